package arith

import "github.com/goshd/goshd/interp/vars"

// An Error is an expression that has no value, in bash's words.
type Error struct {
	// Expr is the expression without leading blanks. It is the text of the
	// variable or subscript whose evaluation failed, if it was one.
	Expr string
	// Msg says what is wrong. An Error without Msg is not to be printed: an
	// assignment to GROUPS and its like ends the evaluation silently.
	Msg string
	// Token is the rest of the expression from the place of the error.
	Token string
	// Subscript says that the expression was a subscript. Bash then leaves
	// out the name of the builtin in front of the message, and discards the
	// whole input line.
	Subscript bool
}

func (e *Error) Error() string {
	return e.Expr + ": " + e.Msg + " (error token is \"" + e.Token + "\")"
}

// TooDeep returns the error of an element that is needed to find itself, once as
// many expressions as bash allows are being evaluated; nil before.
func TooDeep(depth int, id vars.ID, sub string) error {
	if depth < maxDepth {
		return nil
	}
	element := id.String() + "[" + sub + "]"
	return &Error{Expr: element, Msg: msgRecursion, Token: element}
}

// Messages of bash 5.2.
const (
	msgOperand    = "syntax error: operand expected"
	msgOperator   = "syntax error: invalid arithmetic operator"
	msgExpression = "syntax error in expression"
	msgNeedExpr   = "expression expected"
	msgColon      = "`:' expected for conditional expression"
	msgParen      = "missing `)'"
	msgLvalue     = "attempted assignment to non-variable"
	msgIncrement  = "++: assignment requires lvalue"
	msgDecrement  = "--: assignment requires lvalue"
	msgSubscript  = "bad array subscript"
	msgDivision   = "division by 0"
	msgExponent   = "exponent less than 0"
	msgRecursion  = "expression recursion level exceeded"
	msgBase       = "invalid arithmetic base"
	msgConstant   = "invalid integer constant"
	msgNumber     = "invalid number"
	msgDigit      = "value too great for base"
)

// A failure is an Error whose text is not known yet: offsets into the text of
// a Program.
type failure struct {
	msg string
	at  int // where the token begins
	end int // where the expression is cut off, as bash does in numbers; -1: nowhere
	// rest: at is not a token that was read but the place after an operator.
	rest bool
}
