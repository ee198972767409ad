"""The rules of a SARIF run, from their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.diagnostics import Severity
from specfmt.render.characters import storable

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.render.options import RulePage

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LEVEL_WORDS = {severity.word: level for severity, level in LEVELS.items()}
_LONGEST_DESCRIPTION = 1000  # GitHub cuts at 1024


def descriptor(
    name: str, severity: Severity, url: str, pages: Callable[[str], RulePage] | None
) -> dict[str, Any]:
    """SARIF's reportingDescriptor.

    Args:
        name: of the rule.
        severity: to assume where the rule has no page.
        url: likewise.
        pages: gives the page of a rule.
    """
    found: dict[str, Any] = {"id": storable(name)}
    camel = "".join(word.capitalize() for word in name.split("-"))
    if camel and camel != name:
        found["name"] = storable(camel)
    page = _page(name, pages)
    if page is None:
        if url:
            found["helpUri"] = storable(url)
        return {**found, "defaultConfiguration": {"level": LEVELS[severity]}}
    summary = storable(page.summary)
    markdown = storable(page.markdown)
    found["shortDescription"] = {"text": _shortened(summary)}
    found["fullDescription"] = {"text": _shortened(_first_paragraph(markdown) or summary)}
    whole = f"{summary}.\n\n{markdown}" if markdown else summary
    # Markdown is written to be read as it stands, so it is the plain text too.
    found["help"] = {"text": whole, "markdown": whole}
    if page.url or url:
        found["helpUri"] = storable(page.url or url)
    found["defaultConfiguration"] = {"level": _LEVEL_WORDS.get(page.severity, LEVELS[severity])}
    found["properties"] = {"tags": [storable(page.group)]}
    return found


def _page(name: str, pages: Callable[[str], RulePage] | None) -> RulePage | None:
    if pages is None:
        return None
    try:
        return pages(name)
    except (LookupError, ValueError):
        return None


def _first_paragraph(markdown: str) -> str:
    for paragraph in markdown.split("\n\n"):
        text = " ".join(paragraph.split())
        if text and not text.startswith(("#", "```")):
            return text
    return ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_DESCRIPTION else f"{text[:_LONGEST_DESCRIPTION].rstrip()}…"
