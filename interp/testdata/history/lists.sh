TIMEFORMAT=timed; for i in 1 2 3 4 5 6 7 8 9 10; do history -s c$i; done
HISTSIZE=5
history
history -d 1; echo $?
history -s x; history; history -c; history -s y; history
HISTSIZE=0; history; HISTSIZE=; history -s z; history -s 'w 	t'; history
set -o history
   
  
{
  echo a

  echo b
   
  echo c


  echo d#e
  echo $#
}
cat <<A <<B
a
A
b
B
case x in
 x)
  echo y
  ;;
 *)
  ;;
esac
case x
in
x) echo ;;
esac
f()
{
 :
}
function g
{
 echo;
}
(
 echo 1
)
for i
in a
do echo
done
for i
do echo
done
select x in a b; do
break
done </dev/null
if [ 1 = 1 ] &&
   [ 2 = 2 ] ||
  false
then echo
elif true
then
  echo x
else
  echo y
fi
[[ a == a &&
   b == b
]]
((
 1 +
 2 ))
x=$((1 +
  2))
echo ${x:-
  foo}
echo `
 echo 1
 `
echo 1 |
cat
echo 1 &&
cat </dev/null
while false
do :
done
until true
do
 :
done
! true
{ echo a; } 2>&1 | {
  cat
}
echo $(cat <<X
com
X
)
if true; then
  cat <<X
in if
X
  echo $((1<<2))
  echo foo
fi
echo 'a
b' "c
d" $'e
f'
foo() (
 echo
)
x=(a
b)
declare -a y=(a
b)
echo a; {
 echo b
}
if true; then
 # c1
 # c2
 echo x
fi
HISTCONTROL=ignorespace
 {
  echo hid
 }
HISTIGNORE='echo*:&'
echo ign
echo ign
:
:
{
 :
 }
{
 :
 }
HISTIGNORE=
time {
 :
} 2>/dev/null
coproc {
 :
}
while read a; do
 echo
done <<< "a"
history
