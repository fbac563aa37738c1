#!/usr/bin/env bash
# check.sh runs every test of the repository: how the code looks, what the
# analysers say, the tests of all packages (the cases recorded from bash among
# them), the tests again under the race detector, and the builds for the other
# systems. It stops at nothing, tells what failed at the end, and fails then.
#
#   ./check.sh            everything
#   ./check.sh format tests    these steps only; the names stand at the bottom
set -u
cd "$(dirname "$0")" || exit 1

# The tests are about signals: what this was started with ignored (nohup, &) is
# not, here.
if [ -z "${CHECK_SIGNALS-}" ] && env --default-signal true 2>/dev/null; then
	CHECK_SIGNALS=default exec env --default-signal bash ./check.sh "$@"
fi

# Nor do they depend on the umask, or on where temporary files are: the path of a
# socket has little room.
umask 022
tmp=${TMPDIR-}
[ ${#tmp} -le 30 ] || unset TMPDIR

log=$(mktemp -d) || exit 1
trap 'rm -rf "$log"' EXIT
failed=()

step() { # NAME COMMAND...: run it, show what it says, keep its failure
	local name=$1 start=$SECONDS
	shift
	printf '\n== %s\n' "$name"
	if "$@"; then
		printf '== %s: ok (%d s)\n' "$name" $((SECONDS - start))
	else
		printf '== %s: FAILED (%d s)\n' "$name" $((SECONDS - start))
		failed+=("$name")
	fi
}

check_format() {
	local bad
	bad=$(git ls-files -co --exclude-standard '*.go' | xargs gofmt -l) || return 1
	[ -z "$bad" ] || { printf 'not formatted by gofmt:\n%s\n' "$bad"; return 1; }
	printf '%d Go files are formatted\n' "$(git ls-files '*.go' | wc -l)"
	bad=$(git ls-files -z | xargs -0 sh -c 'find "$@" -size +1M' sh) || return 1
	[ -z "$bad" ] || { printf 'not sources:\n%s\n' "$bad"; return 1; }
}

check_vet() { go vet ./...; }

check_staticcheck() {
	local tool
	tool=$(command -v staticcheck) || tool=$(go env GOPATH)/bin/staticcheck
	[ -x "$tool" ] || { echo "staticcheck is not installed: .ci/run installs it"; return 1; }
	"$tool" ./...
}

check_build() { go build ./...; }

check_layers() { go test -count=1 -v -run 'TestLayers|TestBans|TestExternal' . | grep -v '^=== '; }

check_cross() {
	local target os arch
	for target in darwin/arm64 darwin/amd64 freebsd/amd64 linux/arm64; do
		os=${target%/*} arch=${target#*/}
		GOOS=$os GOARCH=$arch CGO_ENABLED=0 go build -pgo=off ./... || return 1
		printf 'builds for %s\n' "$target"
	done
	GOOS=darwin go vet ./... && GOOS=freebsd go vet ./...
}

# counted runs go test -v, shows failures and the lines of the packages, and
# counts the tests.
counted() {
	local status out=$log/$RANDOM
	go test -count=1 -v "$@" >"$out" 2>&1
	status=$?
	if [ $status -ne 0 ]; then
		grep -vE '^ *(=== |--- PASS)' "$out" | head -n "${CHECK_LINES:-400}"
		printf 'failed tests:\n'
		grep -E '^ *--- FAIL' "$out" | head -n 100
	fi
	grep -E '^(ok|FAIL|spec:|---|panic:)|no test files' "$out" | grep -vE '^--- (PASS|FAIL)'
	printf 'tests: %d passed, %d failed, %d skipped\n' \
		"$(grep -cE '^ *--- PASS' "$out")" "$(grep -cE '^ *--- FAIL' "$out")" "$(grep -cE '^ *--- SKIP' "$out")"
	return $status
}

check_tests() { counted -timeout 25m ./...; }

# The race detector sees what runs in the process: the cases of spec/, the
# measurements of bench/ and the sessions of cmd/goshd run another binary. The inputs of the tests named in
# alone are large or hostile and handled by one goroutine: there is nothing for
# the detector to see in the minutes that they would take.
check_race() {
	local packages alone='^(TestHard|TestHugeLines|TestHostile|TestThirtyThousandJobs)$'
	mapfile -t packages < <(go list ./... | grep -vE '/(spec|bench|cmd/goshd)$')
	counted -race -skip "$alone" -timeout 20m "${packages[@]}"
}

steps=(format vet staticcheck build layers cross tests race)
[ $# -gt 0 ] && steps=("$@")
for s in "${steps[@]}"; do
	declare -F "check_$s" >/dev/null || { printf 'check.sh: no step %s\n' "$s" >&2; exit 2; }
	step "$s" "check_$s"
done

printf '\n%d of %d steps passed in %d s\n' $((${#steps[@]} - ${#failed[@]})) ${#steps[@]} $SECONDS
[ ${#failed[@]} -eq 0 ] || { printf 'failed: %s\n' "${failed[*]}"; exit 1; }
