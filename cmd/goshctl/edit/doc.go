// Package edit reads command lines from the terminal that is standard input and
// output, with the keys of readline: the user's inputrc, history, completion
// menus, text of several lines.
//
// It knows nothing of a shell. A Config says where prompts, candidates and
// earlier lines come from: goshctl gets them from the shell behind a socket. The work is done by reeflective/readline.
package edit
