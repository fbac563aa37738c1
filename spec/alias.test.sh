# Bash manual, 6.6 Aliases.

#### definition and use
shopt -s expand_aliases
alias hi='echo hello' two='echo one; echo two'
hi world
two
alias hi
alias nosuch; echo $?
unalias hi; hi 2>/dev/null; echo $?
## STDOUT:
hello world
one
two
alias hi='echo hello'
1
hello
0
## END

#### listing
alias b='x y' a="it's" c= d='$v "q"'; alias; alias -p; alias a b
## STDOUT:
alias a='it'\''s'
alias b='x y'
alias c=''
alias d='$v "q"'
alias a='it'\''s'
alias b='x y'
alias c=''
alias d='$v "q"'
alias a='it'\''s'
alias b='x y'
## END

#### the line of a definition does not see it
shopt -s expand_aliases
alias x='echo new'; x 2>/dev/null; echo $?
x
## STDOUT:
127
new
## END

#### recursion is guarded
shopt -s expand_aliases
alias ls='ls -d' echo='echo pre' a=b b=a
ls /
echo x
a 2>/dev/null; \echo $?
## STDOUT:
/
pre x
127
## END

#### a trailing blank expands the next word
shopt -s expand_aliases
alias run='echo ' x='expanded' y='twice ' sudo='command '
run x
run y x
run z x
alias e='echo nested'
sudo e
## STDOUT:
expanded
twice expanded
z x
nested
## END

#### only the first word
shopt -s expand_aliases
alias x='echo'
x x x
echo x
true; x a && x b || x c | cat
(x d); { x e; }; $(x x) f
if x g; then x h; fi; for i in 1; do x $i; done; ! x n; time -p x t 2>/dev/null
case x in x) x c;; esac
## STDOUT:
x x
x
a
b
d
e
g
h
1
n
t
c
## END

#### quoting prevents it
shopt -s expand_aliases
alias ls='echo alias'
\ls -d /
'ls' -d /
"ls" -d /
l\s -d /
command ls -d /
l=ls; $l -d /
## STDOUT:
/
/
/
/
/
/
## END

#### after assignments and redirections
shopt -s expand_aliases
alias x='echo al'
a=1 x 1
> f x 2; cat f
2>/dev/null x 3
## STDOUT:
al 1
al 2
al 3
## END

#### aliases with operators and compound parts
shopt -s expand_aliases
alias p='| cat' semi='echo a; echo' open='{ echo in;' begin='if true; then' forloop='for i in 1 2; do'
semi b
open echo more; }
begin echo yes; fi
forloop echo $i; done
## STDOUT:
a
b
in
more
yes
1
2
## END

#### aliases for keywords
shopt -s expand_aliases
alias if='echo not if' begin='{' end='}'
if x
begin echo a; end
unalias if
if true; then echo if; fi
## STDOUT:
not if x
a
if
## END

#### alias text with quotes and comments
shopt -s expand_aliases
alias q='echo "a  b"' c='echo x #' v='echo $y' bs='echo a\ b' nl='echo 1
echo 2'
q c
c hidden
y=5; v
bs c
nl 3
## STDOUT:
a  b c
x
5
a b c
1
2 3
## END

#### unalias
alias a=1 b=2 c=3; unalias a; alias; unalias nosuch; echo $?; unalias -a; alias; unalias; echo $?
## STDOUT:
alias b='2'
alias c='3'
1
2
## END
## STDERR:
../case.sh: line 1: unalias: nosuch: not found
unalias: usage: unalias [-a] name [name ...]
## END

#### names
alias 'a.b=echo dot' a-b='echo dash' 1x='echo one' +='echo plus' ..='cd ..'; echo $?; alias 'a b=x'; echo $?; alias '$x=y'; echo $?; alias a/b=x; echo $?; alias =x; echo $?
## STDOUT:
0
1
1
1
1
## END
## STDERR:
../case.sh: line 1: alias: `a b': invalid alias name
../case.sh: line 1: alias: `$x': invalid alias name
../case.sh: line 1: alias: `a/b': invalid alias name
../case.sh: line 1: alias: =x: not found
## END

#### aliases in functions are bound when it is read
shopt -s expand_aliases
alias x='echo old'
f() { x $1; }
alias x='echo new'
f a; x b
unalias x; f c
## STDOUT:
old a
new b
old c
## END

#### aliases in command substitutions and eval
shopt -s expand_aliases
alias x='echo al'
echo $(x 1) `x 2`
eval x 3; eval 'alias z="echo z"
z 4'
f() { eval 'x 5'; }; f
## STDOUT:
al 1 al 2
al 3
z 4
al 5
## END

#### off in scripts by default
alias x='echo no'
x 2>/dev/null; echo $?
shopt -s expand_aliases
x
## STDOUT:
127
no
## END

#### on in posix mode
set -o posix
alias x='echo posix'
x
## STDOUT:
posix
## END

#### alias with an empty value
shopt -s expand_aliases
alias e= sp=' '
e echo after
sp echo blank
e; echo $?
## STDOUT:
after
blank
## END
## status: 2

#### alias that ends in a backslash or opens quotes
shopt -s expand_aliases
alias oq='echo "open'
oq closed"
alias multi='echo a &&'
multi echo b
## STDOUT:
open closed
a
b
## END

#### alias chains
shopt -s expand_aliases
alias a='b 1' b='c 2' c='echo 3'
a
alias ll='ls -l' ls='echo ls'
ll x
## STDOUT:
3 2 1
ls -l x
## END

#### functions with an alias's name
shopt -s expand_aliases
alias foo='echo alias'
function foo2 { echo fn; }
foo2
unalias foo
foo() { echo function; }
alias foo='echo alias2'
foo
\foo
## STDOUT:
fn
alias2
function
## END

#### p and reuse
alias x='a "b" c' y="d'e"; alias -p > f; unalias -a; . ./f; alias; type x 2>/dev/null; shopt -s expand_aliases
type x
## STDOUT:
alias x='a "b" c'
alias y='d'\''e'
x is aliased to `a "b" c'
## END

#### aliases in here documents and arguments are text
shopt -s expand_aliases
alias w=expanded
cat <<E
w $(echo w)
E
echo w 'w'; for i in w; do echo $i; done; case w in w) echo case;; esac
## STDOUT:
w w
w w
w
case
## END

#### after the semicolon in for and while lists
shopt -s expand_aliases
alias t=true f=false e=echo
while f; do :; done; until t; do :; done; if f; then e no; elif t; then e yes; else e no; fi; t && e and; f || e or; e a | cat; e b & wait
## STDOUT:
yes
and
or
a
b
## END

#### alias with arguments in the middle
shopt -s expand_aliases
alias greet='echo hello there,'
greet Bob
greet "Mr X" and others; greet
## STDOUT:
hello there, Bob
hello there, Mr X and others
hello there,
## END

#### unalias in the same line
shopt -s expand_aliases
alias x='echo x'
unalias x; x still
x 2>/dev/null; echo $?
## STDOUT:
x still
127
## END

#### a subshell's aliases are its own
shopt -s expand_aliases
alias x='echo outer'
(alias x='echo inner'
x)
x
## STDOUT:
outer
outer
## END

#### aliases in a substitution are those of the moment it is run
shopt -s expand_aliases
alias say='echo old'
f() { echo $(say 1) "$(if say 2; then say 3; fi)"; cat <(say 4); }
alias say='echo new'
f
declare -f f
unalias say
f 2>/dev/null
## STDOUT:
new 1 new 2
new 3
new 4
f () 
{ 
    echo $(say 1) "$(if say 2; then
    say 3;
fi)";
    cat <(say 4)
}

## END

#### in posix mode they are those of the moment it is read
set -o posix
shopt -s expand_aliases
alias say='echo old'
f() { echo $(say 1); }
alias say='echo new'
f
declare -f f
## STDOUT:
old 1
f () 
{ 
    echo $(echo old 1)
}
## END

#### an alias whose text has a substitution with another alias in it
shopt -s expand_aliases
alias inner='echo in' outer='echo $(inner 1)'
outer
alias inner='echo IN'
outer
## STDOUT:
in 1
IN 1
## END

#### a name that looks like an option
shopt -s expand_aliases
alias -- -='echo dash' -x='echo x'
alias -p
alias -y=z; echo $?
## STDOUT:
alias -- -='echo dash'
alias -- -x='echo x'
2
## END

#### the order of BASH_ALIASES
declare -A BASH_ALIASES_COPY; shopt -s expand_aliases; alias foo=1 qux=2 blat=3 a=4 b=5; echo "${!BASH_ALIASES[@]}"; echo "${BASH_ALIASES[@]}"
## STDOUT:
blat foo qux b a
3 1 2 5 4
## END

#### text after an alias that quotes
shopt -s expand_aliases
alias a="echo 'E:" p='printf "<%s>\n" \'
a b'
p|cat
p x
## STDOUT:
E: b
<|cat>
< x>
## END
## STDERR:
## END

#### aliases behind aliases that end in a blank
shopt -s expand_aliases
alias c=cat e='echo '
e c c cat
alias c='cat '
e c c cat
alias echo='e x x ' x=.
echo echo
alias x='x . '
echo echo
## STDOUT:
cat c cat
cat cat cat
. x echo . x
x . x . echo x . x .
## END
## STDERR:
## END

#### reserved words that are aliases behind for and case
shopt -s expand_aliases; set -o posix
alias f=' for ' w=' in ' in=' x '
f w in 1; do echo $x; done
alias forx='for x ' i='in 0' in='in 1' for='in 2'
forx i a; do echo $x; done
forx in a; do echo $x; done
forx for a; do echo $x; done
alias c='case a ' case='
 in a) :' in=
c case X; echo A; esac
c in a) echo B; esac
## STDOUT:
1
0
a
a
2
a
A
B
## END
## STDERR:
## END

#### the parentheses of a function
shopt -s expand_aliases
alias f='f ' p='()'
f p
{ echo F; }
f
alias g='g( ' q=')'
g q
{ echo G; }
\g
## STDOUT:
F
G
## END
## STDERR:
## END

#### a name that is written over several lines
shopt -s expand_aliases
alias eeee=echo
ee\
e\
e ok
e\
cho $LINENO
## STDOUT:
ok
7
## END
## STDERR:
## END

#### arguments that are assignments are not split
set "1 b=2" "3 d=4"
alias q=$1 r=~
alias q; alias r; alias b
alias \q=$1
alias q b
command alias z=$1; alias z
## STDOUT:
alias q='1 b=2'
alias r='DIR/home'
alias q='1'
alias b='2'
alias z='1'
## END
## STDERR:
../case.sh: line 3: alias: b: not found
## END

#### options of alias
alias a=b -- 
alias -p -p
alias -pp
alias -p a
alias -p -x
alias -- a
## STDOUT:
alias a='b'
alias a='b'
alias a='b'
alias a='b'
alias a='b'
## END
## STDERR:
../case.sh: line 1: alias: --: not found
../case.sh: line 5: alias: -x: invalid option
alias: usage: alias [-p] [name[=value] ... ]
## END
