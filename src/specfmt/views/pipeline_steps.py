"""What actions and the rules of conditions have in common: a type, a configuration, artifacts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.text.span import Span
from specfmt.views.placeholders import is_known
from specfmt.views.section import Section
from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from specfmt.catalog.actions import ActionType, RuleType
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.views.pipeline import Pipeline

INPUT = "input"
OUTPUT = "output"

# Digits of the longest number that any setting takes.
_LONGEST_NUMBER = 9


def number_of(node: Node | None) -> int | None:
    """The whole number that a scalar is written as, in quotes or not; None for anything else."""
    if not isinstance(node, Scalar):
        return None
    text = node.text
    digits = text[1:] if text[:1] in ("-", "+") else text
    return int(text) if digits.isdecimal() and digits.isascii() and len(digits) <= _LONGEST_NUMBER else None


class TypeId(SpelledSection):
    """The `actionTypeId` of an action or the `ruleTypeId` of a rule.

    The four texts are as written, None where they are missing. Whether one is a placeholder is for `is_known` to say.
    """

    @cached_property
    def category(self) -> str | None:
        """`Source`, `Build`, `Test`, `Deploy`, `Approval`, `Invoke`, `Compute`; `Rule` for a rule."""
        return self.text("category")

    @cached_property
    def owner(self) -> str | None:
        """`AWS`, `ThirdParty` or `Custom`."""
        return self.text("owner")

    @cached_property
    def provider(self) -> str | None:
        """The service, such as `CodeBuild`."""
        return self.text("provider")

    @cached_property
    def version(self) -> str | None:
        """`1` for everything but custom types."""
        return self.text("version")


class Artifact:
    """An artifact that a step reads or makes, at the place where the step names it.

    Attributes:
        step: the action or rule.
        direction: `INPUT` or `OUTPUT`.
        index: its place in the list, from 0.
        item: the item of the list.
        node: where its name stands: the scalar; the item where the name is missing.
        name: as written; empty where it is missing.
    """

    def __init__(self, step: Step, direction: str, index: int, item: Node) -> None:
        self.step = step
        self.direction = direction
        self.index = index
        self.item = item
        self.section = SpelledSection(step.spec, item)
        # A bare name in place of `{name: ...}` is wrong, but whoever reads on knows what is meant.
        named = item if isinstance(item, Scalar) and not item.is_null else self.section.scalar("name")
        self.node: Node = named or item
        self.name = named.text if named is not None else ""

    @property
    def is_known(self) -> bool:
        """Tell whether the name is what AWS gets to see."""
        return bool(self.name) and is_known(self.name)

    @property
    def files(self) -> tuple[Scalar, ...]:
        """The patterns under `files`."""
        return self.section.scalars("files")


class Step(SpelledSection):
    """An action, or a rule of a condition.

    Attributes:
        index: its place in the list, from 0.
    """

    spec: Pipeline
    type_key = ""

    def __init__(self, spec: Pipeline, node: Node, index: int) -> None:
        super().__init__(spec, node)
        self.index = index

    @cached_property
    def name(self) -> str:
        """The name as written; empty where it is missing."""
        return self.text("name") or ""

    @property
    def place(self) -> Node:
        """Where to point when the step as a whole is meant: its name, else its first key."""
        return self.scalar("name") or super().place

    @property
    def beginning(self) -> Span:
        """Where to point when something is missing from it: from its start to the end of its name, if that comes first."""
        start = self.node.span.start
        first = self.node.entries[0] if self.node.entries else None
        named = first is not None and first.name == self.spec.spelled("name")
        return Span(start, first.value.span.end if first is not None and named else start + 1)

    @cached_property
    def type(self) -> TypeId:
        """What it is; empty where that is missing."""
        entry = self.entry(self.type_key)
        return TypeId(self.spec, entry.value if entry is not None else None, entry)

    @property
    def known(self) -> ActionType | RuleType | None:
        """What the catalogue says of its type; None where the type is unknown, custom or cannot be seen."""
        return None

    @cached_property
    def configuration(self) -> Section:
        """The configuration; an empty section where it is none. Its keys are the provider's and have one spelling."""
        entry = self.entry("configuration")
        return Section(self.spec, entry.value if entry is not None else None, entry)

    @property
    def is_configuration_known(self) -> bool:
        """Tell whether all keys of the configuration can be seen: it is a mapping, or it is missing."""
        value = self.configuration.value
        if value is None or isinstance(value, Mapping):
            return self.configuration.node.entry("Fn::If") is None
        return isinstance(value, Scalar) and value.is_null

    def setting(self, key: str) -> Scalar | None:
        """The configuration's value of that key; None where it is missing, null, a mapping or a list."""
        node = self.configuration.get(key)
        return node if isinstance(node, Scalar) and not node.is_null else None

    def known_setting(self, key: str) -> str | None:
        """The text of a configuration value without placeholders and variables; None where it is not known."""
        node = self.setting(key)
        return node.text if node is not None and is_known(node.text) else None

    @cached_property
    def inputs(self) -> tuple[Artifact, ...]:
        """The artifacts it reads, in the order of the text."""
        return self._artifacts("inputArtifacts", INPUT)

    @cached_property
    def outputs(self) -> tuple[Artifact, ...]:
        """The artifacts it makes, in the order of the text."""
        return self._artifacts("outputArtifacts", OUTPUT)

    def _artifacts(self, key: str, direction: str) -> tuple[Artifact, ...]:
        return tuple(Artifact(self, direction, at, node) for at, node in enumerate(self.listed(key)))

    @property
    def region(self) -> Scalar | None:
        """The region it runs in, if it says so."""
        return self.scalar("region")

    @property
    def role(self) -> Scalar | None:
        """The ARN of the role that it runs with, if it has its own."""
        return self.scalar("roleArn")

    @property
    def commands(self) -> tuple[Scalar, ...]:
        """The commands of the provider `Commands`."""
        return self.scalars("commands")

    @property
    def timeout(self) -> Scalar | None:
        """The timeout in minutes."""
        return self.scalar("timeoutInMinutes")


class NamedValue(SpelledSection):
    """An item of the action's `environmentVariables`.

    Attributes:
        index: its place in the list, from 0.
    """

    def __init__(self, spec: Pipeline, node: Node, index: int, at: Entry | None = None) -> None:
        super().__init__(spec, resolve(node), at)
        self.index = index

    @property
    def name(self) -> Scalar | None:
        """Its name."""
        return self.scalar("name")

    @property
    def content(self) -> Scalar | None:
        """Its value."""
        return self.scalar("value")

    @property
    def kind(self) -> Scalar | None:
        """Its type: `PLAINTEXT` (also where it is missing) or `SECRETS_MANAGER`."""
        return self.scalar("type")
