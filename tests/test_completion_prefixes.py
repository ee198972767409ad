"""Completion and hover in text that is still being typed: every good file, cut or mended at every place."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.documents.lifting import span_in_file
from specfmt.ide.completion import complete
from specfmt.ide.hover import hover
from specfmt.ide.place import Place
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings
from specfmt.schema import store
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve, text_of
from specfmt.syntax.ops import line_end, line_start
from specfmt.syntax.repair import repair
from specfmt.text.edit import apply_edits

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
OK = FIXTURES / "ok"
FILES = sorted(path for path in OK.iterdir() if path.suffix in {".yml", ".yaml", ".json"})
TEXTS = {path.name: path.read_bytes().decode("utf-8") for path in FILES}
for template in sorted((FIXTURES / "projects").glob("*/infrastructure/*.yaml")):
    TEXTS[f"{template.parent.parent.name}.yaml"] = template.read_bytes().decode("utf-8")
NOWHERE = Project(None, Settings(), MemoryFiles({}))
STRIDE = 11  # of the places that the quick test looks at
MOST = 80  # places of one file whose keys are counted, about
LARGE = 1000  # characters; of larger files the quick test looks at fewer places


def document(name, text):
    kind = kind_of(TEXTS[name], name)
    return Document(name, text, kind, name)


def ask(name, text, offset):
    """Complete and hover; what comes back can be used."""
    asked = document(name, text)
    for each in complete(asked, offset, NOWHERE):
        start, end = each.edit.span
        assert 0 <= start <= offset <= end <= len(text), each
        assert "\n" not in text[start:end], each
        apply_edits(text, (each.edit, *each.extra_edits))
        assert each.label
    found = hover(asked, offset, NOWHERE)
    assert found is None or (0 <= found.span.start <= found.span.end <= len(text) and found.markdown)


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_cut_at_some_characters_never_raises(name):
    text = TEXTS[name]
    stride = STRIDE * (1 + len(text) // LARGE)
    for end in range(len(name) % STRIDE, len(text) + 1, stride):
        ask(name, text[:end], end)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", TEXTS)
def test_a_file_cut_at_every_character_never_raises(name):
    text = TEXTS[name]
    for end in range(len(text) + 1):
        ask(name, text[:end], end)


# What an editor shows beside what the schema allows is judged here by reading the schema with other code than that
# under test: references are followed by hand, along the way that the data takes.


def referred(schema, subschema):
    while "$ref" in subschema:
        subschema = schema["definitions"][subschema["$ref"].removeprefix("#/definitions/")]
    return subschema


@cache
def catalogue():
    """The keys of configurations: by category, owner and provider of an action, by category and provider of a rule."""
    folder = Path(store.__file__).parent.parent / "catalog"
    actions = json.loads((folder / "actions.json").read_bytes())["actions"]
    keys = {
        (category, each["owner"], each["provider"]): set(each.get("keys", ()))
        for each in actions
        if not each.get("open")
        for category in each["categories"]
    }
    rules = json.loads((folder / "rule_providers.json").read_bytes())["rules"]
    return keys | {("Rule", "AWS", each["provider"]): set(each.get("keys", ())) for each in rules}


def allowed_keys(name, path, beside=(), type_=None):
    """The keys that the schema of that name lists at a path, or None where it knows of no mapping there.

    A pipeline may stand under a key of its own. Before anything is written (`beside` is empty) both forms are possible.
    Which keys a configuration has, the type of the action or rule around it says, as far as it is written.
    """
    if path and path[-1] in ("configuration", "Configuration") and type_ is not None:
        return catalogue().get(type_, set())
    schema = store.load(name)
    any_case = schema.get("x-keys") == "any-case"
    here = schema
    if "if" in schema:
        (wrapper,) = schema["if"]["required"]
        wrapped = referred(schema, schema["then"])
        if wrapper in (*path[:1], *beside):
            here = wrapped
        else:
            here = referred(schema, schema["else"])
            if not path and not beside:
                return {wrapper, *here["properties"], *wrapped["properties"]}
    for step in path:
        here = referred(schema, here)
        if isinstance(step, int):
            here = here.get("items")
        else:
            properties = here.get("properties", {})
            spelt = [key for key in properties if key == step or (any_case and key.lower() == step.lower())]
            here = properties[spelt[0]] if spelt else here.get("additionalProperties")
        if not isinstance(here, dict):
            return None
    return set(referred(schema, here).get("properties", {}))


def entries(node, path=(), around=None):
    """Every entry of a tree with the path of its mapping, the keys before and behind it, and the action around it."""
    node = node if isinstance(node, Mapping | Sequence) else None
    if isinstance(node, Mapping):
        if any(entry.name in TYPES for entry in node.entries):
            around = node
        for at, entry in enumerate(node.entries):
            if isinstance(entry.key, Scalar) and entry.name != "<<":
                names = [each.name for each in node.entries]
                yield path, entry, names[:at], names[at + 1 :], node.flow, around
                yield from entries(entry.value, (*path, entry.name), around)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from entries(item, (*path, index), around)


TYPES = {"actionTypeId": "", "ActionTypeId": "", "ruleTypeId": "Rule", "RuleTypeId": "Rule"}


def type_of(step, written):
    """Category, owner and provider of an action or rule, of what is written of it.

    Args:
        step: the mapping of the action; None outside of any.
        written: tells of a node whether it is there already.
    """
    for entry in step.entries if step is not None else ():
        if entry.name in TYPES and isinstance(entry.value, Mapping):
            named = {each.name.lower(): each.value for each in entry.value.entries if written(each.value)}
            category, owner, provider = (text_of(named.get(key)) for key in ("category", "owner", "provider"))
            if TYPES[entry.name]:
                return ("Rule", "AWS", provider)
            return (category, owner, provider)
    return None


def schemas_of(asked, offset):
    """The schemas that a text may follow as far as it is written."""
    return Place(asked, NOWHERE, repair(asked.text, offset, json=asked.is_json)).names


class Spot(NamedTuple):
    """A text with a cursor where a key can stand.

    Attributes:
        what: has been done to the text.
        text: of the whole file.
        offset: the cursor.
        path: to the mapping that the key belongs to.
        present: the keys that are there.
        type: category, owner and provider of the action around it, as far as they are written.
        schemas: that the text may follow; None for those of the file.
    """

    what: str
    text: str
    offset: int
    path: tuple
    present: list
    type: tuple | None
    schemas: tuple | None = None


def offers_exactly(name, spot):
    asked = document(name, spot.text)
    shown = {each.label.lower() for each in complete(asked, spot.offset, NOWHERE) if each.kind == "key"}
    wanted = set()
    for schema in spot.schemas or schemas_of(asked, spot.offset):
        wanted |= allowed_keys(schema, spot.path, spot.present, spot.type) or set()
    return shown == {each.lower() for each in wanted} - {each.lower() for each in spot.present}


def spots(name):
    """Where a key can stand in a file."""
    asked = document(name, TEXTS[name])
    if asked.schema:
        yield from spots_in(asked, asked)


def spots_within(name):
    """The same within the resources and texts that a file holds, with the schemas of those."""
    asked = document(name, TEXTS[name])
    for inner in asked.every[1:]:
        if inner.schema and not inner.tree.errors:
            for spot in spots_in(asked, inner):
                # Of a text that ends in its first key nobody knows yet whether it is a spec or the path of one.
                is_first = not spot.path and not spot.present and spot.what.startswith("cut")
                if inner.host.places is None or not is_first:
                    yield spot._replace(schemas=(inner.schema,))


def spots_in(asked, inner):
    text = asked.text
    for path, entry, before, behind, flow, around in entries(inner.tree.root):
        start, end = span_in_file(entry.key.span, inner)
        if text[start:end] != inner.text[slice(*entry.key.span)]:
            continue  # an escape, or a key that is written elsewhere
        so_far = type_of(around, lambda node, at=entry.key.span.start: node.span.end <= at)
        for typed in sorted({0, 1, (end - start) // 2, end - start}):
            if typed == end - start and text[start] in "\"'":
                continue  # behind the closing quote no letter can be typed
            yield Spot(f"cut {typed}", text[: start + typed], start + typed, path, before, so_far)
        # The rest of the file is there, and the key is typed again.
        type_ = type_of(around, lambda _: True)
        yield Spot("retype", text, end - (text[start] in "\"'"), path, before + behind, type_)
        value = resolve(entry.value)
        if (
            isinstance(value, Scalar)
            and not flow
            and line_end(text, start) >= span_in_file(value.span, inner).end
        ):
            line = line_start(text, start)
            rest = line_end(text, start)
            lead = text[line:start]
            if not lead.strip():
                # Its line has been emptied: the cursor stands where the key was.
                empty, letter = text[:start] + text[rest:], text[: start + 1] + text[rest:]
                yield Spot("emptied line", empty, start, path, before + behind, type_)
                yield Spot("one letter", letter, start + 1, path, before + behind, type_)


def sample(every):
    """Of a file with many places some of them: for each the file is read anew."""
    return every[:: 1 + len(every) // MOST]


@pytest.mark.parametrize(("found", "least"), [(spots, 3000), (spots_within, 500)])
def test_where_a_key_can_stand_exactly_the_keys_of_the_schema_are_offered(found, least):
    misses, total = [], 0
    for name in TEXTS:
        for spot in sample(list(found(name))):
            total += 1
            if not offers_exactly(name, spot):
                misses.append((name, spot.what, spot.offset, spot.path))
    assert total > least
    assert len(misses) <= total * 0.02, misses[:40]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_file_that_is_broken_somewhere_else_never_raises(data):
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[name]
    at = data.draw(st.integers(0, len(text)))
    piece = data.draw(
        st.sampled_from(["'", '"', "[", "{", "- ", ": ", "|\n", "\t", "#", "}", "\r\n", "\ud800", "🎉"])
    )
    text = text[:at] + piece + text[at + data.draw(st.integers(0, 3)) :]
    ask(name, text, data.draw(st.integers(0, len(text))))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["version: 0.2\n", "phases:\n", "  build:\n", "- ", "  ", "\n", "{", "[", "]", ",", '"', "'", ":", "|\n",
             "#", "# specfmt: ignore[", "$", "&a ", "*a", "? ", "!x ", "%", "\t", "\r", "\ufeff", "é", "commands:"]
        ),
        max_size=30,
    ).map("".join),
    st.data(),
    st.sampled_from(["buildspec.yml", "buildspec.json"]),
)  # fmt: skip
def test_any_text_never_raises(text, data, name):
    offset = data.draw(st.integers(-1, len(text) + 1))
    for kind in KINDS.values():
        asked = Document(name, text, kind, name)
        complete(asked, offset, NOWHERE)
        hover(asked, offset, NOWHERE)


BREAKS = (
    "foo: 'x",
    'foo: "x',
    "foo: [a",
    "foo: {a: b",
    'foo: "x" y',
    "foo: a: b",
    "foo",
    "foo: *x y",
    "foo: @x",
)


def broken_spots():
    """Where a key can stand in files with a broken line somewhere else, which may be a key beside the cursor's."""
    turn = 0
    for name in TEXTS:
        for spot in spots(name):
            if spot.what != "emptied line" or name.endswith(".json"):
                continue
            text, offset = spot.text, spot.offset
            lines = text.splitlines(keepends=True)
            turn += 1
            at = turn * 13 % len(lines)
            if at == text.count("\n", 0, offset):
                continue
            indent = len(lines[at]) - len(lines[at].lstrip(" "))
            line = f"{' ' * indent}{BREAKS[turn % len(BREAKS)]}\n"
            before = "".join(lines[:at])
            moved = offset + len(line) if len(before) <= offset else offset
            yield name, spot._replace(text=before + line + "".join(lines[at:]), offset=moved)


def test_a_broken_line_somewhere_else_seldom_hides_the_keys():
    misses, total = [], 0
    for name, spot in broken_spots():
        asked = document(name, spot.text)
        shown = {each.label.lower() for each in complete(asked, spot.offset, NOWHERE) if each.kind == "key"}
        found = repair(spot.text, spot.offset)
        known = Place(asked, NOWHERE, found).names if found is not None else asked.kind.schemas
        allowed = {
            key.lower() for schema in known for key in allowed_keys(schema, spot.path, type_=spot.type) or ()
        }
        total += 1
        # A key on the broken line, or behind it, may be offered although it is there.
        if not allowed - {each.lower() for each in spot.present} <= shown <= allowed:
            misses.append((name, spot.text[max(0, spot.offset - 40) : spot.offset], spot.path))
    assert total > 200
    assert len(misses) <= total * 0.05, misses
