// Package vars holds the variables of a shell: values, attributes, scopes.
//
// A Store belongs to one goroutine. Names are interned process-wide to an ID,
// and a Store is a paged table of slots indexed by it, so that compiled code
// reaches a variable without a look-up. Scoping is dynamic (bash manual, Shell
// Functions) by shallow binding: the slot always holds the visible variable,
// and a frame remembers what its locals hide.
//
// Fork makes a copy for a subshell in constant time. Both copies share every
// page, variable and array until one of them writes. Who may write in place is
// decided by generation numbers: a thing is owned by the Store whose
// generation it carries. When a synchronous subshell is over, Release gives
// its parent the old generation back, so that a loop of command substitutions
// copies nothing.
package vars
