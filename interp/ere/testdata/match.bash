# Reads expression and string, NUL-terminated, in turns. Writes for each the
# status of [[ and the number of groups, or with nocasematch likewise, and then
# the groups.
export LC_ALL=C.UTF-8
ask() {
	[[ $2 =~ $1 ]]
	local st=$?
	((st == 0)) || BASH_REMATCH=()
	printf '%s' "$st"
	((${#BASH_REMATCH[@]})) && printf '<%s>' "${BASH_REMATCH[@]}"
	printf '\0'
}
while IFS= LC_ALL=C read -r -d '' re && IFS= LC_ALL=C read -r -d '' s; do
	ask "$re" "$s"
	shopt -s nocasematch
	ask "$re" "$s"
	shopt -u nocasematch
done
