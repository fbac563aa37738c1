# Reads pattern and string, NUL-terminated, in turns. Writes for each whether
# they match, without and with nocasematch, and what ${s#p}, ${s##p}, ${s%p},
# ${s%%p} and ${s/p/<>} are.
export LC_ALL=C.UTF-8
shopt -s extglob
while IFS= LC_ALL=C read -r -d '' p && IFS= LC_ALL=C read -r -d '' s; do
	[[ $s == $p ]] && m=1 || m=0
	shopt -s nocasematch
	[[ $s == $p ]] && m+=1 || m+=0
	shopt -u nocasematch
	printf '%s\0' "$m" "${s#$p}" "${s##$p}" "${s%$p}" "${s%%$p}" "${s/$p/<>}"
done
