history -s a; history -s 'b
c'; HISTTIMEFORMAT='%s '; history -w f; sed 's/^#[0-9]*$/#T/' f; history -c
unset HISTTIMEFORMAT; history -r f; history | wc -l; history -c
printf '#10\none\n#20\ntwo\nlines\n\nmore\n#x\n#30\r\nthree\r\nlast' > g
HISTTIMEFORMAT='%F %T | '; history -r g; history
