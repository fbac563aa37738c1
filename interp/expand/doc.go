// Package expand turns the words of a command into fields (bash manual, Shell
// Expansions; POSIX 2.6).
//
// A word is compiled once from its source text and then expanded as often as
// the command runs. Quoting is never a mark in the text: what a word produces
// is added piece by piece to a builder, and each piece says whether it was
// quoted and whether it is to be split, so that "${x:-"a b" c}" and "x$@y"
// come out as they do in bash.
//
// What runs commands is behind two interfaces: Hooks compiles the body of a
// substitution, Host runs it.
package expand
