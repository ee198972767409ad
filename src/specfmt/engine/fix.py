"""Apply fixes until nothing changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.engine.check import check
from specfmt.rules import is_of_shape, is_of_syntax
from specfmt.text.edit import apply_edits

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.check import Outcome
    from specfmt.project.project import Project
    from specfmt.text.edit import Edit
    from specfmt.text.span import Span

# More rounds than any real file needs; a pair of fixes that undo each other stops here.
ROUNDS = 20
# Of a text that cannot be read only the first mistake may be told, and then each round mends one.
_UNREADABLE_ROUNDS = 200
_TRIED = 20  # fixes; each of them is tried on the whole text


class Fixed(NamedTuple):
    """A document after its fixes.

    Attributes:
        document: with the new text; the same object when nothing changed.
        outcome: what is left.
        applied: the names of the rules whose findings were fixed, one for each finding, in the order of the rounds.
    """

    document: Document
    outcome: Outcome
    applied: tuple[str, ...]


def fix(document: Document, project: Project, *, unsafe: bool = False) -> Fixed:
    """Apply the fixes of a document, safe ones only unless `unsafe`.

    Fixes of the shape of a file come first: what stands below a key that is misspelt or misplaced is judged once that
    key is right. Of overlapping fixes the one that starts first is applied, the others are found again in the next
    round. A fix that makes the text worse (what parsed no longer does) is not applied. A rule whose fixes find no
    end, because they call for each other or do not remove what they are for, is left out: fixing twice is the same
    as fixing once.
    """
    endless: frozenset[str] = frozenset()
    while True:
        fixed, restless = _rounds(document, project, endless, unsafe=unsafe)
        if not restless:
            return fixed
        endless |= restless


def _rounds(
    document: Document, project: Project, without: frozenset[str], *, unsafe: bool
) -> tuple[Fixed, frozenset[str]]:
    """Fix until nothing changes, and tell the rules that still had something to fix in the end."""
    outcome = check(document, project)
    applied: list[str] = []
    rounds: float = ROUNDS
    while rounds > 0:
        after, chosen = _step(document, _offered(outcome, without, unsafe=unsafe))
        if not chosen:
            return Fixed(document, outcome, tuple(applied)), frozenset()
        rounds -= ROUNDS / _UNREADABLE_ROUNDS if all(is_of_syntax(each.rule) for each in chosen) else 1
        document = after
        outcome = check(document, project)
        applied += [diagnostic.rule for diagnostic in chosen]
    restless = frozenset(each.rule for each in _offered(outcome, without, unsafe=unsafe))
    return Fixed(document, outcome, tuple(applied)), restless


def _step(document: Document, offered: list[Diagnostic]) -> tuple[Document, list[Diagnostic]]:
    """The document after one round, and the findings that were fixed in it; none where nothing can be done."""
    shape = [each for each in offered if is_of_shape(each.rule)]
    for group in (shape, offered):
        chosen = _apart(group)
        after = _applied(document, chosen)
        if after is document and len(chosen) > 1:
            chosen = _harmless(document, chosen)
            after = _applied(document, chosen)
        if after is not document:
            return after, chosen
    return document, []


def _applied(document: Document, chosen: list[Diagnostic]) -> Document:
    """The document after some fixes; itself where they change nothing, or make it worse."""
    edits = [edit for diagnostic in chosen for edit in _edits(diagnostic)]
    text = apply_edits(document.text, edits)
    if text == document.text:
        return document
    after = Document(document.path, text, document.kind, document.root_path, document.folder)
    return after if len(after.tree.errors) <= len(document.tree.errors) else document


def _harmless(document: Document, chosen: list[Diagnostic]) -> list[Diagnostic]:
    """Those of a few fixes of which none makes the text worse by itself."""
    return [each for each in chosen[:_TRIED] if _applied(document, [each]) is not document]


def _edits(diagnostic: Diagnostic) -> tuple[Edit, ...]:
    return diagnostic.fix.edits if diagnostic.fix is not None else ()


def _offered(outcome: Outcome, without: frozenset[str], *, unsafe: bool) -> list[Diagnostic]:
    """The findings whose fixes may be applied, without those of some rules."""
    allowed = (Safety.SAFE, Safety.UNSAFE) if unsafe else (Safety.SAFE,)
    return [
        each
        for each in outcome.diagnostics
        if each.fix is not None and each.fix.safety in allowed and each.fix.edits and each.rule not in without
    ]


def _apart(offered: list[Diagnostic]) -> list[Diagnostic]:
    """Those of which no fix overlaps that of an earlier one."""
    chosen: list[Diagnostic] = []
    taken: list[Span] = []
    for diagnostic in offered:
        edits = _edits(diagnostic)
        if all(_is_free(taken, edit.span) for edit in edits):
            for edit in edits:
                insort(taken, edit.span)
            chosen.append(diagnostic)
    return chosen


def _is_free(taken: list[Span], span: Span) -> bool:
    """Tell whether an edit of `span` keeps clear of those already taken, which are sorted and do not overlap."""
    at = bisect_left(taken, span)
    if at < len(taken) and (taken[at].start < span.end or taken[at].start == span.start):
        return False
    return at == 0 or (taken[at - 1].end <= span.start and taken[at - 1].start != span.start)
