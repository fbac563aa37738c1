//go:build !linux

package jobs

const lastSignal = 31
