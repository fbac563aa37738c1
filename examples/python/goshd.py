"""Drive a goshd: a bash-compatible shell behind a Unix socket.

    with goshd.Shell.connect('/tmp/sh.sock') as shell:
        shell.run('cd /usr; ls -l')            # on our own files
        print(shell.capture('pwd').stdout)     # b'/usr\\n'
        print([c.value for c in shell.complete('cd loc')])

It speaks the json dialect of spec/PROTOCOL.md, one request at a time. Byte
strings of answers are str where they are UTF-8 and bytes otherwise; code and
other texts may be either. Nothing but the standard library is needed.
"""
from __future__ import annotations

import array
import base64
import json
import os
import socket
from dataclasses import dataclass
from typing import Any, Sequence, Union

Text = Union[str, bytes]


class Error(Exception):
    """The server did not do a request. word says why, see PROTOCOL.md section 6."""

    def __init__(self, word: str, message: str) -> None:
        super().__init__(f'{word}: {message}')
        self.word = word
        self.message = message


@dataclass(frozen=True)
class Result:
    """How code ended."""
    outcome: str              # 'exited', 'signaled', 'stopped', 'timeout', ...
    status: int | None        # None: nothing was run
    cwd: Text
    stdout: bytes | None      # of capture
    stderr: bytes | None
    answer: dict[str, Any]    # all that the server said

    def __bool__(self) -> bool:
        return self.outcome == 'exited' and self.status == 0


@dataclass(frozen=True)
class Candidate:
    """One way to go on in a line."""
    value: Text               # what the word would mean
    insert: Text              # what to put into the line, quoted for its place
    append: Text              # what to put behind it
    description: Text


class Shell:
    """A connection to a shell. It is for one thread."""

    def __init__(self, sock: socket.socket, name: str = 'goshd.py') -> None:
        self._sock = sock
        self._data = b''
        self._fds: list[int] = []     # that came with what was read
        self._last = 0
        self.contract = self.ask('HELLO', version=1, client=name)

    @classmethod
    def connect(cls, path: str, name: str = 'goshd.py') -> Shell:
        sock = socket.socket(socket.AF_UNIX)
        try:
            sock.connect(path)
            return cls(sock, name)
        except BaseException:
            sock.close()
            raise

    def close(self) -> None:
        self._sock.close()

    def __enter__(self) -> Shell:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, verb: str, fds: Sequence[int] = (), **members: Any) -> dict[str, Any]:
        """Make any request and return the object of its answer. Members that
        are None are left out."""
        self._last += 1
        text = json.dumps({k: _encode(v) for k, v in members.items() if v is not None})
        self._send(b'%d %s %s' % (self._last, verb.encode(), text.encode()), fds)
        while True:
            number, word, rest = (self._receive().split(b' ', 2) + [b''])[:3]
            if number == b'ERROR':    # of the connection as a whole
                raise Error(word.decode(), rest.decode())
            if int(number) != self._last or word not in (b'OK', b'FAIL', b'ERROR'):
                continue              # an event
            if word == b'ERROR':
                reason, _, message = rest.partition(b' ')
                raise Error(reason.decode(), _message(message))
            return _decode(json.loads(rest)) if rest else {}

    def run(self, code: Text, stdin: int = 0, stdout: int = 1, stderr: int = 2, **members: Any) -> Result:
        """Run code with descriptors of ours as its standard ones."""
        return _result(self.ask('ECMD', (stdin, stdout, stderr), code=code, **members))

    def capture(self, code: Text, **members: Any) -> Result:
        """Run code without input, and return what it wrote."""
        return _result(self.ask('ECMD', code=code, stdin='null', stdout='capture', stderr='capture', **members))

    def complete(self, line: Text, point: int | None = None) -> list[Candidate]:
        """What may follow a line, with the cursor at its end or behind point bytes."""
        values = self.ask('COMPLETE', line=line, point=point)['values']
        return [Candidate(v['value'], v['insert'], v['append'], v.get('description', '')) for v in values]

    def parse(self, code: Text) -> dict[str, Any]:
        """What code means; 'state' is 'complete', 'incomplete' or 'error'."""
        return self.ask('PARSE', code=code)

    def set(self, **variables: Text) -> None:
        """Set variables, whatever is in their values."""
        self.ask('SET', variables={name: {'value': value} for name, value in variables.items()})

    def snapshot(self, name: str) -> None:
        """Remember the state of the shell."""
        self.ask('SNAPSHOT', name=name)

    def restore(self, name: str) -> None:
        """Go back to a remembered state."""
        self.ask('RESTORE', name=name)

    def fork(self) -> Shell:
        """Another shell with a copy of this one's state. It ends with its connection."""
        self.ask('FORK')
        return Shell(socket.socket(fileno=self._fds.pop()))

    def _send(self, message: bytes, fds: Sequence[int]) -> None:
        data = b'%d:%s,' % (len(message), message)
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', fds))] if fds else []
        sent = self._sock.sendmsg([data], rights)
        self._sock.sendall(data[sent:])

    def _receive(self) -> bytes:
        """Read one message, which is a netstring."""
        while (colon := self._data.find(b':')) < 0:
            self._read()
        end = colon + 1 + int(self._data[:colon])
        while len(self._data) <= end:
            self._read()
        message, self._data = self._data[colon + 1:end], self._data[end + 1:]
        return message

    def _read(self) -> None:
        data, fds, _, _ = socket.recv_fds(self._sock, 1 << 16, 16)
        if not data:
            raise Error('closed', 'the server has closed the connection')
        for fd in fds:
            os.set_inheritable(fd, False)
        self._fds += fds
        self._data += data


def _result(answer: dict[str, Any]) -> Result:
    out, err = (_bytes(answer[k]['bytes']) if k in answer else None for k in ('stdout', 'stderr'))
    return Result(answer['outcome'], answer['exit_code'], answer.get('cwd', ''), out, err, answer)


def _bytes(text: Text) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _message(text: bytes) -> str:
    try:
        return str(json.loads(text)['message'])
    except (ValueError, TypeError, KeyError):
        return text.decode(errors='replace')


def _encode(value: Any) -> Any:
    """Bytes that are not UTF-8 travel as {"b64": ...}."""
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return {'b64': base64.b64encode(value).decode()}
    if isinstance(value, dict):
        return {k: _encode(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_encode(v) for v in value]
    return value


def _decode(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {'b64'}:
            return base64.b64decode(value['b64'])
        return {k: _decode(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_decode(v) for v in value]
    return value
