package interp

import (
	"strconv"
	"testing"
)

// benchLoop runs a command in a loop of the shell, b.N times.
func benchLoop(b *testing.B, setup, command string) {
	b.ReportAllocs()
	ioShell(b, setup+"\nfor ((i = 0; i < "+strconv.Itoa(b.N)+"; i++)); do "+command+"; done")
}

func BenchmarkPrintf(b *testing.B) {
	for _, row := range []struct{ name, command string }{
		{"strings", `printf -v x '%s %d' foo $i`},
		{"padded", `printf -v x '%05d %-10s|%x' $i foo $i`},
		{"float", `printf -v x '%.2f' $i.125`},
		{"exponent", `printf -v x '%.3e' $i.125`},
		{"time", `printf -v x '%(%F %T)T' $i`},
		{"quoted", `printf -v x '%q' "foo bar $i"`},
		{"line", `printf '%s\n' foo`},
	} {
		b.Run(row.name, func(b *testing.B) { benchLoop(b, "exec >/dev/null", row.command) })
	}
}

func BenchmarkRead(b *testing.B) {
	for _, row := range []struct{ name, command string }{
		{"line", `IFS= read -r x`},
		{"words", `read -r x y z`},
		{"escapes", `read x y z`},
		{"array", `read -ra x`},
		{"character", `IFS= read -rn1 x`},
	} {
		b.Run(row.name, func(b *testing.B) {
			n := strconv.Itoa(b.N)
			benchLoop(b, "for ((i = 0; i < "+n+"; i++)); do echo \"$i some words in a line\"; done >lines; exec <lines", row.command)
		})
	}
}

func BenchmarkMapfile(b *testing.B) {
	benchLoop(b, `for ((i = 0; i < 10000; i++)); do echo "$i some words in a line"; done >lines`, `mapfile -t a <lines`)
}

func BenchmarkTest(b *testing.B) {
	for _, row := range []struct{ name, command string }{
		{"integers", `[ "$i" -lt 5 ]`},
		{"strings", `[ -n "$i" ]`},
		{"file", `[ -f lines ]`},
	} {
		b.Run(row.name, func(b *testing.B) { benchLoop(b, ": >lines", row.command) })
	}
}

func BenchmarkGetopts(b *testing.B) {
	benchLoop(b, "", "OPTIND=1; while getopts abc:d opt -a -b -c foo -d; do :; done")
}
