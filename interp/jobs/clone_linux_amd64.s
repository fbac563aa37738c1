#include "go_asm.h"
#include "textflag.h"

#define CALL_WRITE 1
#define CALL_RT_SIGPROCMASK 14
#define CALL_EXIT_GROUP 231
#define SIG_SETMASK 2

// func clone(c *newborn, calls *call) (pid int)
//
// The child has the stack pointer of the thread that goes on: it must not use it.
TEXT ·clone(SB), NOSPLIT, $0-24
	MOVQ c+0(FP), R12
	MOVQ calls+8(FP), R13
	MOVQ $CALL_RT_SIGPROCMASK, AX
	MOVQ $SIG_SETMASK, DI
	LEAQ newborn_all(R12), SI
	LEAQ newborn_mask(R12), DX
	MOVQ $8, R10 // the size of a set of signals
	SYSCALL
	MOVQ (newborn_clone+0)(R12), AX
	MOVQ (newborn_clone+8)(R12), DI
	MOVQ (newborn_clone+16)(R12), SI
	MOVQ (newborn_clone+24)(R12), DX
	MOVQ (newborn_clone+32)(R12), R10
	MOVQ (newborn_clone+40)(R12), R8
	SYSCALL
	TESTQ AX, AX
	JZ   child
	MOVQ AX, pid+16(FP)
	MOVQ $CALL_RT_SIGPROCMASK, AX
	MOVQ $SIG_SETMASK, DI
	LEAQ newborn_mask(R12), SI
	MOVQ $0, DX
	MOVQ $8, R10
	SYSCALL
	RET

child:
	MOVQ call_number(R13), AX
	MOVQ (call_args+0)(R13), DI
	MOVQ (call_args+8)(R13), SI
	MOVQ (call_args+16)(R13), DX
	MOVQ (call_args+24)(R13), R10
	MOVQ (call_args+32)(R13), R8
	MOVQ (call_args+40)(R13), R9
	SYSCALL
	CMPQ AX, $-4095
	JCC  failed // as numbers without a sign
	MOVQ call_result(R13), DX
	TESTQ DX, DX
	JZ   next
	MOVQ AX, (DX)

next:
	ADDQ $call__size, R13
	JMP  child

failed:
	CMPQ call_must(R13), $0
	JEQ  next
	MOVQ AX, newborn_failure(R12)
	MOVQ $CALL_WRITE, AX
	MOVQ newborn_report(R12), DI
	LEAQ newborn_failure(R12), SI
	MOVQ $8, DX
	SYSCALL

exit:
	MOVQ $CALL_EXIT_GROUP, AX
	MOVQ $127, DI
	SYSCALL
	JMP  exit
