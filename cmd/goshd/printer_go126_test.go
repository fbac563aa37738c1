//go:build linux && go1.26 && !go1.27

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestPrinterIsNotInitialised: package deep knows how the runtime initialises
// packages. The runtime tells of each by GODEBUG=inittrace=1.
func TestPrinterIsNotInitialised(t *testing.T) {
	cmd := exec.Command(binary, "-c", ":")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, trace)
	}
	if !strings.Contains(string(trace), "init regexp/syntax ") {
		t.Errorf("no package that the printer needs is told of:\n%s", trace)
	}
	if strings.Contains(string(trace), "init mvdan.cc/sh/v3/fileutil ") {
		t.Errorf("the package is initialised:\n%s", trace)
	}
}
