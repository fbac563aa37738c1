x=$(cat <<E
foo
E)
echo "$x"; read z
line
echo $z; x=$(cat <<E)
b
E
read z
li
echo "$z $x"
