package main

import (
	"os/exec"
	"slices"
	"time"
)

// asked are programs that completers ask for the candidates, with arguments that
// give a few. What such a program takes by itself, in either shell, can be most of
// the time of its lines.
var asked = map[string][]string{"gh": {"__complete", "pr", "ch"}}

// alone returns what the programs take that are asked, by themselves: the
// fastest of some runs. Those that are not installed are left out.
func (c *completions) alone() map[string]time.Duration {
	took := map[string]time.Duration{}
	for name, args := range asked {
		if _, err := exec.LookPath(name); err != nil {
			continue
		}
		for range 10 {
			start := time.Now()
			_ = c.command(name, args...).Run() // its status does not matter
			if t := time.Since(start); took[name] == 0 || t < took[name] {
				took[name] = t
			}
		}
	}
	return took
}

// without returns the times of the lines in both shells, in order, without what
// the programs take that are asked. Lines that bash has no function for are left
// out.
func (c *completions) without(alone map[string]time.Duration) (took [2][]time.Duration) {
	for i, l := range c.lines {
		if c.took[0][i] == 0 {
			continue
		}
		for shell := range took {
			took[shell] = append(took[shell], max(c.took[shell][i]-alone[l.query.Command], 0))
		}
	}
	for shell := range took {
		slices.Sort(took[shell])
	}
	return took
}
