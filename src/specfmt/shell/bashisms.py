"""What bash understands and dash, the `sh` of Debian and Ubuntu, does not.

The signs (`[[`, `<<<`, arrays, `$'..'` ...) are noted while reading, because only the reader knows that they are
not quoted. Here come the words: names of builtins, options, and operators of expansions. All of it was tried on
dash 0.5.12; bash: https://www.gnu.org/software/bash/manual/bash.html
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.shell.nodes import Bashism
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Expansion, Script, SimpleCommand, Word

# Builtins of bash that dash has not.
_BUILTINS = frozenset(
    (
        "source",
        "declare",
        "typeset",
        "let",
        "shopt",
        "pushd",
        "popd",
        "dirs",
        "mapfile",
        "readarray",
        "disown",
        "builtin",
        "caller",
        "compgen",
        "complete",
        "enable",
    )
)
# Not BASH_VERSION: looking at it is how a portable script finds out what runs it.
_VARIABLES = frozenset(
    (
        "RANDOM",
        "SECONDS",
        "BASH_SOURCE",
        "BASH_REMATCH",
        "PIPESTATUS",
        "FUNCNAME",
        "EPOCHSECONDS",
    )
)
_BASH_SIGNALS = frozenset(("ERR", "DEBUG", "RETURN"))
_FOREIGN_OPERATORS = frozenset(("/", "//", "/#", "/%", "^", "^^", ",", ",,", "~", "~~", ":"))
# Quoted text is passed over, so that only braces that bash would expand are found. Every branch is possessive.
_BRACES = re.compile(
    r"'[^']*+'|\"(?:[^\"\\]|\\.)*+\"|\\.|\$[{(]"
    r"|(\{(?:-?[0-9]++\.\.-?[0-9]++|[A-Za-z]\.\.[A-Za-z])(?:\.\.-?[0-9]++)?\}"
    r"|\{[^{},\s'\"\\$`]*+(?:,[^{},\s'\"\\$`]*+)++\})",
    re.DOTALL,
)


def bashisms(script: Script) -> tuple[Bashism, ...]:
    """All of them, in the order of the text. Empty for a script that also says nothing special to dash."""
    found = list(script.marks)
    for command in script.commands:
        found.extend(_of_command(command))
        for word in command.words:
            found.extend(_of_word(word, braces=command.name != "[["))
        for assignment in command.assignments:
            if assignment.operator == "+=":
                found.append(Bashism(assignment.span, "+="))
            elif assignment.array and not (assignment.value and assignment.value.raw.startswith("(")):
                found.append(Bashism(assignment.span, "array"))
            if assignment.value is not None:
                found.extend(_of_word(assignment.value, braces=False))
        for redirect in command.redirects:
            found.extend(_of_word(redirect.target, braces=False))
            if redirect.heredoc is not None:
                found.extend(_of_expansions(redirect.heredoc.expansions))
    for compound in script.compounds:
        for word in compound.words:
            found.extend(_of_word(word, braces=compound.kind == "for"))
        for redirect in compound.redirects:
            found.extend(_of_word(redirect.target, braces=False))
            if redirect.heredoc is not None:
                found.extend(_of_expansions(redirect.heredoc.expansions))
    return tuple(sorted(set(found)))


def _of_word(word: Word, *, braces: bool) -> Iterator[Bashism]:
    if word.expansions:
        yield from _of_expansions(word.expansions)
    if not braces or "{" not in word.raw or not ("," in word.raw or ".." in word.raw):
        return
    for match in _BRACES.finditer(word.raw):
        if match[0][0] == "$":
            return  # the braces of an expansion: what follows is not told apart here
        if match[1]:
            start = word.span.start + match.start(1)
            stop = min(start + len(match[1]), word.span.end)
            yield Bashism(
                Span(min(start, stop), stop), "{1..5}" if ".." in match[1] else "{a,b}", silent=True
            )


def _of_expansions(expansions: tuple[Expansion, ...]) -> Iterator[Bashism]:
    for found in expansions:
        if found.kind != "parameter" or (found.name == "AWS" and found.operator == ":"):
            continue  # `${AWS::Region}` is filled in by CloudFormation, before a shell sees the command
        operator = found.operator
        if found.subscript:
            yield Bashism(found.span, "${X[i]}")
        elif found.prefix == "!":
            yield Bashism(found.span, "${!X}")
        elif operator in _FOREIGN_OPERATORS:
            yield Bashism(found.span, "${X:1:2}" if operator == ":" else f"${{X{operator}}}")
        elif operator.startswith("@"):
            yield Bashism(found.span, "${X@Q}")
        elif found.name in _VARIABLES and not operator:
            yield Bashism(found.span, f"${found.name}", silent=True)


def _of_command(command: SimpleCommand) -> Iterator[Bashism]:
    argv = command.argv
    if not argv or not argv[0].static:
        return
    name = argv[0].text
    arguments = argv[1:]
    if command.words[0].text in ("sudo", "env", "nice", "timeout", "nohup"):
        return  # those run a program, not a builtin
    if name in _BUILTINS:
        yield Bashism(argv[0].span, name)
    elif name in ("[", "test"):
        for at, word in enumerate(arguments):
            if word.raw == "==" and at and arguments[at - 1].raw not in ("-n", "-z", "(", "!"):
                yield Bashism(word.span, "==")
        if arguments and arguments[0].raw == "-v" and len(arguments) == (3 if name == "[" else 2):
            yield Bashism(arguments[0].span, "-v")
    elif name == "set":
        for word in arguments:
            if word.raw == "pipefail":
                yield Bashism(word.span, "pipefail")
    elif name == "echo" and arguments and arguments[0].raw in ("-e", "-ne", "-en"):
        yield Bashism(arguments[0].span, "echo -e", silent=True)
    elif name == "trap" and len(arguments) > 1:
        for word in arguments[1:]:
            if word.raw in _BASH_SIGNALS:
                yield Bashism(word.span, f"trap {word.raw}")
    elif name in ("export", "readonly", "local") and arguments:
        option = arguments[0].raw
        if (
            option[0] == "-"
            and len(option) > 1
            and option[1] in "aAfinrux"
            and not (name != "local" and option == "-p")
        ):
            yield Bashism(arguments[0].span, f"{name} {option}")
    elif name == "read":
        for word in arguments:
            if not word.raw.startswith("-"):
                break
            if word.raw[1:2] in ("a", "d", "n", "N", "s", "t", "u", "e", "i"):
                yield Bashism(word.span, f"read {word.raw[:2]}")
    elif name == "printf" and arguments and arguments[0].raw == "-v":
        yield Bashism(arguments[0].span, "printf -v")
