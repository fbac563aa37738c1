# Sourced by both shells before the lines are completed.
. /usr/share/bash-completion/bash_completion
PS1='> ' HISTFILE= HOSTFILE=$FIX/home/hosts
unset MAILCHECK
zz_one=1 zz_two=2 zz_array=(1 2) zz_dir=$FIX/work/sub
zz_function() { :; }
alias zz_alias='git status' zz_ll='ls -l'
complete -F _longopt zzhelp
complete -W 'apple apricot "b c" x:y x:z --foo= --foobar= q\ r' zzwords
complete -o nospace -W 'one/ two/' zznospace
complete -o filenames -W 'f1 "f 2" dirx' zzfilenames
complete -o nosort -W 'zeta beta alpha' zznosort
complete -f -X '!*.@(c|h)' zzfilter
complete -d zzdirs
complete -A variable -P '$' zzvars
complete -C 'printf "%s\n" "c:$1" "c:$2" "c:$3" "c:$COMP_POINT"; :' zzcommand
zz_fixed() { COMPREPLY=('$zz_dir/de ep' '$zz_dir/de@x' '~/a b]^'); }
complete -o filenames -F zz_fixed zzfixed
zz_sub() { local IFS=$'\n'; COMPREPLY=($(compgen -f -- "$2")); }
complete -o filenames -F zz_sub zzsub
complete -f zzfiles
complete -o default zzdefault
