package server

import (
	"sync"

	"github.com/goshd/goshd/ecmd"
)

var table struct {
	once     sync.Once
	handlers map[ecmd.Verb]handler
}

// handlers are those of all verbs but ECMD, EVAL, HELLO and STDIN. They are put
// together when the first request of the json dialect asks, so that a shell
// that serves nobody starts without.
func handlers() map[ecmd.Verb]handler {
	table.once.Do(func() {
		table.handlers = map[ecmd.Verb]handler{
			ecmd.Argv:       {endless, (*query).argv},
			ecmd.Authorize:  {control, (*query).authorize},
			ecmd.Background: {control, (*query).background},
			ecmd.Cancel:     {control, (*query).cancel},
			ecmd.Chdir:      {question, (*query).chdir},
			ecmd.Complete:   {lengthy, (*query).complete},
			ecmd.Diff:       {question, (*query).diff},
			ecmd.Dump:       {question, (*query).dump},
			ecmd.Fork:       {lengthy, (*query).fork},
			ecmd.GetPid:     {control, bare(func(q *query) any { return ecmd.PidReply{Pid: q.shell.Pid()} })},
			ecmd.GetPwd:     {question, bare(func(q *query) any { return ecmd.DirReply{Dir: q.snap.Dir()} })},
			ecmd.Hello:      {control, (*query).helloAgain},
			ecmd.History:    {question, (*query).history},
			ecmd.HistoryAdd: {change, (*query).addHistory},
			ecmd.Jobs:       {question, bare(func(q *query) any { return ecmd.JobList{Jobs: q.snap.Jobs()} })},
			ecmd.Parse:      {question, (*query).parse},
			ecmd.Prompt:     {lengthy, (*query).prompt},
			ecmd.Quote:      {control, (*query).quote},
			ecmd.Resize:     {control, (*query).resize},
			ecmd.Resolve:    {question, (*query).resolve},
			ecmd.Restore:    {change, (*query).restore},
			ecmd.Set:        {change, (*query).set},
			ecmd.Setenv:     {control, (*query).setenv},
			ecmd.Signal:     {control, (*query).signal},
			ecmd.Snapshot:   {change, (*query).snapshot},
			ecmd.Status:     {control, (*query).status},
			ecmd.Subscribe:  {control, (*query).subscribe},
			ecmd.Terminate:  {control, bare(func(*query) any { return nothing })},
			ecmd.Wait:       {endless, (*query).wait},
		}
	})
	return table.handlers
}
