"""What a pipeline may hold: the types of actions and of rules, their configuration, artifacts and output variables."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from specfmt.catalog.store import load

# How a value of a configuration is read; all of them are written as text.
TEXT = "text"
BOOLEAN = "boolean"
INTEGER = "integer"
LIST = "list"  # separated by commas
ARTIFACT = "artifact"  # the name of an input artifact of the action
ARTIFACT_PATH = "artifact-path"  # `Artifact::file`
ARTIFACT_PATH_OR_TEXT = "artifact-path-or-text"
JSON_ARRAY = "json-array"
JSON_OBJECT = "json-object"

BOOLEANS = ("true", "false")
# What an action may have where nobody says otherwise: custom actions, and partners without documentation.
MOST_ARTIFACTS = 5


class Range(NamedTuple):
    """The least and the most of something, both allowed."""

    least: int
    most: int

    def allows(self, count: int) -> bool:
        """Tell whether that many are neither too few nor too many."""
        return self.least <= count <= self.most

    def __str__(self) -> str:
        """As words: `1`, or `0 to 5`."""
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"


class Key(NamedTuple):
    """A key of the configuration of an action or of a rule.

    Attributes:
        name: exact in case.
        type: how its text is read, one of the constants of this module.
        required: every action of the type needs it.
        enum: the only values, for a list those of its items; `true` and `false` for booleans; empty where any goes.
        low: the least number (type integer), or None.
        high: the greatest number (integer), the most items (list) or the most bytes (JSON), or None.
        pattern: a regular expression for the whole value, or empty.
        form: the pattern in words.
        description: what it is for, in Markdown.
        secret: it must not stand in plain text.
        example: a value as one might write it; may be empty.
        docs: the address of the page of the user guide.
    """

    name: str
    type: str = TEXT
    required: bool = False
    enum: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    pattern: str = ""
    form: str = ""
    description: str = ""
    secret: bool = False
    example: str = ""
    docs: str = ""


class Need(NamedTuple):
    """What a key of a configuration calls for.

    Attributes:
        key: the key that calls.
        values: with one of these values only; empty for any value.
        keys: the keys that must be there then.
        why: the reason, as the end of a finding.
    """

    key: str
    values: tuple[str, ...]
    keys: tuple[str, ...]
    why: str


class ActionType(NamedTuple):
    """A type of action that AWS or a partner offers.

    Attributes:
        category: `Source`, `Build` ...
        owner: `AWS` or `ThirdParty`.
        provider: exact in case.
        version: the only one there is.
        title: what it works on, as a noun with its article.
        inputs: how many input artifacts it takes.
        outputs: how many output artifacts it makes.
        keys: of its configuration, by name.
        needs: which keys call for which others.
        is_open: AWS does not document the configuration: any key is taken, and the numbers of artifacts are those
            that any action may have.
        variables: the names of its output variables; None where something else decides (`variables_from`).
        variables_from: what decides them, in words; empty where they are fixed.
        v2_only: only in pipelines of type V2; None where AWS does not say.
        status: `current`, `deprecated` or `discontinued`.
        note: what to know about a status that is not `current`.
        docs: the address of the page of the user guide.
    """

    category: str
    owner: str
    provider: str
    version: str
    title: str
    inputs: Range
    outputs: Range
    keys: dict[str, Key]
    needs: tuple[Need, ...]
    is_open: bool
    variables: tuple[str, ...] | None
    variables_from: str
    v2_only: bool | None
    status: str
    note: str
    docs: str

    @property
    def required(self) -> tuple[str, ...]:
        """The keys that every action of the type needs."""
        return tuple(name for name, key in self.keys.items() if key.required)


class RuleType(NamedTuple):
    """A type of rule for the conditions of stages; category `Rule`, owner `AWS`, version `1`.

    Attributes:
        provider: exact in case.
        title: what decides, as a noun with its article.
        keys: of its configuration, by name.
        needs: which keys call for which others.
        is_open: never; as for actions.
        allows_skip: a condition with the result `SKIP` may use it.
        docs: the address of the page of the user guide.
    """

    provider: str
    title: str
    keys: dict[str, Key]
    allows_skip: bool
    docs: str
    needs: tuple[Need, ...] = ()
    is_open: bool = False

    @property
    def required(self) -> tuple[str, ...]:
        """The keys that every rule of the type needs."""
        return tuple(name for name, key in self.keys.items() if key.required)


def action_types() -> tuple[ActionType, ...]:
    """Return all types of actions, sources first."""
    found = (action_type(*triple) for triple in _facts())
    return tuple(each for each in found if each is not None)


@cache
def action_type(category: str, owner: str, provider: str) -> ActionType | None:
    """Return the type of action with these three, exact in case, or None where the catalogue has none."""
    facts = _facts().get((category, owner, provider))
    if facts is None:
        return None
    docs = load("actions")["docs"].format(facts["page"])
    variables = facts["variables"]
    return ActionType(
        category,
        owner,
        provider,
        facts["version"],
        facts["title"],
        Range(*facts["inputs"]),
        Range(*facts["outputs"]),
        _keys(facts["keys"], docs),
        tuple(map(_need, facts.get("needs", ()))),
        facts.get("open", False),
        None if variables is None else tuple(variables),
        facts.get("variables_from", ""),
        facts["v2_only"],
        facts["status"],
        facts.get("note", ""),
        docs,
    )


@lru_cache(maxsize=1)
def categories() -> tuple[str, ...]:
    """Return the categories of actions, sources first."""
    return tuple(dict.fromkeys(category for category, _, _ in _facts()))


@lru_cache(maxsize=1)
def providers() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return each provider with the pairs of category and owner under which there is an action of it.

    Callers must not change it.
    """
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for category, owner, provider in _facts():
        found[provider] = (*found.get(provider, ()), (category, owner))
    return found


@cache
def rule_type(provider: str) -> RuleType | None:
    """Return the type of rule of that provider, exact in case, or None where the catalogue has none."""
    content = load("rule_providers")
    facts = next((each for each in content["rules"] if each["provider"] == provider), None)
    if facts is None:
        return None
    docs = content["docs"].format(facts["page"])
    keys = facts["keys"] if "keys" in facts else _facts()[tuple(facts["keys_of"])]["keys"]
    return RuleType(provider, facts["title"], _keys(keys, docs), facts["skip"], docs)


@lru_cache(maxsize=1)
def rule_providers() -> tuple[str, ...]:
    """Return the providers of rules."""
    return tuple(each["provider"] for each in load("rule_providers")["rules"])


@lru_cache(maxsize=1)
def _facts() -> dict[tuple[str, ...], dict[str, Any]]:
    """(category, owner, provider) -> what the file says of that type of action."""
    return {
        (category, facts["owner"], facts["provider"]): facts
        for facts in load("actions")["actions"]
        for category in facts["categories"]
    }


def _need(facts: dict[str, Any]) -> Need:
    return Need(facts["key"], tuple(facts.get("values", ())), tuple(facts["keys"]), facts["why"])


def _keys(facts: dict[str, dict[str, Any]], docs: str) -> dict[str, Key]:
    return {name: _key(name, each, docs) for name, each in facts.items()}


def _key(name: str, facts: dict[str, Any], docs: str) -> Key:
    type_ = facts.get("type", TEXT)
    return Key(
        name,
        type_,
        facts.get("required", False),
        BOOLEANS if type_ == BOOLEAN else tuple(facts.get("enum", ())),
        facts.get("min"),
        facts.get("max"),
        facts.get("pattern", ""),
        facts.get("form", ""),
        facts["description"],
        facts.get("secret", False),
        facts.get("example", ""),
        docs,
    )
