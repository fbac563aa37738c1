HISTFILE=$PWD/h
history -d 2; history; history -w; echo $?; HISTFILE=$PWD/h; history -w; cat h
HISTFILESIZE=1; cat h; HISTFILESIZE=0; cat h; unset HISTTIMEFORMAT
history -c; printf '%s\n' 1 2 3 4 5 > h; HISTFILESIZE=3; cat h; history -n; history; echo 6 >> h; history -n; history
history -s new; history -a; cat h; history -a; cat h; history -a nosuch/x; history -s y; history -a nosuch/x; echo $?
HISTSIZE=2; history; HISTSIZE=x; history -s z; history; HISTSIZE=-1; history -s w; history
history -an; echo $?; history -r; history -d 1-2; history -d 2-1; echo $?; history -d -1; history; history -d 1-99; echo $?; history -d -2--1; echo $?; history
history -d 0; history -d; history 2; history -- 1; history -1; history x; history -c -r f; history
HISTCONTROL=ignoreboth:erasedups; history -s a; history -s ' b'; history -s a; history
shopt -s extglob; HISTIGNORE='a*:&:\&x:?(q)r'; for l in a abc c c '&x' r qr s; do history -s "$l"; done; history
shopt -u extglob; history -s rr; history -s '?(q)r'; history 2
