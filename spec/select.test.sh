# Bash manual, 3.2.5.2 Conditional Constructs: select.

#### choosing
select x in a b 'c d'; do echo "<$x> $REPLY"; break; done
## STDIN:
2
## END
## STDOUT:
<b> 2
## END
## stderr: "1) a\n2) b\n3) c d\n#? "

#### bad choices
select x in a b; do echo "[$x] $REPLY"; [ "$x" ] && break; done
## STDIN:
9
x
1
## END
## STDOUT:
[] 9
[] x
[a] 1
## END
## stderr: "1) a\n2) b\n#? #? #? "

#### the end of input
select x in a b; do echo $x; done; echo "$? [$x]"
## STDIN:
1
## END
## STDOUT:
a

1 [a]
## END
## stderr: "1) a\n2) b\n#? #? "

#### an empty line prints the menu again
select x in a b; do echo $x; break; done
## STDIN:

2
## END
## STDOUT:
b
## END
## stderr: "1) a\n2) b\n#? 1) a\n2) b\n#? "

#### PS3
PS3='choose> '; select x in one two; do echo $x; break; done
## STDIN:
2
## END
## STDOUT:
two
## END
## stderr: "1) one\n2) two\nchoose> "

#### positional parameters
set -- p q; select x; do echo $x; break; done; select y do echo $y; break; done
## STDIN:
2
1
## END
## STDOUT:
q
p
## END
## stderr: "1) p\n2) q\n#? 1) p\n2) q\n#? "

#### an empty list
select x in; do echo no; done; echo $?; set --; select x; do echo no; done; echo $?
## STDOUT:
0
0
## END

#### continue and break
n=0; select x in a b; do ((n++)); case $x in a) continue;; b) echo b $n; break;; esac; done
## STDIN:
1
1
2
## END
## STDOUT:
b 3
## END
## stderr: "1) a\n2) b\n#? #? #? "

#### columns
COLUMNS=40; select x in alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu; do echo $x; break; done
## STDIN:
12
## END
## STDOUT:
mu
## END
## stderr: "1) alpha      5) epsilon   9) iota\n2) beta\t      6) zeta\t  10) kappa\n3) gamma      7) eta\t  11) lambda\n4) delta      8) theta\t  12) mu\n#? "

#### a wide menu of one column
COLUMNS=80; select x in 'a long entry number one that is wide' 'another long entry' short; do echo "$x"; break; done
## STDIN:
 3 
## END
## STDOUT:
short
## END
## stderr: "1) a long entry number one that is wide\n2) another long entry\n3) short\n#? "

#### redirections and return
f() { select x in r; do return 5; done; }; f <<< 1 2>/dev/null; echo $?; select x in a; do echo $x; done <<< $'1\n1' 2>/dev/null; echo $x; echo 1 | select x in z; do echo $x; done 2>/dev/null
## STDOUT:
5
a
a

a
z

## END
## status: 1

#### REPLY keeps what was typed
select x in a b; do echo "<$REPLY>"; break; done 2>/dev/null
## STDIN:
  free  text  
## END
## STDOUT:
<  free  text  >
## END

#### globs and expansions
touch f1 f2; v='v1 v2'; select x in f* $v "$v"; do echo "$x"; break; done
## STDIN:
5
## END
## STDOUT:
v1 v2
## END
## stderr: "1) f1\n2) f2\n3) v1\n4) v2\n5) v1 v2\n#? "

#### braces as body
select x in a b; { echo $x; break; }
## STDIN:
1
## END
## STDOUT:
a
## END
## stderr: "1) a\n2) b\n#? "

#### an assignment that fails
readonly r; select r in a b; do echo x $r; done <<< $'1\n2'; echo $?
## STDOUT:
1
## END
## STDERR:
1) a
2) b
#? ../case.sh: line 1: r: readonly variable
## END
