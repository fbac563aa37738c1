package interp_test

import (
	"context"
	"fmt"
	"os"

	"github.com/goshd/goshd/interp"
)

// A shell in a program: what code changes stays for the code that follows, and
// the descriptors of the one are not those of the other.
func Example() {
	sh, err := interp.New(interp.Config{Name: "embedded", Environ: []string{"PATH=/usr/bin:/bin", "HOME=/"}, Stdio: [3]int{0, 1, 2}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer sh.Close()
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	stdio := [3]int{-1, int(w.Fd()), 2}
	sh.Run(ctx, `greet() { echo "hello $1, $((n += 1))"; }; cd /usr`, stdio)
	res := sh.Run(ctx, `greet world; greet "$PWD"; (exit 3)`, stdio)
	w.Close()
	text := make([]byte, 100)
	n, err := r.Read(text)
	fmt.Printf("%s%d %v\n", text[:n], res.Status, err)
	fmt.Println(sh.Dump(os.Stdout, "dir"))
	// Output:
	// hello world, 1
	// hello /usr, 2
	// 3 <nil>
	// cd -- '/usr'
	// <nil>
}
