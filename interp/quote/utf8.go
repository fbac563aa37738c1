package quote

import "github.com/goshd/goshd/interp/ctype"

const unicode = In(ctype.UTF8)

// Shell is [In.Shell] of UTF-8.
func Shell(s string) string { return unicode.Shell(s) }

// At is [In.At] of UTF-8.
func At(s string) string { return unicode.At(s) }

// Double is [In.Double] of UTF-8.
func Double(s string) string { return unicode.Double(s) }

// Dollar is [In.Dollar] of UTF-8.
func Dollar(s string) string { return unicode.Dollar(s) }

// DollarSingle is [In.DollarSingle] of UTF-8.
func DollarSingle(s string) string { return unicode.DollarSingle(s) }
