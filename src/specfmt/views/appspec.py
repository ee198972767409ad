"""An application specification as CodeDeploy reads it: for servers by an agent, for ECS and Lambda by the service.

Every accessor may answer None or nothing: a view is laid over a tree that may lack anything. The keys for servers are
exact in case, those for ECS and Lambda are not: AWS's own pages write both `Resources` and `resources`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve, text_of
from specfmt.views.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from specfmt.syntax.nodes import Entry, Node, Tree

    _Parts = Callable[[], Iterable[object]]

SERVER = "server"
ECS = "ecs"
LAMBDA = "lambda"

# Top-level keys that only the agent on a server reads; `hooks` is a mapping there and a list elsewhere.
SERVER_KEYS = ("os", "files", "permissions", "file_exists_behavior")
_TYPES = {"aws::ecs::service": ECS, "aws::lambda::function": LAMBDA}
_LAMBDA_PROPERTIES = frozenset(("alias", "currentversion", "targetversion"))
_ECS_PROPERTIES = frozenset(
    (
        "taskdefinition",
        "loadbalancerinfo",
        "platformversion",
        "networkconfiguration",
        "capacityproviderstrategy",
    )
)


def view(tree: Tree, text: str) -> AppSpec | None:
    """The view of a tree, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return AppSpec(root, text) if isinstance(root, Mapping) else None


class LooseSection(Section):
    """A mapping whose keys count in any case."""

    @cached_property
    def _index(self) -> dict[str, Entry]:
        return {entry.name.lower(): entry for entry in self.node.merged()}

    def entry(self, name: str) -> Entry | None:
        """The entry of that name, in any case."""
        return self._index.get(name.lower())

    def section(self, name: str) -> LooseSection:
        """The mapping of that name; an empty section where it is none."""
        entry = self.entry(name)
        return LooseSection(self.spec, entry.value if entry is not None else None, entry)

    def items(self, name: str) -> tuple[LooseSection, ...]:
        """The items of the list of that name, each as a section; empty ones stand for items that are no mapping."""
        node = self.get(name)
        return (
            tuple(LooseSection(self.spec, item) for item in node.items) if isinstance(node, Sequence) else ()
        )


class AppSpec(Section):
    """The whole file.

    Attributes:
        source: the text.
    """

    def __init__(self, root: Mapping, source: str) -> None:
        super().__init__(self, root)
        self.source = source

    @cached_property
    def loose(self) -> LooseSection:
        """The same mapping, its keys in any case."""
        return LooseSection(self, self.node)

    @cached_property
    def platform(self) -> str:
        """What is deployed to: `server`, `ecs` or `lambda`."""
        if self.loose.has("resources"):
            if found := self._declared_platform:
                return found
            if not any(self.loose.has(name) for name in SERVER_KEYS):
                return LAMBDA if any(each.is_like_lambda for each in self.resources) else ECS
            return SERVER
        if any(self.loose.has(name) for name in SERVER_KEYS) or isinstance(self.loose.get("hooks"), Mapping):
            return SERVER
        lower = self.source.lower()
        found = next((platform for type_, platform in _TYPES.items() if type_ in lower), "")
        return found or (
            ECS if any(isinstance(hook.value, Scalar) for hook in self.service_hooks) else SERVER
        )

    @cached_property
    def _declared_platform(self) -> str:
        types = (each.type or "" for each in self.resources)
        found = next((_TYPES[type_.lower()] for type_ in types if type_.lower() in _TYPES), "")
        if found or not isinstance(self.loose.get("resources"), Mapping):
            return found
        # What stands under the wrong roof still tells what it is.
        return ECS if any(each.name.lower() in _ECS_PROPERTIES for each in self.resources) else ""

    @property
    def is_server(self) -> bool:
        """Tell whether an agent on a server reads the file."""
        return self.platform == SERVER

    @property
    def schema(self) -> str:
        """The name of the schema that describes it."""
        return f"appspec-{self.platform}"

    @property
    def foreign(self) -> tuple[Entry, ...]:
        """The top-level entries that belong to another platform than that of the file, in the order of the text."""
        names = ("resources",) if self.is_server else SERVER_KEYS
        return tuple(entry for entry in self.node.entries if entry.name.lower() in names)

    @property
    def version(self) -> str | None:
        """The version as written, without quotes."""
        return text_of(self.loose.get("version")) if not self.is_server else self.text("version")

    @property
    def os(self) -> str | None:
        """The operating system as written: `linux`, `windows`, or something else."""
        return self.text("os")

    @property
    def is_windows(self) -> bool:
        """Tell whether the file is for Windows, as far as it says."""
        return (self.os or "").lower() == "windows"

    @cached_property
    def files(self) -> tuple[FileMapping, ...]:
        """The items of `files` that are mappings."""
        return tuple(FileMapping(self, item, at) for at, item in _mappings(self.get("files")))

    @cached_property
    def permissions(self) -> tuple[Permission, ...]:
        """The items of `permissions` that are mappings."""
        return tuple(Permission(self, item, at) for at, item in _mappings(self.get("permissions")))

    @cached_property
    def hooks(self) -> tuple[Hook, ...]:
        """What stands under `hooks` of a server, whatever it is called, in the order of the text."""
        return tuple(Hook(self, entry) for entry in self.entries("hooks")) if self.is_server else ()

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """The scripts of all hooks of a server."""
        return tuple(script for hook in self.hooks for script in hook.scripts)

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """What stands under `Resources`, in the order of the text."""
        return tuple(Resource(self, entry) for entry in _entries_within(self.loose.get("resources")))

    @cached_property
    def service_hooks(self) -> tuple[ServiceHook, ...]:
        """The items of `Hooks` for ECS and Lambda, in the order of the text."""
        return tuple(ServiceHook(self, entry) for entry in _entries_within(self.loose.get("hooks")))

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this file calls for."""
        if not self.is_server:
            hooks = ("service_hooks",) if self.loose.has("hooks") else ()
            resources = ("resources",) if self.loose.has("resources") else ()
            return ("document", *resources, self.platform, *hooks)
        found = ["document", SERVER]
        found += [name for name in ("files", "permissions", "hooks") if self.has(name)]
        if self.scripts or self.files:
            found.append("bundle")
        return tuple(found)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        return tuple(self._parts[on]()) if on in self._parts else ()

    @cached_property
    def _parts(self) -> dict[type, _Parts]:
        return {
            AppSpec: lambda: (self,),
            FileMapping: lambda: self.files,
            Permission: lambda: self.permissions,
            Hook: lambda: self.hooks,
            Script: lambda: self.scripts,
            Resource: lambda: self.resources,
            ServiceHook: lambda: self.service_hooks,
        }


class Item(Section):
    """An item of a list that is a mapping.

    Attributes:
        index: its place in the list, from 0.
    """

    spec: AppSpec

    def __init__(self, spec: AppSpec, node: Node, index: int) -> None:
        super().__init__(spec, node)
        self.index = index

    def scalar(self, name: str) -> Scalar | None:
        """The scalar of that name, aliases resolved; None where there is none, or null."""
        node = self.get(name)
        return node if isinstance(node, Scalar) and not node.is_null else None


class FileMapping(Item):
    """An item of `files`: what is copied, and to which directory."""

    @property
    def source(self) -> str | None:
        """The path in the bundle as written."""
        return self.text("source")

    @property
    def destination(self) -> str | None:
        """The directory on the server as written."""
        return self.text("destination")


class Permission(Item):
    """An item of `permissions`."""

    @property
    def object(self) -> str | None:
        """The path on the server as written."""
        return self.text("object")

    @property
    def pattern(self) -> str | None:
        """The pattern as written; None means `**`."""
        return self.text("pattern")

    @property
    def excepted(self) -> tuple[Scalar, ...]:
        """The patterns under `except`."""
        return self.scalars("except")

    @property
    def types(self) -> tuple[Scalar, ...]:
        """The words under `type`; none means both `file` and `directory`."""
        return self.scalars("type")

    @property
    def mode(self) -> Scalar | None:
        """The mode as written, with its quotes if any."""
        return self.scalar("mode")

    @property
    def acls(self) -> tuple[Scalar, ...]:
        """The entries under `acls`."""
        return self.scalars("acls")

    @cached_property
    def context(self) -> Section:
        """The SELinux context, an empty section where there is none."""
        return Section(self.spec, self.get("context"), self.entry("context"))


class Hook:
    """A lifecycle event of a server with its scripts.

    Attributes:
        entry: the `key: value`.
        key: the name's node.
        name: the event as written.
        value: what is under it, aliases resolved.
    """

    def __init__(self, spec: AppSpec, entry: Entry) -> None:
        self.spec = spec
        self.entry = entry
        self.key = entry.key
        self.name = entry.name
        self.value = resolve(entry.value)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is under it, or an empty list."""
        value = self.value
        return value.is_null if isinstance(value, Scalar) else isinstance(value, Sequence) and not value.items

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """The items that are mappings."""
        return tuple(Script(self, item, at) for at, item in _mappings(self.value))


class Script(Item):
    """One script of a lifecycle event.

    Attributes:
        hook: the event that runs it.
    """

    def __init__(self, hook: Hook, node: Node, index: int) -> None:
        super().__init__(hook.spec, node, index)
        self.hook = hook

    @property
    def location(self) -> str | None:
        """The path in the bundle as written."""
        return self.text("location")

    @property
    def timeout(self) -> Scalar | None:
        """The timeout as written; in seconds, none means 3600."""
        return self.scalar("timeout")

    @property
    def runas(self) -> str | None:
        """The user that runs it."""
        return self.text("runas")

    @property
    def sudo(self) -> Scalar | None:
        """The undocumented switch `sudo` as written."""
        return self.scalar("sudo")


class Resource(LooseSection):
    """One resource of ECS or Lambda.

    Attributes:
        name: as written.
        key: the name's node.
    """

    spec: AppSpec

    def __init__(self, spec: AppSpec, entry: Entry) -> None:
        super().__init__(spec, entry.value, entry)
        self.name = entry.name
        self.key = entry.key

    @property
    def type(self) -> str | None:
        """The type as written, such as `AWS::ECS::Service`."""
        return self.text("type")

    @cached_property
    def properties(self) -> LooseSection:
        """The properties, an empty section where there are none."""
        return self.section("properties")

    @property
    def is_like_lambda(self) -> bool:
        """Tell whether it has properties that only a function has."""
        return any(self.properties.has(name) for name in _LAMBDA_PROPERTIES)


class ServiceHook:
    """A lifecycle event of ECS or Lambda with the function that it calls.

    Attributes:
        entry: the `key: value`.
        key: the event's node.
        event: the event as written.
        value: what is under it, aliases resolved.
        text: the value as text; None for null and for what is no scalar.
    """

    def __init__(self, spec: AppSpec, entry: Entry) -> None:
        self.spec = spec
        self.entry = entry
        self.key = entry.key
        self.event = entry.name
        self.value = resolve(entry.value)
        self.text = text_of(entry.value)


def _mappings(node: Node | None) -> Iterator[tuple[int, Mapping]]:
    """The items of a list that are mappings, with their places."""
    if isinstance(node, Sequence):
        for at, item in enumerate(node.items):
            inside = resolve(item)
            if isinstance(inside, Mapping):
                yield at, inside


def _entries_within(node: Node | None) -> Iterator[Entry]:
    """The entries of the mappings in a list; those of the mapping itself where it is no list."""
    if isinstance(node, Mapping):
        yield from node.merged()
    for _, item in _mappings(node):
        yield from item.merged()
