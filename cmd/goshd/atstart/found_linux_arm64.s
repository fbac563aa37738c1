//go:build gc && !cgo && go1.26 && !go1.27

#include "textflag.h"

#define CALL_RT_SIGACTION 134
#define EINVAL 22
#define SIG_IGN 1

DATA _cgo_sigaction(SB)/8, $·watch(SB)
GLOBL _cgo_sigaction(SB), NOPTR, $8

// watch is int watch(int sig, struct sigaction *new, struct sigaction *old) of C,
// for struct sigaction as the kernel has it.
TEXT ·watch(SB), NOSPLIT|NOFRAME, $0
	SUBW $1, R0, R9
	CMPW $63, R9
	BHI  other
	MOVD $1, R10
	LSL  R9, R10, R10
	MOVD ·asked(SB), R11
	TST  R10, R11
	BNE  other
	ORR  R10, R11
	MOVD R11, ·asked(SB)
	CBNZ R1, other
	CBZ  R2, other
	MOVD R2, R12
	MOVD $8, R3 // the size of a set of signals
	MOVD $CALL_RT_SIGACTION, R8
	SVC
	CBNZ R0, other
	MOVD (R12), R9
	CMP  $SIG_IGN, R9
	BNE  done
	MOVD ·ignored(SB), R11
	ORR  R10, R11
	MOVD R11, ·ignored(SB)

done:
	MOVD $0, R0
	RET

other:
	MOVD $EINVAL, R0 // the runtime is to do it
	RET
