"""A buildspec as CodeBuild reads it.

Every accessor may answer None or nothing: a view is laid over a tree that may lack anything. Aliases and `<<` merges
are looked through. Where a key is given twice the last one counts, as in the service's decoder.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, resolve, text_of
from specfmt.views.batch import Batch, Task
from specfmt.views.builds import Build, builds_of
from specfmt.views.env import Env, Variable
from specfmt.views.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Script
    from specfmt.syntax.nodes import Entry, Node, Tree
    from specfmt.text.source_map import SourceMap
    from specfmt.text.span import Span
    from specfmt.views.builds import Surroundings

PHASES = ("install", "pre_build", "build", "post_build")

# Values of `env.shell` by the language they speak.
_SHELLS = {
    "bash": "bash",
    "/bin/bash": "bash",
    "/usr/bin/bash": "bash",
    "sh": "sh",
    "/bin/sh": "sh",
    "powershell.exe": "powershell",
    "powershell": "powershell",
    "pwsh": "powershell",
    "pwsh.exe": "powershell",
    "cmd.exe": "cmd",
    "cmd": "cmd",
}


def view(tree: Tree, text: str, surroundings: Surroundings | None = None) -> Buildspec | None:
    """The view of a tree, or None when its root is no mapping.

    Args:
        tree: the tree.
        text: the text of the buildspec.
        surroundings: the project that runs it, where that is known.
    """
    root = resolve(tree.root) if tree.root is not None else None
    return Buildspec(root, text, surroundings) if isinstance(root, Mapping) else None


def _is_for_windows(text: str) -> bool:
    """Tell whether a command is certainly one of PowerShell or cmd."""
    lower = text.lower()
    if "powershell" in lower or "pwsh" in lower or "choco " in lower or text[:1] in ("&", "@"):
        return True
    if not ("$" in text or "%" in text or "-" in text or "(" in text or ".bat" in lower or ".cmd" in lower):
        return False
    from specfmt.shell.powershell import looks_like_cmd, looks_like_powershell

    return looks_like_powershell(text) or looks_like_cmd(text)


class Buildspec(Section):
    """The whole file.

    Attributes:
        schema: the name of the schema that describes it.
        source: the text.
        surroundings: the project that runs it, where that is known.
    """

    schema = "buildspec"

    def __init__(self, root: Mapping, source: str, surroundings: Surroundings | None = None) -> None:
        super().__init__(self, root)
        self.source = source
        self.surroundings = surroundings

    def is_around(self, node: Node | Entry) -> bool:
        """Tell whether a value stands not in the buildspec, but in the project around it."""
        return self.surroundings is not None and self.surroundings.build.holds(node)

    @cached_property
    def version(self) -> str | None:
        """The version as written, without quotes."""
        return self.text("version")

    @cached_property
    def phases(self) -> tuple[Phase, ...]:
        """What stands under `phases`, whatever it is called, in the order of the text."""
        return tuple(Phase(self, entry) for entry in self.entries("phases") if entry.name)

    def phase(self, name: str) -> Phase | None:
        """The phase of that name."""
        return next((phase for phase in reversed(self.phases) if phase.name == name), None)

    @cached_property
    def ordered_phases(self) -> tuple[Phase, ...]:
        """The phases that run, in the order in which they run."""
        return tuple(phase for name in PHASES if (phase := self.phase(name)) is not None)

    @cached_property
    def commands(self) -> tuple[Command, ...]:
        """The commands of all phases that run, in the order in which they run."""
        return tuple(command for phase in self.ordered_phases for command in phase.commands)

    @cached_property
    def env(self) -> Env:
        """The section `env`, empty where there is none."""
        return Env(self, self.get("env"), self.entry("env"))

    @cached_property
    def batch(self) -> Batch | None:
        """The section `batch`."""
        entry = self.entry("batch")
        return Batch(self, entry.value, entry) if entry is not None else None

    @cached_property
    def runtimes(self) -> tuple[Runtime, ...]:
        """The runtimes that the install phase selects."""
        install = self.phase("install")
        return install.runtimes if install is not None else ()

    @cached_property
    def artifacts(self) -> tuple[Artifacts, ...]:
        """The primary artifact, then the secondary ones."""
        entry = self.entry("artifacts")
        if entry is None:
            return ()
        primary = Artifacts(self, entry.value, entry, "")
        others = primary.entries("secondary-artifacts")
        return (primary, *(Artifacts(self, each.value, each, each.name) for each in others))

    @cached_property
    def reports(self) -> tuple[ReportGroup, ...]:
        """The report groups."""
        return tuple(ReportGroup(self, entry.value, entry) for entry in self.entries("reports"))

    @cached_property
    def cache(self) -> Cache | None:
        """The section `cache`."""
        entry = self.entry("cache")
        return Cache(self, entry.value, entry) if entry is not None else None

    @cached_property
    def variables(self) -> tuple[Variable, ...]:
        """Every variable that `env` defines, from all three sources."""
        return self.env.definitions

    @property
    def shell(self) -> str:
        """The language of the commands: `sh`, `bash`, `powershell`, `cmd`, `other`, or `default` where none is named."""
        text = self.env.text("shell")
        env = self.get("env")
        if isinstance(env, Scalar) and not env.is_null:
            return "other"  # a section that cannot be read: its author may have named one
        return "default" if text is None else _SHELLS.get(text.lower(), "other")

    @cached_property
    def is_posix(self) -> bool:
        """Tell whether the commands are for a Unix shell, as far as the file says.

        A Windows image starts PowerShell where the file names no shell: then the project, a single command, or a batch
        task, that is certainly for Windows decides.
        """
        if self.shell != "default":
            return self.shell in ("sh", "bash")
        if self.surroundings is not None and self.surroundings.build.windows is not None:
            return False
        if self.batch is not None and any(task.is_windows for task in self.batch.tasks):
            return False
        return not any(_is_for_windows(command.text) for command in self.commands)

    @cached_property
    def images(self) -> tuple[Scalar, ...]:
        """The build images that batch tasks name, and the project around the file."""
        named = () if self.surroundings is None else self.surroundings.build.images
        if self.batch is None:
            return named
        return (*(image for task in self.batch.tasks for image in task.images), *named)

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this file calls for."""
        found = ["document"]
        if self.has("phases"):
            found.append("phases")
            if self.commands:
                found.append("commands")
            if any(phase.has("runtime-versions") for phase in self.phases):
                found.append("runtimes")
        if self.has("env") or self.batch is not None:
            found += ("env", "build_variables")
        if self.has("batch") or self.surroundings is not None:
            found += ("builds", "batch")
        found += [name for name in ("artifacts", "reports", "cache") if self.has(name)]
        return tuple(found)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        return tuple(self._parts[on]()) if on in self._parts else ()

    @cached_property
    def _parts(self) -> dict[type, _Parts]:
        return {
            Buildspec: lambda: (self,),
            Phase: lambda: self.phases,
            Command: lambda: self.commands,
            Runtime: lambda: (runtime for phase in self.phases for runtime in phase.runtimes),
            Env: lambda: (self.env,) if self.has("env") else (),
            Variable: self._all_variables,
            Batch: lambda: (self.batch,) if self.batch is not None else (),
            Task: lambda: self.batch.tasks if self.batch is not None else (),
            Build: lambda: builds_of(self.batch) if self.batch is not None else (),
            Artifacts: lambda: self.artifacts,
            ReportGroup: lambda: self.reports,
            Cache: lambda: (self.cache,) if self.cache is not None else (),
        }

    def _all_variables(self) -> Iterator[Variable]:
        yield from self.variables
        if self.batch is not None:
            for task in self.batch.tasks:
                yield from task.variables


class Phase(Section):
    """One entry of `phases`."""

    spec: Buildspec

    def __init__(self, spec: Buildspec, entry: Entry) -> None:
        super().__init__(spec, entry.value, entry)
        self.key = entry.key
        self.name = entry.name

    @property
    def known(self) -> bool:
        """Tell whether CodeBuild runs a phase of this name."""
        return self.name in PHASES

    @cached_property
    def commands(self) -> tuple[Command, ...]:
        """The scalars under `commands`, then those under `finally`."""
        return tuple(
            Command(self, node, block) for block in ("commands", "finally") for node in self.scalars(block)
        )

    @cached_property
    def runtimes(self) -> tuple[Runtime, ...]:
        """The entries of `runtime-versions`."""
        return tuple(Runtime(self, entry) for entry in self.entries("runtime-versions"))

    @property
    def on_failure(self) -> str | None:
        """`on-failure` in upper case."""
        text = self.text("on-failure")
        return text.upper() if text is not None else None

    @property
    def run_as(self) -> str | None:
        """The Linux user that runs the commands of this phase, if the file names one."""
        return self.text("run-as") or self.spec.text("run-as")


class Command:
    """One item of `commands` or `finally`.

    Attributes:
        phase: where it runs.
        node: the scalar as written.
        block: `commands` or `finally`.
        text: the decoded text that the shell gets.
    """

    def __init__(self, phase: Phase, node: Scalar, block: str) -> None:
        self.phase = phase
        self.node = node
        self.block = block
        self.text = node.text

    @property
    def spec(self) -> Buildspec:
        """The whole buildspec."""
        return self.phase.spec

    @cached_property
    def script(self) -> Script:
        """The command as a Unix shell reads it. Offsets in it are offsets in `text`."""
        from specfmt.shell.commands import parse

        return parse(self.text)

    @cached_property
    def source_map(self) -> SourceMap:
        """From offsets in `text` to offsets in the file."""
        from specfmt.syntax.scalars import scalar_map

        return scalar_map(self.spec.source, self.node)

    def at(self, span: Span) -> Span:
        """The place in the file of a part of `text`."""
        return self.source_map.to_host(span)


class Runtime:
    """One entry of `runtime-versions`."""

    def __init__(self, phase: Phase, entry: Entry) -> None:
        self.phase = phase
        self.entry = entry
        self.name = entry.name
        self.key = entry.key
        self.value = resolve(entry.value)
        self.version = text_of(entry.value)

    @property
    def spec(self) -> Buildspec:
        """The whole buildspec."""
        return self.phase.spec


class Artifacts(Section):
    """The primary artifact, or a secondary one.

    Attributes:
        identifier: the name of a secondary artifact; empty for the primary one.
    """

    def __init__(self, spec: Buildspec, node: Node, at: Entry, identifier: str) -> None:
        super().__init__(spec, node, at)
        self.identifier = identifier

    @property
    def files(self) -> tuple[Scalar, ...]:
        """The patterns under `files`."""
        return self.scalars("files")


class ReportGroup(Section):
    """One entry of `reports`."""

    @property
    def name(self) -> str:
        """The name, or ARN, of the group."""
        return self.at.name if self.at is not None else ""

    @property
    def files(self) -> tuple[Scalar, ...]:
        """The patterns under `files`."""
        return self.scalars("files")


class Cache(Section):
    """The section `cache`."""

    @property
    def paths(self) -> tuple[Scalar, ...]:
        """The patterns under `paths`."""
        return self.scalars("paths")


if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    _Parts = Callable[[], Iterable[object]]
