//go:build !linux

package client

import "errors"

// RunOnce is Dial, Run with descriptors 0, 1 and 2, and Close, where that can be
// had for less. Here it can not: sent is false.
func RunOnce(path, code string) (ok, sent bool, err error) {
	return false, false, errors.ErrUnsupported
}
