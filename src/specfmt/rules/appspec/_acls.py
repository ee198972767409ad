"""Entries of `acls` as the agents read them.

`[d|default:][u|user|g|group|m|mask|o|other:][name]:rights`, in small letters. Rights are one octal digit, or any of `r`,
`w`, `x` and `-`. Source: `ace_info.rb` of github.com/aws/aws-codedeploy-agent; agent 2.x asks for the type.
"""

from __future__ import annotations

from typing import NamedTuple

_DEFAULTS = ("d", "default")
_TYPES = {
    "u": "user",
    "user": "user",
    "g": "group",
    "group": "group",
    "m": "mask",
    "mask": "mask",
    "o": "other",
    "other": "other",
}
_FEWEST, _MOST = 2, 4
_WITH_TYPE = 3


class Ace(NamedTuple):
    """One entry.

    Attributes:
        default: for what is created in a directory later.
        type: `user`, `group`, `mask` or `other`.
        name: the user or group; empty for the owner, the owning group, mask and other.
        rights: the bits of `rwx`, 0 to 7.
        short: written without its type, or with two fields only, which only agent 1.x takes.
        problem: why it is refused; empty where both agents take it.
        refused_by_both: it is; else agent 2.x takes it.
    """

    default: bool
    type: str
    name: str
    rights: int
    short: bool
    problem: str = ""
    refused_by_both: bool = True


def read(text: str) -> Ace:
    """Read an entry; never fails."""
    parts = text.split(":")
    if not _FEWEST <= len(parts) <= _MOST:
        return _refused("it must be `TYPE:NAME:RIGHTS`, or `d:TYPE:NAME:RIGHTS`")
    *front, name, rights = parts
    default = bool(front) and front[0] in _DEFAULTS
    rest = front[1:] if default else front
    if len(rest) > 1:
        return _refused(f"`{front[0]}` is not `d`")
    if rest and rest[0] not in _TYPES:
        return _refused(f"`{rest[0]}` is none of `u`, `g`, `m` and `o`")
    type_ = _TYPES[rest[0]] if rest else ""
    if not type_ and name in ("m", "mask", "o", "other"):
        type_, name = _TYPES[name], ""
    short = not rest
    type_ = type_ or "user"
    if type_ in ("mask", "other") and name:
        return _refused(f"the {type_} has no name")
    if not default and type_ != "mask" and not name:
        base = _refused("the rights of owner, owning group and others are set by `mode`")
        return base._replace(refused_by_both=type_ != "other" or short)
    wrong = next((sign for sign in rights if sign not in "rwx-"), "")
    if len(rights) == 1 and rights in "01234567":
        return Ace(default, type_, name, int(rights), short)
    if wrong:
        return _refused(
            "rights have no blank"
            if wrong == " "
            else f"`{wrong}` is no right, only `r`, `w`, `x` or one digit"
        )
    value = sum(bit for letter, bit in (("r", 4), ("w", 2), ("x", 1)) if letter in rights)
    return Ace(default, type_, name, value, short)


def long_form(text: str) -> str:
    """A short entry with the type that agent 1.x gives it."""
    ace = read(text)
    rights = text.rpartition(":")[2]
    return f"{'d:' if ace.default else ''}{ace.type[0]}:{ace.name}:{rights}"


def in_letters(rights: int) -> str:
    """The rights as `rw-`."""
    return "".join(letter if rights & bit else "-" for letter, bit in (("r", 4), ("w", 2), ("x", 1)))


def _refused(problem: str) -> Ace:
    return Ace(False, "", "", 0, False, problem)
