//go:build go1.26 && !go1.27

package deep

import _ "unsafe" // for go:linkname

// printer is what the runtime knows of the initialisation of a package that
// only the printer of mvdan.cc/sh/v3/syntax uses, which goshd has no use for: two
// regular expressions, as dear as all of goshd's own packages together.
//
// That is no promise of Go's: a release is added to the build constraint when
// TestPrinterIsNotInitialised has passed with it.
//
//go:linkname printer mvdan.cc/sh/v3/fileutil..inittask
var printer struct{ state, functions uint32 }

// initialised is the state of a package that needs no initialisation any more.
const initialised = 2

func init() {
	if printer.state == 0 && printer.functions == 1 {
		printer.state = initialised
	}
}
