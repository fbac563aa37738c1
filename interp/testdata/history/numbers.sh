set -o history
echo $HISTCMD; x="\!"; echo "${x@P}"
eval 'echo $HISTCMD "${x@P}"'
f() { echo $HISTCMD "${x@P}"; }
f
(echo $HISTCMD)
y=$(echo $HISTCMD)
echo $y $HISTSIZE $HISTFILESIZE $HISTFILE
set +o history
echo $HISTCMD "${x@P}"
