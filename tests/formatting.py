"""What the tests of `specfmt format` share: text in, formatted text out; and what a parser makes of either."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine.format import format_edits
from specfmt.text.edit import apply_edits

ROOT = Path(__file__).resolve().parent.parent
FILES = [path.read_bytes().decode() for path in sorted((ROOT / "fixtures" / "ok").glob("*.y*ml"))]


def formatted(text: str, *, kind: str = "buildspec", path: str = "buildspec.yml") -> str:
    """The formatted text, which formatting again must leave as it is."""
    document = Document(path, text, KINDS[kind])
    after = apply_edits(text, format_edits(document))
    assert format_edits(Document(path, after, KINDS[kind])) == []
    return after


def events(text: str) -> list[Any]:
    """What PyYAML, which formatting does not use, reports of a text: without places, entries sorted by their keys.

    The two quotation marks are told to be one. Raises what PyYAML raises.
    """
    found = iter(list(yaml.parse(text, Loader=yaml.SafeLoader)))
    return [_tree(event, found) for event in found]


def _tree(event: Any, rest: Any) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        style = "'" if event.style == '"' else event.style
        return ("scalar", event.anchor, event.tag, event.implicit, event.value, style)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(inner := next(rest), yaml.SequenceEndEvent):
            items.append(_tree(inner, rest))
        return ("sequence", event.anchor, event.tag, bool(event.flow_style), items)
    if isinstance(event, yaml.MappingStartEvent):
        entries = []
        while not isinstance(inner := next(rest), yaml.MappingEndEvent):
            entries.append((_tree(inner, rest), _tree(next(rest), rest)))
        # Entries with the same key stay in the order of the text.
        return (
            "mapping",
            event.anchor,
            event.tag,
            bool(event.flow_style),
            sorted(entries, key=lambda each: repr(each[0])),
        )
    return (type(event).__name__, getattr(event, "anchor", None), getattr(event, "explicit", None))


@st.composite
def torn_files(draw: st.DrawFn) -> str:
    """A good file with some of its lines lost, doubled, moved or indented."""
    lines = draw(st.sampled_from(FILES)).split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        what = draw(st.sampled_from(["lose", "double", "indent", "comment", "break"]))
        if what == "lose" and len(lines) > 1:
            del lines[at]
        elif what == "double":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines[at])
        elif what == "indent":
            lines[at] = " " * draw(st.integers(1, 4)) + lines[at]
        elif what == "comment":
            lines.insert(at, " " * draw(st.integers(0, 8)) + "# aside")
        else:
            lines[at] = lines[at].replace(": ", ":\n" + " " * draw(st.integers(4, 9)), 1)
    return "\n".join(lines)
