"""Defects planted in good pipelines, build projects and deployments, as the API reads them and in templates.

Every planter gets a good text and yields that text with one mistake.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planting import with_a_letter_doubled, with_letters_swapped, without_a_letter
from specfmt.documents.kinds import EMBEDDABLE
from specfmt.schema.store import load
from specfmt.syntax.nodes import Mapping, Node, Scalar, Sequence, text_of
from specfmt.syntax.parse import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Planter = Callable[[str], Iterator[str]]

KINDS = ("pipeline", "build-project", "custom-action-type", "deployment", "deployment-group", "webhook")
# Below these stand names of the author's own, or of the providers of actions.
_FREE = frozenset(("configuration", "artifactStores", "environmentVariables", "tags"))

# These tell what the file is: with another one it is no file of ours.
_ROOTS = frozenset(("pipeline", "webhook"))


def _names(schema: object) -> Iterator[str]:
    """The names of the properties in a schema."""
    if isinstance(schema, dict):
        for key, inner in schema.items():
            if key == "properties" and isinstance(inner, dict):
                yield from inner
            yield from _names(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _names(inner)


KEYS = frozenset(
    name
    for kind in KINDS
    for form in ("", "template-")
    if (form, kind) != ("template-", "deployment")
    for name in _names(load(f"{form}{kind}"))
)


def _keys(text: str) -> Iterator[Scalar]:
    """The keys that the format gives; of a template those of its resources of ours."""
    root = parse(text).root
    resources = root.get("Resources") if isinstance(root, Mapping) else None
    pending: list[Node | None] = [root]
    if isinstance(resources, Mapping):
        pending = [
            entry.value.get("Properties")
            for entry in resources.entries
            if isinstance(entry.value, Mapping) and text_of(entry.value.get("Type")) in EMBEDDABLE
        ]
    while pending:
        node = pending.pop()
        if isinstance(node, Mapping):
            for entry in node.entries:
                if isinstance(entry.key, Scalar) and entry.key.text in KEYS - _ROOTS:
                    yield entry.key
                if entry.name[:1].lower() + entry.name[1:] not in _FREE:
                    pending.append(entry.value)
        elif isinstance(node, Sequence):
            pending += node.items


def _key(change: Callable[[str], str]) -> Planter:
    def plant(text: str) -> Iterator[str]:
        for key in _keys(text):
            start, end = key.span
            written = text[start:end]
            if written.strip("\"'") == key.text and change(key.text) != key.text:
                yield text[:start] + written.replace(key.text, change(key.text)) + text[end:]

    return plant


def _other_capital(word: str) -> str:
    return word[:1].swapcase() + word[1:]


def _snake(word: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", word).lower() if any(map(str.isupper, word[1:])) else word


def _kebab(word: str) -> str:
    return _snake(word).replace("_", "-")


def _value(key: str, value: str, change: Callable[[str], str]) -> Planter:
    """Another text for the values of a key, which may have quotes and a capital."""
    found_by = re.compile(rf"(\b(?i:{key})[\"']?: *[\"']?)({value})(?=[\"',}}\s])")

    def plant(text: str) -> Iterator[str]:
        for found in found_by.finditer(text):
            start, end = found.span(2)
            yield text[:start] + change(found[2]) + text[end:]

    return plant


def _replaced(pattern: str, new: str) -> Planter:
    found_by = re.compile(pattern, re.MULTILINE)

    def plant(text: str) -> Iterator[str]:
        for found in found_by.finditer(text):
            yield text[: found.start()] + found.expand(new) + text[found.end() :]

    return plant


def _lowered(pattern: str) -> Planter:
    found_by = re.compile(pattern)

    def plant(text: str) -> Iterator[str]:
        for found in found_by.finditer(text):
            yield text[: found.start(1)] + found[1][:1].lower() + found[1][1:] + text[found.end(1) :]

    return plant


PLANTERS: dict[str, Planter] = {
    "a letter left out of a key": _key(without_a_letter),
    "letters of a key swapped": _key(with_letters_swapped),
    "a letter of a key doubled": _key(with_a_letter_doubled),
    "the spelling of the other form": _key(_other_capital),
    "a key in small letters": _key(str.lower),
    "a key with underscores": _key(_snake),
    "a key with dashes": _key(_kebab),
    "a provider in small letters": _value("provider", r"Code\w+|S3|CloudFormation", str.lower),
    "a provider with a slip": _value("provider", r"[A-Z]\w{6,}", with_letters_swapped),
    "an owner in small letters": _value("owner", "AWS", str.lower),
    "a category in small letters": _value("category", "[A-Z][a-z]+", str.lower),
    "another version of an action": _replaced(r"(provider\"?: \"?Code\w+\"?, *\"?version\"?: \")1\"", r'\g<1>2"'),
    "a store in small letters": _value("artifactStore[\"']?: {[\"']?type", "S3", str.lower),
    "a type of a pipeline in small letters": _value("pipelineType", "V2", str.lower),
    "a mode in small letters": _value("executionMode", "[A-Z]{5,}", str.lower),
    "a compute type in small letters": _value("computeType", r"BUILD_\w+", str.lower),
    "an artifact with a slip": _replaced(r"(inputArtifacts\"?: ?\[\{\"?name\"?: ?\"?\w{3})(\w)(\w{2,})", r"\1\2\2\3"),
    "an artifact in other letters": _value("inputArtifacts[\"']?: ?\\[{[\"']?name", r"[A-Z]\w+", _other_capital),
    "an artifact listed twice": _replaced(
        r"(inputArtifacts\"?: ?\[)(\{\"?name\"?: ?\"?\w+\"?\})\]", r"\1\2, \2]"
    ),
    "a number in quotes": _replaced(r"(\b[rR]unOrder\"?: )(\d+)(?=[,}\s])", r'\1"\2"'),
    "a setting with a slip": _replaced(r"\b(Repository|Stack|Branch|Project|Bucket)Name\b(?=\"?: )", r"\1Nmae"),
    "a setting in small letters": _lowered(r"\b((?:Repository|Stack|Branch|Project|Bucket)Name)\b(?=\"?: )"),
    "a namespace in small letters": _lowered(r"#\{([A-Z]\w+)(?=\.)"),
    "a boolean setting": _replaced(r"(PollForSourceChanges\"?: )\"(true|false)\"", r"\1\2"),
    "a variable of a source with a slip": _replaced(r"(?<=\.)CommitId\}", "CommitIdd}"),
}  # fmt: skip
