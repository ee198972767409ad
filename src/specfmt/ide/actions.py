"""What an editor can offer to do at a place: mend a finding, mend all, ignore it, or write a command another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety
from specfmt.documents.lifting import edits_in_file
from specfmt.ide import Action
from specfmt.ide.ignoring import ignore_here, ignore_in_file
from specfmt.ide.rewriting import KIND as REWRITE
from specfmt.ide.rewriting import rewrites
from specfmt.text.edit import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.diagnostics import Diagnostic, Fix
    from specfmt.documents.document import Document
    from specfmt.project.project import Project
    from specfmt.text.edit import Edit
    from specfmt.text.span import Span

QUICK_FIX = "quickfix"
FIX_ALL = "source.fixAll.specfmt"
# A menu for more findings at once is not read, and to try an ignore comment takes a reading of the text.
_SEPARATE = 20


def actions(
    document: Document,
    span: Span,
    diagnostics: Iterable[Diagnostic],
    project: Project,
    *,
    only: Iterable[str] = (),
) -> list[Action]:
    """What can be done at a span, best first.

    Args:
        document: the document as it is now.
        span: what is selected; an empty one is a cursor.
        diagnostics: what was found in the document; those that touch the span are offered to be mended or ignored.
        project: its settings and the files around.
        only: the kinds that are wanted; each stands for those below it too (`source` for `source.fixAll.specfmt`).
            All kinds where it is empty, or holds the empty word.

    Returns:
        Fixes, then the rest. To mend all comes last, and only where one of the diagnostics has a safe fix.
    """
    wanted = tuple(only)
    known = tuple(diagnostics)
    found: list[Action] = []
    if _is_wanted(QUICK_FIX, wanted):
        here = [each for each in known if each.span.start <= span.end and span.start <= each.span.end]
        found += _fixes(here[:_SEPARATE])
        found += _same_rule(here, known)
        for each in here[:_SEPARATE]:
            found += _ignores(document, each)
    if _is_wanted(REWRITE, wanted):
        found += rewrites(document, span.start)
    if _is_wanted(FIX_ALL, wanted) and any(_safe(each) is not None for each in known):
        everything = fix_all(document, project)
        if everything is not None:
            found.append(everything)
    return found


def fix_all(document: Document, project: Project, *, unsafe: bool = False) -> Action | None:
    """Apply all safe fixes, as `specfmt check --fix` does; None where that changes nothing.

    Args:
        document: the document as it is now.
        project: its settings and the files around.
        unsafe: apply the others too, as `--unsafe-fixes` does.
    """
    from specfmt.engine.fix import fix
    from specfmt.text.difference import edits_between

    edits = edits_between(document.text, fix(document, project, unsafe=unsafe).document.text)
    title = (
        "Fix everything, with fixes that may change what runs"
        if unsafe
        else "Fix everything that is safe to fix"
    )
    return Action(title, FIX_ALL, tuple(edits)) if edits else None


def _is_wanted(kind: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or any(not each or kind == each or kind.startswith(f"{each}.") for each in wanted)


def _fixes(diagnostics: list[Diagnostic]) -> Iterator[Action]:
    for each in diagnostics:
        fix = each.fix
        if fix is None or fix.safety is Safety.SHOW or not fix.edits:
            continue
        title = fix.title[:1].upper() + fix.title[1:]
        if fix.safety is Safety.UNSAFE:
            title += " (may change what runs)"
        yield Action(title, QUICK_FIX, fix.edits, each, fix.safety is Safety.SAFE)


def _same_rule(here: list[Diagnostic], known: tuple[Diagnostic, ...]) -> Iterator[Action]:
    """One action for all safe fixes of a rule in the file, where there are several."""
    for rule in dict.fromkeys(each.rule for each in here if _safe(each) is not None):
        fixes = [fix for each in known if each.rule == rule and (fix := _safe(each)) is not None]
        if len(fixes) < 2:
            continue
        edits = sorted({edit for fix in fixes for edit in fix.edits})
        if not overlaps(edits):
            yield Action(f"Fix all {len(fixes)} findings of `{rule}` in this file", QUICK_FIX, tuple(edits))


def _ignores(document: Document, diagnostic: Diagnostic) -> Iterator[Action]:
    rule = diagnostic.rule
    if not _can_be_ignored(rule):
        return
    edits = _ignored_here(document, rule, diagnostic.span.start)
    if edits is not None:
        yield Action(f"Ignore `{rule}` here", QUICK_FIX, edits, diagnostic)
    edit = ignore_in_file(document, rule)
    if edit is not None:
        yield Action(f"Ignore `{rule}` in this file", QUICK_FIX, (edit,), diagnostic)


def _ignored_here(document: Document, rule: str, offset: int) -> tuple[Edit, ...] | None:
    """The comment, within the text of a spec that the file holds where one can be written, else in the file."""
    inner, at = document.innermost(offset)
    if inner.host is not None and inner.host.places is not None:
        edit = ignore_here(inner, rule, at)
        edits = edits_in_file((edit,), inner) if edit is not None else None
        if edits is not None and all(_is_on_its_line(document.text, each) for each in edits):
            return edits
    edit = ignore_here(document, rule, offset)
    return (edit,) if edit is not None else None


def _is_on_its_line(text: str, edit: Edit) -> bool:
    """Tell whether a comment ends where a line of the file does: in quotes, lines are no lines of the file."""
    end = text[edit.span.end : edit.span.end + 1]
    return end in ("", "\n", "\r") or "\n" in edit.text


def _can_be_ignored(rule: str) -> bool:
    """Tell whether an ignore comment does anything: not about itself, nor where the text cannot be read."""
    from specfmt import rules

    module = rules.names().get(rule, "")
    folder = module.removeprefix(f"{rules.__name__}.").partition(".")[0]
    return folder not in ("", "engine", "suppression", "syntax")


def _safe(diagnostic: Diagnostic) -> Fix | None:
    fix = diagnostic.fix
    return fix if fix is not None and fix.safety is Safety.SAFE and fix.edits else None
