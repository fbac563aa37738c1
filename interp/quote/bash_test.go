package quote

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "record testdata anew from bash 5.2")

// recorded returns the answers of bash to each input: fields of them per
// input, from testdata/name.txt, or with -update from running testdata/name.bash.
func recorded(t *testing.T, name string, inputs []string, fields int) [][]string {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		record(t, name, file, inputs, fields)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if len(lines) != len(inputs) {
		t.Fatalf("%s: %d lines for %d inputs: record it with -update", file, len(lines), len(inputs))
	}
	answers := make([][]string, len(lines))
	for i, line := range lines {
		for word := range strings.SplitSeq(line, "\t") {
			s, err := strconv.Unquote(word)
			if err != nil {
				t.Fatalf("%s:%d: %v", file, i+1, err)
			}
			answers[i] = append(answers[i], s)
		}
		if answers[i][0] != inputs[i] {
			t.Fatalf("%s:%d: input %q is not %q: record it with -update", file, i+1, answers[i][0], inputs[i])
		}
		answers[i] = answers[i][1:]
	}
	return answers
}

func record(t *testing.T, name, file string, inputs []string, fields int) {
	t.Helper()
	bash := exec.Command("bash", "--norc", filepath.Join("testdata", name+".bash"))
	bash.Stdin = strings.NewReader(strings.Join(inputs, "\x00") + "\x00")
	out, err := bash.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(string(out), "\x00")
	if len(got) != fields*len(inputs)+1 {
		t.Fatalf("bash gave %d answers, want %d", len(got)-1, fields*len(inputs))
	}
	var text bytes.Buffer
	for i, in := range inputs {
		text.WriteString(strconv.QuoteToASCII(in))
		for _, s := range got[i*fields : (i+1)*fields] {
			text.WriteString("\t" + strconv.QuoteToASCII(s))
		}
		text.WriteByte('\n')
	}
	if err := os.WriteFile(file, text.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// styleInputs has every byte but NUL alone, first, last and after a colon,
// and what else may matter.
func styleInputs() []string {
	in := []string{
		"", "''", "a'b'", "'a", "a=~", "a:~/b", "=~", "~a:~b", " #", "a#b", "#!", "é", "é\xff", "\u200b",
		"\u0378", "\u2028", "\u0085", "\u00a0", "\U0001f600", "\ue000", "\U0010ffff", "\x1b[0m", "$HOME`x`\"\\",
		"a\nb", "a\n'b'", "\n", "it's\t", "\xff b", "\xc3", "\xe2\x82", "\xed\xa0\x80", "@", "*", "a]b", "x y\xff",
		"-n", "--", "!!", "a,b", "{a,b}", "a=b", "\ufffd", "\ufeff", "e\u0301", "'\x01'", "\"\x7f\"", "\x01'\\",
	}
	for c := 1; c < 256; c++ {
		s := string([]byte{byte(c)})
		in = append(in, s, s+"b", "a"+s, ":"+s)
	}
	return in
}

func TestStylesAsBash(t *testing.T) {
	inputs := styleInputs()
	for i, want := range recorded(t, "styles", inputs, 8) {
		s := inputs[i]
		got := []string{Shell(s), At(s), Double(s), UTF8.Key(s), Single(s), UTF8.Xtrace(s), UTF8.XtraceValue(s), UTF8.Set(s)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("styles of %q: printf, @Q, declare, key, alias, set -x, set -x x=, set (-bash +ours)\n%s", s, diff)
		}
	}
}

func escapeInputs() []string {
	in := []string{
		"", "plain", `\x`, `\x4`, `\x41`, `\x414`, `\x{41}`, `\x{4142}z`, `\xg`, `a\x{zz}b`, `a\x{4z}b`, `\x{`, `\x{4`,
		`\1`, `\12`, `\123`, `\1234`, `\777`, `\0`, `a\0b`, `\01`, `\012`, `\0123`, `\01234`, `\0777`, `\8`, `\08`,
		`\400`, `\0400`, `\1777`, `\u`, `\u4`, `\u41`, `\u00e9z`, `\u12345`, `\ud800`, `\uffff`, `\u80`, `\u7ff`, `\u800`,
		`\U`, `\U1f600`, `\U10000`, `\U110000`, `\U1fffff`, `\U200000`, `\U3ffffff`, `\U4000000`, `\U7fffffff`,
		`a\U80000000`, `a\Uffffffffz`, `\U000000411`, `\cA`, `\ca`, `\c[`, `\c?`, `\c{`, `\c~`, `\c `, `\cé`, `a\c`, `a\cbd`,
		`a\c\\b`, `a\c\nb`, `a\c\'b`, `a\c@b`, `a\x00b`, `\\`, `\\n`, `\'`, `é\tü`, "\xff\\t", "\\\xff", "\\\n", `a\u0b`,
	}
	for c := byte(2); c < 128; c++ {
		if c != '\'' && c != '\\' {
			in = append(in, "a\\"+string(rune(c))+"b")
		}
	}
	return in
}

func TestEscapesAsBash(t *testing.T) {
	inputs := escapeInputs()
	for i, want := range recorded(t, "escapes", inputs, 3) {
		s := inputs[i]
		got := []string{DollarSingle(s), stopped(UTF8.EchoEscapes(s))("\n"), stopped(UTF8.PrintfB(s))("|")}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("escapes of %q: $'', echo -e, %%b (-bash +ours)\n%s", s, diff)
		}
	}
}

// stopped returns what an output is with what follows it, unless \c ended it.
func stopped(out string, stop bool) func(rest string) string {
	return func(rest string) string {
		if !stop {
			out += rest
		}
		return strings.ReplaceAll(out, "\x00", "<0>")
	}
}
