package interp

import "testing"

func TestMachine(t *testing.T) {
	for _, c := range []struct{ system, arch, release, want string }{
		{"linux", "amd64", "", "x86_64-pc-linux-gnu"},
		{"linux", "386", "", "i686-pc-linux-gnu"},
		{"linux", "arm64", "", "aarch64-unknown-linux-gnu"},
		{"linux", "arm", "", "arm-unknown-linux-gnueabihf"},
		{"linux", "riscv64", "", "riscv64-unknown-linux-gnu"},
		{"linux", "ppc64le", "", "powerpc64le-unknown-linux-gnu"},
		{"darwin", "arm64", "24.1.0", "aarch64-apple-darwin24.1.0"},
		{"freebsd", "amd64", "14.2", "amd64-portbld-freebsd14.2"},
		{"freebsd", "arm64", "14.2", "aarch64-unknown-freebsd14.2"},
	} {
		if got := machineOf(c.system, c.arch, func() string { return c.release }).triplet(); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.system, c.arch, got, c.want)
		}
	}
}
