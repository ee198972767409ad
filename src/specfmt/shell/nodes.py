"""The values that reading a shell script gives: words, commands, redirections, compounds.

Every span is a range of code-point offsets into the text that was given to `specfmt.shell.commands.parse`.
Plain slotted classes for the same reason as in `specfmt.syntax.nodes`: a cold run builds thousands of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class Expansion(NamedTuple):
    """A place in a word, heredoc or loop header where the shell puts something else.

    Attributes:
        kind: `parameter` (`$X`, `${X}`), `command` (`$( )`, backticks), `arithmetic` (`$(( ))`, `$[ ]`),
            `process` (`<( )`), or `name` (a variable named without `$` inside arithmetic).
        span: with its `$` and brackets.
        name: of the parameter (`X`, `1`, `@`), else empty.
        in_quotes: inside double quotes or a heredoc, so that the result is not split into words.
        braced: written `${...}`.
        prefix: `#` for `${#X}` (length), `!` for `${!X}` (indirect), else empty.
        operator: `:-`, `//`, `^^`, `@Q` ... as written, else empty.
        argument: what follows the operator up to the closing brace; None without an operator.
        subscript: `${X[...]}`.
    """

    kind: str
    span: Span
    name: str = ""
    in_quotes: bool = False
    braced: bool = False
    prefix: str = ""
    operator: str = ""
    argument: Span | None = None
    subscript: bool = False


class Word:
    """One word of a command.

    Attributes:
        span: with its quotes.
        raw: as written.
        text: with quotes and escapes removed; expansions stay as they are written (`$X`, `$(date)`).
        static: holds no expansion of parameters, commands, arithmetic or processes. Globs and `{a,b}` are static.
        quoted: wholly inside quotes.
        expansions: in the order of the text, nested ones after the one that holds them. Those inside a
            command substitution belong to the words of the commands in there.
    """

    __slots__ = ("expansions", "quoted", "raw", "span", "static", "text")

    def __init__(
        self,
        span: Span,
        raw: str,
        text: str,
        *,
        quoted: bool = False,
        expansions: tuple[Expansion, ...] = (),
    ) -> None:
        self.span = span
        self.raw = raw
        self.text = text
        self.static = not expansions
        self.quoted = quoted
        self.expansions = expansions

    def __repr__(self) -> str:
        return f"Word({self.raw!r}, {self.span.start}:{self.span.end})"


class Assignment(NamedTuple):
    """`NAME=value` before a command or alone.

    Attributes:
        name: of the variable, without subscript.
        value: what stands after `=`; None where nothing does. Of an array it is the list with its parentheses.
        span: name, operator and value.
        operator: `=` or `+=`.
        array: the value is `( ... )`, or the name has a subscript.
    """

    name: str
    value: Word | None
    span: Span
    operator: str = "="
    array: bool = False

    @property
    def name_span(self) -> Span:
        """The name alone."""
        return Span(self.span.start, self.span.start + len(self.name))


class Heredoc(NamedTuple):
    """The text below a `<<` redirection.

    Attributes:
        delimiter: the word that ends it, without quotes.
        quoted: the delimiter was quoted, so that the shell expands nothing in the body.
        body: whole lines, without the line of the delimiter.
        expansions: of the body; none where it is quoted.
        closed: the line of the delimiter was found. Shells only warn where it is missing.
    """

    delimiter: str
    quoted: bool
    body: Span
    expansions: tuple[Expansion, ...]
    closed: bool


class Redirect:
    """A redirection.

    Attributes:
        operator: `<`, `>`, `>>`, `>|`, `<>`, `<&`, `>&`, `&>`, `&>>`, `<<`, `<<-` or `<<<`.
        target: the word after it; of a heredoc the delimiter as written.
        fd: the number before it (`2>`), or None.
        span: number, operator and target, without a heredoc's body.
        heredoc: for `<<` and `<<-`.
    """

    __slots__ = ("fd", "heredoc", "operator", "span", "target")

    def __init__(self, operator: str, target: Word, fd: int | None, span: Span) -> None:
        self.operator = operator
        self.target = target
        self.fd = fd
        self.span = span
        self.heredoc: Heredoc | None = None

    def __repr__(self) -> str:
        return f"Redirect({self.operator!r}, {self.target!r}, fd={self.fd})"


class Item:
    """What stands in a list of commands: a simple command or a compound.

    Attributes:
        span: from its first to its last character, redirections included, bodies of heredocs not.
        redirects: in the order of the text.
        before: what joins it to the previous one in the same list: empty for the first, else `;`, `newline`,
            `&&`, `||`, `|`, `|&` or `&`.
        after: what joins it to the next one; empty for the last, or `&` where that runs in the background.
        context: the enclosing constructs, outermost first: `subshell`, `substitution`, `backtick`,
            `process-substitution`, `group`, `if`, `condition` (tested by if, elif, while or until), `loop`,
            `case`, `function`; and `pipeline` or `background` before the kind of a compound that is one part
            of a pipe or runs in the background. Empty for a plain line.
        negated: `!` stands before it.
        background: it, or the `&&` and `||` list it is in, ends in `&`.
    """

    __slots__ = ("after", "background", "before", "context", "negated", "redirects", "span")

    def __init__(self, span: Span, redirects: tuple[Redirect, ...] = ()) -> None:
        self.span = span
        self.redirects = redirects
        self.before = ""
        self.after = ""
        self.context: tuple[str, ...] = ()
        self.negated = False
        self.background = False

    @property
    def piped(self) -> bool:
        """Tell whether it is one part of a pipeline of two or more."""
        return self.before in _PIPES or self.after in _PIPES


_PIPES = frozenset(("|", "|&"))


class SimpleCommand(Item):
    """Words with assignments before them. `[[ ]]` and `(( ))` are simple commands of that name.

    Attributes:
        words: without leading assignments and reserved words (`!`, `if`, `then`, `{` ...). The words of `[[`
            include its operators and `]]`; those of `((` are the sign, the expression, and `))`.
        assignments: those before the first word.
    """

    __slots__ = ("_argv", "assignments", "words")

    def __init__(
        self,
        span: Span,
        words: tuple[Word, ...],
        assignments: tuple[Assignment, ...] = (),
        redirects: tuple[Redirect, ...] = (),
    ) -> None:
        # All fields here and not through `super()`: this runs once for each command of a repository.
        self.span = span
        self.redirects = redirects
        self.before = ""
        self.after = ""
        self.context = ()
        self.negated = False
        self.background = False
        self.words = words
        self.assignments = assignments
        self._argv: tuple[Word, ...] | None = None

    @property
    def argv(self) -> tuple[Word, ...]:
        """The words without wrappers (`sudo -u x`, `env A=b`, `time`, `exec`, `command`, `nohup`, `timeout 5` ...)."""
        if self._argv is None:
            words = self.words
            if words and words[0].text.rpartition("/")[2] in _WRAPPERS:
                words = words[unwrapped(words) :]
            self._argv = words
        return self._argv

    @property
    def name(self) -> str:
        """The first word of `argv` without its directory; empty where there are only assignments or redirections."""
        argv = self.argv
        if not argv:
            return ""
        text = argv[0].text
        if "/" not in text or any(found.kind != "parameter" for found in argv[0].expansions):
            return text
        return text.rpartition("/")[2]

    def __repr__(self) -> str:
        return f"SimpleCommand({[word.raw for word in self.words]!r}, {self.span.start}:{self.span.end})"


# The options of each wrapper that take the next word as their value.
_WRAPPERS = {
    "sudo": frozenset(
        [
            "-u",
            "-g",
            "-h",
            "-p",
            "-C",
            "-T",
            "-r",
            "-t",
            "-U",
            "-D",
            "-R",
            "--user",
            "--group",
            "--host",
            "--prompt",
            "--chdir",
        ]
    ),
    "env": frozenset(["-u", "-C", "--unset", "--chdir"]),
    "exec": frozenset(("-a",)),
    "nice": frozenset(("-n", "--adjustment")),
    "timeout": frozenset(["-k", "-s", "--kill-after", "--signal"]),
    "time": frozenset(["-f", "-o", "--format", "--output"]),
    "command": frozenset[str](),
    "builtin": frozenset[str](),
    "nohup": frozenset[str](),
    "!": frozenset[str](),
}
# With one of these the wrapper does something else than running the rest.
_NO_WRAPPER = {
    "command": frozenset(("-v", "-V")),
    "sudo": frozenset(
        ["-l", "-s", "-i", "-v", "-k", "-e", "--list", "--shell", "--login", "--validate", "--edit"]
    ),
    "env": frozenset(("-S", "--split-string")),
}


def unwrapped(words: Sequence[Word]) -> int:
    """The index of the first word that is no wrapper and belongs to none."""
    start = 0
    while start < len(words):
        name = words[start].text.rpartition("/")[2]
        valued = _WRAPPERS.get(name)
        if valued is None:
            return start
        other = _NO_WRAPPER.get(name, ())
        at = start + 1
        while at < len(words) and words[at].text.startswith("-"):
            option = words[at].text
            if option in other:
                return start
            at += 2 if option in valued else 1
            if option == "--":
                break
        if name == "timeout":
            at += 1
        if name in ("env", "sudo", "time"):
            while at < len(words) and _is_assignment(words[at].raw):
                at += 1
        if at >= len(words):
            return start
        start = at
    return start


def _is_assignment(raw: str) -> bool:
    name, sign, _ = raw.partition("=")
    return bool(sign) and name.isidentifier()


class Compound(Item):
    """A construct with commands inside. Those commands are in `Script.commands`, with this kind in their context.

    Attributes:
        kind: `if`, `loop` (while and until), `for`, `select`, `case`, `group`, `subshell` or `function`.
        name: the variable of `for` and `select`, the name of a function; else None.
        words: the list of `for` and `select`; subject and patterns of `case`; the expression of `for ((`.
    """

    __slots__ = ("kind", "name", "words")

    def __init__(self, kind: str, span: Span) -> None:
        super().__init__(span)
        self.kind = kind
        self.name: Word | None = None
        self.words: tuple[Word, ...] = ()

    def __repr__(self) -> str:
        return f"Compound({self.kind!r}, {self.span.start}:{self.span.end})"


class Problem(NamedTuple):
    """A certain error of syntax: one sentence without a final period."""

    span: Span
    message: str


class Bashism(NamedTuple):
    """Something that bash knows and a plain POSIX `sh` (dash, the `sh` of Debian and Ubuntu) does not.

    Attributes:
        span: of the sign or word that is not known.
        what: a stable short text: `[[`, `source`, `array`, `<<<`, `${X//a/b}`, `pipefail` ...
        silent: dash runs it without complaint and means something else.
    """

    span: Span
    what: str
    silent: bool = False


class VariableSet(NamedTuple):
    """A place where a variable gets a value or is exported.

    Attributes:
        name: of the variable.
        span: the name as written there.
        scope: `shell`; `subshell` (gone when a pipe, `( )`, substitution or `bash -c` ends); `command` (`X=1 cmd`);
            `function` (`local`); on Windows also `machine` (stored for later processes, not seen by this one).
    """

    name: str
    span: Span
    scope: str


class VariableUsed(NamedTuple):
    """A place where the value of a variable is used."""

    name: str
    span: Span
    in_quotes: bool


class Script:
    """A script that has been read. Everything is in the order of the text.

    Attributes:
        text: as given.
        commands: simple commands, nested ones included.
        compounds: if, loops, groups, functions ...
        comments: from `#` to the end of the line.
        problems: at most one, the first certain error of syntax: what follows it cannot be judged.
    """

    __slots__ = ("_bashisms", "commands", "comments", "compounds", "marks", "problems", "text")

    def __init__(
        self,
        text: str,
        commands: tuple[SimpleCommand, ...],
        *,
        compounds: tuple[Compound, ...] = (),
        comments: tuple[Span, ...] = (),
        problems: tuple[Problem, ...] = (),
        marks: tuple[Bashism, ...] = (),
    ) -> None:
        self.text = text
        self.commands = commands
        self.compounds = compounds
        self.comments = comments
        self.problems = problems
        self.marks = marks  # the bashisms that only the reader can see: signs, not words
        self._bashisms: tuple[Bashism, ...] | None = None

    @property
    def bashisms(self) -> tuple[Bashism, ...]:
        """What a POSIX `sh` does not know; see `specfmt.shell.bashisms`."""
        if self._bashisms is None:
            from specfmt.shell.bashisms import bashisms

            self._bashisms = bashisms(self)
        return self._bashisms
