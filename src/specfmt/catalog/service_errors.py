"""What the messages of CodeBuild, CodeDeploy and CodePipeline mean: from a line of a log to the cause and the way out."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Any, NamedTuple

from specfmt.catalog.store import load

# Messages of builds, of deployments with their agents, and of pipelines.
_FILES = ("service_errors", "deployment_errors", "pipeline_errors")
# How many characters `*` in a pattern stands for at most.
_GAP = 200
_DROPPED = "\"'`\\\u2018\u2019\u201c\u201d\u00ab\u00bb"


class ServiceError(NamedTuple):
    """One message that a service prints.

    Attributes:
        name: stable, for scripts.
        title: what happened, in one line.
        cause: why, in sentences.
        remedy: what to do, in sentences.
        rules: the names of rules that find the cause in the file; may be empty.
        where: the build phase, lifecycle event or API call that fails.
        status: the status code beside the message; empty where it has none of its own.
        general: the message follows from another failure, or says little by itself.
        patterns: each a sequence of phrases that follow each other.
    """

    name: str
    title: str
    cause: str
    remedy: str
    rules: tuple[str, ...]
    where: str
    status: str
    general: bool
    patterns: tuple[tuple[str, ...], ...]


class Explanation(NamedTuple):
    """A message that was recognised.

    Attributes:
        error: what it means.
        line: where it first stands in the text, from 1.
        text: that line, without the blanks around it.
    """

    error: ServiceError
    line: int
    text: str


@lru_cache(maxsize=1)
def service_errors() -> tuple[ServiceError, ...]:
    """Return every message that is known, those of builds first, in the order of their files."""
    return tuple(_service_error(facts) for name in _FILES for facts in load(name)["errors"])


def explain(text: str) -> list[Explanation]:
    """Find the messages in a text, be it one sentence or a whole log; never raises.

    The text need not be exact: case, quotes, backslashes, line breaks and whatever a pattern leaves open (numbers,
    names, paths) make no difference, and terminal colours are ignored.

    Returns:
        At most one for each known message, its first mention. Those that say what went wrong come before those that
        only follow from it, and within each sort the first mention in the text comes first. Empty when nothing in
        the text is known.
    """
    plain, starts = _plain(text)
    hits: list[tuple[int, int, ServiceError]] = []
    for error in service_errors():
        spans = [span for pattern in error.patterns if (span := _find(plain, pattern))]
        if spans:
            start, end = min(spans, key=lambda span: (span[0], -span[1]))
            hits.append((start, end, error))
    hits = [hit for hit in hits if not any(_inside(hit, other) for other in hits)]
    hits.sort(key=lambda hit: (hit[2].general, hit[0], -hit[1]))
    lines = text.split("\n")
    found: list[Explanation] = []
    told = set()
    for start, _, error in hits:
        number = bisect_right(starts, start)
        # Beside a message that says what went wrong, a status code adds nothing.
        if not error.general or number not in told:
            told.add(number)
            found.append(Explanation(error, number, _without_escapes(lines[number - 1]).strip()))
    return found


def _inside(hit: tuple[int, int, ServiceError], other: tuple[int, int, ServiceError]) -> bool:
    """Tell whether a longer match covers this one and so says more."""
    return other[0] <= hit[0] and hit[1] <= other[1] and other[1] - other[0] > hit[1] - hit[0]


def _service_error(facts: dict[str, Any]) -> ServiceError:
    return ServiceError(
        facts["id"],
        facts["title"],
        facts["cause"],
        facts["remedy"],
        tuple(facts["rules"]),
        facts["where"],
        facts.get("status", ""),
        facts.get("general", False),
        tuple(tuple(phrase.strip() for phrase in pattern.split(" * ")) for pattern in facts["patterns"]),
    )


def _plain(text: str) -> tuple[str, list[int]]:
    """The text on one line as patterns are written, and where each of its lines starts there."""
    starts = []
    parts = []
    length = 0
    drop = dict.fromkeys(map(ord, _DROPPED))
    for line in text.split("\n"):
        starts.append(length)
        # A log in JSON holds its line breaks and tabs as two characters.
        unescaped = _without_escapes(line).replace("\\n", " ").replace("\\t", " ")
        words = " ".join(unescaped.lower().translate(drop).split())
        if words:
            parts.append(words)
            length += len(words) + 1
    return " ".join(parts), starts


def _without_escapes(line: str) -> str:
    if "\x1b" not in line:
        return line
    import re

    return re.sub(r"\x1b\[[0-9;:?]*[A-Za-z]", "", line)


def _find(plain: str, pattern: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the phrases first stand as whole words, each within reach of the one before."""
    at = -1
    while True:
        at = _find_phrase(plain, pattern[0], at + 1, len(plain))
        if at == -1:
            return None
        end = at + len(pattern[0])
        for phrase in pattern[1:]:
            next_at = _find_phrase(plain, phrase, end, min(len(plain), end + _GAP + len(phrase)))
            if next_at == -1:
                break
            end = next_at + len(phrase)
        else:
            return at, end


def _find_phrase(plain: str, phrase: str, start: int, stop: int) -> int:
    at = plain.find(phrase, start, stop)
    while at != -1:
        end = at + len(phrase)
        open_before = not phrase[0].isalnum() or at == 0 or not plain[at - 1].isalnum()
        open_after = not phrase[-1].isalnum() or end == len(plain) or not plain[end].isalnum()
        if open_before and open_after:
            return at
        at = plain.find(phrase, at + 1, stop)
    return -1
