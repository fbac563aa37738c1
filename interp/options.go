package interp

import (
	"cmp"
	"strings"

	"github.com/goshd/goshd/completion"
	"github.com/goshd/goshd/interp/expand"
	"github.com/goshd/goshd/interp/vars"
)

// options are what set and shopt change (bash manual, The Set Builtin and The
// Shopt Builtin). Those that word expansion reads are in expand.Opts.
type options struct {
	expand.Opts

	allexport, emacs, errexit, errtrace, functrace, hashall, histexpand, history,
	ignoreeof, interactiveComments, keyword, monitor, noclobber, noexec, nolog,
	notify, onecmd, physical, pipefail, privileged, verbose, vi, xtrace bool

	autocd, cdableVars, cdspell, checkhash, checkjobs, checkwinsize, cmdhist,
	compat31, compat32, compat40, compat41, compat42, compat43, compat44,
	completeFullquote, direxpand, dirspell, execfail, expandAliases, extdebug,
	forceFignore, gnuErrfmt, histappend, histreedit, histverify, hostcomplete,
	huponexit, inheritErrexit, lastpipe, lithist, localvarInherit, localvarUnset,
	loginShell, mailwarn, noEmptyCmdCompletion, noexpandTranslation, progcomp,
	progcompAlias, promptvars, restrictedShell, shiftVerbose, sourcepath,
	varredirClose, xpgEcho bool
}

// option is a row of the tables of options.
type option struct {
	name   string
	letter byte // for set and $-, or 0
	at     func(o *options) *bool
	on     bool // default
	fixed  bool // scripts can't change it
}

// setOptions are the names of set -o in the order in which bash lists them.
var setOptions = []option{
	{"allexport", 'a', func(o *options) *bool { return &o.allexport }, false, false},
	{"braceexpand", 'B', func(o *options) *bool { return &o.BraceExpand }, true, false},
	{"emacs", 0, func(o *options) *bool { return &o.emacs }, false, false},
	{"errexit", 'e', func(o *options) *bool { return &o.errexit }, false, false},
	{"errtrace", 'E', func(o *options) *bool { return &o.errtrace }, false, false},
	{"functrace", 'T', func(o *options) *bool { return &o.functrace }, false, false},
	{"hashall", 'h', func(o *options) *bool { return &o.hashall }, true, false},
	{"histexpand", 'H', func(o *options) *bool { return &o.histexpand }, false, false},
	{"history", 0, func(o *options) *bool { return &o.history }, false, false},
	{"ignoreeof", 0, func(o *options) *bool { return &o.ignoreeof }, false, false},
	{"interactive-comments", 0, func(o *options) *bool { return &o.interactiveComments }, true, false},
	{"keyword", 'k', func(o *options) *bool { return &o.keyword }, false, false},
	{"monitor", 'm', func(o *options) *bool { return &o.monitor }, false, false},
	{"noclobber", 'C', func(o *options) *bool { return &o.noclobber }, false, false},
	{"noexec", 'n', func(o *options) *bool { return &o.noexec }, false, false},
	{"noglob", 'f', func(o *options) *bool { return &o.NoGlob }, false, false},
	{"nolog", 0, func(o *options) *bool { return &o.nolog }, false, false},
	{"notify", 'b', func(o *options) *bool { return &o.notify }, false, false},
	{"nounset", 'u', func(o *options) *bool { return &o.Opts.NoUnset }, false, false},
	{"onecmd", 't', func(o *options) *bool { return &o.onecmd }, false, false},
	{"physical", 'P', func(o *options) *bool { return &o.physical }, false, false},
	{"pipefail", 0, func(o *options) *bool { return &o.pipefail }, false, false},
	{"posix", 0, func(o *options) *bool { return &o.Posix }, false, false},
	{"privileged", 'p', func(o *options) *bool { return &o.privileged }, false, false},
	{"verbose", 'v', func(o *options) *bool { return &o.verbose }, false, false},
	{"vi", 0, func(o *options) *bool { return &o.vi }, false, false},
	{"xtrace", 'x', func(o *options) *bool { return &o.xtrace }, false, false},
}

// dashLetters is the order of the letters in $-.
const dashLetters = "abefhikmnprtuvxBCEHPT"

// shoptOptions are the names of shopt in alphabetical order, as bash lists them.
var shoptOptions = []option{
	{"autocd", 0, func(o *options) *bool { return &o.autocd }, false, false},
	{"assoc_expand_once", 0, func(o *options) *bool { return &o.AssocExpandOnce }, false, false},
	{"cdable_vars", 0, func(o *options) *bool { return &o.cdableVars }, false, false},
	{"cdspell", 0, func(o *options) *bool { return &o.cdspell }, false, false},
	{"checkhash", 0, func(o *options) *bool { return &o.checkhash }, false, false},
	{"checkjobs", 0, func(o *options) *bool { return &o.checkjobs }, false, false},
	{"checkwinsize", 0, func(o *options) *bool { return &o.checkwinsize }, true, false},
	{"cmdhist", 0, func(o *options) *bool { return &o.cmdhist }, true, false},
	{"compat31", 0, func(o *options) *bool { return &o.compat31 }, false, false},
	{"compat32", 0, func(o *options) *bool { return &o.compat32 }, false, false},
	{"compat40", 0, func(o *options) *bool { return &o.compat40 }, false, false},
	{"compat41", 0, func(o *options) *bool { return &o.compat41 }, false, false},
	{"compat42", 0, func(o *options) *bool { return &o.compat42 }, false, false},
	{"compat43", 0, func(o *options) *bool { return &o.compat43 }, false, false},
	{"compat44", 0, func(o *options) *bool { return &o.compat44 }, false, false},
	{"complete_fullquote", 0, func(o *options) *bool { return &o.completeFullquote }, true, false},
	{"direxpand", 0, func(o *options) *bool { return &o.direxpand }, false, false},
	{"dirspell", 0, func(o *options) *bool { return &o.dirspell }, false, false},
	{"dotglob", 0, func(o *options) *bool { return &o.DotGlob }, false, false},
	{"execfail", 0, func(o *options) *bool { return &o.execfail }, false, false},
	{"expand_aliases", 0, func(o *options) *bool { return &o.expandAliases }, false, false},
	{"extdebug", 0, func(o *options) *bool { return &o.extdebug }, false, false},
	{"extglob", 0, func(o *options) *bool { return &o.ExtGlob }, false, false},
	{"extquote", 0, func(o *options) *bool { return &o.ExtQuote }, true, false},
	{"failglob", 0, func(o *options) *bool { return &o.FailGlob }, false, false},
	{"force_fignore", 0, func(o *options) *bool { return &o.forceFignore }, true, false},
	{"globasciiranges", 0, func(o *options) *bool { return &o.GlobASCIIRanges }, true, false},
	{"globskipdots", 0, func(o *options) *bool { return &o.GlobSkipDots }, true, false},
	{"globstar", 0, func(o *options) *bool { return &o.GlobStar }, false, false},
	{"gnu_errfmt", 0, func(o *options) *bool { return &o.gnuErrfmt }, false, false},
	{"histappend", 0, func(o *options) *bool { return &o.histappend }, false, false},
	{"histreedit", 0, func(o *options) *bool { return &o.histreedit }, false, false},
	{"histverify", 0, func(o *options) *bool { return &o.histverify }, false, false},
	{"hostcomplete", 0, func(o *options) *bool { return &o.hostcomplete }, true, false},
	{"huponexit", 0, func(o *options) *bool { return &o.huponexit }, false, false},
	{"inherit_errexit", 0, func(o *options) *bool { return &o.inheritErrexit }, false, false},
	{"interactive_comments", 0, func(o *options) *bool { return &o.interactiveComments }, true, false},
	{"lastpipe", 0, func(o *options) *bool { return &o.lastpipe }, false, false},
	{"lithist", 0, func(o *options) *bool { return &o.lithist }, false, false},
	{"localvar_inherit", 0, func(o *options) *bool { return &o.localvarInherit }, false, false},
	{"localvar_unset", 0, func(o *options) *bool { return &o.localvarUnset }, false, false},
	{"login_shell", 0, func(o *options) *bool { return &o.loginShell }, false, true},
	{"mailwarn", 0, func(o *options) *bool { return &o.mailwarn }, false, false},
	{"no_empty_cmd_completion", 0, func(o *options) *bool { return &o.noEmptyCmdCompletion }, false, false},
	{"nocaseglob", 0, func(o *options) *bool { return &o.NoCaseGlob }, false, false},
	{"nocasematch", 0, func(o *options) *bool { return &o.NoCaseMatch }, false, false},
	{"noexpand_translation", 0, func(o *options) *bool { return &o.noexpandTranslation }, false, false},
	{"nullglob", 0, func(o *options) *bool { return &o.NullGlob }, false, false},
	{"patsub_replacement", 0, func(o *options) *bool { return &o.PatsubReplacement }, true, false},
	{"progcomp", 0, func(o *options) *bool { return &o.progcomp }, true, false},
	{"progcomp_alias", 0, func(o *options) *bool { return &o.progcompAlias }, false, false},
	{"promptvars", 0, func(o *options) *bool { return &o.promptvars }, true, false},
	{"restricted_shell", 0, func(o *options) *bool { return &o.restrictedShell }, false, true},
	{"shift_verbose", 0, func(o *options) *bool { return &o.shiftVerbose }, false, false},
	{"sourcepath", 0, func(o *options) *bool { return &o.sourcepath }, true, false},
	{"varredir_close", 0, func(o *options) *bool { return &o.varredirClose }, false, false},
	{"xpg_echo", 0, func(o *options) *bool { return &o.xpgEcho }, false, false},
}

func defaultOptions() options {
	var o options
	for _, table := range [][]option{setOptions, shoptOptions} {
		for _, row := range table {
			if row.on {
				*row.at(&o) = true
			}
		}
	}
	return o
}

func findOption(table []option, name string) *option {
	for i := range table {
		if table[i].name == name {
			return &table[i]
		}
	}
	return nil
}

func findLetter(c byte) *option {
	for i := range setOptions {
		if setOptions[i].letter == c {
			return &setOptions[i]
		}
	}
	return nil
}

// changeOption sets an option and does what depends on it.
func (sh *Shell) changeOption(o *option, on bool) {
	*o.at(&sh.opts) = on
	switch o.name {
	case "emacs":
		sh.opts.vi = sh.opts.vi && !on
	case "vi":
		sh.opts.emacs = sh.opts.emacs && !on
	case "localvar_unset":
		sh.Vars.KeepLocal = on
	case "hostcomplete":
		sh.hostcompleteChanged(on)
	case "ignoreeof":
		sh.ignoreeofChanged(on)
	case "allexport":
		sh.Vars.AllExport = on
	case "posix":
		sh.posixChanged(on)
	case "extdebug":
		if on {
			sh.opts.functrace, sh.opts.errtrace = true, true
			sh.beginCallArgs()
		}
	case "notify":
		sh.notifyChanged(on)
	case "monitor":
		sh.monitorChanged(on)
	case "history":
		sh.historyChanged(on)
	case "compat31", "compat32", "compat40", "compat41", "compat42", "compat43", "compat44":
		sh.compatOption(o, on)
	}
	sh.optionsChanged()
}

// optionsChanged recomputes what is kept of the options for speed.
func (sh *Shell) optionsChanged() {
	sh.onFailure = !sh.bare && (sh.opts.errexit || sh.traps.has(trapERR))
	sh.slow = !sh.bare && (sh.opts.xtrace || sh.opts.noexec || sh.opts.keyword || sh.traps.has(trapDEBUG))
}

// setBare begins or ends the running of code of the server's own.
func (sh *Shell) setBare(on bool) {
	if sh.bare != on {
		sh.bare = on
		sh.optionsChanged()
	}
}

func (sh *Shell) posixChanged(on bool) {
	id := idPosixlyCorrect
	_, set := sh.Vars.Text(id)
	switch {
	case on && !set:
		sh.must(sh.Vars.Assign(id, "y", false))
	case !on && set:
		sh.must(sh.Vars.Unset(id))
	}
	sh.posixOptions(on)
}

// posixOptions sets the options that come with posix mode, and go with it
// (bash 5.2).
func (sh *Shell) posixOptions(on bool) {
	o := &sh.opts
	sh.shownShopts = cmp.Or(sh.shownShopts, sh.optionList(shoptOptions))
	if before := sh.beforePosix; !on && before != nil {
		sh.beforePosix = nil
		*o = before.with(o)
		return
	}
	o.shiftVerbose = on
	o.expandAliases = on || o.Interactive
	if on {
		o.interactiveComments, o.inheritErrexit, o.sourcepath = true, true, true
	}
}

// keepPosixOptions notes the options that come with posix mode before
// POSIXLY_CORRECT in front of a command turns it on: they are as they were when
// the variable is unset (bash 5.2).
func (sh *Shell) keepPosixOptions() {
	before := sh.opts
	sh.beforePosix = &before
}

// with returns now with what o has of the options that come with posix mode.
func (o *options) with(now *options) options {
	out := *now
	out.interactiveComments, out.sourcepath, out.expandAliases = o.interactiveComments, o.sourcepath, o.expandAliases
	out.inheritErrexit, out.shiftVerbose = o.inheritErrexit, o.shiftVerbose
	return out
}

var idWordbreaks = vars.Intern("COMP_WORDBREAKS")

// wordBreaks is the value of COMP_WORDBREAKS until it is assigned.
func (sh *Shell) wordBreaks() string {
	if sh.opts.hostcomplete {
		return completion.DefaultWordBreaks
	}
	return strings.ReplaceAll(completion.DefaultWordBreaks, "@", "")
}

// hostcompleteChanged: with the option @ separates words when completing.
func (sh *Shell) hostcompleteChanged(on bool) {
	if v := sh.Vars.Listed(idWordbreaks); v == nil || !v.IsSet() {
		return // unset, or nobody has read it yet
	}
	breaks, ok := sh.Vars.Text(idWordbreaks)
	switch {
	case !ok || on == strings.Contains(breaks, "@"):
	case on:
		sh.must(sh.Vars.Assign(idWordbreaks, "@"+breaks, false))
	default:
		sh.must(sh.Vars.Assign(idWordbreaks, strings.ReplaceAll(breaks, "@", ""), false))
	}
}

var idIgnoreeof = vars.Intern("IGNOREEOF")

// ignoreeofChanged: the option is the variable with the value 10.
func (sh *Shell) ignoreeofChanged(on bool) {
	if on {
		sh.must(sh.Vars.Assign(idIgnoreeof, "10", false))
	} else {
		sh.must(sh.Vars.Unset(idIgnoreeof))
	}
}

// dash is the value of $-.
func (sh *Shell) dash() string {
	var b strings.Builder
	for i := 0; i < len(dashLetters); i++ {
		c := dashLetters[i]
		if c == 'i' {
			if sh.Interactive() {
				b.WriteByte('i')
			}
			continue
		}
		if c == 'r' && sh.opts.restrictedShell {
			b.WriteByte(c)
		}
		if o := findLetter(c); o != nil && *o.at(&sh.opts) {
			b.WriteByte(c)
		}
	}
	if sh.readFrom != 0 {
		b.WriteByte(sh.readFrom)
	}
	return b.String()
}

// optionList is the value of SHELLOPTS or BASHOPTS.
func (sh *Shell) optionList(table []option) string {
	var on []string
	for _, o := range table {
		if *o.at(&sh.opts) {
			on = append(on, o.name)
		}
	}
	return strings.Join(on, ":")
}
