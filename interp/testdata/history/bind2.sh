INPUTRC=/dev/null TERM=xterm LC_ALL=C.UTF-8
export INPUTRC TERM LC_ALL
t() { echo "== $*"; "$@"; echo "st $?"; }
t bind -x '"\C-xc": echo "hi"'
t bind -x '"\C-xd":"echo \"x\" \C-a"'
t bind -x '"\C-xe" "foo bar"'
t bind -x '"\C-xf" foo'
t bind -x '"\C-xg":    trail   '
t bind -x 'C-x: foo'
t bind -x '"\C-xh"'
t bind -x '"\C-xh":'
t bind -x '"\C-xh: foo'
t bind -x '"\C-xi": it'"'"'s "q" \ b'
t bind -x "'\C-xj': 'a b'"
t bind -x '"\eZ": zed'
t bind -x '"\ea": a' '"\eb": b'
t bind -m vi -x '"q": vq'
t bind -X
t bind -m vi -X
t bind -m vi-insert -X
t bind -s
t bind -r '\C-xc'
t bind -X
t bind -r '\C-xnosuch'
t bind -r '"\C-xd"'
t bind -r 'C-x'
t bind -q kill-line
t bind -u kill-line
t bind -q kill-line
t bind -u kill-line
t bind -m vi-move -q vi-put
t bind -m vi-move -u vi-put
t bind -m vi-move -q vi-put
t bind -q
t bind -m
t bind -m foo
t bind -f
t bind -f /nonexist '"a": "b"'
t bind -lq abort
t bind -s -v
t bind -r
t bind -u ''
t bind '"\C-k": "m"' '"\C-t": ""' -s
t bind -s
t bind '"\C-k": self-insert'
t bind -q self-insert
t bind '"\C-a\C-b": kill-line' 
t bind -p
