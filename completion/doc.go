// Package completion answers what could follow the cursor on a command line
// that is still being written, as bash's programmable completion does.
//
// Such a line is seldom a command yet: quotes are open, words are half there.
// So the line is scanned, never parsed and never run. Tokenize finds the
// simple command under the cursor and its words. A Registry holds what
// "complete" has been told. Complete looks the command up, generates the
// candidates in bash's order and quotes each of them for its place.
//
// The package knows no shell. What it needs from one is the interface Host.
// Complete, Compgen and Compopt belong to the goroutine that owns the shell;
// only a Cache may be shared.
package completion
