# Makes what the completion tests are about in the current directory.
set -e
umask 022
mkdir home work bin
cd work
touch plain.txt notes.md main.c util.c util.h main.o image.png photo.jpg doc.pdf \
	archive.tar.gz archive.tar backup.tgz archive.zip data.json prog.py song.mp3 movie.mkv \
	page.html style.css page.xml disk.iso pkg.deb lib.a lib.so lib.jar Main.java Main.class \
	script.pl module.pm lib.rb paper.tex paper.ps book.epub log.gz log.bz2 log.xz key.pem \
	db.sql sheet.ods text.odt fix.patch change.diff core.1 README .hidden ./-dash \
	'with space.txt' "it's.txt" 'dollar$x.txt' 'quo"te.txt' 'back\slash' 'ünïcode.txt' 日本.txt \
	'paren(1).txt' 'semi;colon' '#hash' '~tilde' 'star*.c' 'br[ack]et' 'bang!.txt' 'a=b' 'c:d' \
	'x&y' 'p|q' 'tick`s' 'brace{1}' 'e mpty  two' 'comma,file' 'at@home' 'plus+' 'per%cent' 'caret^'
touch $'new\nline.txt' $'tab\tfile.txt'
mkdir src sub sub/deep include tests 'dir with space' "quo'te dir" 'ünï dir' $'nl\ndir' 'dq"dir' 'empty dir' Docs .config
touch src/alpha.c src/alpha.h src/beta.c sub/one sub/two sub/deep/three 'dir with space/inner.txt' 'dir with space/in ner.txt' \
	"quo'te dir/file one" "quo'te dir/file two" 'ünï dir/é.txt' 'ünï dir/ê.txt' $'nl\ndir/x' $'nl\ndir/y z' 'dq"dir/in"side' Docs/guide.txt
ln -s src link
ln -s plain.txt linkfile
printf '#!/bin/sh\n' > script.sh
printf '#!/bin/sh\n' > 'my prog'
printf '#!/bin/sh\n' > zzlocal
chmod +x script.sh 'my prog' zzlocal
cat > Makefile <<'EOF'
CC = cc
all: prog lib
prog: main.o
	$(CC) -o prog main.o
lib: lib.a
clean-all:
	rm -f *.o
clean:
	rm -f *.o
install: all
test check: all
.PHONY: all clean clean-all install test check
sub/out: sub/one
	cp sub/one sub/out
EOF
cat > package.json <<'EOF'
{"name":"demo","version":"1.0.0","scripts":{"build":"x","bundle":"y","start":"z","test":"t"}}
EOF
printf 'a test\n' > notes.md
tar cf archive.tar src sub
tar czf archive.tar.gz src 'dir with space'
tar czf backup.tgz sub

mkdir repo
cd repo
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_DATE='2020-01-01T00:00:00Z' GIT_COMMITTER_DATE='2020-01-01T00:00:00Z'
git init -q -b main
git config user.name Somebody
git config user.email somebody@example.org
git config alias.lol 'log --oneline --graph'
git config alias.co checkout
mkdir lib 'my docs'
echo one > tracked.txt; echo two > other.c; echo three > lib/code.c; echo four > 'my docs/read me.txt'
echo '*.o' > .gitignore
git add -A
git commit -q -m first
git tag v1.0; git tag v1.1-rc1; git tag release/2.0
git branch feature/one; git branch feature/two; git branch topic; git branch bug-7
git remote add origin https://example.org/repo.git
git remote add upstream https://example.org/up.git
git update-ref refs/remotes/origin/main HEAD
git update-ref refs/remotes/origin/develop HEAD
git update-ref refs/remotes/upstream/main HEAD
echo more >> tracked.txt; git stash -q; echo more >> other.c; echo staged > staged.txt; git add staged.txt
echo new > untracked.txt; echo obj > ignored.o

cd ../../home
mkdir .ssh .local 'my docs' projects projects/alpha projects/beta
cat > .ssh/config <<'EOF'
Host web-one web-two
  HostName web.example.org
  User deploy
Host dbserver
  HostName 10.0.0.5
Host *.wild
  Port 22
EOF
cat > .ssh/known_hosts <<'EOF'
known-a.example.org,192.0.2.1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA
known-b.example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB
[port.example.org]:2222 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC
EOF
printf 'Host inc\n' > .ssh/other
touch .ssh/id_rsa .ssh/id_rsa.pub notes.txt 'my docs/one.txt' 'my docs/two.txt'
cat > hosts <<'EOF'
127.0.0.1 localhost
192.0.2.7 hosta.example.org hosta
192.0.2.8 hostb.example.org
EOF

cd ../bin
for name in zzfirst zzsecond 'zz third'; do
	printf '#!/bin/sh\n' > "$name"
	chmod +x "$name"
done
cat > zzhelp <<'EOF'
#!/bin/sh
echo 'usage: zzhelp [options]
  -a, --all            everything
  -o, --output=FILE    write to FILE
      --color[=WHEN]   colours
  -v, --verbose        more'
EOF
cat > zzcobra <<'EOF'
#!/bin/sh
case $1 in
__complete) printf 'alpha\tthe first\nbeta\tthe second\n:4\n' ;;
esac
EOF
chmod +x zzhelp zzcobra
