"""One place where a file does not have the shape that its schema asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.syntax.nodes import Entry, Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from specfmt.syntax.nodes import Node, Path

# The rule that reports a keyword, where the subschema's `x-rules` does not name another one.
_RULES = {
    "additionalProperties": "unknown-key",
    "required": "missing-key",
    "type": "wrong-type",
    "enum": "unknown-value",
    "const": "unknown-value",
}
_ANY_OTHER = "invalid-value"

# The keywords that limit a single value.
LIMITS_OF_VALUES = frozenset(("enum", "const", "minimum", "maximum", "pattern", "minLength", "maxLength"))


class Violation(NamedTuple):
    """What is wrong, where, and which rule says so.

    Attributes:
        keyword: the keyword of JSON Schema that is violated (`additionalProperties`, `required`, `type`, ...).
        rule: the name of the rule that reports it.
        at: the place. An unknown key and a key of a forbidden name: its entry. A missing key: the entry whose value
            lacks it, or the mapping itself where no entry holds it (the root, an item of a list). Anything else: the
            value, as it stands in the text (an alias is not followed), or its entry where the value is null.
        path: the keys and indices from the root to what the violation is about: to the unknown key, to the mapping
            that lacks a key, to the value.
        name: the unknown or missing key, or the text of the offending scalar; empty for a mapping or list.
        expected: what would be right, as words for a message. Unknown key: the known ones that are not deprecated.
            Missing key: the required ones. Type: `mapping`, `list`, `string`, `number`, `integer`, `boolean`. Enum:
            the values. Any other keyword: its limit or pattern.
        schema: the subschema that holds the keyword.
        keys: the keys of the mapping around: the one that holds the unknown key or lacks the missing one, else the
            one that holds the value. Empty for an item of a list.
    """

    keyword: str
    rule: str
    at: Node | Entry
    path: Path
    name: str
    expected: tuple[str, ...]
    schema: Mapping[str, Any]
    keys: tuple[str, ...]

    @property
    def is_of_value(self) -> bool:
        """Tell whether a single value is refused for what it is: its type, its length, its form."""
        if self.keyword == "type":
            return isinstance(self.at, Scalar | Entry)  # the entry where nothing is written behind its key
        return isinstance(self.at, Scalar) and self.keyword in LIMITS_OF_VALUES


def rule_for(schema: Mapping[str, Any], keyword: str, qualifier: str = "") -> str:
    """The rule that reports a violated keyword of a subschema.

    Args:
        schema: the subschema. Its `x-rules` maps a keyword to the name of a rule; a key `KEYWORD:QUALIFIER` wins over
            the bare keyword.
        keyword: the violated keyword.
        qualifier: the extra or missing key, or the JSON type of the value where the keyword is `type`.
    """
    routes = schema.get("x-rules")
    if isinstance(routes, dict):
        route = routes.get(f"{keyword}:{qualifier}") or routes.get(keyword)
        if isinstance(route, str):
            return route
    return _RULES.get(keyword, _ANY_OTHER)
