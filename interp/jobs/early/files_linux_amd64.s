#include "textflag.h"

#define CALL_PRLIMIT64 302
#define RLIMIT_NOFILE 7

// func getFiles(to *Limit) (errno uintptr)
TEXT ·getFiles(SB), NOSPLIT, $0-16
	MOVQ $CALL_PRLIMIT64, AX
	MOVQ $0, DI // this process
	MOVQ $RLIMIT_NOFILE, SI
	MOVQ $0, DX
	MOVQ to+0(FP), R10
	SYSCALL
	MOVQ AX, errno+8(FP)
	RET
