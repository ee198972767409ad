"""Markdown as text to be read on a terminal."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

from specfmt.render.ansi import BOLD, MARGIN, paint
from specfmt.render.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.render import RenderOptions
    from specfmt.rules.pages import RulePage

_WIDEST = 100
_CODE = "36"  # cyan
_ERROR_MARK = re.compile(r"\s*(?:#|//) error$")


def page_text(page: RulePage, options: RenderOptions) -> str:
    """The whole page with a head that says what the rule is."""
    state = "" if page.default else ", off unless selected"
    head = [
        paint(page.name, BOLD, options),
        f"{page.severity} in group {page.group}{state}",
        "",
        *_paragraph(f"{page.summary}.", options),
        "",
    ]
    return "\n".join([*head, *_body(page.markdown, options), page.url]) + "\n"


def _body(markdown: str, options: RenderOptions) -> Iterator[str]:
    """Headings in bold, code indented, everything else filled to the width."""
    paragraph: list[str] = []
    fence = ""
    for line in [*markdown.split("\n"), ""]:  # the empty line ends the last paragraph
        if fence:
            if line.strip() == fence:
                fence = ""
            else:
                yield _code(line, options)
            continue
        opening = re.match(r"`{3,}", line)
        plain = line.strip() and not line.startswith(("#", "- ", "* ", "|")) and not opening
        if plain:
            paragraph.append(line.strip())
            continue
        if paragraph:
            yield from _paragraph(" ".join(paragraph), options)
            paragraph = []
        if opening:
            fence = opening.group()
        elif line.startswith(("- ", "* ")):
            paragraph.append(f"- {line[2:].strip()}")
        elif line.startswith("#"):
            yield paint(line.lstrip("# "), BOLD, options)
        else:
            yield line.strip()


def filled(text: str, options: RenderOptions, first: str = "", rest: str = "") -> list[str]:
    """The lines of a text filled to the width, code in colour and never broken.

    Args:
        text: prose with code in backticks.
        options: the width, and whether there is colour.
        first: stands before the first line.
        rest: stands before the others.
    """
    # A no-break space keeps a word together.
    whole = re.sub(r"`[^`]+`", lambda code: code[0].replace(" ", "\xa0"), visible(text))
    lines = wrap(
        whole,
        min(options.width, _WIDEST),
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )
    lines = [line.replace("\xa0", " ") for line in lines]
    if not options.colour:
        return lines
    return [re.sub(r"`([^`]+)`", lambda code: paint(code[1], _CODE, options), line) for line in lines]


def _paragraph(text: str, options: RenderOptions) -> list[str]:
    return filled(text, options, rest="  " if text.startswith("- ") else "")


def _code(line: str, options: RenderOptions) -> str:
    """A line of an example; the mark of the line that is wrong becomes an arrow."""
    marked = _ERROR_MARK.sub("", line)
    if marked == line:
        return f"    {line}".rstrip()
    return f"    {marked}  {paint('<-- here', MARGIN, options)}"
