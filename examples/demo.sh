#!/usr/bin/env bash
# demo.sh builds goshd, starts it on a socket in a temporary directory, and
# drives one session over the socket: run, keep state, ask, complete, end.
set -eu
cd "$(dirname "$0")/.."

command -v go >/dev/null || { echo "demo.sh: Go $(sed -n 's/^go //p' go.mod) or newer is needed" >&2; exit 1; }

dir=$(mktemp -d)
shell=
trap 'kill $shell 2>/dev/null || :; wait; rm -rf "$dir"' EXIT

CGO_ENABLED=0 go build -o "$dir/" ./cmd/goshd ./cmd/goshctl
export GOSHD_SOCKET=$dir/sh.sock

"$dir/goshd" -i --coprocess-socket "$GOSHD_SOCKET" &
shell=$!
for _ in {1..100}; do
	[ -S "$GOSHD_SOCKET" ] && break
	sleep 0.05
done

ctl() {
	printf '\n$ goshctl %s\n' "$*"
	"$dir/goshctl" "$@" || printf '(status %d)\n' $?
}

ctl run 'cd /usr; greeting=hello; greet() { echo "$greeting from $PWD, $1"; }'
ctl run 'greet "with the state that the last request left"'
ctl run 'ls -d lib* | head -n 3; [ -t 1 ] && echo "on your terminal" || echo "on your pipe"'
ctl run 'false'
ctl run 'for i in 1 2 3; do'
ctl complete 'cd /usr/s'
ctl complete 'gre'
ctl prompt
ctl pwd
ctl dump functions
ctl terminate
wait "$shell" || :
printf '\ngoshd has ended; its socket is gone: '
[ -e "$GOSHD_SOCKET" ] && echo no || echo yes
