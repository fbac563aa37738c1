set -o history -H
echo a b c
echo "x !!:1 y
!!:1 'z!!"
echo 'x
!!' !e
!nosuch
echo st $?
echo after; !nosuch2; echo no
!!:p
echo last
^last^first
if true; then
 echo !$
 !nosuch3
 echo in
fi
cat <<X
!! in doc
it's !1
X
cat <<'X'
!! in quoted doc
X
echo $(
echo !#
)
f() { echo f $1; }; f x
echo !f:0
set +H; echo !!
set -H
echo '!!' "a'b !1"
echo !!:s/nosuch/x/
echo !99
echo x !1:9
echo !1:z
history
