"""Which variables a script sets, and which it uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.shell.commands import parse_argument
from specfmt.shell.nodes import VariableSet, VariableUsed
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Expansion, Item, Redirect, Script, SimpleCommand, Word

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NAME_OR_VALUE = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:\[[^\]]*\])?(?:\+?=|\Z)")
_ARITHMETIC_SET = re.compile(
    r"(?<![A-Za-z0-9_$])([A-Za-z_][A-Za-z0-9_]*)[ \t]*+(?:=(?!=)|(?:[-+*/%&|^]|<<|>>)=|\+\+|--)"
    r"|(?:\+\+|--)([A-Za-z_][A-Za-z0-9_]*)"
)
_DECLARING = frozenset(("export", "declare", "typeset", "readonly", "local"))
_SHELLS = frozenset(("sh", "bash", "dash", "zsh", "ksh", "ash"))
_SUBSHELLS = frozenset(
    ("subshell", "substitution", "backtick", "process-substitution", "pipeline", "background")
)
# Options of `read` and `mapfile` that take a value; `read -a NAME` names an array.
_VALUED = {"read": frozenset("adeinNptu") - {"e"}, "mapfile": frozenset("dnOsuCc")}
_DEEPEST = 4  # `bash -c "bash -c ..."`


def variables_set(script: Script) -> tuple[VariableSet, ...]:
    """Every place that gives a variable a value or exports it, in the order of the text.

    Each part of a pipe is a subshell, the last one too (so do dash, and bash without `lastpipe`).
    What `source`, `.` and `eval` of unknown text set cannot be known: see `sets_unknown`.
    """
    return tuple(sorted(_set_by(script, "", _DEEPEST), key=_start))


def variables_used(script: Script) -> tuple[VariableUsed, ...]:
    """Every use of a named variable, in the order of the text; `$1`, `$@` and the like are left out.

    Contents of `bash -c '...'` and of unquoted heredocs are looked through. Spans are those of the expansions.
    """
    return tuple(sorted(_used_by(script, _DEEPEST), key=_start))


def sets_unknown(script: Script) -> bool:
    """Tell whether it runs something in its own shell that may set any variable: `.`, `source`, `eval`."""
    return any(command.name in (".", "source", "eval") for command in script.commands)


def inner_script(command: SimpleCommand) -> Script | None:
    """The script given to `bash -c '...'` or `eval '...'` as one word; spans are those of the outer text."""
    argv = command.argv
    if command.name == "eval":
        return parse_argument(argv[1]) if len(argv) == 2 else None
    if command.name not in _SHELLS:
        return None
    for at, word in enumerate(argv[1:-1], 1):
        option = word.text
        if option[:1] != "-" or option == "--":
            return None
        if option[1:2] != "-" and "c" in option:
            return parse_argument(argv[at + 1])
    return None


def _start(found: VariableSet | VariableUsed) -> tuple[int, int]:
    return found.span


def _words_of(script: Script) -> Iterator[tuple[Item, Word]]:
    for command in script.commands:
        for word in command.words:
            yield command, word
        for assignment in command.assignments:
            if assignment.value is not None:
                yield command, assignment.value
        for redirect in command.redirects:
            yield command, redirect.target
    for compound in script.compounds:
        for word in compound.words:
            yield compound, word
        for redirect in compound.redirects:
            yield compound, redirect.target


def _redirects_of(script: Script) -> Iterator[tuple[Item, Redirect]]:
    for item in (*script.commands, *script.compounds):
        for redirect in item.redirects:
            yield item, redirect


def _used_by(script: Script, depth: int) -> Iterator[VariableUsed]:
    lists = [word.expansions for _, word in _words_of(script) if word.expansions]
    lists += [redirect.heredoc.expansions for _, redirect in _redirects_of(script) if redirect.heredoc]
    for expansions in lists:
        for found in expansions:
            if found.kind in ("parameter", "name") and (found.name[:1].isalpha() or found.name[:1] == "_"):
                yield VariableUsed(found.name, found.span, found.in_quotes)
    for command in script.commands:
        inner = inner_script(command) if depth else None
        if inner is not None:
            seen = {found.span for word in command.words for found in word.expansions}
            for use in _used_by(inner, depth - 1):
                if use.span not in seen:  # in double quotes: the outer shell's
                    yield use


def _set_by(script: Script, scope: str, depth: int) -> Iterator[VariableSet]:
    lastpipe = any(
        command.name == "shopt" and any(word.text == "lastpipe" for word in command.argv)
        for command in script.commands
    )
    for command in script.commands:
        here = scope or _scope(command, lastpipe=lastpipe)
        for assignment in command.assignments:
            yield VariableSet(assignment.name, assignment.name_span, "command" if command.words else here)
        if command.argv:
            yield from _set_by_words(command, here)
            inner = inner_script(command) if depth else None
            if inner is not None:
                own = command.name == "eval"
                yield from _set_by(inner, ("" if here == "shell" else here) if own else "subshell", depth - 1)
    for compound in script.compounds:
        if compound.kind in ("for", "select") and compound.name is not None:
            here = scope or _scope(compound, lastpipe=lastpipe)
            yield VariableSet(compound.name.text, compound.name.span, here)
    for item, word in _words_of(script):
        if word.expansions:
            yield from _set_by_expansions(word.expansions, word, scope or _scope(item, lastpipe=lastpipe))
    for item, redirect in _redirects_of(script):
        if redirect.heredoc is not None and redirect.heredoc.expansions:
            yield from _set_by_expansions(
                redirect.heredoc.expansions, None, scope or _scope(item, lastpipe=lastpipe)
            )


def _scope(item: Item, *, lastpipe: bool) -> str:
    if item.background or not _SUBSHELLS.isdisjoint(item.context):
        return "subshell"
    if item.after in ("|", "|&") or (item.before in ("|", "|&") and not lastpipe):
        return "subshell"
    return "shell"


def _set_by_expansions(
    expansions: tuple[Expansion, ...], word: Word | None, scope: str
) -> Iterator[VariableSet]:
    for found in expansions:
        if found.kind == "parameter" and found.operator in (":=", "="):
            start = found.span.start + 2
            yield VariableSet(found.name, Span(start, start + len(found.name)), scope)
        elif found.kind == "arithmetic" and word is not None:
            start = found.span.start - word.span.start
            raw = word.raw[start : found.span.end - word.span.start]
            yield from _set_by_arithmetic(raw, found.span.start, scope)


def _set_by_arithmetic(raw: str, start: int, scope: str) -> Iterator[VariableSet]:
    if "=" not in raw and "++" not in raw and "--" not in raw:
        return
    for match in _ARITHMETIC_SET.finditer(raw):
        group = 1 if match[1] else 2
        yield VariableSet(match[group], Span(start + match.start(group), start + match.end(group)), scope)


def _set_by_words(command: SimpleCommand, scope: str) -> Iterator[VariableSet]:
    argv, name = command.argv, command.name
    if name in _DECLARING:
        yield from _declared(command, scope)
    elif name in ("read", "mapfile", "readarray"):
        yield from _read(argv, "read" if name == "read" else "mapfile", scope)
    elif (name == "getopts" and len(argv) > 2) or (
        name == "printf" and len(argv) > 2 and argv[1].raw == "-v"
    ):
        yield from _named(argv[2], scope)
    elif name == "let":
        for word in argv[1:]:
            shift = 1 if word.quoted else 0
            yield from _set_by_arithmetic(word.text, word.span.start + shift, scope)
    elif name == "((" and len(argv) > 1:
        yield from _set_by_arithmetic(argv[1].raw, argv[1].span.start, scope)


def _declared(command: SimpleCommand, scope: str) -> Iterator[VariableSet]:
    name = command.name
    options = ""
    where = scope
    if name == "local" or (name in ("declare", "typeset") and "function" in command.context):
        where = "function" if scope == "shell" else scope
    for word in command.argv[1:]:
        text = word.text
        if text[:1] in ("-", "+") and len(text) > 1:
            options += text[1:]
            if "g" in options and where == "function" and name != "local":
                where = scope
            continue
        if "f" in options or "F" in options or (name == "export" and "n" in options):
            return
        match = _NAME_OR_VALUE.match(text)
        # `declare X` and `readonly X` say something about a variable, they give it no value.
        if match and (name in ("export", "local") or match.end() > match.end(1)):
            yield VariableSet(match[1], _place(word, match[1]), where)


def _read(argv: tuple[Word, ...], kind: str, scope: str) -> Iterator[VariableSet]:
    at = 1
    valued = _VALUED[kind]
    while at < len(argv):
        text = argv[at].text
        if text[:1] != "-" or len(text) == 1:
            break
        at += 1
        if text == "--":
            break
        for index, letter in enumerate(text[1:], 1):
            if letter in valued:
                if index == len(text) - 1:
                    if letter == "a" and at < len(argv):
                        yield from _named(argv[at], scope)
                    at += 1
                break
    for word in argv[at : at + 1] if kind == "mapfile" else argv[at:]:
        yield from _named(word, scope)


def _named(word: Word, scope: str) -> Iterator[VariableSet]:
    match = _NAME.match(word.text)
    if match:
        yield VariableSet(match.group(), _place(word, match.group()), scope)


def _place(word: Word, name: str) -> Span:
    """The name inside the word, which may start with a quote."""
    shift = 1 if word.raw[:1] in ("'", '"') else 0
    if not word.raw.startswith(name, shift):
        return word.span
    start = word.span.start + shift
    return Span(start, min(start + len(name), word.span.end))
