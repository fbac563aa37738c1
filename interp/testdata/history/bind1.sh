INPUTRC=/dev/null TERM=xterm LC_ALL=C.UTF-8
export INPUTRC TERM LC_ALL

t() { echo "== $*"; "$@"; echo "st $?"; }
t bind '"\M-x": "a"'
t bind '"\M-\C-y": "\M-b\C-c\e\"q\\ \t\n\x41\101\d\a"'
t bind '"x": "lit\ttab"' 
t bind 'C-q: kill-line'
t bind 'Control-t: "foo"'
t bind 'Meta-Rubout: backward-kill-word'
t bind 'M-DEL: kill-line'
t bind 'SPC: "sp"'
t bind 'Return: "ret"'
t bind "'\C-y': kill-line"
t bind '"\C-x\C-a":kill-line'
t bind '"\C-x\C-b": Kill-Line'
t bind '"\C-xz" kill-line'
t bind '"\C-xk":'
t bind '"\C-xk": "unterminated'
t bind '"unterminated: kill-line'
t bind 'foo'
t bind ''
t bind '# comment'
t bind '  "\C-xl"  :   kill-line  # c'
t bind "\"\\C-xm\": 'single'"
t bind -s
t bind -S
t bind -q kill-line
t bind 'set foo bar'
t bind 'set bell-style xyz'
t bind 'set BELL-STYLE none'
t bind 'set completion-query-items abc'
t bind 'set completion-query-items -5'
t bind 'set completion-query-items 20 '
t bind 'set show-all-if-ambiguous'
t bind 'set mark-directories 0'
t bind 'set expand-tilde 1'
t bind 'set page-completions Off'
t bind 'set visible-stats junk'
t bind 'set comment-begin ;;'
t bind 'set emacs-mode-string "\1\e[1m\2x"'
t bind 'set editing-mode vi'
t bind 'set keymap vi-insert'
t bind 'set keymap nosuch'
t bind 'set history-size 10'
t bind 'set keyseq-timeout -10'
t bind 'set isearch-terminators "\e\C-g"'
t bind 'set active-region-start-color "\e[1m"'
t bind 'set completion-display-width 5'
t bind 'set convert-meta on'
t bind 'set byte-oriented on'
t bind 'set prefer-visible-bell off'
bind -v
bind -V | tail -14
t bind -q kill-word
bind -p | head -3
t bind 'set editing-mode emacs'
bind -p | head -3
bind -v | grep 'keymap\|mode'
