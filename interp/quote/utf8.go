package quote

import "github.com/goshd/goshd/interp/ctype"

// The styles in the two charsets that there are.
const (
	UTF8  = In(ctype.UTF8)
	Bytes = In(ctype.Bytes) // the locale C
)

// Shell is [In.Shell] of UTF-8.
func Shell(s string) string { return UTF8.Shell(s) }

// At is [In.At] of UTF-8.
func At(s string) string { return UTF8.At(s) }

// Double is [In.Double] of UTF-8.
func Double(s string) string { return UTF8.Double(s) }

// Dollar is [In.Dollar] of UTF-8.
func Dollar(s string) string { return UTF8.Dollar(s) }

// DollarSingle is [In.DollarSingle] of UTF-8.
func DollarSingle(s string) string { return UTF8.DollarSingle(s) }
