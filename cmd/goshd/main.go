// Command goshd is a bash-compatible shell that programs drive over a socket.
package main

import (
	"context"
	"os"

	"github.com/goshd/goshd/interp"
)

func main() {
	args := os.Args[1:]
	exe, _ := os.Executable()
	cfg := interp.Config{Name: "goshd", Environ: os.Environ(), Stdio: [3]int{0, 1, 2}, Executable: exe}
	code := ""
	if len(args) >= 2 && args[0] == "-c" {
		code = args[1]
		cfg.ReadFrom = 'c'
		if len(args) > 2 {
			cfg.Name, cfg.Args = args[2], args[3:]
		}
	} else if len(args) > 0 {
		b, err := os.ReadFile(args[0])
		if err != nil {
			println(err.Error())
			os.Exit(127)
		}
		code = string(b)
		cfg.Name, cfg.Args = args[0], args[1:]
	}
	sh, err := interp.New(cfg)
	if err != nil {
		println(err.Error())
		os.Exit(1)
	}
	r := sh.Run(context.Background(), code, [3]int{0, 1, 2})
	if !r.Exited {
		r.Status = sh.Close()
	}
	os.Exit(r.Status)
}
