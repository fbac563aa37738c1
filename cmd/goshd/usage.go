package main

const shortUsage = `usage: goshd [options] [-c code [name arg ...] | file [arg ...]]
       goshd -i --coprocess-socket PATH
Try "goshd --help".
`

const versionText = "goshd 0.1.0, compatible with GNU bash 5.2.15(1)-release\n"

const usage = `goshd: a bash-compatible shell that programs drive over a Unix socket.

usage: goshd -i --coprocess-socket PATH    serve a shell on a socket
       goshd --headless                    serve it on descriptors 0 and 1
       goshd -c CODE [NAME [ARG ...]]      run a string
       goshd FILE [ARG ...]                run a script
       goshd [-s [ARG ...]]                run standard input

Serving:
  --coprocess-socket PATH  listen on PATH (mode 0600; only the own user may
                           connect; a stale socket is taken over, a live one
                           is an error, status 3)
  --coprocess              the same on $XDG_RUNTIME_DIR/goshd/default.sock;
                           LISTEN_FDS (socket activation) is honoured
  --headless               speak the protocol on descriptors 0 and 1, a
                           connected Unix socket; end at end of input;
                           implies -i
  --on-exit end|keep       what exit and exec COMMAND end: the shell (end, the
                           default) or only the request (keep)

  --hangup terminal|interrupt|keep
                           what becomes of the code of a client that has gone:
                           it is hung up if its standard input is a terminal
                           and goes on otherwise (terminal, the default), is
                           interrupted, or goes on
  --max-message BYTES, --max-connections N, --max-pending N,
  --max-files N, --max-waiting BYTES, --max-queue N, --max-unread BYTES,
  --frame-timeout TIME, --write-timeout TIME, --complete-timeout TIME,
  --rc-timeout TIME, --idle-exit TIME,
  --shutdown-grace TIME, --shutdown-timeout TIME,
  --stdin-window BYTES, --capture-memory BYTES, --capture-spool BYTES
                           limits, see spec/PROTOCOL.md; STATUS shows them

As for bash:
  -i  interactive: start-up files, $- with i     -l, --login  login shell
  -c, -s, -o NAME, +o NAME, -O NAME, +O NAME     the letters of set
  --rcfile FILE, --norc, --noprofile, --posix, --verbose
  --version, --help
`
