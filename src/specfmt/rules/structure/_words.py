"""What the rules on words share: names and values of which the schema says which characters and what length they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Finding, Fix, Safety
from specfmt.rules.structure._shape import place
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced
from specfmt.views.placeholders import outside

if TYPE_CHECKING:
    from specfmt.rules import Context
    from specfmt.schema.violation import Violation

_NO_LENGTH = 10**9


def told(text: str, limit: int = 40) -> str:
    """The text as a message shows it; an empty one by its quotes."""
    return show(text, limit) if text.strip() else f'`"{text[:limit]}"`'


def unfit(violation: Violation, ctx: Context, what: str, *, signs: str, why: str) -> Finding:
    """The finding for a name with a character that may not be in it, or with too many of them.

    Args:
        violation: of a pattern or a length; the schema's pattern allows ASCII letters, digits and `signs`.
        ctx: where it is.
        what: whose name it is, with an article.
        signs: what a name may hold besides letters and digits.
        why: what depends on it.
    """
    name = violation.name
    most = violation.schema.get("maxLength", _NO_LENGTH)
    if violation.keyword == "maxLength":
        message = f"{what} {told(name)} has {len(name)} characters, at most {most} are allowed"
        return Finding(place(violation, ctx), message, why)
    wrong = next((char for char in outside(name) if not _may_stand(char, signs)), "")
    allowed = " ".join(f"`{sign}`" for sign in signs)
    message = f"{what} {told(name)} holds {_in_words(wrong)}, it may hold letters, digits and {allowed}"
    return Finding(place(violation, ctx), message, why, fix=_without(violation, signs))


def _may_stand(char: str, signs: str) -> bool:
    return (char.isascii() and char.isalnum()) or char in signs


def _in_words(char: str) -> str:
    if char == " ":
        return "a blank"
    if char in "\r\n":
        return "a line break"
    return f"`{char}`" if char.isprintable() and char != "`" else f"the character U+{ord(char):04X}"


def _without(violation: Violation, signs: str) -> Fix | None:
    """The name with a sign in the place of what may not be in it: other places may use the name as it is."""
    if "${" in violation.name:
        return None
    at = violation.at
    node = at.key if isinstance(at, Entry) else at
    sign = "-" if "-" in signs else "_"
    name = "".join(char if _may_stand(char, signs) else sign for char in violation.name.strip())
    if (
        not name.strip(sign)
        or name in violation.keys
        or len(name) > violation.schema.get("maxLength", _NO_LENGTH)
    ):
        return None
    return Fix.of(f"write `{name}`", replaced(node, name), Safety.UNSAFE)
