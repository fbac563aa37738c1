INPUTRC=/dev/null TERM=xterm LC_ALL=C.UTF-8
export INPUTRC TERM LC_ALL; echo '"\C-xI": "inc"' > inc

t() { echo "== $*"; "$@" 2>&1 | grep -v 'not enabled'; }
t bind 'set completion-query-items -5'
t eval 'bind -v | grep query-items'
bind 'set completion-query-items -5'; bind -v | grep query
bind 'set completion-query-items abc'; bind -v | grep query
bind 'set completion-query-items'; bind -v | grep query
bind 'set keymap vi-move'; bind -v | grep keymap
bind 'set keymap vi-command'; bind -v | grep keymap
bind 'set keymap emacs-standard'; bind -v | grep keymap
bind 'set keymap emacs-ctlx'; bind -v | grep keymap
bind '"zz": "k"'; bind -s; bind -m emacs -s
bind 'set keymap emacs'
bind 'set bell-style visible'; bind -v | grep bell
bind 'set bell-style none'; bind -v | grep bell
bind 'set bell-style'; bind -v | grep bell
bind 'set bell-style on'; bind -v | grep bell
bind 'set vi-ins-mode-string (x) '; bind -v | grep ins-mode
bind 'set vi-ins-mode-string "(x y) " z'; bind -v | grep ins-mode
bind 'set comment-begin "# "'; bind -v | grep comment
bind 'set comment-begin'; bind -v | grep comment
bind 'set emacs-mode-string'; bind -v | grep emacs-mode
bind 'set completion-display-width -9'; bind -v | grep display-width
bind 'set completion-prefix-display-length -9'; bind -v | grep display-len
bind 'set history-size -9'; bind -v | grep history-size
bind 'set keyseq-timeout 5x'; bind -v | grep timeout
bind 'set input-meta off'; bind -v | grep meta
bind 'set meta-flag on'; bind -v | grep meta
bind 'set disable-completion on trailing'; bind -v | grep disable
bind 'set isearch-terminators abc'; bind -v | grep isea
bind 'SET mark-directories off';  bind -v | grep mark-dir
bind '"\C-xl"  :   kill-line  # c'; bind -q kill-line
bind 'M-DEL: kill-line'; bind -q kill-line
bind '"\C-a": nosuch'; bind -q beginning-of-line
bind '"\e": complete'; bind -q complete
bind '"\M-a\C-b\x41q": yank'; bind -q yank
bind '"": yank'; bind -q yank
bind '$include inc'; bind -s
bind '$if Bash'; bind '"\C-xP": "p"'; bind '$endif'; bind -s
bind 'set editing-mode emacs-foo';  bind -v | grep edit
bind 'set editing-mode foo';  bind -v | grep edit
set -o vi; bind -v | grep 'edit\|keymap'; set -o | grep 'vi\|emacs'
set -o emacs; bind -v | grep 'edit\|keymap';set -o | grep 'vi\|emacs'
bind 'set editing-mode vi'; set -o | grep 'vi\|emacs'
printf 'foo\n"\\C-xy": "y\nset nosuch 1\n$if mode=vi\n"\\C-xv": "vi"\n$else\n"\\C-xe": "em"\n$endif\n$else\n$endif\n$foo\n$if term=xterm\n"\\C-xt": "t"\n$endif\n$if version >= 8.1\n"\\C-x8": "v"\n$endif\n$if colored-stats\n"\\C-xc": "cs"\n$endif\n  $if bash\n  "\\C-xb": "bash"   \n$include inc2\n' > badrc
echo '"\C-xi": "inc2"' > inc2
bind -f badrc; echo $?; bind -s
