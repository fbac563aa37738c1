#include "go_asm.h"
#include "textflag.h"

#define CALL_KILL 129
#define CALL_RT_SIGACTION 134
#define CALL_GETPID 172
#define SIGPIPE 13
#define SIGPROF 27
#define SI_CODE 8
#define SI_PID 16

// func sentHandler()
//
// The kernel calls it with the number of the signal, its siginfo_t and the context.
// All signals are blocked until it returns, and the kernel restores the registers.
TEXT ·sentHandler(SB), NOSPLIT|NOFRAME|TOPFRAME, $0
	MOVW SI_CODE(R1), R3
	CMPW $0, R3
	BGT  fault
	CMPW $SIGPROF, R0
	BEQ  profiling
	CMPW $SIGPIPE, R0
	BNE  die
	MOVW SI_PID(R1), R3
	MOVW ·ownPid(SB), R4
	CMPW R4, R3
	BEQ  done

die:
	MOVW R0, R9
	MOVD $·defaultDisposition(SB), R1
	MOVD $0, R2
	MOVD $8, R3 // the size of a set of signals
	MOVD $CALL_RT_SIGACTION, R8
	SVC
	MOVD $CALL_GETPID, R8
	SVC
	MOVW R9, R1
	MOVD $CALL_KILL, R8
	SVC

done:
	RET

profiling:
	MOVD $1, R3
	MOVW R3, ·profiled(SB)
	MOVW $const_disguise, R0

fault:
	MOVD ·runtimeHandler(SB), R3
	JMP  (R3)

// func sentHandlerAddress() uintptr
TEXT ·sentHandlerAddress(SB), NOSPLIT, $0-8
	MOVD $·sentHandler(SB), R0
	MOVD R0, ret+0(FP)
	RET
