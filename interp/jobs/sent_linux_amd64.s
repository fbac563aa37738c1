#include "go_asm.h"
#include "textflag.h"

#define CALL_RT_SIGACTION 13
#define CALL_GETPID 39
#define CALL_KILL 62
#define SIGPIPE 13
#define SIGPROF 27
#define SI_CODE 8
#define SI_PID 16

// func sentHandler()
//
// The kernel calls it with the number of the signal, its siginfo_t and the context.
// All signals are blocked until it returns, and the kernel restores the registers.
TEXT ·sentHandler(SB), NOSPLIT|NOFRAME|TOPFRAME, $0
	MOVL SI_CODE(SI), AX
	TESTL AX, AX
	JGT  fault
	CMPL DI, $SIGPROF
	JEQ  profiling
	CMPL DI, $SIGPIPE
	JNE  die
	MOVL SI_PID(SI), AX
	CMPL AX, ·ownPid(SB)
	JEQ  done

die:
	MOVL DI, R12
	LEAQ ·defaultDisposition(SB), SI
	MOVQ $0, DX
	MOVQ $8, R10 // the size of a set of signals
	MOVQ $CALL_RT_SIGACTION, AX
	SYSCALL
	MOVQ $CALL_GETPID, AX
	SYSCALL
	MOVL AX, DI
	MOVL R12, SI
	MOVQ $CALL_KILL, AX
	SYSCALL

done:
	RET

profiling:
	MOVL $1, ·profiled(SB)
	MOVL $const_disguise, DI

fault:
	MOVQ ·runtimeHandler(SB), AX
	JMP  AX

// func sentHandlerAddress() uintptr
TEXT ·sentHandlerAddress(SB), NOSPLIT, $0-8
	LEAQ ·sentHandler(SB), AX
	MOVQ AX, ret+0(FP)
	RET
