# Debian's bash-completion: it loads, and its functions answer.

#### it loads
. "$NEEDS" 2> err; echo $?; cat err; declare -F; complete -p | sort; shopt -p | cksum; echo ${BASH_COMPLETION_VERSINFO[@]} "$BASH_COMPLETION_COMPAT_DIR"; echo "$COMP_WORDBREAKS"
## needs: /usr/share/bash-completion/bash_completion

#### the functions are the same text
. "$NEEDS"; declare -f | cksum; declare -f _init_completion __load_completion
## needs: /usr/share/bash-completion/bash_completion

#### words
. "$NEEDS"
complete_line() { COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); local spec f; complete -p "$1" > /dev/null 2>&1 || __load_completion "$1"; spec=$(complete -p "$1"); f=${spec#*-F }; f=${f%% *}; $f "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2> err; cat err; echo "$*: ${#COMPREPLY[@]}"; printf '%s\n' "${COMPREPLY[@]}" | sort | head -n 20; }
mkdir -p dir/sub other; touch file dir/f; printf 'all: x\nx:\n\ttrue\ninstall:\n' > Makefile
complete_line cd d; complete_line cd ''; complete_line kill -T; complete_line kill -s H; complete_line make ''; complete_line make in; complete_line chmod --re; complete_line ls --al; complete_line cat --s; complete_line find . -na; complete_line tar x; complete_line mkdir di; complete_line rmdir o; complete_line export PA; complete_line unset HOM; complete_line type ec; complete_line dd if=fi; complete_line set -o no; complete_line shopt -s null; complete_line umask 0; complete_line wc --l; complete_line sort --n; complete_line env PA
## needs: /usr/share/bash-completion/bash_completion

#### git
. "$NEEDS"; . /usr/share/bash-completion/completions/git 2> err; cat err
git init -q -b main r; cd r; git -c user.name=a -c user.email=a commit -q --allow-empty -m one; git branch topic-one; git branch topic-two; git tag v1.0
g() { COMP_LINE="git $*"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(git "$@"); COMP_CWORD=$#; COMPREPLY=(); __git_wrap__git_main git "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2> err; cat err; echo "git $*: ${#COMPREPLY[@]}"; printf '<%s>\n' "${COMPREPLY[@]}" | sort | head -n 20; }
g ch; g checkout t; g checkout ''; g log --on; g branch -d to; g show v; g diff --st; g config user.; g push ''; g rebase --; g stash p; g remote a
## needs: /usr/share/bash-completion/completions/git

#### every completion file parses
for f in /usr/share/bash-completion/completions/*; do "$SHELL_UNDER_TEST" -n "$f" 2> err || { echo "$f $?"; cat err; }; done | head -n 20
## needs: /usr/share/bash-completion/completions/git
