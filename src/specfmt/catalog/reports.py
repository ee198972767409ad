"""Formats of test and coverage reports, and what people write instead of their names."""

from __future__ import annotations

from typing import NamedTuple

from specfmt.catalog.store import load


class ReportFormat(NamedTuple):
    """One value of `file-format`.

    Attributes:
        name: in upper case, as documented.
        kind: `test` or `coverage`; a report group holds only one kind.
        title: what a person calls it.
    """

    name: str
    kind: str
    title: str


class FormatSuggestion(NamedTuple):
    """What to do about a format that CodeBuild does not read.

    Attributes:
        name: the format that was probably meant, or None where CodeBuild has none like it.
        safe: whether nothing else can have been meant.
        advice: what helps where there is no such format, else empty.
    """

    name: str | None
    safe: bool
    advice: str = ""


def report_formats() -> tuple[ReportFormat, ...]:
    """Return all formats, those for tests first."""
    return tuple(
        ReportFormat(name, facts["kind"], facts["title"])
        for name, facts in load("reports")["formats"].items()
    )


def default_report_format() -> str:
    """Return the format that is read where a report names none."""
    name: str = load("reports")["default"]
    return name


def report_format(text: str) -> ReportFormat | None:
    """Return the format of that name in any case, as CodeBuild compares it, or None."""
    name = text.strip().upper()
    facts = load("reports")["formats"].get(name)
    return ReportFormat(name, facts["kind"], facts["title"]) if facts else None


def report_format_suggestion(text: str) -> FormatSuggestion | None:
    """Return what to write instead of a name that `report_format` does not know, or None where nothing is known.

    `junit` -> `JUNITXML`, `Cobertura-XML` -> `COBERTURAXML`; `lcov` -> no format, with advice.
    """
    if report_format(text) is not None:
        return None
    facts = load("reports")
    name = text.strip().upper().translate(_SEPARATORS)
    if name in facts["formats"]:
        return FormatSuggestion(name, safe=True)
    aliases = facts["aliases"]
    if name in aliases["safe"]:
        return FormatSuggestion(aliases["safe"][name], safe=True)
    if name in aliases["unsafe"]:
        return FormatSuggestion(aliases["unsafe"][name], safe=False)
    if name in facts["unsupported"]:
        return FormatSuggestion(None, safe=False, advice=facts["unsupported"][name])
    return None


def coverage_format_for(filename: str) -> str | None:
    """Return the format that a coverage file's name or glob announces, or None.

    Only the last part of the path counts. `LCOV` is a possible answer, though no format of CodeBuild. A name that
    starts with `TEST-` is a test result, whatever class it is about.
    """
    # Names are far shorter than this; whatever is longer is a whole script in the wrong place.
    base = filename[-256:].replace("\\", "/").rstrip("/").rpartition("/")[2].lower()
    if base.startswith("test-"):
        return None
    for rule in load("reports")["file_words"]:
        place = base.find(rule["word"])
        if place < 0 or not base.endswith(rule["suffix"]):
            continue
        if place == 0 or not base[place - 1].isalnum():
            name: str = rule["format"]
            return name
    return None


_SEPARATORS = str.maketrans("", "", " ._-")
