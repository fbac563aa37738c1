#include "textflag.h"

#define SI_CODE 8
#define SI_PID 16

// func sourceHandler()
//
// The kernel calls it as it calls sentHandler. What the runtime's handler is called
// with, R0, R1 and R2, stays as it is.
TEXT ·sourceHandler(SB), NOSPLIT|NOFRAME|TOPFRAME, $0
	MOVD $·byKernel(SB), R4
	MOVW SI_CODE(R1), R3
	CMPW $0, R3
	BGT  record
	MOVW SI_PID(R1), R3
	MOVW ·ownPid(SB), R5
	CMPW R5, R3
	BEQ  record
	MOVD $·byOthers(SB), R4

record:
	ADD  R0<<2, R4
	MOVD $1, R3
	MOVW R3, (R4)
	MOVD ·runtimeHandler(SB), R3
	JMP  (R3)

// func sourceHandlerAddress() uintptr
TEXT ·sourceHandlerAddress(SB), NOSPLIT, $0-8
	MOVD $·sourceHandler(SB), R0
	MOVD R0, ret+0(FP)
	RET
