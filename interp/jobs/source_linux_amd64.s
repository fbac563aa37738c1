#include "textflag.h"

#define SI_CODE 8
#define SI_PID 16

// func sourceHandler()
//
// The kernel calls it as it calls sentHandler. What the runtime's handler is called
// with, DI, SI and DX, stays as it is.
TEXT ·sourceHandler(SB), NOSPLIT|NOFRAME|TOPFRAME, $0
	LEAQ ·byKernel(SB), R8
	MOVL SI_CODE(SI), AX
	TESTL AX, AX
	JGT  record
	MOVL SI_PID(SI), AX
	CMPL AX, ·ownPid(SB)
	JEQ  record
	LEAQ ·byOthers(SB), R8

record:
	MOVL $1, (R8)(DI*4)
	MOVQ ·runtimeHandler(SB), AX
	JMP  AX

// func sourceHandlerAddress() uintptr
TEXT ·sourceHandlerAddress(SB), NOSPLIT, $0-8
	LEAQ ·sourceHandler(SB), AX
	MOVQ AX, ret+0(FP)
	RET
