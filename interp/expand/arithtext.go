package expand

import (
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/parse"
	"github.com/goshd/goshd/interp/quote"
)

// ArithText is the text of an arithmetic expression as bash's parser leaves it:
// $'...' is what it stands for in single quotes, and $"..." is "...". c may be nil.
func ArithText(c *parse.Command, text string) string {
	if !strings.Contains(text, "$'") && !strings.Contains(text, `$"`) {
		return text
	}
	var b strings.Builder
	at := 0
	for i := 0; i < len(text); {
		switch next := strings.TrimPrefix(text[i:], "$"); {
		case len(next) == len(text)-i && strings.IndexByte("\\'\"`", text[i]) < 0:
			i++
		case len(next) < len(text)-i && strings.HasPrefix(next, "'"):
			end := skipTo(text, i+2, '\'')
			b.WriteString(text[at:i] + "'" + dollarSingle(c, strings.TrimSuffix(text[i+2:end], "'")) + "'")
			i, at = end, end
		case len(next) < len(text)-i && strings.HasPrefix(next, `"`):
			b.WriteString(text[at:i])
			at = i + 1
			i = skipQuoted(text, i+1, false)
		default:
			i = skipQuoted(text, i, false)
		}
	}
	return b.String() + text[at:]
}

// dollarSingle decodes the text between $' and ' in c.
func dollarSingle(c *parse.Command, text string) string {
	if c != nil && c.Bytes {
		return quote.In(ctype.Bytes).DollarSingle(text)
	}
	return quote.DollarSingle(text)
}
