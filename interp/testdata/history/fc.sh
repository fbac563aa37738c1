set -o history
echo one
echo two
true three
fc -l
fc -l -2
fc -l 1 2
fc -ln
fc -l echo
fc -l 0
fc -l -0
fc -l 100
fc -l -100 2
fc -l 3 0
fc -l nosuch; echo $?
eval 'fc -l -2'
f() { fc -l -1; }
f
(fc -l -1)
echo $(fc -l -1)
fc -s one=1 echo
fc -s true
fc -s nothing; echo $?
fc -s e=E o=O 2
fc -e - two; echo $?
FCEDIT='cat' fc 2 3; echo st $?
FCEDIT='sed -i s/one/uno/' fc 2; echo st $?
FCEDIT=false fc 2; echo st $?
EDITOR='sed -i s/one/dos/' fc 2; echo st $?
fc -e true 2 3
fc -r -e 'cat' 2 3
fc -l -5
fc -lx; fc -e; :
fc -l 2 3 4; echo $?
fc -s a b c d; echo $?
fc -nlr 2 4
false
fc -s false; echo $?
fc -e false 2; echo $?
history
