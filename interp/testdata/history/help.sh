help -s '*'
help -s s 'tes' cd
help nosuch; echo $?
help -z; echo $?
help -d 'nosuch*' x; echo $?
enable -n cd; help | grep '^[*]cd\|wait'
COLUMNS=61; help | sed -n '/job_spec/p'
