# git's prompt functions, as its manual tells users to set them up.

#### in no repository
. "$NEEDS" 2> err; cat err; PS1='\u@\h:\w$(__git_ps1 " (%s)")\$ '; HOME=$PWD; echo "${PS1@P}"; __git_ps1; echo $?
## needs: /usr/lib/git-core/git-sh-prompt

#### branches
. "$NEEDS"; export GIT_AUTHOR_DATE='2020-01-01 00:00 +0000' GIT_COMMITTER_DATE='2020-01-01 00:00 +0000' GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
PS1='\W$(__git_ps1 " (%s)")'
git init -q -b main r; cd r; echo "${PS1@P}"; touch f; git add f; git commit -q -m one; echo "${PS1@P}"; git checkout -q -b topic/x; echo "${PS1@P}"; git tag v1; git checkout -q v1; echo "${PS1@P}"; echo 2 > f; git commit -q -a -m two; echo "${PS1@P}"; cd .git; echo "${PS1@P}"; mkdir ../d; cd ../d; echo "${PS1@P}"; __git_ps1; echo; __git_ps1 '<%s>'; echo
## needs: /usr/lib/git-core/git-sh-prompt

#### states
. "$NEEDS"; export GIT_AUTHOR_DATE='2020-01-01 00:00 +0000' GIT_COMMITTER_DATE='2020-01-01 00:00 +0000' GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
GIT_PS1_SHOWDIRTYSTATE=1 GIT_PS1_SHOWSTASHSTATE=1 GIT_PS1_SHOWUNTRACKEDFILES=1 GIT_PS1_SHOWUPSTREAM='auto verbose name' GIT_PS1_SHOWCONFLICTSTATE=yes GIT_PS1_STATESEPARATOR=' '
git init -q -b main r; cd r; touch f; git add f; __git_ps1; git commit -q -m one; __git_ps1; echo x > f; __git_ps1; git add f; __git_ps1; touch new; __git_ps1; git stash -q; __git_ps1; git clone -q . ../c; cd ../c; __git_ps1; echo y > f; git commit -q -am y; __git_ps1; git checkout -q -b other HEAD~; echo z > f; git commit -q -am z; git merge main > /dev/null; __git_ps1; git merge --abort; git rebase main > /dev/null 2>&1; __git_ps1; git rebase --abort; git bisect start; __git_ps1; echo
## needs: /usr/lib/git-core/git-sh-prompt

#### colours and PROMPT_COMMAND
. "$NEEDS"; GIT_PS1_SHOWCOLORHINTS=1 GIT_PS1_SHOWDIRTYSTATE=1; git init -q -b main r; cd r; __git_ps1 '\u@\h:\w' '\$ '; echo "$PS1"; PROMPT_COMMAND='__git_ps1 "[" "]" "%s"'; eval "$PROMPT_COMMAND"; echo "$PS1"; ZSH_VERSION=; (exit 5); __git_ps1 a b; echo $?
## needs: /usr/lib/git-core/git-sh-prompt
