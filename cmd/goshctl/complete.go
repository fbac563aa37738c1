package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goshd/goshd/client"
	"github.com/goshd/goshd/ecmd"
)

// completing are the options of complete.
type completing struct {
	line  *string
	point int // -1: the end of the line
}

func (o *completing) flags(flags *flag.FlagSet) {
	flags.Func("line", "", func(s string) error { o.line = &s; return nil })
	flags.IntVar(&o.point, "point", -1, "")
}

func complete(k *call) (int, error) {
	o := k.completing
	line := strings.Join(k.args, "")
	if o.line != nil {
		if len(k.args) > 0 {
			return 0, errUsage
		}
		line = *o.line
	}
	if k.json || o.point >= 0 {
		return k.completeAt(line, o)
	}
	c, err := k.connect()
	if err != nil {
		return 0, err
	}
	got, err := c.Complete(k.ctx, line)
	if err != nil {
		return 0, err
	}
	for _, d := range got.Candidates {
		if err := k.candidate(d.Value, d.Description); err != nil {
			return 0, err
		}
	}
	return 0, nil
}

// candidate prints one in a line.
func (k *call) candidate(value, description string) error {
	if description != "" {
		value += "\t" + description
	}
	_, err := fmt.Fprintln(k.out, value)
	return err
}

// completeAt completes with the cursor anywhere, or prints all that is known.
func (k *call) completeAt(line string, o completing) (int, error) {
	s, err := client.Open(k.ctx, k.socket, "goshctl")
	if err != nil {
		return 0, err
	}
	defer s.Close()
	point := o.point
	if point < 0 {
		point = len(line)
	}
	got, err := s.Complete(k.ctx, line, point)
	if err != nil {
		return 0, err
	}
	if k.json {
		return 0, json.NewEncoder(k.out).Encode(exported(got))
	}
	for _, it := range got.Items {
		if err := k.candidate(it.Value, it.Description); err != nil {
			return 0, err
		}
	}
	return 0, nil
}

// An export is a completion with the keys that carapace exports, and more.
type export struct {
	Version string `json:"version"`
	Usage   string `json:"usage"`
	*ecmd.Completion
	Values []exportedItem `json:"values"`
}

// An exportedItem is a candidate. What is not UTF-8, which a string can't hold,
// is told in base64 as well.
type exportedItem struct {
	ecmd.Item
	Description string `json:"description"`
	Style       string `json:"style"`
	Tag         string `json:"tag"`
	ValueB64    []byte `json:"value_b64,omitempty"`
	InsertB64   []byte `json:"insert_b64,omitempty"`
}

func exported(c *ecmd.Completion) export {
	e := export{Version: "1", Completion: c, Values: make([]exportedItem, len(c.Items))}
	for i, it := range c.Items {
		x := exportedItem{Item: it, Description: it.Description, Tag: it.Kind}
		if !utf8.ValidString(it.Value) || !utf8.ValidString(it.Insert) {
			x.ValueB64, x.InsertB64 = []byte(it.Value), []byte(it.Insert)
		}
		e.Values[i] = x
	}
	return e
}
