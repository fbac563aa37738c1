package ecmd_test

import (
	"fmt"

	"github.com/goshd/goshd/ecmd"
	"github.com/goshd/goshd/fdpass"
)

// Example is one request and its reply, seen from both ends.
func Example() {
	a, b, err := fdpass.Pair()
	if err != nil {
		fmt.Println(err)
		return
	}
	client, server := ecmd.NewConn(a, ecmd.Options{}), ecmd.NewConn(b, ecmd.Options{})
	defer client.Close()
	defer server.Close()

	client.WriteRequest(&ecmd.Request{ID: ecmd.NewID(532), Verb: ecmd.Ecmd, Text: "make", Files: []int{0, 1, 2}})

	var req ecmd.Request
	if err := server.ReadRequest(&req); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s %q with %d descriptors\n", req.Verb, req.Text, len(req.Files))
	req.CloseFiles()
	server.WriteReply(&ecmd.Reply{ID: req.ID, Outcome: ecmd.Fail})

	var rep ecmd.Reply
	if err := client.ReadReply(&rep); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(rep.ID, rep.Outcome)
	// Output:
	// ECMD "make" with 3 descriptors
	// 532 FAIL
}
