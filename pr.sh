for ((i = 0; i < 60000; i++)); do printf '%d %s\n' $i abc; done > out
