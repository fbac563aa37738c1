# Bash manual, 4.3.1 The Set Builtin: -x and -v.

#### simple commands
set -x; echo a 'b c' "d'e" $'f\ng' '' '$x' \*; : ; true | false
## STDERR:
## END
## status: 1

#### assignments
set -x; x=1; y='a b'; z=$x$y; a=(1 'b c'); a[3]=q; a+=(r); x+=5; declare -A m; m[k v]=w; x=2 y=3 true; i=0; ((i++)); declare -i n=1+1
## STDERR:
## END

#### compound commands
set -x; for i in a 'b c'; do echo $i; done; if [ a = b ]; then :; else echo c; fi; while false; do :; done; case x in x) echo y;; esac; { echo g; }; (echo s)
## STDERR:
## END

#### conditionals and arithmetic
set -x; x='a b'; [[ $x == a* && -n $y ]]; [[ ! -f nosuch || $x < c ]]; [[ $x =~ ^a ]]; ((1 + 2)); ((x2 = 5, x2 > 3)); let y=1; for ((i=0;i<1;i++)); do :; done; [[ $x == "a*" ]]; [[ -z '' ]]
## STDERR:
## END

#### functions and substitutions
f() { echo "in $1"; }; set -x; f x; y=$(f z); echo $(echo a) `echo b`; f $(f w)
## STDERR:
## END

#### PS4
PS4='[$LINENO] '; set -x
echo a
PS4='+ ${FUNCNAME[0]:-main}: '
f() { echo b; }
f
PS4=; echo c
unset PS4; echo d
## STDERR:
## END

#### the first character of PS4 is repeated
set -x; eval 'echo a'; eval "eval 'echo b'"; x=$(echo $(echo c)); . <(echo 'echo d') 
## STDERR:
## END

#### PS4 with expansion and quotes
PS4='$(echo sub) ${x:-u} \$ '; x=v; set -x; echo a; x=w; echo b
## STDERR:
## END

#### quoting of words
set -x; echo 'a;b' 'a&b' '#c' 'd#' '~' 'a=b' '!' '{' '}' 'é' $'\t' $'\e' '[a]' '?' '<' '(' '^' '\' '"' '`' '%' , : @ + - . /
## STDERR:
## END

#### redirections are not shown
set -x; echo a > f; cat < f > /dev/null; echo b 2>&1; { echo c; } > f; > g
## STDERR:
## END

#### turning it off
set -x; echo a; set +x; echo b; { set -x; } 2>/dev/null; echo c; { set +x; } 2>/dev/null; echo d; set -o xtrace; :; set +o xtrace
## STDERR:
## END

#### BASH_XTRACEFD
exec 5> trace; BASH_XTRACEFD=5; set -x; echo a; x=1; set +x; unset BASH_XTRACEFD; cat trace
## STDERR:
## END

#### declaration commands
set -x; export e=1 f='a b'; readonly r=2; declare -a arr=(1 2); f() { local l=5 m=$1; }; f 'x y'; unset e; typeset t=1; export g
## STDERR:
## END

#### subshells and pipelines are traced
set -x; (x=1; echo $x); true & wait; ! true; true && false || true
## STDERR:
## END

#### the flag on the command line
echo a
x=1
## flags: -x
## STDERR:
## END

#### verbose echoes input
set -v
echo a
x=1; echo $x
f() {
  echo f
}
f
set +v
echo b
## STDERR:
## END

#### verbose on the command line
echo a # comment
# another

for i in 1; do
  echo $i; done
## flags: -v
## STDERR:
## END

#### traps and xtrace
set -x; trap 'echo T' EXIT; echo a
## STDERR:
## END

#### select and coproc words in traces
set -x; x=5; case $x in 4) ;; [5-6]) echo five;; esac; until true; do :; done; time true 2>/dev/null
## stdout: ""

#### here documents do not show
set -x; cat <<E
a $(echo b)
E
cat <<< 'c d'
## STDERR:
## END

#### exec and command
set -x; command echo a; builtin echo b; exec 3>&1; eval 'x=1; echo $x'; env -i true; [ 1 -eq 1 ]; test -n x; printf '%s\n' 'a b'
## STDERR:
## END

#### long and multi-line words
set -x; x='a
b'; echo "$x" 'c
d'; echo "tab	tab"
## STDERR:
## END

#### appending and array elements
set -x; a=(x); a[1]+=y; a+=z; declare -A m=([k]=1 ['b c']=2); m+=([q]=3); a=([2]=p "q r"); b=(); c=($(echo 1 2) {3,4}); d=("$@" "x y")
## STDERR:
## END

#### noexec reads only
echo a; set -n; echo b; x=1
echo c

#### noexec finds syntax errors
set -n
if true; then
## STDERR:
## END
## status: 2
