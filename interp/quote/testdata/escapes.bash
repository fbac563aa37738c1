# Reads NUL-terminated strings, writes what each escape syntax makes of them.
# NUL bytes of the output are shown as <0>.
export LC_ALL=C.UTF-8
show() {
	local part
	while IFS= read -r -d '' part; do
		printf '%s<0>' "$part"
	done
	printf '%s\0' "$part"
}
while IFS= LC_ALL=C read -r -d '' s; do
	eval "x=\$'$s'"
	printf '%s\0' "$x"
	echo -e "$s" | show
	printf '%b|' "$s" | show
done 2>/dev/null
