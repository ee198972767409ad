"""A large template with only the resource at the cursor in it, so that completion reads that and not all of the file.

What is left out becomes blanks, line for line: every place stays where it is. Of other resources the name and the type
stay if they are ours, of the other sections those that resources refer to. A mistake in what is left out is in nobody's
way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.documents.document import Document

_SECTION = re.compile(r"^([A-Za-z]\w*):", re.MULTILINE)
_TYPE = re.compile(r"^ +Type:[^\n]*", re.MULTILINE)
_OURS = re.compile("AWS::Code|AWS::Serverless::Function")
_ANY = re.compile("")
_FIRST = re.compile(r"\n(?:[ \t\r]*(?:#[^\n]*)?\n)*( +)[^\s#-]")
# Nothing refers to what these hold.
_ASIDE = frozenset(("Outputs", "Metadata", "Description"))
_ALIAS = re.compile(r"[\s\[,]\*[A-Za-z]")
# Every byte but the line break becomes a blank.
_BLANKS = bytes(10 if byte == 10 else 32 for byte in range(256))


def names_only(document: Document) -> Document:
    """The same template with the names and types of all resources and nothing else of them.

    The document itself where that cannot be told from the lines alone.
    """
    return _narrowed(document, -1, _ANY)


def narrowed(document: Document, offset: int) -> Document:
    """The same template, perhaps without what does not matter at an offset; the document itself where all may matter."""
    return _narrowed(document, offset, _OURS)


def _narrowed(document: Document, offset: int, kept: re.Pattern[str]) -> Document:
    if not document.kind.is_shared or document.is_json:
        return document
    text = document.text
    sections = [(match[1], match.start()) for match in _SECTION.finditer(text)]
    if "Resources" not in {name for name, _ in sections} or _ALIAS.search(text) is not None:
        return document
    parts: list[str] = []
    at = 0
    for gap in _together(_gaps(text, sections, offset, kept)):
        blank = _blank(text[slice(*gap)])
        if text[gap.start - 1 : gap.start] in ("", "\n") and blank[:1] == " ":
            # A comment ends the block of lines above, to which empty lines would belong.
            blank = "#" + blank[1:]
        parts += (text[at : gap.start], blank)
        at = gap.end
    return document.with_text("".join((*parts, text[at:]))) if parts else document


def _together(gaps: Iterator[Span]) -> Iterator[Span]:
    """The same, where one that begins at the end of another has become one with it."""
    last: Span | None = None
    for gap in gaps:
        if last is not None and last.end == gap.start:
            last = Span(last.start, gap.end)
            continue
        if last is not None:
            yield last
        last = gap
    if last is not None:
        yield last


def _gaps(text: str, sections: list[tuple[str, int]], offset: int, kept: re.Pattern[str]) -> Iterator[Span]:
    """What is left out, in the order of the text."""
    ends = [*(start for _, start in sections[1:]), len(text)]
    for (name, start), end in zip(sections, ends, strict=True):
        if name == "Resources":
            yield from _of_resources(text, Span(start, end), offset, kept)
        elif name in _ASIDE and not start <= offset <= end:
            yield Span(start, end)


def _of_resources(text: str, section: Span, offset: int, kept: re.Pattern[str]) -> Iterator[Span]:
    """The resources that the offset is not in, but for the names and types of those whose type is kept."""
    first = _FIRST.search(text, section.start, section.end)
    if first is None:
        return
    key = re.compile(rf"^ {{{len(first[1])}}}[A-Za-z0-9\"':]+[ \t]*:", re.MULTILINE)
    keys = list(key.finditer(text, section.start, section.end))
    starts = [each.start() for each in keys]
    at = starts[0] if starts else section.end
    for nth in _worth_a_look(text, starts, section, offset, kept):
        body, end = keys[nth].end(), starts[nth + 1] if nth + 1 < len(starts) else section.end
        if at < starts[nth]:
            yield Span(at, starts[nth])
        at = end
        if starts[nth] <= offset <= end:
            continue
        type_ = _TYPE.search(text, body, end)
        if type_ is not None and kept.search(type_[0]) is not None:
            yield Span(body, type_.start())
            yield Span(type_.end(), end)
        else:
            yield Span(starts[nth] if kept is _OURS else body, end)
    if at < section.end:
        yield Span(at, section.end)


def _worth_a_look(
    text: str, starts: list[int], section: Span, offset: int, kept: re.Pattern[str]
) -> Iterable[int]:
    """Of the resources that begin at `starts` those of which something may stay; of a thousand few are ours."""
    if kept is not _OURS:
        return range(len(starts))
    places = (offset - 1, offset, *(each.start() for each in kept.finditer(text, section.start, section.end)))
    found = {bisect_right(starts, place) - 1 for place in places if section.start <= place <= section.end}
    return sorted(found - {-1})


def _blank(text: str) -> str:
    if text.isascii():
        return text.encode().translate(_BLANKS).decode()
    return "\n".join(" " * len(line) for line in text.split("\n"))
