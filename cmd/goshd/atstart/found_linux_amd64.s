//go:build gc && !cgo && go1.26 && !go1.27

#include "textflag.h"

#define CALL_RT_SIGACTION 13
#define EINVAL 22
#define SIG_IGN 1

DATA _cgo_sigaction(SB)/8, $·watch(SB)
GLOBL _cgo_sigaction(SB), NOPTR, $8

// watch is int watch(int sig, struct sigaction *new, struct sigaction *old) of C,
// for struct sigaction as the kernel has it.
TEXT ·watch(SB), NOSPLIT|NOFRAME, $0
	LEAL -1(DI), CX
	CMPL CX, $63
	JHI  other
	MOVQ $1, R8
	SHLQ CX, R8
	TESTQ R8, ·asked(SB)
	JNZ  other
	ORQ  R8, ·asked(SB)
	TESTQ SI, SI
	JNZ  other
	TESTQ DX, DX
	JZ   other
	MOVQ $8, R10 // the size of a set of signals
	MOVL $CALL_RT_SIGACTION, AX
	SYSCALL
	TESTQ AX, AX
	JNZ  other
	CMPQ (DX), $SIG_IGN
	JNE  done
	ORQ  R8, ·ignored(SB)

done:
	XORL AX, AX
	RET

other:
	MOVL $EINVAL, AX // the runtime is to do it
	RET
