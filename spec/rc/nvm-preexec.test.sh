# nvm and bash-preexec: NVM_SH and BASH_PREEXEC name their files.

#### nvm loads
export NVM_DIR=$HOME/.nvm; mkdir $NVM_DIR; . "$NEEDS" --no-use 2> err; echo $?; cat err; declare -F; declare -f | cksum; nvm --version; type -t nvm
## needs: $NVM_SH

#### nvm without versions
export NVM_DIR=$HOME/.nvm; mkdir $NVM_DIR; . "$NEEDS" 2>&1; echo $?; nvm ls 2>&1; nvm current; nvm alias default 2>&1; nvm version v1 2>&1; nvm nosuch 2>&1 | head -n 3; nvm help | head -n 12; nvm cache dir | sed "s,$HOME,HOME,"
## needs: $NVM_SH

#### nvm says what is missing
export NVM_DIR=$HOME/.nvm; mkdir $NVM_DIR; . "$NEEDS" --no-use; nvm which node 2>&1; echo $?; nvm use 5 2>&1; echo $?
## needs: $NVM_SH

#### nvm with versions
export NVM_DIR=$HOME/.nvm; for v in v0.10.48 v4.9.1 v18.2.0 v18.10.1; do case $v in v0*) d=$NVM_DIR/$v;; *) d=$NVM_DIR/versions/node/$v;; esac; mkdir -p $d/bin; printf '#!/bin/sh\necho %s\n' $v > $d/bin/node; chmod +x $d/bin/node; done; . "$NEEDS" --no-use; nvm ls --no-colors; nvm use 18; node; nvm use 4 > /dev/null; node; nvm deactivate | sed "s,$HOME,HOME,"; echo "${PATH//$HOME/HOME}"
## needs: $NVM_SH

#### bash-preexec loads
. "$NEEDS" 2> err; echo $?; cat err; declare -F; echo "${PROMPT_COMMAND[@]}"; trap -p DEBUG
## flags: --norc -i
## needs: $BASH_PREEXEC

#### bash-preexec's functions
. "$NEEDS"; preexec() { echo "pre <$1>"; }; precmd() { echo "cmd $?"; }; a() { echo a; }; precmd_functions+=(a); preexec_functions+=(a); __bp_install; declare -p preexec_functions precmd_functions; (exit 3); __bp_precmd_invoke_cmd; __bp_set_ret_value 5; echo $?
## needs: $BASH_PREEXEC

#### bash-preexec in an interactive shell
printf '%s\n' '. "$NEEDS"' 'preexec() { echo "pre <$1>"; }' 'precmd() { echo "cmd $?"; }' 'echo hi' 'false' 'for i in 1 2; do echo $i; done' 'echo a | cat; echo b' '(echo s)' > in; HISTFILE= "$SHELL_UNDER_TEST" --norc -i < in 2> /dev/null
## needs: $BASH_PREEXEC
