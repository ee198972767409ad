"""Parts of a resource whose keys are spelled in two ways: `roleArn` for the API, `RoleArn` in a template."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, resolve
from specfmt.views.placeholders import has_placeholder, is_capitals, is_function, outside
from specfmt.views.section import Section

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Node
    from specfmt.views.template import Variant

# The two forms of a resource.
API = "api"
TEMPLATE = "template"

# What CloudFormation spells otherwise than with a capital letter.
SPELLINGS = {"buildspec": "BuildSpec", "ecsServices": "ECSServices"}
_NAMES = {spelled: name for name, spelled in SPELLINGS.items()}

_LIMITS = frozenset(("pattern", "minLength", "maxLength", "enum", "const", "minimum", "maximum", "format"))
# The rules whose patterns say of which characters a name is made.
_OF_NAMES = frozenset(
    (
        "malformed-name",
        "malformed-project-name",
        "malformed-artifact-name",
        "malformed-namespace",
        "malformed-identifier",
    )
)
_CAPITALS_TOLERATED = frozenset(("pattern", "minLength", "maxLength", "minimum", "maximum"))


def tolerates(violation: Any, *, shell: tuple[str, ...] = ()) -> bool:
    """Tell whether a value that the schema refuses is a placeholder, so that nothing is known of what AWS will see.

    Args:
        violation: what the schema has against the file.
        shell: keys below which stand commands, where `$X` is usual and no placeholder.
    """
    if _is_intrinsic(violation):
        return True
    keyword, text = violation.keyword, violation.name
    if keyword not in _LIMITS and keyword != "type":
        return False
    if not text or any(key in violation.path for key in shell):
        return False
    if has_placeholder(text):
        return True
    if keyword not in _CAPITALS_TOLERATED and keyword != "type":
        return False
    # `pipeline-ACCOUNT_ID`: the words of a name are joined by dashes, those of an ARN by colons.
    return "_" in text and any(map(is_capitals, text.replace(":", "-").split("-")))


def _is_intrinsic(violation: Any) -> bool:
    """Tell whether a function of CloudFormation stands there; what that means in a file for the API, a rule tells."""
    if violation.keyword in ("additionalProperties", "required") and len(violation.keys) == 1:
        return is_function(violation.keys[0])
    at = violation.at
    node = resolve(at.value if isinstance(at, Entry) else at)
    if isinstance(node, Mapping):
        return len(node.entries) == 1 and is_function(node.entries[0].name)
    tag = node.tag if isinstance(node, Scalar | Sequence) else None
    return tag is not None and not tag.startswith("!!")


class Spelling(Protocol):
    """The view of a whole resource, which knows how its keys are spelled."""

    def spelled(self, name: str) -> str:
        """The key as this file spells it."""


class SpelledSection(Section):
    """A mapping whose keys are asked for by their names in the API, and found as the file spells them."""

    spec: Any

    def entry(self, name: str) -> Entry | None:
        """The entry that the API calls `name`; where it is missing, one that is that name misspelt.

        What is wrong then is the spelling, which is told, and nothing is to be concluded from a missing key.
        """
        key = self.spec.spelled(name)
        found = self.node.entry(key)
        if found is not None or not self._strange:
            return found
        from specfmt.text.likeness import is_misspelt

        return next((each for each in self._strange if is_misspelt(each.name, key)), None)

    @cached_property
    def _strange(self) -> tuple[Entry, ...]:
        """The entries whose keys no part of such a resource has."""
        known = self.spec.known_keys
        if not known:
            return ()
        # What begins so is the author's own.
        own = ("x-", "_", ".")
        return tuple(
            each
            for each in self.node.entries
            if each.name not in known and not each.name.lower().startswith(own)
        )

    def scalar(self, name: str) -> Scalar | None:
        """The scalar of that name, aliases resolved; None where there is none, or null."""
        node = self.get(name)
        return node if isinstance(node, Scalar) and not node.is_null else None

    def section(self, name: str) -> SpelledSection:
        """The mapping of that name; an empty section where it is none."""
        entry = self.entry(name)
        return SpelledSection(self.spec, entry.value if entry is not None else None, entry)

    def listed(self, name: str) -> tuple[Node, ...]:
        """The items of the list of that name, aliases resolved; none where it is no list."""
        node = self.get(name)
        return tuple(map(resolve, node.items)) if isinstance(node, Sequence) else ()


class Definition(SpelledSection):
    """A whole resource: what a call of the API creates, or the properties of a resource in a template.

    Attributes:
        source: the text of the file.
        form: `API` or `TEMPLATE`.
        container: what holds it: the root of the file, which may be the resource itself; the resource with its type in
            a template.
        variant: what is around it in a template, for the choice that is judged; None elsewhere.
    """

    # The name of the schema of the API's form; that of the template's form begins with `template-`.
    schema_name = ""
    # Keys below which stand commands.
    shell_keys: tuple[str, ...] = ()
    # The API's names of the keys of all its parts, where those that are misspelt are to be found in spite of it.
    names_of_keys: frozenset[str] = frozenset()

    def __init__(
        self,
        node: Node,
        source: str,
        *,
        form: str = API,
        container: Section | None = None,
        at: Entry | None = None,
        variant: Variant | None = None,
    ) -> None:
        super().__init__(self, node, at)
        self.variant = variant
        self.source = source
        self.form = form
        self.container = container if container is not None else self
        self._is_template = form == TEMPLATE

    @property
    def schema(self) -> str:
        """The name of the schema that describes it."""
        return f"template-{self.schema_name}" if self._is_template else self.schema_name

    def spelled(self, name: str) -> str:
        """The key that the API calls `name` (`roleArn`), as this form spells it."""
        if not self._is_template:
            return name
        return SPELLINGS.get(name) or name[:1].upper() + name[1:]

    @cached_property
    def known_keys(self) -> frozenset[str]:
        """The keys of all its parts, as this form spells them; none where a misspelt key counts as missing."""
        return frozenset(map(self.spelled, self.names_of_keys))

    def named(self, key: str) -> str:
        """The name that the API has for a key of this form: the other way round."""
        if not self._is_template:
            return key
        return _NAMES.get(key) or key[:1].lower() + key[1:]

    @property
    def is_wrapped(self) -> bool:
        """Tell whether the file holds it under a key of its own, as `--cli-input-json` may want it."""
        return self.form == API and self.at is not None

    def tolerates(self, violation: Any) -> bool:
        """Tell whether a value that the schema refuses is a placeholder: see the function of that name."""
        if (
            violation.keyword == "pattern"
            and violation.rule in _OF_NAMES
            and self._holds_blank(violation.name)
        ):
            return False
        return tolerates(violation, shell=self.shell_keys)

    def is_blank(self, node: Scalar) -> bool:
        """Tell whether nothing is known of a text, as `tolerates` does: a function or a placeholder stands there."""
        if node.tag is not None and not node.tag.startswith("!!"):
            return True
        return has_placeholder(node.text) and not self._holds_blank(node.text)

    def _holds_blank(self, text: str) -> bool:
        """Tell whether a text will have a blank in it, whatever CloudFormation fills in: no name may."""
        return self._is_template and " " in text and " " in outside(text)
