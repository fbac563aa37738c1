set -H
shopt -s extglob
history -s 'echo one two three'
p() { history -p "$1" || echo "st $?"; }
for e in '!1:s/one' '!1:s/two' '!1:s/one/' '!1:s/' '!1:s//x/' '!1:s/two/' '!1:s//Q/' '!1:s/o/p/:&' '!1:&' 'aa !(b) !1' '"$(echo '"'!1'"')" !1' "\$(echo '!1') !1" "\`'!1'\` !1" '$! !1' '[!a] !1' 'x [!a] x' "'!1' !1" '"!" !1' '"!1" "!"' "\$'!1\\'!1' !1" "\$'!1\\' !1" '# !1' 'x # !1' '!1 # !1' 'x "# !1"' '"' "it's !1" '!(x' '!)' '!;' '!:' '!:s/one/1/' '!!:s/a' '!&' '!<' '!1:p:s/one/1/' '!nosuch:p' '!1:s/\//x/' '!1:s/one/\\/' '!1:s/one/a\nb/' '!1:s/one/\t/' '!1:1s/one/x/' '!1:h:p:q' '!1:gp' '!1:gs' '!1:s/x' '!1:s/one/x/g' '!1:s/one/x/:z' '!1foo' '!1-2' '!1:-2' '!1^-2' '!1*:s/o/0/' '!e*' '!e^' '!e$' '!e-1' '!e%' '!e:*' '!ec?ho' '!?one' '!?one? x' '!?one?^' '!?two?%' '!?two?:%' '!?ne?%' '!% x' 'x !%'; do echo "== $e"; p "$e"; done 2>&1
