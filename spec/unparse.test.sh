# How bash prints functions: declare -f, type.

#### simple commands
f() { echo a "b c" 'd $e' $f ${g:-h} \i; x=1 y="2" cmd; z=3; }; declare -f f
## STDOUT:
f () 
{ 
    echo a "b c" 'd $e' $f ${g:-h} \i;
    x=1 y="2" cmd;
    z=3
}
## END

#### lists
f() { a && b || c; a; b & c; a | b |& c; ! a; ! a | b; a & }; declare -f f
## STDOUT:
f () 
{ 
    a && b || c;
    a;
    b & c;
    a | b 2>&1 | c;
    ! a;
    ! a | b;
    a &
}
## END

#### if
f() { if a; then b; fi; if a; then b; else c; fi; if a; then b; elif c; then d; elif e; then f; else g; fi; if a && b; then c; d; fi; }; declare -f f
## STDOUT:
f () 
{ 
    if a; then
        b;
    fi;
    if a; then
        b;
    else
        c;
    fi;
    if a; then
        b;
    else
        if c; then
            d;
        else
            if e; then
                f;
            else
                g;
            fi;
        fi;
    fi;
    if a && b; then
        c;
        d;
    fi
}
## END

#### loops
f() { for i in a "b c" $d; do e; done; for i; do x; done; for i in; do y; done; while a; do b; done; until a; do b; c; done; for ((i=0; i<3; i++)); do a; done; for ((;;)); do b; done; select s in a b; do c; done; }; declare -f f
## STDOUT:
f () 
{ 
    for i in a "b c" $d;
    do
        e;
    done;
    for i in "$@";
    do
        x;
    done;
    for i in ;
    do
        y;
    done;
    while a; do
        b;
    done;
    until a; do
        b;
        c;
    done;
    for ((i=0; i<3; i++))
    do
        a;
    done;
    for ((1; 1; 1))
    do
        b;
    done;
    select s in a b;
    do
        c;
    done
}
## END

#### case
f() { case $x in a) b;; c|d) e; f;; (g) ;; *) h;& i) j;;& esac; case y in z) ;; esac; }; declare -f f
## STDOUT:
f () 
{ 
    case $x in 
        a)
            b
        ;;
        c | d)
            e;
            f
        ;;
        g)

        ;;
        *)
            h
        ;&
        i)
            j
        ;;&
    esac;
    case y in 
        z)

        ;;
    esac
}
## END

#### groups and subshells
f() { { a; b; }; (c; d); ( (e) ); { { f; }; }; { a; } > b; (c) < d; }; declare -f f
## STDOUT:
f () 
{ 
    { 
        a;
        b
    };
    ( c;
    d );
    ( ( e ) );
    { 
        { 
            f
        }
    };
    { 
        a
    } > b;
    ( c ) < d
}
## END

#### conditionals and arithmetic
f() { [[ a == b ]]; [[ -f x && ! -d y || ( z -gt 1 ) ]]; [[ $a =~ ^b$ ]]; ((x = 1 + 2)); ((i++)); let y=1; [ a = b ]; [[ -n $x ]] && ((x>2)); }; declare -f f
## STDOUT:
f () 
{ 
    [[ a == b ]];
    [[ -f x && ! -d y || ( z -gt 1 ) ]];
    [[ $a =~ ^b$ ]];
    ((x = 1 + 2));
    ((i++));
    let y=1;
    [ a = b ];
    [[ -n $x ]] && ((x>2))
}
## END

#### redirections
f() { a > b < c >> d 2> e 2>&1 >&2 <&3 3>&- 4<&- >| f <> g &> h &>> i {fd}> j <<< "k l" 5<&6- ; }; declare -f f
## STDOUT:
f () 
{ 
    a > b < c >> d 2> e 2>&1 1>&2 0<&3 3>&- 4>&- >| f 0<> g &> h &>> i {fd}> j <<< "k l" 5<&6-
}
## END

#### here documents
f() { cat <<E
a $b
E
cat <<-'F' | tr a b
	c $d
	F
cat <<G; echo after
x
G
}; declare -f f
## STDOUT:
f () 
{ 
    cat <<E
a $b
E

    cat <<-'F' |
c $d
F
  tr a b
    cat <<G
x
G

    echo after
}
## END

#### assignments
f() { a=1; b+=2; c=(1 "2 3" [5]=x); d[1]=y; e+=(z); local -a g=(p q); declare h=$(echo i); export j="k l"; readonly m; n= ; }; declare -f f
## STDOUT:
f () 
{ 
    a=1;
    b+=2;
    c=(1 "2 3" [5]=x);
    d[1]=y;
    e+=(z);
    local -a g=(p q);
    declare h=$(echo i);
    export j="k l";
    readonly m;
    n=
}
## END

#### substitutions keep their text
f() { echo $(a;  b) `c  d` $((1  +  2)) ${x#  y} <(a;b) >(c) "$(e   f)" $[1+1] $'a\tb' $"c"; }; declare -f f
## STDOUT:
f () 
{ 
    echo $(a; b) `c  d` $((1  +  2)) ${x#  y} <(a; b) >(c) "$(e f)" $[1+1] 'a	b' "c"
}
## END

#### nested functions
f() { g() { a; }; function h { b; }; i() ( c ); j() { d; } > e; }; declare -f f
## STDOUT:
f () 
{ 
    function g () 
    { 
        a
    };
    function h () 
    { 
        b
    };
    function i () 
    { 
        ( c )
    };
    function j () 
    { 
        d
    } > e
}
## END

#### other bodies
f() (a; b); declare -f f; g() if a; then b; fi; declare -f g; h() for i in x; do y; done; declare -f h; i() [[ a ]]; declare -f i; j() ((1)); declare -f j; k() { a; } > b 2>&1; declare -f k; l() while a; do b; done; declare -f l; m() case x in y) z;; esac; declare -f m
## STDOUT:
f () 
{ 
    ( a;
    b )
}
g () 
{ 
    if a; then
        b;
    fi
}
h () 
{ 
    for i in x;
    do
        y;
    done
}
i () 
{ 
    [[ -n a ]]
}
j () 
{ 
    ((1))
}
k () 
{ 
    a
} > b 2>&1
l () 
{ 
    while a; do
        b;
    done
}
m () 
{ 
    case x in 
        y)
            z
        ;;
    esac
}
## END

#### the function keyword
function f { a; }; declare -f f; function g() { b; }; declare -f g; function h-i { c; }; declare -f h-i; function j.k() (d); declare -f j.k
## STDOUT:
f () 
{ 
    a
}
g () 
{ 
    b
}
h-i () 
{ 
    c
}
j.k () 
{ 
    ( d )
}
## END

#### time coproc and negation
f() { time a; time -p b | c; coproc d; coproc N { e; }; ! f; time { g; }; ! { h; }; time; }; declare -f f
## STDOUT:
f () 
{ 
    time a;
    time -p b | c;
    coproc COPROC d;
    coproc N { 
        e
    };
    ! f;
    time { 
        g
    };
    ! { 
        h
    };
    time 
}
## END

#### comments and blank lines are lost
f() {
  # comment
  a   # more

  b;
}
declare -f f
## STDOUT:
f () 
{ 
    a;
    b
}
## END

#### long lists of operators
f() { a && b && c || d && e; a || b; a; b && { c; d; } || (e; f); a | b && c | d; }; declare -f f
## STDOUT:
f () 
{ 
    a && b && c || d && e;
    a || b;
    a;
    b && { 
        c;
        d
    } || ( e;
    f );
    a | b && c | d
}
## END

#### background in odd places
f() { a & b & c; if a & then b & fi; while a & do b; done; { a & }; (a &); a && b & c || d & }; declare -f f
## STDOUT:
f () 
{ 
    a & b & c;
    if a & then
        b &
    fi;
    while a & do
        b;
    done;
    { 
        a &
    };
    ( a & );
    a && b & c || d &
}
## END

#### quotes and escapes
f() { echo "a\"b\$c\`d" 'e'"f"g\ h "$@" "${x[@]}" "${#y}" ~/z *.c {a,b} \
  continued; }; declare -f f
## STDOUT:
f () 
{ 
    echo "a\"b\$c\`d" 'e'"f"g\ h "$@" "${x[@]}" "${#y}" ~/z *.c {a,b} continued
}
## END

#### arithmetic for without spaces
f() { for((i=0;i<3;i++)) do a;done; for (( ; ; )) { b; }; ((  x  )); }; declare -f f
## STDOUT:
f () 
{ 
    for ((i=0; i<3; i++))
    do
        a;
    done;
    for ((1; 1; 1))
    do
        b;
    done;
    ((  x  ))
}
## END

#### type and command V print it too
f() { a; }; type f; command -V f; set | grep -A 3 '^f ()'
## STDOUT:
f is a function
f () 
{ 
    a
}
f is a function
f () 
{ 
    a
}
f () 
{ 
    a
}
## END

#### printed functions read back
f() { local x=$1; if [[ $x == a* ]]; then echo "yes $x" | tr a-z A-Z; else case $x in b) echo B;; *) echo other >&1;; esac; fi; for ((i=0;i<2;i++)); do (echo $i); done; cat <<E
doc $x
E
}; a=$(declare -f f); eval "$a"; b=$(declare -f f); [ "$a" = "$b" ] && echo same; f abc; f b; f c
## STDOUT:
same
YES ABC
0
1
doc abc
B
0
1
doc b
other
0
1
doc c
## END

#### nested compounds indent
f() { if a; then while b; do case c in d) for e in f; do { g; }; done;; esac; done; fi; }; declare -f f
## STDOUT:
f () 
{ 
    if a; then
        while b; do
            case c in 
                d)
                    for e in f;
                    do
                        { 
                            g
                        };
                    done
                ;;
            esac;
        done;
    fi
}
## END

#### if within pipelines and lists
f() { if a; then b; fi | c; a && if b; then c; fi; for i in 1; do a; done > x; { a; } | { b; } && (c); while read l; do echo $l; done < f; }; declare -f f
## STDOUT:
f () 
{ 
    if a; then
        b;
    fi | c;
    a && if b; then
        c;
    fi;
    for i in 1;
    do
        a;
    done > x;
    { 
        a
    } | { 
        b
    } && ( c );
    while read l; do
        echo $l;
    done < f
}
## END

#### exported functions in the environment
f() { echo "a"; if b; then c; fi; }; export -f f; env | sed -n '/^BASH_FUNC_f/,/^}/p'
## STDOUT:
BASH_FUNC_f%%=() {  echo "a";
 if b; then
 c;
 fi
}
## END

#### words with process substitutions and extglob
shopt -s extglob
f() { echo @(a|b)* !(c); diff <(a) <(b | c); case x in +(y)) z;; esac; [[ a == @(b|c) ]]; }; declare -f f
## STDOUT:
f () 
{ 
    echo @(a|b)* !(c);
    diff <(a) <(b | c);
    case x in 
        +(y))
            z
        ;;
    esac;
    [[ a == @(b|c) ]]
}
## END

#### multi-line strings
f() { echo "a
  b" 'c
d'; x="
"; }; declare -f f
## STDOUT:
f () 
{ 
    echo "a
  b" 'c
d';
    x="
"
}
## END

#### declare with arrays inside
f() { declare -A m=([a]=b ["c d"]="e f"); a=(
  one
  two # c
); }; declare -f f
## STDOUT:
f () 
{ 
    declare -A m=([a]=b ["c d"]="e f");
    a=(one two)
}
## END

#### jobs and BASH_COMMAND print commands
exec 2> /dev/null; w() { until [ -e f ]; do sleep 0.01; done; }; w & { w; } & if true; then w; fi & w x "y  z" | w > /dev/null & (w && w) & for i in 1; do w; done & jobs | sed 's/^\[\([0-9]\)\].  Running */\1 /'; : > f; wait
## STDOUT:
1 w &
2 { w; } &
3 if true; then
    w;
fi &
4 w x "y  z" | w > /dev/null &
5 ( w && w ) &
6 for i in 1;
do
    w;
done &
## END

#### BASH_COMMAND of compounds in a DEBUG trap
trap 'echo "<$BASH_COMMAND>"' DEBUG
for i in a "b c"; do x=$i; done
case $x in b*) y="$x" z=$(echo 1);; esac
[[ $x == b* && -n $y ]] && ((1 + 1)) || true
echo a | tr a b > /dev/null 2>&1
(echo sub)
select s in q; do break; done < /dev/null 2> /dev/null
for ((i=0;i<1;i++)); do :; done
## STDOUT:
<for i in a "b c">
<x=$i>
<for i in a "b c">
<x=$i>
<case $x in >
<y="$x" z=$(echo 1)>
<[[ $x == b* && -n $y ]]>
<((1 + 1))>
<echo a>
<tr a b > /dev/null 2>&1>
sub
<select s in q>

<((i=0))>
<((i<1))>
<:>
<((i++))>
<((i<1))>
## END

#### an exported function with compound commands
f() { echo a; if b; then c; for i in 1 2; do d; done; fi; case x in y) z;; esac; while e; do { g; }; done; }
export -f f; env | sed -n '/BASH_FUNC_f/,/^}/p'
## STDOUT:
BASH_FUNC_f%%=() {  echo a;
 if b; then
 c;
 for i in 1 2;
 do
 d;
 done;
 fi;
 case x in 
 y)
 z
 ;;
 esac;
 while e; do
 { 
 g
 };
 done
}
## END

#### an exported function with a here-document
f() { cat <<E
 body
  more
E
echo after; }
export -f f; env | sed -n '/BASH_FUNC_f/,/^}/p'
## STDOUT:
BASH_FUNC_f%%=() {  cat <<E
 body
  more
E

 echo after
}
## END

#### an exported function that is a subshell
f() (echo a; echo b)
export -f f; env | sed -n '/BASH_FUNC_f/,/^}/p'
## STDOUT:
BASH_FUNC_f%%=() {  ( echo a;
 echo b )
}
## END

#### an exported function with redirections
f() { a; } >x 2>&1
export -f f; env | sed -n '/BASH_FUNC_f/,/^}/p'
## STDOUT:
BASH_FUNC_f%%=() {  a
} > x 2>&1
## END

#### an exported function within a function
f() { g() { h; }; a && b || c; ! d | e & }
export -f f; env | sed -n '/BASH_FUNC_f/,/^}/p'
## STDOUT:
BASH_FUNC_f%%=() {  function g () 
 { 
 h
 };
 a && b || c;
 ! d | e &
}
## END

#### here-documents in the condition of if
f() {
if cat <<EOF
hi
EOF
then echo a; echo b
fi
if cat <<EOF; then echo b; else echo c; fi
hi
EOF
if a; then :
elif cat <<EOF
y
EOF
then
b
fi
if cat <<EOF && x
hi
EOF
then echo a; echo b
fi
while if cat <<A
a
A
then :; fi
do
:
done
if a; cat <<A
a
A
then :; fi
if { cat <<A
a
A
}
then b; fi
}
declare -f f
g() { if cat <<A
a
A
then b; fi; }
declare -f g
## STDOUT:
f () 
{ 
    if cat <<EOF; then
        echo a
hi
EOF

        echo b;
    fi
    if cat <<EOF; then
        echo b
hi
EOF

    else
        echo c;
    fi
    if a; then
        :;
    else
        if cat <<EOF; then
            b
y
EOF

        fi;
    fi
    if cat <<EOF && 
hi
EOF
 x; then
        echo a
        echo b;
    fi;
    while if cat <<A; then
        :
a
A

    fi; do
        :;
    done
    if a;
    cat <<A
a
A
 then
        :;
    fi
    if { 
        cat <<A
a
A

    }; then
        b;
    fi
}
g () 
{ 
    if cat <<A
a
A
 then
        b;
    fi
}
## END

#### definitions behind here-documents
f() {
cat <<-E
	x $x
	E
function g { y=1; }
q=1
}
declare -f f
f() {
function g { cat <<E
a
E
}
q=1
}
declare -f f
f() {
cat <<E
a
E
if true; then q=2; fi
q=1
g() { y=2; }
( h ) 
{ k; }
z=1
}
declare -f f
f() {
cat <<E
a
E
{ k; }
z=1
}
declare -f f
f() {
cat <<E
a
E
for i in 1; do k; done
while x; do y; done
case x in a) y;; esac
[[ a ]]
z=1
}
declare -f f
f() {
cat <<E && g() { y; }
a
E
z=1
}
declare -f f
## STDOUT:
f () 
{ 
    cat <<-E
x $x
E

    function g () 
    { 
        y=1
    };
    q=1
}
f () 
{ 
    function g () 
    { 
        cat <<E
a
E

    };
    q=1
}
f () 
{ 
    cat <<E
a
E

    if true; then
        q=2;
    fi
    q=1;
    function g () 
    { 
        y=2
    };
    ( h );
    { 
        k
    };
    z=1
}
f () 
{ 
    cat <<E
a
E

    { 
        k
    }
    z=1
}
f () 
{ 
    cat <<E
a
E

    for i in 1;
    do
        k;
    done
    while x; do
        y;
    done;
    case x in 
        a)
            y
        ;;
    esac;
    [[ -n a ]];
    z=1
}
f () 
{ 
    cat <<E && 
a
E
 function g () 
    { 
        y
    };
    z=1
}
## END
## STDERR:
## END
