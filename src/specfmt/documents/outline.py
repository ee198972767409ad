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
    def keys(self) -> frozenset[str]:
        """The keys at the left margin; all keys where the text is in flow style."""
        if self.is_flow:
            return frozenset(re.findall(_JSON_KEY if self.name.endswith(".json") else _FLOW_KEY, self.text))
        return frozenset(self._margin)

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
        for line in self.text.removeprefix("\ufeff").split("\n"):
            if line[:1] in _NO_KEY or line[:1].isspace():
                continue
            key, colon, rest = line.partition(":")
            key = key.strip().strip("\"'")
            if colon and (not rest or rest[0] in " \t\r\"'[{") and key.replace("-", "_").isidentifier():
                word = rest.split(None, 1)
                found.setdefault(key, word[0].strip("\"'") if word else "")
        return found
