"""`specfmt explain`: the page of a rule, or what a message of AWS means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt import rules
from specfmt.catalog.service_errors import explain
from specfmt.cli import streams
from specfmt.cli.page_text import filled, page_text
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import chosen
from specfmt.project.errors import SpecfmtError
from specfmt.project.options import suggest
from specfmt.render.ansi import BOLD, paint
from specfmt.render.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from specfmt.catalog.service_errors import Explanation
    from specfmt.render import RenderOptions

FORMATS = ("text", "markdown", "json")
STANDARD_INPUT = "-"
_MOST_SUGGESTED = 3


def run_explain(words: Sequence[str], output_format: str) -> ExitStatus:
    """Print a rule's page, or the explanation of a text that AWS printed.

    Args:
        words: a rule's name, or the text (a message, or a whole log), or `-` to read it from standard input.
        output_format: one of `FORMATS`.

    Returns:
        `FINDINGS` where nothing is known.

    Raises:
        SpecfmtError: there is nothing to explain, or no such format.
    """
    chosen("--output-format", "format", output_format, FORMATS)
    text = " ".join(words)
    if text == STANDARD_INPUT:
        text = streams.read_input().decode("utf-8", "replace")
    if not text.strip():
        raise SpecfmtError("there is nothing to explain", "give the name of a rule, or what AWS printed")
    rule = text.strip().strip("`").lower().replace("_", "-")
    if rule in rules.names():
        return _print_rule(rule, output_format)
    found = explain(text)
    if output_format == "json":
        _print_json(found)
    elif found:
        options = streams.rendering(streams.Stream.OUTPUT)
        several = "\n" in text.strip()
        blocks = [
            "\n".join(
                _markdown(each) if output_format == "markdown" else _text(each, options, several=several)
            )
            for each in found
        ]
        streams.write("\n\n".join(blocks) + "\n")
    if found:
        return ExitStatus.CLEAN
    _tell_unknown(text)
    return ExitStatus.FINDINGS


def _print_rule(name: str, output_format: str) -> ExitStatus:
    from specfmt.rules.pages import page

    shown = page(name)
    if output_format == "json":
        import json

        streams.write(
            json.dumps({"schema_version": 1, "rule": shown._asdict()}, indent=2, ensure_ascii=False) + "\n"
        )
    elif output_format == "markdown":
        streams.write(f"# `{shown.name}`\n\n{shown.summary}.\n\n{shown.markdown}\n")
    else:
        streams.write(page_text(shown, streams.rendering(streams.Stream.OUTPUT)))
    return ExitStatus.CLEAN


def _print_json(found: Sequence[Explanation]) -> None:
    import json

    rows = [
        {
            "name": each.error.name,
            "title": each.error.title,
            "line": each.line,
            "text": each.text,
            "cause": each.error.cause,
            "remedy": each.error.remedy,
            "where": each.error.where,
            "status": each.error.status,
            "rules": list(each.error.rules),
        }
        for each in found
    ]
    streams.write(
        json.dumps({"schema_version": 1, "explanations": rows}, indent=2, ensure_ascii=False) + "\n"
    )


def _text(each: Explanation, options: RenderOptions, *, several: bool) -> Iterator[str]:
    error = each.error
    yield from (paint(line, BOLD, options) for line in filled(error.title, options._replace(colour=False)))
    if several:
        yield f"  line {each.line}: {_cut(one_line(each.text), options.width - 12)}"
    status = f", status code {error.status}" if error.status else ""
    yield f"  where: {error.where}{status}"
    yield from filled(f"cause: {error.cause}", options, "  ", "    ")
    yield from filled(f"what to do: {error.remedy}", options, "  ", "    ")
    if error.rules:
        yield f"  found by: {', '.join(f'`{name}`' for name in error.rules)} (`specfmt explain {error.rules[0]}`)"


def _markdown(each: Explanation) -> Iterator[str]:
    error = each.error
    status = f", status code `{error.status}`" if error.status else ""
    yield f"## {error.title}\n"
    yield f"Where: {error.where}{status}\n"
    yield f"Cause: {error.cause}\n"
    yield f"What to do: {error.remedy}"
    if error.rules:
        yield f"\nFound by: {', '.join(f'`{name}`' for name in error.rules)}"


def _tell_unknown(text: str) -> None:
    word = text.strip()
    if re.fullmatch(r"[A-Za-z][\w-]*", word):
        hint = suggest(word, rules.names())
        streams.tell(f"no rule is called `{word}`, and no message of AWS that is known says so")
    else:
        near = _near_rules(text)
        hint = f"rules about something like it: {', '.join(f'`{name}`' for name in near)}" if near else ""
        streams.tell("no message that is known is in this text")
    streams.tell(f"  hint: {hint or '`specfmt rules` lists all rules'}")


def _near_rules(text: str) -> list[str]:
    """The rules whose names and summaries share the most words with the text."""
    from specfmt.rules.pages import page

    words = _words(text)
    scores = []
    for name in rules.names():
        # A word of the name tells more than one of the sentence.
        score = 2 * len(words & _words(name)) + len(words & _words(page(name).summary))
        if score:
            scores.append((-score, name))
    return [name for _, name in sorted(scores)[:_MOST_SUGGESTED]]


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z]{4,}", text.lower())} - _COMMON


# Words that say nothing about which rule is meant.
_COMMON = frozenset(
    """
    build buildspec code codebuild command container does error failed file from have into line message name phase
    reason status that there this value what when which while with your
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)


def _cut(text: str, width: int) -> str:
    width = max(width, 20)
    return text if len(text) <= width else f"{text[: width - 3]}..."
