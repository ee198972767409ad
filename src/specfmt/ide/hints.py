"""What the text implies and nobody sees at once.

How long an event may take, how many builds a matrix starts, who makes an artifact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.lifting import span_in_file
from specfmt.ide import Hint
from specfmt.ide.offers_pipelines import maker_of
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style, resolve
from specfmt.text.span import Span
from specfmt.views.appspec import Hook
from specfmt.views.batch import Batch
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Entry, Node

# CodeDeploy's agent gives a script an hour where no `timeout` is written, and an event an hour for all of its scripts.
# Source: the AppSpec reference, section "hooks", and the service's limits.
_DEFAULT_TIMEOUT = 3600
_EVENT_TIMEOUT = 3600
# Nobody counts on fingers what has one list; more builds than this are no number that anybody reads.
_MOST_BUILDS = 10**6


def hints(document: Document, span: Span | None = None) -> list[Hint]:
    """The hints within a span, in the order of the text.

    Args:
        document: of any kind; most have none.
        span: what the editor shows; None for the whole text.
    """
    shown = Span(0, len(document.text)) if span is None else span
    found = {hint for each in document.every for hint in _hints(each)}
    return sorted(each for each in found if shown.start <= each.offset <= shown.end)


def _hints(document: Document) -> Iterator[Hint]:
    """The hints of one document, with their places in the file."""
    view = document.view
    if view is None:
        return
    for each in (
        *_event_timeouts(view.parts(Hook)),
        *_matrix_sizes(view.parts(Batch)),
        *_artifact_producers(document, view.parts(Pipeline)),
    ):
        yield each._replace(offset=span_in_file(Span(each.offset, each.offset), document).start)


def _event_timeouts(hooks: tuple[Hook, ...]) -> Iterator[Hint]:
    """How long the scripts of an event may take together, where that is more than one number."""
    for hook in hooks:
        if len(hook.scripts) < 2:
            continue
        total = 0
        unwritten = 0
        for script in hook.scripts:
            written = script.get("timeout")
            if written is None:
                unwritten += 1
                continue
            seconds = _seconds(written)
            if seconds is None:
                break
            total += seconds
        else:
            if unwritten == len(hook.scripts):
                continue
            yield _timeout_hint(hook, total + unwritten * _DEFAULT_TIMEOUT, unwritten)


def _timeout_hint(hook: Hook, total: int, unwritten: int) -> Hint:
    tooltip = f"The {len(hook.scripts)} scripts of `{hook.name}` may take {total} seconds together"
    if unwritten:
        tooltip += f", {_DEFAULT_TIMEOUT} for each one without a `timeout`"
    tooltip += "."
    if total > _EVENT_TIMEOUT:
        tooltip += f" CodeDeploy ends the event after {_EVENT_TIMEOUT} seconds."
    return Hint(_behind_key(hook.spec.source, hook.entry), f"up to {_duration(total)}", tooltip)


def _seconds(node: Node) -> int | None:
    """A timeout that every version of the agent reads alike: plain digits without a zero at the start."""
    if not isinstance(node, Scalar) or node.style is not Style.PLAIN:
        return None
    text = node.text
    plain = text.isascii() and text.isdigit() and text[0] != "0" and len(text) < 10
    return int(text) if plain else None


def _duration(seconds: int) -> str:
    """Seconds in the words that people use: `45 s`, `5 min`, `1 h 30 min`."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "min"), (left, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def _matrix_sizes(batches: tuple[Batch, ...]) -> Iterator[Hint]:
    """How many builds a matrix starts: one for each combination of the items of its lists."""
    for batch in batches:
        for entry in batch.types:
            matrix = resolve(entry.value)
            if entry.name != "build-matrix" or not isinstance(matrix, Mapping):
                continue
            lists = list(_lists(matrix.get("dynamic")))
            builds = 1
            for _, count in lists:
                builds = min(builds * count, _MOST_BUILDS)
            if lists and builds < _MOST_BUILDS:
                label = "1 build" if builds == 1 else f"{builds} builds"
                factors = ", ".join(f"{count} `{name}`" for name, count in lists)
                tooltip = f"One build for each combination: {factors}."
                yield Hint(_behind_key(batch.spec.source, entry), label, tooltip)


def _lists(node: Node | None) -> Iterator[tuple[str, int]]:
    """The lists of a matrix that hold something, with the names of their keys. A lone value is no list."""
    if not isinstance(node, Mapping):
        return
    for entry in node.merged():
        value = resolve(entry.value)
        if isinstance(value, Sequence) and value.items:
            yield entry.name, len(value.items)
        elif isinstance(value, Mapping) and entry.name in ("env", "variables"):
            yield from _lists(value)


def _artifact_producers(document: Document, pipelines: tuple[Pipeline, ...]) -> Iterator[Hint]:
    """The action that makes each artifact that an action or a rule reads, where there is one."""
    elsewhere = document.host.origins if document.host is not None else {}
    for pipeline in pipelines:
        for name, artifacts in pipeline.consumers.items():
            made = pipeline.producers.get(name, [])
            words = maker_of(pipeline, name)
            for artifact in artifacts if len(made) == 1 and words else ():
                if artifact.node.span not in elsewhere:
                    label = f"from {made[0].step.name}"
                    yield Hint(artifact.node.span.end, label, f"{words[:1].upper()}{words[1:]}.")


def _behind_key(text: str, entry: Entry) -> int:
    """The offset behind the colon of an entry."""
    end = entry.key.span.end
    colon = text.find(":", end, max(end, entry.value.span.start) + 1)
    return end if colon < 0 else colon + 1
