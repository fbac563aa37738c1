package interp

import (
	"slices"
	"strings"

	"github.com/goshd/goshd/interp/ctype"
	"github.com/goshd/goshd/interp/quote"
	"github.com/goshd/goshd/interp/vars"
)

// The variables of the locale (bash manual, Bash Variables).
var (
	idLang       = vars.Intern("LANG")
	idLcAll      = vars.Intern("LC_ALL")
	idLcCollate  = vars.Intern("LC_COLLATE")
	idLcCtype    = vars.Intern("LC_CTYPE")
	idLcMessages = vars.Intern("LC_MESSAGES")
	idLcNumeric  = vars.Intern("LC_NUMERIC")
	idLcTime     = vars.Intern("LC_TIME")
)

// A locale is what the variables of the locale have last been heard to say. Of
// what it changes there is only the charset, which is in the options: collation
// is by code point, and messages are in English.
type locale struct {
	all, lang string
	known     bool // the shell has begun to follow them
	// refused are the locales that do not exist, each behind the variable that
	// asked for it. The C library gives a reason only the first time.
	refused []string
}

// initLocale follows the variables that the shell starts with. It returns the value
// of LC_ALL if there is no such locale.
func (sh *Shell) initLocale() (refused string) {
	sh.SetCharset(ctype.Bytes)
	if c, ok := sh.environCharset(); ok {
		sh.SetCharset(c)
	}
	sh.locale.known = true
	sh.locale.all, _ = sh.Vars.Text(idLcAll)
	sh.locale.lang, _ = sh.Vars.Text(idLang)
	if sh.locale.all == "" {
		sh.resetLocale()
		return ""
	}
	c, err := charsetOf(sh.locale.all)
	if err != nil {
		return sh.locale.all
	}
	sh.SetCharset(c)
	return ""
}

// environCharset asks for the locales of the environment. They exist all, or none
// counts.
func (sh *Shell) environCharset() (c ctype.Charset, ok bool) {
	last := ""
	for _, category := range []string{"LC_COLLATE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME", "LC_CTYPE"} {
		name := sh.environLocale(category)
		if name == last {
			continue
		}
		var err error
		if c, err = charsetOf(name); err != nil {
			if name != sh.environLocale("") {
				sh.locale.refuse(category, name)
			} else {
				sh.locale.refuse("LC_ALL", name)
			}
			return 0, false
		}
		last = name
	}
	return c, true
}

// environLocale is the name of the locale that the environment gives a category.
func (sh *Shell) environLocale(category string) string {
	for _, name := range []string{"LC_ALL", category, "LANG"} {
		v := sh.Vars.Get(vars.Intern(name))
		if v == nil || v.Attr&vars.Export == 0 {
			continue
		}
		if text, _ := v.Text(); text != "" {
			return text
		}
	}
	return "C"
}

// localeChanged follows a change of a variable as bash does: LC_ALL goes before
// the variables of the categories, and those before LANG. A locale that does
// not exist changes nothing.
func (sh *Shell) localeChanged(id vars.ID) {
	value, _ := sh.Vars.Text(id)
	switch {
	case !sh.locale.known:
	case id == idLang:
		sh.locale.lang = value
		if sh.locale.all == "" {
			sh.resetLocale()
		}
	case id == idLcAll:
		if sh.locale.all = value; value == "" {
			sh.resetLocale()
		} else if c, ok := sh.setLocale("LC_ALL", value); ok {
			sh.SetCharset(c)
		}
	case sh.locale.all == "":
		name := id.String()
		if c, ok := sh.setLocale(name, sh.categoryLocale(id)); ok && id == idLcCtype {
			sh.SetCharset(c)
		}
	}
}

// resetLocale takes the locale from LANG, and that of characters from LC_CTYPE.
func (sh *Shell) resetLocale() {
	lang := sh.locale.lang
	if lang == "" {
		c, ok := sh.environCharset()
		if !ok {
			return
		}
		sh.SetCharset(c)
	} else {
		c, err := charsetOf(lang)
		if err != nil {
			return
		}
		sh.SetCharset(c)
	}
	if c, err := charsetOf(sh.categoryLocale(idLcCtype)); err == nil {
		sh.SetCharset(c)
	}
}

// categoryLocale is the name of the locale for a category, when LC_ALL is not
// set.
func (sh *Shell) categoryLocale(id vars.ID) string {
	if text, _ := sh.Vars.Text(id); text != "" {
		return text
	}
	if sh.locale.lang != "" {
		return sh.locale.lang
	}
	return sh.environLocale(id.String())
}

// setLocale returns the charset of a locale; if there is none of that name it
// warns.
func (sh *Shell) setLocale(variable, name string) (ctype.Charset, bool) {
	c, err := charsetOf(name)
	switch {
	case err == nil:
		return c, true
	case slices.Contains(sh.locale.refused, variable+" "+name):
		sh.Warn(noLocale(variable, name))
	default:
		sh.locale.refuse(variable, name)
		sh.Warn(noLocale(variable, name) + ": " + sysText(err))
	}
	return 0, false
}

// refuse notes a locale that does not exist, and those that the C library looks for
// in its place.
func (l *locale) refuse(variable, name string) {
	known := slices.Clip(l.refused)
	spoken, codeset, _ := strings.Cut(name, ".")
	lang, _, _ := strings.Cut(spoken, "_")
	for _, name := range []string{name, spoken, lang, lang + "." + codeset} {
		known = append(known, variable+" "+name)
	}
	l.refused = known
}

func noLocale(variable, name string) string {
	return "setlocale: " + variable + ": cannot change locale (" + name + ")"
}

// quote writes strings as the locale has them.
func (sh *Shell) quote() quote.In { return quote.In(sh.opts.Charset) }

// wide is s as a regular expression is matched with it; narrow undoes it.
func (sh *Shell) wide(s string) string {
	if sh.opts.Charset == ctype.Bytes {
		return ctype.Widen(s)
	}
	return s
}

func (sh *Shell) narrow(s string) string {
	if sh.opts.Charset == ctype.Bytes {
		return ctype.Narrow(s)
	}
	return s
}
