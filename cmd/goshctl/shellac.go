package main

import "strconv"

// shellac is a provider of Shellac V2: the arguments are the words of a
// command, and the candidates for the last of them are printed, NUL-terminated.
func shellac(k *call) (int, error) {
	c, err := k.connect()
	if err != nil {
		return 0, err
	}
	got, err := c.CompleteWords(k.ctx, k.args)
	if err != nil {
		return 0, err
	}
	var b []byte
	add := func(s string) { b = append(append(b, s...), 0) }
	for _, key := range []string{"candidates", "descriptions"} {
		add(key)
		add(strconv.Itoa(len(got.Candidates)))
		for _, d := range got.Candidates {
			if key == "candidates" {
				add(d.Value)
			} else {
				add(d.Description)
			}
		}
	}
	_, err = k.out.Write(b)
	return 0, err
}
