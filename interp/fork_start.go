package interp

import "github.com/goshd/goshd/interp/jobs"

// Start starts path, the program that this process runs, so that it may Resume
// the copy. files are its first descriptors, those of the copy follow. They stay
// the caller's. The process is not a job; its end is taken note of.
func (c *Copy) Start(path string, argv, env []string, files []int) (pid int, err error) {
	spec := jobs.Spec{Path: path, Argv: argv, Env: env, Umask: -1}
	for _, list := range [][]int{files, c.Files} {
		for _, n := range list {
			spec.Files = append(spec.Files, uintptr(n))
		}
	}
	p, err := jobs.Start(&spec)
	if err != nil {
		return 0, err
	}
	p.Reap()
	return p.Pid(), nil
}
