#include "textflag.h"

#define CALL_PRLIMIT64 261
#define RLIMIT_NOFILE 7

// func getFiles(to *Limit) (errno uintptr)
TEXT ·getFiles(SB), NOSPLIT, $0-16
	MOVD $CALL_PRLIMIT64, R8
	MOVD $0, R0 // this process
	MOVD $RLIMIT_NOFILE, R1
	MOVD $0, R2
	MOVD to+0(FP), R3
	SVC
	MOVD R0, errno+8(FP)
	RET
