//go:build !cgo && go1.26 && !go1.27

package once

// start does `goshctl run CODE` for a single argument and $GOSHD_SOCKET, or
// `goshctl --socket PATH run CODE`, before Go's runtime starts, which alone takes
// as long as bash needs for all. It ends the process, or lets it begin anew
// without it: then run does the rest, and says what is wrong.
//
// The runtime calls the function that the symbol _cgo_init holds as the first
// thing it does. It is there for package runtime/cgo, which a program built
// without cgo does not have. That is no promise of Go's: a release is added to
// the build constraint when TestGoshctlOnce has passed with it.
func start()

var _ = start // called by the runtime
