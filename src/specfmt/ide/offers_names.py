"""Names that the file itself defines, and the environment variables that every build has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.catalog.variables import builtin_variable, builtin_variables
from specfmt.documents.commands import commands_of
from specfmt.documents.facts import DEFINED, names_in_structure
from specfmt.ide import Completion
from specfmt.ide.offers import Offer
from specfmt.syntax.nodes import text_of
from specfmt.text.edit import Edit
from specfmt.text.span import Span
from specfmt.views.env import Variable as Defined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.variables import Variable as BuiltIn
    from specfmt.documents.document import Document
    from specfmt.ide.offers import Asked
    from specfmt.ide.place import Place

BATCH_IDENTIFIER = "batch-identifier"
_WORD = re.compile(r"[A-Za-z0-9_]*")
# What stands before the name of a variable: `$`, `${`, `$env:`, or `%` in a batch file.
_DOLLAR = re.compile(r"\$(\{?)(env:)?([A-Za-z_][A-Za-z0-9_]*)?$", re.IGNORECASE)
_PERCENT = re.compile(r"%([A-Za-z_][A-Za-z0-9_]*)?$")
# What a command that gives a variable a value has in it, beside `NAME=` at its beginning.
_SETTING = (
    "read ",
    "export ",
    "getopts ",
    "printf -v",
    "for ",
    "eval ",
    "sh -c",
    "$env:",
    "$Env:",
    "setx ",
    "set ",
    "SetEnvironmentVariable",
)
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*\+?=")
_BEFORE_ASSIGNMENT = frozenset(
    ("export", "declare", "typeset", "local", "readonly", "then", "do", "else", "time", "!")
)
_LONGEST_VALUE = 80
_MOST_LINES = 5
_FURTHEST = 200  # characters before the cursor that are looked at
_WHERE = {
    "variables": "`env.variables`",
    "parameter-store": "`env.parameter-store`",
    "secrets-manager": "`env.secrets-manager`",
    "batch": "a batch task",
}


def batch_identifiers(place: Place) -> Iterator[Offer]:
    """The identifiers of the other tasks."""
    document = place.facts_document
    own = _own_identifier(place)
    for name, line in _defined(document, BATCH_IDENTIFIER).items():
        if name != own:
            yield Offer(name, "batch task", f"Line {line}.", kind="name", rank=0)


def names_of_sort(place: Place, sort: str) -> Iterator[Offer]:
    """The names of one sort that the file defines."""
    for name, line in _defined(place.facts_document, sort).items():
        yield Offer(name, sort.replace("-", " "), f"Line {line}.", kind="name", rank=0)


def about_batch_identifier(asked: Asked) -> str:
    """Where a task is defined."""
    line = _defined(asked.document, BATCH_IDENTIFIER).get(asked.text)
    return f"Batch task `{asked.text}`, line {line}." if line else ""


def variables(place: Place) -> Iterator[Offer]:
    """The environment variables of the file, those that commands set, and those of every build."""
    for index, variable in enumerate(variables_of(place.facts_document).values()):
        yield Offer(variable.name, variable.origin, _page(variable), kind="variable", rank=index)
    for built_in in builtin_variables():
        special = built_in.when and "batch" not in built_in.when
        yield Offer(
            built_in.name,
            built_in.when or "CodeBuild",
            _built_in_page(built_in),
            kind="variable",
            rank=2000 if special else 1000,
        )


def about_variable(asked: Asked) -> str:
    """Who gives a variable its value."""
    return about(asked.document, asked.text)


def about(document: Document, name: str) -> str:
    """Who gives a variable its value, as Markdown; empty where nobody is known."""
    variable = variables_of(document).get(name)
    built_in = builtin_variable(name)
    parts = (_page(variable) if variable is not None else "", _built_in_page(built_in) if built_in else "")
    return "\n\n".join(each for each in parts if each)


def in_shell_text(place: Place) -> Iterator[Completion]:
    """Variables behind a `$` in a text that a shell reads."""
    document, cursor = place.document, place.repaired.cursor
    start = max(cursor.inside.start, cursor.offset - _FURTHEST)
    before = document.text[start : cursor.offset]
    posix = getattr(place.facts_document.view, "is_posix", True)
    found = _DOLLAR.search(before)
    ending = prefix = ""
    if found is not None:
        braced, environment, word = found.groups()
        if not posix and environment is None:
            prefix = "env:"
        if braced:
            ending = "}"
    else:
        found = None if posix else _PERCENT.search(before)
        if found is None:
            return
        word, ending = found.group(1), "%"
    begin = cursor.offset - len(word or "")
    match = _WORD.match(document.text, cursor.offset)
    end = match.end() if match is not None else cursor.offset
    if document.text[end : end + 1] == ending:
        ending = ""
    for offer in variables(place):
        yield Completion(
            label=offer.text,
            kind="variable",
            detail=offer.detail,
            documentation=offer.documentation,
            edit=Edit(Span(begin, end), f"{prefix}{offer.text}{ending}"),
            sort_key=f"{offer.rank:04}{offer.text}",
            filter_text=f"{prefix}{offer.text}" if prefix else "",
        )


class Variable(NamedTuple):
    """An environment variable that the file gives a value.

    Attributes:
        name: of the variable.
        origin: a few words on where the value comes from.
        value: as written; empty where it is long, or worked out by a command.
        lines: where it gets a value, from 1.
    """

    name: str
    origin: str
    value: str
    lines: tuple[int, ...]


def variables_of(document: Document) -> dict[str, Variable]:
    """The environment variables that a file gives values: those of `env`, of batch tasks, and those that commands set."""
    found: dict[str, Variable] = {}
    for each in document.view.parts(Defined) if document.view is not None else ():
        text = each.text or ""
        value = text if len(text) <= _LONGEST_VALUE and "`" not in text and "\n" not in text else ""
        line = document.line(each.key.span.start)
        origin = _WHERE.get(each.source, each.source)
        found.setdefault(each.name, Variable(each.name, origin, value, (line,)))
    for name, line in _set_by_commands(document):
        known = found.setdefault(name, Variable(name, "set by a command", "", ()))
        if line not in known.lines:
            found[name] = known._replace(lines=(*known.lines, line))
    found.pop("", None)
    return found


def _page(variable: Variable) -> str:
    value = f": `{variable.value}`" if variable.value else ""
    lines = ", ".join(str(line) for line in variable.lines[:_MOST_LINES])
    more = " and others" if len(variable.lines) > _MOST_LINES else ""
    word = "lines" if len(variable.lines) > 1 else "line"
    return f"{variable.origin[:1].upper()}{variable.origin[1:]}{value} ({word} {lines}{more})."


def _set_by_commands(document: Document) -> Iterator[tuple[str, int]]:
    """The variables that commands set, with the lines. Only commands that look as if they did are read as scripts."""
    for command in commands_of(document):
        if not _may_set(command.text):
            continue
        if command.spec.is_posix:
            from specfmt.shell.assignments import variables_set

            found = variables_set(command.script)
        else:
            from specfmt.shell.powershell import variables_set as set_in_powershell

            found = set_in_powershell(command.text)
        for each in found:
            yield each.name, document.line(command.at(each.span).start)


def _may_set(text: str) -> bool:
    """Tell whether a command looks as if it gave a variable a value."""
    if any(each in text for each in _SETTING):
        return True
    if "=" not in text:
        return False
    for match in _ASSIGNMENT.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()].rstrip(" \t")
        if not before or before[-1] in ";&|(){}\n`" or before.rpartition(" ")[2] in _BEFORE_ASSIGNMENT:
            return True
    return False


def _built_in_page(built_in: BuiltIn) -> str:
    parts = [built_in.description]
    if built_in.when:
        parts.append(f"Only in: {built_in.when}.")
    if built_in.untrusted:
        parts.append("Whoever opens a pull request or pushes a branch can choose this text: quote it.")
    return "\n\n".join(parts)


def _own_identifier(place: Place) -> str | None:
    """The identifier of the task whose dependencies are completed."""
    from specfmt.syntax.nodes import Mapping
    from specfmt.syntax.ops import node_at

    path = list(place.path)
    while path and isinstance(path[-1], int):
        path.pop()
    task = node_at(place.repaired.tree.root, tuple(path[:-1])) if path else None
    return text_of(task.get("identifier")) if isinstance(task, Mapping) else None


def _defined(document: Document, sort: str) -> dict[str, int]:
    """The names of one sort that the file defines, with the lines of their first definitions."""
    found: dict[str, int] = {}
    for name in names_in_structure(document):
        if name.sort == sort and name.role == DEFINED:
            found.setdefault(name.text, document.line(name.span.start))
    return found
