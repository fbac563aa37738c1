# Reads cases, SETUP NUL EXPRESSION NUL, and writes what bash makes of each,
# ended by NUL: its messages, the value, and the variables afterwards.
state() {
	local k n
	for n in x y z i s; do
		printf '%s=%s ' "$n" "${!n}"
	done
	printf 'a:'
	for k in "${!a[@]}"; do printf ' %s=%s' "$k" "${a[$k]}"; done
	printf ' m:'
	for k in "${!m[@]}"; do printf ' %s=%s' "$k" "${m[$k]}"; done
	printf '\n'
}
while IFS= read -r -d '' setup && IFS= read -r -d '' expr; do
	(
		trap 'set +u; state' EXIT
		eval "$setup"
		v=$(($expr))
		printf '= %s\n' "$v"
	) 2>&1
	printf '\0'
done
