f1() { echo a; echo "b c" 'd' $x ${y:-z} $(echo a   ; echo b) `echo c`; }
f2() { if a; then b; elif c; then d; e; else f; fi; }
f3() { while a; do b; done; until a; do b; c; done < x; }
f4() { for x in a b "c d"; do echo $x; done; for y; do :; done; for z do :; done; for x in; do :; done; }
f5() { for ((i=0;i<10;i++)); do echo $i; done; for (( ; ; )); do break; done; }
f6() { case $1 in a|b) echo x; echo y;; (c) ;; *) z;& d) w ;;& esac; }
f7() { select x in a b; do break; done; select y; do :; done; }
f8() { ( a; b ) ; { c; d; } ; (x); }
f9() { a && b || c; ! d; ! a | b; time e; time -p f | g; a |& b; }
f10() { a & b; c & }
f11() { [[ -n $a && ! -z "$b" || ( $c == d* && $e =~ ^(a|b)$ ) ]]; (( x + 1 )); ((y=2,z=3)); }
f12() { a=1 b=(1 2 "3 4") c[1]=x cmd > out 2>&1 < in >> app >| cl <> rw 3>&- 4<&5 &> all &>> allapp <<< "here str" {fd}> z; }
f13() { cat <<EOF
hello $x
EOF
cat <<-'EOF' | grep x
	tab
	EOF
echo after; }
f14() { coproc a; coproc N { b; }; coproc { c; }; }
function f15 { echo a; }
function f16 () { echo a; } > x 2>&1
f17() ( a; b )
f18() if a; then b; fi
f19() { g() { echo nested; h() { deep; }; }; g; }
f20() { declare -a x=(a b) y; local z=1; export Q="a b"; let i++ "j = 2"; }
f21() { a; # comment
# other
b
}
f22() { a | b | c; a |
b; a &&
b; }
f23() { echo a\
b "c
d" 'e
f' $'g\n'; }
f24() { if [ a ]; then (b); fi; while { a; b; }; do c; done; if { a; } && (b); then c; fi; }
f25() { a && { b; c; }; { a; } | { b; } ; }
f26() [[ a ]]
f27() ((1))
f28() { while read x; do echo; done < <(cmd a b) > >(tee x); }
f29() { cat <<A <<B
a
A
b
B
}
f30() { if cat <<A; then
a
A
b; fi; }
f31() { case x in a) cat <<E
e
E
;; esac; }
f32() { { cat <<E
x
E
} | foo && bar; }
f33() { cat <<E && foo || bar
x
E
}
f34() { cat <<E &
x
E
foo; }
f35() { (cat <<E
x
E
); }
f36() { ! ! true; time ! true; ! ( a ); ! { b; }; }
f37() { x=$(cat <<E
foo
E
); }
f38() { :; } <<E
doc
E
f39() { function g { a; }; function h () { b; } ; }
f40() { echo $(( 1 + 2 )) $[3+4] ${x[ 1 ]} "${x[@]}" ~/a {a,b}; }
f41() { for x in a; { b; }; for ((;;)) { c; }; }
f42() { a; } ; f43() { b
}
f44 ()
{

   x

   y
}
f45() { a=b; c+=d; e=; f=(); g=([a]=1 [b]=2 3); h+=(x); }
f46() { >x; <y z; 2>&1 w; }
f47() { echo a >&2; echo b 1>&2; echo c >& file; echo d &>file; echo e 2>/dev/null; echo f >&$fd; echo g <&-; echo h <&3-; }
f48() { if a; then b; else if c; then d; fi; fi; }
f49() { until a; b; do c; done; }
f50() { a; b & c; d && e & }
f51() { { a & } ; ( b & ); if c & then d & fi; }
f52() { time { a; }; time; time a && b; ! a && ! b; }
f53() { case "$x" in "a b") ;; 'c'|d*) e;; esac | f; }
f54() { while :; do case x in y) break;; esac; done; }
g1() { : $(a   ; b); }
g2() { : $(if a; then b; elif c; then d; else e; fi); }
g3() { : $(while a; do b; c; done; for x in a b; do c; d; done; for x; do y; done); }
g4() { : $(case x in a|b) c; d;; e) ;; esac); }
g5() { : $( (a; b) ; { c; d; } ); }
g6() { : $(a & b; c &); }
g7() { : $(f() { a; b; }; f); }
g8() { : $(cat <<E; b
x
E
c); }
g9() { : $(cat <<E | b
x
E
); }
g10() { : $(for ((i=0;i<1;i++)); do a; done; select x in a; do b; done); }
g11() { : "$(a   ; b)" "${x:-$(c   ; d)}" $(( $(e   ;f) )) `g   ;h` <(i   ;j); }
g12() { cat <<E
$(a   ; b)
E
}
g13() { x=( $(a   ;b)   c   # com
 d ); }
g14() { for (( i = 0 ; i < 3 ; i++ )); do a; done; for ((i=0; ; i++)) do a; done; for (( ;i<3;)) do a; done; }
g15() { cat <<"A" <<\B <<'C D' <<-E
A
B
C D
	x
	E
}
g16() { [[ a = b ]]; [[ a == b ]]; [[ ! a ]]; [[ ! ( a || b ) ]]; [[ a<b ]]; [[ -f   x   &&   -d y ]]; [[ ( a ) && b ]]; [[ a -eq b ]]; [[ (a) ]]; [[ $x =~ "a b"[c] ]]; [[ ! ! a ]]; }
g17() { echo "a\
b" 'a\
b' a\
b $"hello" $'a\tb' $'it\'s' "$'x'" ${x:-$'y'} "${x:-$'y'}"; }
g18() { echo ${x:-a   b} ${y//a   b/c} ${z[  1  ]} $((  1 +   2  )) $[  1  ]; }
g19() { a=1   b=2   cmd   arg   >x   2>y   z; >x a=1 cmd; }
g20() { declare   -a   x=(1   2)   y=3; export z=(a
b); }
g22() { { a; } > x; ( b ) 2>&1; if a; then b; fi <x >y; (( 1 )) >x; [[ a ]] >y; }
g23() { case $x in (a) ;; b) c ;; esac > z; case x in esac; }
g24() { case x in a) b;; *) c & esac; }
g25() { case x in a) b & ;; *) c; esac; }
g26() { if a; then b & fi; while a & do b & done; }
g27() { a && b & c || d & }
g28() { a | b & }
g29() { ! a | b & ! c; }
g30() { time -p a | b; time ! a; ! time a; time time a; }
g31() { echo a#b \# '#' "x"#y; }
g32() { { { a; }; }; ( ( a ) ); ( ( a; b ); c ); }
g33() { a() { b; } > x; }
g34() { a() ( b; ); c() if x; then y; fi; }
g35() { coproc { a; } >x; coproc A ( b ); coproc while a; do b; done; }
g36() { select x in a b; { c; }; }
g37() { a || { b; c; } && d; }
g38() { a; { b; } & c; ( d ) & }
g39() { if a; b; then c; d; fi; }
g40() { if { a; b; }; then c; fi; if ( a ); then b; fi; }
g41() { while a | b && c; do d; done; }
g42() { for x in $(a; b) "${y[@]}"; do c; done; }
g43() { a=(b c); a[1]+=2; a+=(d); local -r q="x y"; }
g44() { echo {a,b}{1..3} ~ ~/x ?(a|b) @(c) !(d) +(e|f); }
g45() { echo $x$y"$z"'w'\v; }
g46() { let x=1 'y = 2'; }
g47() { a 3<&0- 4>&1- 5<&- 6>&- >&- <&0 >&1 2>&1 >&3 <&$x 3>&$y &>$z >&$z; }
g48() { a {v}<x {w}>&2 {u}<&- ; }
g49() { if a; then cat <<E
x
E
else b; fi; }
g50() { while cat <<E
x
E
do b <<F
y
F
done; }
g51() { ( cat <<E; b
x
E
); { cat <<E; b; }
x
E
}
g52() { a <<E && b <<F || c
x
E
y
F
d; }
g53() { a <<E; }
x
E
g54() { a <<E | b <<F | c <<G
x
E
y
F
z
G
}
g55() { f2() { cat <<E
x
E
}; g; }
g56() { f2() { a; } <<E
x
E
g; }
g57() { for x in a; do cat <<E
x
E
done; }
g58() { case x in a) cat <<E;; b) c;; esac
x
E
}
g59() { ! cat <<E
x
E
}
g60() { time cat <<E
x
E
}
g61() { if a; then b; fi | if c; then d; fi; while a; do b; done && for x in y; do z; done; }
g62() { if a; then { b; }; fi; if a; then ( b ); else ( c ); fi; }
g63() { a; } > x < y
g64() { { a; b; } | { c; d; } || ( e; f ) && g; }
g65() { x=$(a) y=`b` z=${c} w=$((d)) v="e f" cmd; }
g66() { echo; 	echo	a		b; }
g67() { ((  a  =  1  )); (( a > 1 && b )); }
g68() { while :; do a; if b; then break; fi; done; }
g69() { until ! a; do ! b; done; }
g70() { echo \
   a; 
}
h1() { : $(a
b; c
d &
e); }
h2() { : $(if a
b
then c
d
fi
{ e
f; }
( g
h )
case x in
a) i
j;;
esac
); }
h3() { : $(while a; b
do c
d; done); }
h4() { : $(f() { a
b; }
c); }
h5() { a <>x 1<>y 2<>z 0<w 1>v 0<<<u 3<<<t 1>>s 1>|r 3<<E 0<<F; }
e
E
f
F
h6() { a 3>&$y- >&$z- 4<&$y- {v}<&$y {v}<>z {v}<<<w {v}<<E {v}>>x {v}>|y {v}<&3- >&2-; }
q
E
h7() { (( $(a   ;b) + 1 )); [[ $(a   ;b) == $(c   ;d)* ]]; for ((i=$(a  ;b);;)); do c; done; case $(a   ;b) in $(c   ;d)) e;; esac; }
h8() ( a ) > x
h9() while a; do b; done < y
h10() { cat <<E
a\
b
$x \
c\\
d
E
}
h11() { cat <<'E'
a\
b
E
}
h12() { cat <<E; }
E
h13() { a <<E > x 2>y <<F; }
1
E
2
F
h14() { a; # x
 # y
 b # z
}
h15() { export A=$(a   ;b) B="$(c   ;d)"; declare x; readonly y=2; typeset -i z; }
h16() { x=`a   
b`; }
h17() { [[ -a f ]]; [[ -h f ]]; [[ -o x ]]; [[ a =~ b|c ]]; [[ a != b ]]; [[ a -nt b ]]; [[ "a" ]]; [[ a && ! b || ! ( c ) ]]; [[ a &&
b ]]; [[ ( ( a ) ) ]]; [[ ! ( ! a ) ]]; }
h18() { if ! a; then b; fi; if a | b; then c; fi; if a && b; then c; fi; if a & then b; fi; }
h19() { for x in a; do b & done; for x in a; do (b); done; }
h20() { { a; } & { b; } ; }
h21() { a &
b &
c; }
h22() { (a &); (a & b); (a; b &); }
h23() { a | { b; } | ( c ) | while d; do e; done | f; }
h24() { a |
 b |& c |& d 2>x; { a; } |& b; }
h25() { while read -r a b; do :; done <<< "$x"; }
h26() { echo 'multi
line' "also
multi"; }
h27() { a=$'x\ny' b=$"z" c="$'q'"; }
h28() { echo $'\e[0m' $'a\'b' $'\x41' $'\u00e9' $'' $'\\'; }
h29() { local a b=1 c=(x "y z") d; }
h30() { "a" 'b'; $c; ${d}; `e`; $(f); \g; }
h31() { echo "a $(b "c $(d   ;e)" ; f) g"; }
h32() { echo ${a[$(b   ;c)]} ${d:$(e   ;f)} ${g/$(h   ;i)/$(j   ;k)}; }
h33() { a > $(b   ;c) < <(d   ;e); }
h34() { ! { a; } | b; ! ( a ); ! [[ a ]]; ! (( a )); ! if a; then b; fi; ! for x in y; do z; done; ! while a; do b; done; }
h35() { time a; time { a; }; time ( a ); time a | b & }
h36() { a=(
1
2 # c
3
); }
h37() { case a in
  # comment
  a)
    b
    ;;
  *) c; d ;;
esac; }
h38() { f; function g { h; }
i; }
h39() { coproc a b c; coproc a | b; coproc { a; } ; coproc N (( a )); coproc N if a; then b; fi; }
h40() { $(a   ;b) ; "$(a   ;b)"; }
h41() { @() ; [[ x == @() ]]; }
h42() { a ${x~} ${##2} ${(M)y}; }
h43() { m[a b]=1; }
h44() { ((echo a; echo b); echo c); }
h45() { function a-b.c { d; }; e.f () { g; }; }
q1() { : "${x/$'a'/$'b'}" "${x//$'a'}" "${x^$'a'}" "${x,,$'a'}" "${x:=$'y'}" "${x+$'y'}" "${x[$'y']}" "${x#$'a'}" "${x##$'a'}" "${x%$'a'}" "${x:?$'a'}"; }
q2() { : ${x/$'a'/$'b'} ${x:=$'y'} ${x[$'y']} ${x#$'a'}; }
q3() { a[$'x']=1; b=([$'y']=2); }
q4() { : $(( $'1' )) "$(( $'1' ))" "$(a $'1')" `a $'1'` "`a $'1'`"; (( $'1' )); }
q5() { : "${x:-"$'y'"}" "${x:-${y:-$'z'}}" ${x:-"$'y'"} "${x#"$'y'"}" "${x#${y:-$'z'}}" "${x:-${y#$'z'}}"; }
n1() { : $(cat <<E
x
E
b
c); }
n2() { : $(a
cat <<E
x
E
b
c
d); }
n3() { : $(cat <<E | b
x
E
c
d); }
n4() { : $(f() { cat <<E
x
E
b; }
c); }
