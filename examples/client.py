#!/usr/bin/env python3
"""Drive a goshd: client.py SOCKET run CODE, or client.py SOCKET complete LINE.

run passes its own standard input, output and error to the shell, and exits with
0 or 1 as the code did. The protocol is told in spec/PROTOCOL.md.
"""
import os
import socket
import sys


def read(sock):
    data = sock.recv(65536)
    if not data:
        sys.exit('client.py: the server has closed the connection')
    return data


def receive(sock):
    """Read one message, which is a netstring, and return its payload."""
    data = b''
    while b':' not in data:
        data += read(sock)
    digits, _, data = data.partition(b':')
    while len(data) < int(digits) + 1:
        data += read(sock)
    return data[:-1]


def request(sock, verb, text, files=()):
    """Send a request with descriptors attached; return outcome and text."""
    payload = verb + b' ' + os.fsencode(text)
    message = b'%d:%s,' % (len(payload), payload)
    sent = socket.send_fds(sock, [message], files) if files else 0
    sock.sendall(message[sent:])
    outcome, _, result = receive(sock).partition(b' ')
    if outcome == b'ERROR':
        sys.exit('client.py: ' + result.decode(errors='replace'))
    return outcome, result


def main(path, command, text):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.connect(path)
        if command == 'run':
            return request(sock, b'ECMD', text, [0, 1, 2])[0] != b'OK'
        words = iter(request(sock, b'COMPLETE', text)[1].split(b'\0')[:-1])
        for key in words:  # a key, the number of its values, the values
            values = [next(words) for _ in range(int(next(words)))]
            if key == b'candidates':
                sys.stdout.buffer.writelines(value + b'\n' for value in values)


if __name__ == '__main__':
    if len(sys.argv) != 4 or sys.argv[2] not in ('run', 'complete'):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
