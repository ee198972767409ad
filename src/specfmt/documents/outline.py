"""What can be seen of a YAML or JSON text without parsing it: its keys and its version.

A file with a syntax error must be told as well, and a repository full of other YAML must be passed quickly. Patterns
are compiled when a text first calls for them: most files are told without any.
"""

from __future__ import annotations

import re
from functools import cached_property

# Keys anywhere: quoted ones for JSON, bare ones too for flow style.
_JSON_KEY = r"[\"']([A-Za-z_$][\w-]*)[\"'][ \t]*:"
_FLOW_KEY = r"[\"']?\b([A-Za-z_][\w-]*)[\"']?[ \t]*:"
_FLOW_VERSION = r"(?m)^(?:\ufeff)?[{ \t]*[\"']?version[\"']?[ \t]*:[ \t]*[\"']?([\w.]+)"
# A bracket, a key with its colon, a text in quotes, whose brackets count for nothing, or another word. Each takes what it
# has read for good, so that no place is read twice.
_FLOW_PIECE = (
    r"(?P<bracket>[{}\[\]])|\"(?P<double>[A-Za-z_$][\w-]*+)\"[ \t]*:|'(?P<single>[A-Za-z_$][\w-]*+)'[ \t]*:"
    r"|\"(?:[^\"\\\n]|\\.)*+\"?|'[^'\n]*+'?|(?P<bare>[A-Za-z_$][\w-]*+)[ \t]*:(?=[\s\"'\[{])|[\w$-]++"
)
# The key at the left margin or as one of the first in braces, and in how many characters it is looked for.
_FORMAT_VERSION = (
    r"(?m)^(?:\ufeff)?[\"']?AWSTemplateFormatVersion|\A[\ufeff\s]*\{[^{}]*[\"']AWSTemplateFormatVersion[\"']"
)
_HEAD = 4000
# A line that begins at the left margin.
_MARGIN = r"(?m)^[^ \n][^\n]*"
# What a line at the left margin begins with that is no key; nothing for an empty line.
_NO_KEY = frozenset(("", "#", "-", "{", "[", "}", "]"))


class Outline:
    """A first look at a text.

    Attributes:
        text: the whole text.
        name: the file's name without its folder, in lower case.
    """

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name

    @cached_property
    def is_flow(self) -> bool:
        """Tell whether the text is JSON or a mapping in braces, so that its keys can stand anywhere."""
        start = self.text.lstrip("\ufeff \t\r\n")[:2]
        return self.name.endswith(".json") or (start[:1] == "{" and start != "{{")

    @cached_property
    def is_declared_template(self) -> bool:
        """Tell whether the text says within its first lines that it is a template of CloudFormation."""
        head = self.text[:_HEAD]
        return "AWSTemplateFormatVersion" in head and re.search(_FORMAT_VERSION, head) is not None

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys at the left margin; all keys where the text is in flow style."""
        if self.is_flow:
            return frozenset(re.findall(_JSON_KEY if self.name.endswith(".json") else _FLOW_KEY, self.text))
        return frozenset(self._margin)

    @cached_property
    def top(self) -> frozenset[str]:
        """The keys of the root alone, also in flow style, where it takes a walk through the text to tell them."""
        if not self.is_flow:
            return self.keys
        found = set()
        depth = 0
        for piece in re.finditer(_FLOW_PIECE, self.text):
            bracket = piece["bracket"]
            if bracket:
                depth += 1 if bracket in "{[" else -1
            elif depth == 1 and piece.lastgroup:
                found.add(piece[piece.lastgroup])
        return frozenset(found)

    @cached_property
    def version(self) -> str:
        """What is written behind `version`, without quotes; empty where there is none."""
        if not self.is_flow:
            return self._margin.get("version", "")
        found = re.search(_FLOW_VERSION, self.text)
        return found[1] if found is not None else ""

    @cached_property
    def _margin(self) -> dict[str, str]:
        """The keys at the left margin, each with the first word behind it."""
        found: dict[str, str] = {}
        for match in re.finditer(_MARGIN, self.text.removeprefix("\ufeff")):
            line = match[0]
            if line[:1] in _NO_KEY or line[:1].isspace():
                continue
            key, colon, rest = line.partition(":")
            key = key.strip().strip("\"'")
            if colon and (not rest or rest[0] in " \t\r\"'[{") and key.replace("-", "_").isidentifier():
                word = rest.split(None, 1)
                found.setdefault(key, word[0].strip("\"'") if word else "")
        return found
