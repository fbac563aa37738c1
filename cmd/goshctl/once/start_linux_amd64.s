//go:build !cgo && go1.26 && !go1.27

#include "textflag.h"

// See start_linux_amd64.go. The code here runs before Go does: there is no Go stack, no
// goroutine and no heap, only the memory below and what the kernel has put on the
// stack of the process.

#define CALL_READ 0
#define CALL_WRITE 1
#define CALL_CLOSE 3
#define CALL_SOCKET 41
#define CALL_CONNECT 42
#define CALL_SENDMSG 46
#define CALL_EXIT_GROUP 231
#define EINTR -4

#define maxPath 107
#define maxCode 60000

// The runtime calls what is here before it does anything else, if it is not 0.
DATA _cgo_init(SB)/8, $·start(SB)
GLOBL _cgo_init(SB), NOPTR, $8

DATA ·variable(SB)/8, $"GOSHD_SO"
DATA ·variable+8(SB)/5, $"CKET="
GLOBL ·variable(SB), RODATA|NOPTR, $13

DATA ·option(SB)/8, $"--socket"
DATA ·option+8(SB)/1, $0
GLOBL ·option(SB), RODATA|NOPTR, $9

DATA ·prefix(SB)/8, $"goshctl:"
DATA ·prefix+8(SB)/6, $" run: "
GLOBL ·prefix(SB), RODATA|NOPTR, $14

DATA ·gone(SB)/8, $"unexpect"
DATA ·gone+8(SB)/7, $"ed EOF\n"
GLOBL ·gone(SB), RODATA|NOPTR, $15

GLOBL ·address(SB), NOPTR, $112 // struct sockaddr_un
GLOBL ·pieces(SB), NOPTR, $48   // struct iovec [3]
GLOBL ·message(SB), NOPTR, $56  // struct msghdr
GLOBL ·rights(SB), NOPTR, $32   // struct cmsghdr and three descriptors
GLOBL ·head(SB), NOPTR, $16     // "123:ECMD "
GLOBL ·reply(SB), NOPTR, $512

// start is func start(). It returns never: the process ends, or begins anew
// without it. R12 is argc, R13 argv, R14 the code, R15 its length, BX the
// socket.
TEXT ·start(SB), NOSPLIT|NOFRAME, $0
	// rt0_go has put argc and argv there. If that is not so any more, this
	// program must not be built with it.
	MOVQ 32(SP), R12
	MOVQ 40(SP), R13
	CMPQ -8(R13), R12
	JEQ  arguments
	INT  $3

arguments:
	XORQ R11, R11 // the path, if it is an argument
	MOVQ 8(R13), AX
	MOVQ 16(R13), R14
	CMPQ R12, $3
	JEQ  command
	CMPQ R12, $5
	JNE  again
	MOVQ AX, SI
	LEAQ ·option(SB), DI
	MOVQ $9, CX
	CLD
	REP; CMPSB
	JNE  again
	MOVQ R14, R11
	MOVQ 24(R13), AX
	MOVQ 32(R13), R14

command:
	CMPL (AX), $0x006e7572 // "run", NUL
	JNE  again
	CMPB (R14), $'-'
	JEQ  again

	// the length of the code
	XORQ R15, R15

measure:
	CMPB (R14)(R15*1), $0
	JEQ  environment
	INCQ R15
	CMPQ R15, $maxCode
	JLS  measure
	JMP  again

environment:
	MOVQ R11, SI
	TESTQ SI, SI
	JNE  address
	LEAQ 8(R13)(R12*8), R8 // envp is behind argv and its NULL

next:
	MOVQ (R8), SI
	ADDQ $8, R8
	TESTQ SI, SI
	JEQ  again
	LEAQ ·variable(SB), DI
	MOVQ $13, CX
	CLD
	REP; CMPSB
	JNE  next

address: // SI is the path
	LEAQ ·address(SB), DI
	MOVW $1, (DI) // AF_UNIX
	XORQ CX, CX

path:
	MOVB (SI)(CX*1), AX
	MOVB AX, 2(DI)(CX*1)
	TESTB AX, AX
	JEQ  dial
	INCQ CX
	CMPQ CX, $maxPath
	JLS  path
	JMP  again

dial:
	TESTQ CX, CX
	JEQ  again
	LEAQ 3(CX), R10 // of the address, with its NUL
	MOVQ $CALL_SOCKET, AX
	MOVQ $1, DI
	MOVQ $0x80001, SI // SOCK_STREAM | SOCK_CLOEXEC
	XORQ DX, DX
	MOVQ R10, R9
	SYSCALL
	TESTQ AX, AX
	JLT  again
	MOVQ AX, BX
	MOVQ $CALL_CONNECT, AX
	MOVQ BX, DI
	LEAQ ·address(SB), SI
	MOVQ R9, DX
	SYSCALL
	TESTQ AX, AX
	JNE  hangup

	// the head of the message, from its end
	LEAQ ·head+16(SB), DI
	MOVB $' ', -1(DI)
	MOVL $0x444d4345, -5(DI) // "ECMD"
	MOVB $':', -6(DI)
	SUBQ $6, DI
	LEAQ 5(R15), AX
	MOVQ $10, CX

digit:
	XORQ DX, DX
	DIVQ CX
	ADDQ $'0', DX
	DECQ DI
	MOVB DX, (DI)
	TESTQ AX, AX
	JNE  digit

	LEAQ ·pieces(SB), SI
	MOVQ DI, 0(SI)
	LEAQ ·head+16(SB), AX
	SUBQ DI, AX
	MOVQ AX, 8(SI)
	MOVQ R14, 16(SI)
	MOVQ R15, 24(SI)
	LEAQ ·comma(SB), AX
	MOVQ AX, 32(SI)
	MOVQ $1, 40(SI)

	LEAQ ·rights(SB), DI
	MOVQ $28, 0(DI)   // its length
	MOVL $1, 8(DI)    // SOL_SOCKET
	MOVL $1, 12(DI)   // SCM_RIGHTS
	MOVL $0, 16(DI)
	MOVL $1, 20(DI)
	MOVL $2, 24(DI)

	LEAQ ·message(SB), DX
	MOVQ SI, 16(DX)
	MOVQ $3, 24(DX)
	MOVQ DI, 32(DX)
	MOVQ $32, 40(DX)

	MOVQ $CALL_SENDMSG, AX
	MOVQ BX, DI
	MOVQ DX, SI
	MOVQ $0x4000, DX // MSG_NOSIGNAL
	SYSCALL
	TESTQ AX, AX
	JLT  hangup

answer:
	MOVQ $CALL_READ, AX
	MOVQ BX, DI
	LEAQ ·reply(SB), SI
	MOVQ $512, DX
	SYSCALL
	CMPQ AX, $EINTR
	JEQ  answer

	CMPL ·reply(SB), $0x4b4f3a32 // "2:OK"
	JNE  fail
	XORQ DI, DI
	JMP  exit

fail:
	CMPL ·reply(SB), $0x41463a34 // "4:FA"
	JNE  trouble
	MOVQ $1, DI

exit:
	MOVQ $CALL_EXIT_GROUP, AX
	SYSCALL

trouble:
	// the server has gone, or says what is wrong: behind the length, up to the comma
	LEAQ ·gone(SB), SI
	MOVQ $15, R15
	CMPQ AX, $2
	JLT  tell
	LEAQ ·reply(SB), SI
	MOVQ AX, R15
	MOVB $'\n', -1(SI)(AX*1)

colon:
	MOVB (SI), CX
	INCQ SI
	DECQ R15
	JEQ  tell
	CMPB CX, $':'
	JNE  colon

	// ERROR word text is told as word: text
	CMPQ R15, $6
	JLE  tell
	CMPL (SI), $0x4f525245 // "ERRO"
	JNE  tell
	ADDQ $6, SI
	SUBQ $6, R15
	MOVQ SI, R14

word:
	MOVB (SI), CX
	CMPB CX, $' '
	JEQ  colonBehind
	INCQ SI
	DECQ R15
	JNE  word
	MOVQ SI, R15 // no word: all as it is
	SUBQ R14, R15
	MOVQ R14, SI
	JMP  tell

colonBehind:
	MOVQ SI, R12
	SUBQ R14, R12 // the length of the word
	MOVQ $CALL_WRITE, AX
	MOVQ $2, DI
	LEAQ ·prefix(SB), SI
	MOVQ $14, DX
	SYSCALL
	MOVQ $CALL_WRITE, AX
	MOVQ $2, DI
	MOVQ R14, SI
	MOVQ R12, DX
	SYSCALL
	MOVQ $CALL_WRITE, AX
	MOVQ $2, DI
	LEAQ ·colon(SB), SI
	MOVQ $1, DX
	SYSCALL
	ADDQ R12, R14 // the space and the text
	JMP  text

tell:
	MOVQ SI, R14
	MOVQ $CALL_WRITE, AX
	MOVQ $2, DI
	LEAQ ·prefix(SB), SI
	MOVQ $14, DX
	SYSCALL

text:
	MOVQ $CALL_WRITE, AX
	MOVQ $2, DI
	MOVQ R14, SI
	MOVQ R15, DX
	SYSCALL
	MOVQ $2, DI
	JMP  exit

hangup:
	MOVQ $CALL_CLOSE, AX
	MOVQ BX, DI
	SYSCALL

again:
	MOVQ $0, _cgo_init(SB)
	LEAQ -8(R13), SP
	JMP  _rt0_amd64_linux(SB)

DATA ·comma(SB)/1, $","
GLOBL ·comma(SB), RODATA|NOPTR, $1

DATA ·colon(SB)/1, $":"
GLOBL ·colon(SB), RODATA|NOPTR, $1
