set -o history
if true
then
((
 1
))
fi
[[ -n a
]]
if [[ -n a &&
  -n b ]]
then
 :
fi
foo=1
[[ ( a == a
 ) ]]
(
((
1
))
)
echo a ${x:-
y}
case "$x" in
(a)
  ;;
(*)
  echo $(
  case a in
  a) echo x;;
  esac
  )
esac
x=$(cat <<-EOF
	a'b
	EOF
)
if ! true; then
:
fi
echo a; echo \
b
echo "a\
b"
: <<'EOF'
a
EOF
cat <(
echo 1
)
for ((i=0;i<1;i++))
do
 :
done
for ((i=0;
 i<1;i++)); do
 :
done
a() { :; }; b()
{
:
}
function c()
{
 :
}
while :; do break
done
{ :
} && {
 :
}
: &
{
: &
:
}
: ;
{
 : ;
}
shopt -s lithist
{
 # foo

 :
}
shopt -u lithist cmdhist
{
 # foo

 : # bar
cat <<X
x

X
echo "a

b"
}
shopt -s cmdhist
history
