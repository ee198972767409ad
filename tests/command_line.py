"""The command line in this process, with rules of its own, so that its tests do not hang on any real rule."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, NamedTuple

from specfmt import rules
from specfmt.__main__ import main
from specfmt.documents.document import Document
from specfmt.engine import select
from specfmt.rules import Edit, Finding, Fix, Rule, Safety, Severity, Span, pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

GOOD = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n"
SAFE = "version: 0.2\nphases:\n  build:\n    commands:\n      - make TODO\n"
UNSAFE = "version: 0.2\nphases:\n  build:\n    commands:\n      - make RISK\n"
HINTED = "version: 0.2\nphases:\n  build:\n    commands:\n      - make HINT\n"
# An error that needs no rule: the bytes are not UTF-8.
LATIN = GOOD.replace("make", "make f\u00fcr").encode("latin-1")


def _words(word: str, better: str, safety: Safety) -> object:
    def check(document: Document, _context: object) -> Iterator[Finding]:
        at = document.text.find(word)
        while at != -1:
            span = Span(at, at + len(word))
            fix = Fix(f"write `{better}`", (Edit(span, better),), safety)
            yield Finding(span, f"`{word}` is left", "it says so", fix=fix)
            at = document.text.find(word, at + 1)

    return check


def _crash(document: Document, _context: object) -> Iterator[Finding]:
    if "CRASH" in document.text:
        raise ZeroDivisionError("on purpose")
    yield from ()


# `check` is what `rule` makes of a function; here the class is used directly, for the names to be free.
RULES = {
    name: Rule(name, group, severity, Document, check, default, __name__)  # type: ignore[arg-type]
    for name, group, severity, check, default in (
        ("todo-left", "style", Severity.WARNING, _words("TODO", "all", Safety.SAFE), True),
        ("risky-word", "suspicious", Severity.ERROR, _words("RISK", "safe", Safety.UNSAFE), True),
        ("hint-left", "style", Severity.INFO, _words("HINT", "", Safety.SHOW), True),
        ("off-by-default", "style", Severity.ERROR, _words("make", "", Safety.SHOW), False),
        ("crashing", "style", Severity.ERROR, _crash, True),
    )
}


# What the schema finds is left to the real rules.
_SILENT = Rule("silent", "structure", Severity.INFO, object, lambda _thing, _context: (), True, __name__)


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the rules of this module in the place of the real ones."""
    monkeypatch.setattr(
        rules, "load_folder", lambda folder: tuple(RULES.values()) if folder == "file" else ()
    )
    monkeypatch.setattr(
        select, "_plan", select._plan.__wrapped__
    )  # it remembers the rules it was first asked for
    monkeypatch.setattr(rules, "names", lambda: dict.fromkeys(RULES, __name__))
    monkeypatch.setattr(rules, "load", lambda name: RULES.get(name, _SILENT))
    monkeypatch.setattr(pages, "load", RULES.__getitem__)
    pages.page.cache_clear()


class Ran(NamedTuple):
    """What a run left behind."""

    status: int
    out: str
    err: str


def run(*arguments: str, data: bytes = b"") -> Ran:
    """Run the command in the current folder with `data` on standard input."""
    streams = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", newline="\n")
    try:
        status = main(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        return Ran(status, out.getvalue().decode(), err.getvalue().decode())
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
