# Reads NUL-terminated strings, writes each in every style.
export LC_ALL=C.UTF-8
shopt -s expand_aliases
PS4=
while IFS= LC_ALL=C read -r -d '' s; do
	printf '%q\0' "$s"
	printf '%s\0' "${s@Q}"
	x=$s
	d=$(declare -p x; echo .)
	d=${d%$'\n.'}
	printf '%s\0' "${d#*=}"
	if [[ $s ]]; then
		unset m; declare -A m; m[$s]=1
		d=$(declare -p m; echo .)
		d=${d#*=([} d=${d%']="1" )'$'\n.'}
		printf '%s\0' "$d"
	else
		printf '""\0'
	fi
	alias q="$s"
	d=$(alias q; echo .)
	d=${d%$'\n.'}
	printf '%s\0' "${d#*=}"
	d=$( { set -x; : "$s"; set +x; } 2>&1; echo .)
	d=${d#: } d=${d%$'\nset +x\n.'}
	printf '%s\0' "$d"
	d=$( { set -x; z=$s; set +x; } 2>&1; echo .)
	d=${d#z=} d=${d%$'\nset +x\n.'}
	printf '%s\0' "$d"
	d=$(y=$s; unset BASH_EXECUTION_STRING; set; echo .)
	d=${d##*$'\ny='} d=${d%$'\n.'}
	printf '%s\0' "$d"
done
