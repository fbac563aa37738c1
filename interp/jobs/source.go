package jobs

// A Source says where signals came from.
type Source struct {
	// Kernel: the terminal, for those of keys and hang-ups. So do those that the
	// program has sent to itself count, as it does by leaving a terminal.
	Kernel bool
	Others bool // other processes
}
