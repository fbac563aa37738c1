#include "go_asm.h"
#include "textflag.h"

#define CALL_WRITE 64
#define CALL_EXIT_GROUP 94
#define CALL_RT_SIGPROCMASK 135
#define SIG_SETMASK 2

// func clone(c *newborn, calls *call) (pid int)
//
// The child has the stack pointer of the thread that goes on: it must not use it.
TEXT ·clone(SB), NOSPLIT, $0-24
	MOVD c+0(FP), R19
	MOVD calls+8(FP), R20
	MOVD $SIG_SETMASK, R0
	ADD  $newborn_all, R19, R1
	ADD  $newborn_mask, R19, R2
	MOVD $8, R3 // the size of a set of signals
	MOVD $CALL_RT_SIGPROCMASK, R8
	SVC
	MOVD (newborn_clone+0)(R19), R8
	MOVD (newborn_clone+8)(R19), R0
	MOVD (newborn_clone+16)(R19), R1
	MOVD (newborn_clone+24)(R19), R2
	MOVD (newborn_clone+32)(R19), R3
	MOVD (newborn_clone+40)(R19), R4
	SVC
	CBZ  R0, child
	MOVD R0, pid+16(FP)
	MOVD $SIG_SETMASK, R0
	ADD  $newborn_mask, R19, R1
	MOVD $0, R2
	MOVD $8, R3
	MOVD $CALL_RT_SIGPROCMASK, R8
	SVC
	RET

child:
	MOVD call_number(R20), R8
	MOVD (call_args+0)(R20), R0
	MOVD (call_args+8)(R20), R1
	MOVD (call_args+16)(R20), R2
	MOVD (call_args+24)(R20), R3
	MOVD (call_args+32)(R20), R4
	MOVD (call_args+40)(R20), R5
	SVC
	CMN  $4095, R0
	BCS  failed // as numbers without a sign
	MOVD call_result(R20), R1
	CBZ  R1, next
	MOVD R0, (R1)

next:
	ADD  $call__size, R20
	B    child

failed:
	MOVD call_must(R20), R1
	CBZ  R1, next
	MOVD R0, newborn_failure(R19)
	MOVD newborn_report(R19), R0
	ADD  $newborn_failure, R19, R1
	MOVD $8, R2
	MOVD $CALL_WRITE, R8
	SVC

exit:
	MOVD $127, R0
	MOVD $CALL_EXIT_GROUP, R8
	SVC
	B    exit
