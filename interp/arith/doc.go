// Package arith evaluates shell arithmetic (bash manual, Shell Arithmetic).
//
// An expression is 64-bit integer arithmetic with wrap-around, in C's
// operators and precedence, and names in it are variables. It is compiled once
// from its text to a tree whose names are vars.ID slots. A variable that holds
// an integer is read without looking at text; one that holds other text has
// that text evaluated as an expression in turn.
//
// Bash evaluates while it reads, so what stands before a syntax error has
// happened when the error is found. A Program does the same: Compile never
// fails, it leaves a node at the place of the error that fails when reached.
package arith
