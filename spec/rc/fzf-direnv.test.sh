# fzf's files as Debian ships them, direnv's hook.

#### fzf's key bindings
. "$NEEDS" 2> err; echo $?; grep -v 'line editing not enabled' err; declare -F; declare -f __fzf_cd__ fzf-file-widget __fzf_history__
## flags: --norc -i
## needs: /usr/share/doc/fzf/examples/key-bindings.bash

#### fzf's completion
. "$NEEDS" 2> err; echo $?; cat err; declare -F; complete -p | sort; declare -f | cksum; _fzf_opts_completion 2> /dev/null; COMP_WORDS=(fzf --he) COMP_CWORD=1; _fzf_opts_completion; echo ${COMPREPLY[@]}
## flags: --norc -i
## needs: /usr/share/bash-completion/completions/fzf

#### direnv's hook
eval "$(direnv hook bash)"; echo $?; echo "${PROMPT_COMMAND[@]}"; declare -f _direnv_hook | sed 's,/[^ ]*direnv",DIRENV",'
## flags: --norc -i
## needs: /usr/bin/direnv

#### direnv loads and unloads
eval "$(direnv hook bash)"; mkdir d; echo 'export FOO=1 BAR="a b"; PATH_add bin' > d/.envrc; direnv allow d 2> /dev/null; cd d; eval "$PROMPT_COMMAND" 2> /dev/null; echo "$FOO $BAR"; echo "${PATH%%:*}" | sed 's,.*/d/,d/,'; false; _direnv_hook; echo $?; cd ..; eval "$PROMPT_COMMAND" 2> /dev/null; echo ${FOO-unset} ${BAR-unset}; echo $PATH
## needs: /usr/bin/direnv
