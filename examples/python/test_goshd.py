"""Tests of goshd.py on the shell that GOSHD_SOCKET names: python3 -m unittest."""
import os
import tempfile
import unittest

import goshd


class ShellTest(unittest.TestCase):
    def setUp(self) -> None:
        self.shell = goshd.Shell.connect(os.environ['GOSHD_SOCKET'])
        self.addCleanup(self.shell.close)

    def test_contract(self) -> None:
        self.assertEqual(self.shell.contract['version'], 1)
        self.assertIn('ECMD', self.shell.contract['verbs'])

    def test_capture(self) -> None:
        result = self.shell.capture('echo out; echo err >&2; exit 3')
        self.assertEqual((result.stdout, result.stderr, result.status, bool(result)), (b'out\n', b'err\n', 3, False))
        self.assertTrue(self.shell.capture(':'))

    def test_bytes(self) -> None:
        self.shell.set(x=b'\xff\x01,"\n')
        self.assertEqual(self.shell.capture('printf %s "$x"').stdout, b'\xff\x01,"\n')
        self.assertEqual(self.shell.capture(b"printf '\xfe'").stdout, b'\xfe')

    def test_descriptors(self) -> None:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as text:
            text.write(b'input\n')
            text.seek(0)
            result = self.shell.run('cat; echo x >&2', text.fileno(), out.fileno(), out.fileno())
            out.seek(0)
            self.assertEqual((out.read(), result.status), (b'input\nx\n', 0))

    def test_members(self) -> None:
        result = self.shell.capture('pwd; echo "$1 $V"', cwd='/usr', env={'V': 'v'}, args=['one'])
        self.assertEqual(result.stdout, b'/usr\none v\n')
        self.assertEqual(self.shell.capture('sleep 100', deadline_ms=50).outcome, 'timeout')

    def test_complete(self) -> None:
        self.assertEqual([(c.value, c.insert, c.append) for c in self.shell.complete('ls /us')], [('/usr', '/usr', '/')])
        self.assertEqual(len(self.shell.complete('ls /us | x', point=6)), 1)

    def test_parse(self) -> None:
        self.assertEqual([self.shell.parse(code)['state'] for code in ('ls', 'if ls', 'fi')], ['complete', 'incomplete', 'error'])

    def test_snapshots(self) -> None:
        self.shell.set(y='1')
        self.shell.snapshot('test')
        self.shell.set(y='2')
        self.shell.restore('test')
        self.assertEqual(self.shell.capture('echo $y').stdout, b'1\n')

    def test_fork(self) -> None:
        self.shell.set(z='parent')
        with self.shell.fork() as other:
            other.set(z='child')
            self.assertEqual(other.capture('echo $z').stdout, b'child\n')
        self.assertEqual(self.shell.capture('echo $z').stdout, b'parent\n')

    def test_errors(self) -> None:
        with self.assertRaises(goshd.Error) as caught:
            self.shell.ask('NONESUCH')
        self.assertEqual(caught.exception.word, 'unknown-verb')
        with self.assertRaises(goshd.Error) as caught:
            self.shell.ask('QUOTE', text='x', place='nowhere')
        self.assertEqual(caught.exception.word, 'bad-argument')
        self.assertTrue(self.shell.capture(':'))  # the connection goes on


if __name__ == '__main__':
    unittest.main()
