# The files that Debian gives to new users.

#### the skeleton's bashrc
. "$NEEDS" 2> err; echo $?; cat err; echo "$PS1"; alias; shopt histappend checkwinsize; echo "$HISTCONTROL $HISTSIZE $HISTFILESIZE"; declare -F | wc -l
## flags: --norc -i
## needs: /etc/skel/.bashrc

#### the skeleton's bashrc in a colour terminal
TERM=xterm-256color; . "$NEEDS" 2> err; cat err; echo "$PS1"; printf %s "${PS1@P}" | sed "s,$PWD,DIR,;s,$HOSTNAME,HOST,"; echo; alias ls; echo ${LS_COLORS:0:20}
## flags: --norc -i
## needs: /etc/skel/.bashrc

#### the skeleton's bashrc leaves scripts alone
. "$NEEDS"; echo $? "[$PS1]"; alias
## needs: /etc/skel/.bashrc

#### the system's bashrc
PS1=x; . "$NEEDS" 2> err; echo $?; cat err; echo "$PS1"; declare -F; declare -f command_not_found_handle
## flags: --norc -i
## needs: /etc/bash.bashrc

#### an interactive start with both
cp /etc/skel/.bashrc ~/.bashrc; "$SHELL_UNDER_TEST" -i -c 'echo "$PS1"; alias | head -n 3; type -t __git_ps1 _init_completion; echo $-' 2> err; grep -v -e 'terminal process group' -e 'no job control' err
## needs: /etc/skel/.bashrc

#### the skeleton's profile
cp /etc/skel/.bashrc ~/.bashrc; mkdir ~/bin; . "$NEEDS" 2> err; cat err; echo "${PATH//$HOME/HOME}"
## needs: /etc/skel/.profile

#### a login shell
cp /etc/skel/.profile ~/.profile; cp /etc/skel/.bashrc ~/.bashrc; echo 'echo bye' > ~/.bash_logout; "$SHELL_UNDER_TEST" -l -i -c 'shopt login_shell; echo "$PS1"; echo $PATH' 2> /dev/null
## needs: /etc/skel/.profile
