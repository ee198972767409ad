"""What the worker knows: documents, projects and findings of a snapshot, remembered for as long as they hold.

Only the worker's thread comes here. Nothing but this module asks the engine for findings, so that a code action speaks of the
same ones that were published.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from specfmt.engine.again import still_holding
from specfmt.engine.check import check
from specfmt.engine.run import FileResult, document_of, judge_file, report
from specfmt.engine.select import words
from specfmt.lsp.asked_files import AskedFiles
from specfmt.lsp.target import Target
from specfmt.lsp.uris import name_of, path_of
from specfmt.project.config import load, reason_of
from specfmt.project.decoding import decode
from specfmt.project.discovery import Found, discover
from specfmt.project.errors import SpecfmtError
from specfmt.project.files import DiskFiles, OverlayFiles
from specfmt.project.options import Options
from specfmt.project.project import Project
from specfmt.project.settings import Overrides, Settings, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from specfmt.diagnostics import Diagnostic
    from specfmt.documents.document import Document
    from specfmt.documents.kinds import Kind
    from specfmt.engine.baseline import Known
    from specfmt.engine.check import Outcome
    from specfmt.engine.report import Report
    from specfmt.lsp.preferences import Preferences
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.texts import OpenText


class Findings(NamedTuple):
    """What is to be said about one file.

    Attributes:
        target: the file; None where it is of no known kind, or could not be read.
        diagnostics: as `specfmt check` shows them.
    """

    target: Target | None
    diagnostics: tuple[Diagnostic, ...] = ()


class _Configured(NamedTuple):
    """What a configuration file and the editor's settings come to."""

    root: str | None
    settings: Settings


class Analysis:
    """See the module.

    Args:
        tell: takes a sentence for the user about their configuration.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._told: set[str] = set()
        self._told_before: set[str] = set()
        self._remarks: dict[str, str] = {}
        self._era: tuple[int, Preferences, tuple[str, ...]] | None = None
        self._texts: Mapping[str, OpenText] | None = None
        self._files = OverlayFiles(DiskFiles(), {})
        self._configured: dict[str, _Configured] = {}
        self._known: dict[str, tuple[Known, ...]] = {}
        # By folder, root, and for an open text its address: each of these has its own, to know what it hangs on.
        self._projects: dict[tuple[str, str | None, str], Project] = {}
        self._asked: dict[str, AskedFiles] = {}
        self._stale: dict[str, None] = {}
        self._documents: dict[str, tuple[str, Document]] = {}
        self._kinds: dict[str, Kind] = {}
        # What lost its kind while it is being typed: it is still explained, and nothing is found in it.
        self._doubtful: set[str] = set()
        self._findings: dict[str, tuple[Document, Project, tuple[Diagnostic, ...]]] = {}
        self._templates: dict[str, tuple[Document, Project, Outcome]] = {}

    def target(self, snapshot: Snapshot, uri: str) -> Target | None:
        """The document at an address, as a request for a feature sees it; None where there is none of a known kind.

        A text that lost its kind while it is being typed keeps the one that it had.
        """
        self._turn_to(snapshot)
        held = snapshot.texts.get(uri)
        path = path_of(uri)
        text = held.text if held is not None else self._read(path)
        if text is None:
            return None
        found = _found(uri, path, snapshot)
        project = self._project(snapshot, found, uri, path)
        document = self._document(uri, text, found, project)
        if document is None:
            return None
        return Target(uri, held, document, project, snapshot.abilities.encoding)

    def findings(self, snapshot: Snapshot, uri: str) -> Findings:
        """What `specfmt check` would say about the text at an address, were it saved."""
        self._turn_to(snapshot)
        path = path_of(uri)
        if uri not in snapshot.texts:
            return self._findings_on_disk(snapshot, uri, path)
        target = self.target(snapshot, uri)
        if target is None or (path and target.project.settings.excluded(path)):
            return Findings(None)
        document, project = target.document, target.project
        remembered = self._findings.get(uri)
        if remembered is not None and remembered[0] is document and remembered[1] is project:
            return Findings(target, remembered[2])
        if uri in self._doubtful:
            return Findings(None)
        outcome = self._judged(uri, document, project)
        result = FileResult(
            document.path,
            document.kind.name,
            diagnostics=outcome.diagnostics,
            suppressed=outcome.suppressed,
            sources={document.path: document.text},
        )
        shown = self._without_known(report((result,)), project.settings.baseline)
        self._findings[uri] = document, project, shown
        return Findings(target, shown)

    def _judged(self, uri: str, document: Document, project: Project) -> Outcome:
        """What is found in a document; of a template only what the change since the last time may have changed."""
        if not document.kind.is_shared:
            return check(document, project)
        before = self._templates.get(uri)
        known = {}
        if before is not None and before[1] is project:
            known = still_holding(before[0], before[2].parts, document)
        outcome = check(document, project, known=known)
        self._templates[uri] = document, project, outcome
        return outcome

    def stale(self, snapshot: Snapshot) -> tuple[str, ...]:
        """The open texts whose findings may have changed because another text did, each once after each change."""
        self._turn_to(snapshot)
        found = tuple(uri for uri in self._stale if uri in snapshot.texts)
        self._stale.clear()
        return found

    def paths(self, snapshot: Snapshot) -> tuple[str, ...]:
        """The absolute paths of all files in the folders that are worked in that may be of a known kind, each once."""
        self._turn_to(snapshot)
        found: dict[str, None] = {}
        for folder in snapshot.folders:
            settings = self._configured_in(snapshot, folder).settings
            for each in discover((folder,), settings, files=self._files, cwd=folder):
                if not each.problem:
                    found.setdefault(each.absolute)
        return tuple(found)

    def text_at(self, snapshot: Snapshot, path: str) -> tuple[str, bool] | None:
        """The text of a file and whether the editor holds it; None where it cannot be read."""
        self._turn_to(snapshot)
        held = snapshot.texts.get(snapshot.uri_at(path))
        if held is not None:
            return held.text, True
        text = self._read(path)
        return None if text is None else (text, False)

    def remark(self, uri: str, sentence: str) -> None:
        """Tell the user something about an open text, once for as long as it holds.

        Args:
            uri: the text.
            sentence: what to tell; empty when there is nothing, so that it will be told anew when there is.
        """
        if sentence and self._remarks.get(uri) != sentence:
            self._tell(sentence)
        self._remarks[uri] = sentence

    def _turn_to(self, snapshot: Snapshot) -> None:
        """Forget what does not hold for this snapshot."""
        era = snapshot.generation, snapshot.preferences, snapshot.folders
        if era != self._era:
            self._era = era
            if self._configured:
                # What was told of the configuration as it was is told again only where it was mended meanwhile.
                self._told_before, self._told = self._told, set()
            self._configured.clear()
            self._known.clear()
            self._projects.clear()
            self._asked.clear()
        if snapshot.texts is not self._texts:
            before, self._texts = self._texts or {}, snapshot.texts
            texts = {path: held.text for uri, held in snapshot.texts.items() if (path := path_of(uri))}
            self._files = OverlayFiles(DiskFiles(), texts)
            self._forget_what_hangs_on(before, snapshot.texts)
            for remembered in (
                self._documents,
                self._findings,
                self._templates,
                self._kinds,
                self._remarks,
                self._asked,
            ):
                for uri in [uri for uri in remembered if uri not in snapshot.texts]:
                    del remembered[uri]

    def _forget_what_hangs_on(self, before: Mapping[str, OpenText], now: Mapping[str, OpenText]) -> None:
        """Projects remember what they saw of files, and an open text may be one of these."""
        changed, appeared = set(), set()
        for uri in before.keys() | now.keys():
            old, new = before.get(uri), now.get(uri)
            if old is None or new is None:
                appeared.add(path_of(uri))
            if old is None or new is None or old.text != new.text:
                changed.add(path_of(uri))
        for key in list(self._projects):
            uri = key[2]
            asked = self._asked.get(uri)
            if asked is None or uri not in now or asked.hang_on(changed, appeared):
                del self._projects[key]
                if uri and path_of(uri) not in changed:
                    self._stale[uri] = None
            else:
                asked.below = self._files

    def _findings_on_disk(self, snapshot: Snapshot, uri: str, path: str) -> Findings:
        found = _found(uri, path, snapshot)
        project = self._project(snapshot, found, uri, path)
        if not path or project.settings.excluded(path):
            return Findings(None)
        result = judge_file(found, project)
        text = result.sources.get(result.path)
        if not result.kind or text is None:
            return Findings(None)
        document = document_of(text, found, project)
        if document is None:
            return Findings(None)
        shown = self._without_known(report((result,)), project.settings.baseline)
        return Findings(Target(uri, None, document, project, snapshot.abilities.encoding), shown)

    def _document(self, uri: str, text: str, found: Found, project: Project) -> Document | None:
        known = self._documents.get(uri)
        root = project.root or ""
        kind = project.settings.kind_for(found.absolute)
        mark = f"{root}\n{kind}"
        if known is not None and known[0] == mark and known[1].text == text:
            return known[1]
        document = document_of(text, found, project)
        self._doubtful.discard(uri)
        if document is None:
            self._doubtful.add(uri)
            document = document_of(text, found, project, self._kinds.get(uri))
        if document is not None:
            self._documents[uri] = mark, document
            self._kinds[uri] = document.kind
        return document

    def _project(self, snapshot: Snapshot, found: Found, uri: str, path: str) -> Project:
        folder = snapshot.folder_of(path) if path else next(iter(snapshot.folders), "")
        start = folder or os.path.dirname(found.absolute)  # noqa: PTH120
        configured = self._configured_in(snapshot, start)
        if configured.root is None and path:
            # A folder that is no project holds several of them, perhaps: each file goes by its own.
            start = os.path.dirname(path)  # noqa: PTH120
            configured = self._configured_in(snapshot, start)
        root = configured.root if path else None
        own = uri if uri in snapshot.texts else ""
        project = self._projects.get((start, root, own))
        if project is None:
            files = AskedFiles(self._files)
            if own:
                self._asked[own] = files
            project = Project(root, configured.settings, files if own else self._files)
            self._projects[start, root, own] = project
        return project

    def _configured_in(self, snapshot: Snapshot, start: str) -> _Configured:
        known = self._configured.get(start)
        if known is None:
            known = self._configured[start] = self._load(snapshot.preferences, start)
        return known

    def _load(self, preferences: Preferences, start: str) -> _Configured:
        explicit = os.path.join(start, preferences.config) if preferences.config else None  # noqa: PTH118
        try:
            loaded = load(start, explicit, isolated=preferences.isolated, known=words)
        except SpecfmtError as error:
            self._say(str(error))
            loaded = load(start, isolated=True, known=words)
        baseline = os.path.join(start, preferences.baseline) if preferences.baseline else ""  # noqa: PTH118
        overrides = Overrides(preferences.select, preferences.ignore, preferences.severity, baseline=baseline)
        try:
            settings = resolve(loaded.options, overrides, base=loaded.base, path=loaded.path, known=words)
        except SpecfmtError:
            overrides = self._understood(overrides)
            settings = resolve(loaded.options, overrides, base=loaded.base, path=loaded.path, known=words)
        return _Configured(loaded.root, settings)

    def _understood(self, overrides: Overrides) -> Overrides:
        """What is good of the editor's settings; of each item that is not the user is told."""
        single = {
            "select": lambda item: Overrides(select=(item,)),
            "ignore": lambda item: Overrides(ignore=(item,)),
            "severity": lambda item: Overrides(severity=(item,)),
        }
        good: dict[str, tuple[str, ...]] = {}
        for name, items in zip(single, (overrides.select, overrides.ignore, overrides.severity), strict=True):
            good[name] = tuple(each for each in items if self._is_understood(name, single[name](each)))
        return Overrides(good["select"], good["ignore"], good["severity"], baseline=overrides.baseline)

    def _is_understood(self, name: str, overrides: Overrides) -> bool:
        try:
            resolve(Options(), overrides, known=words)
        except SpecfmtError as error:
            self._say(f"the setting `specfmt.{name}`: {str(error).removeprefix(f'--{name}: ')}")
            return False
        return True

    def _without_known(self, whole: Report, baseline: str) -> tuple[Diagnostic, ...]:
        if not baseline or not whole.diagnostics:
            return whole.diagnostics
        from specfmt.engine.baseline import apply

        folder = os.path.dirname(baseline)  # noqa: PTH120
        return apply(whole, self._baseline(baseline), folder, DiskFiles().exists).report.diagnostics

    def _baseline(self, path: str) -> tuple[Known, ...]:
        from specfmt.engine.baseline import parse

        known = self._known.get(path)
        if known is None:
            name = os.path.basename(path)  # noqa: PTH119
            try:
                known = parse(DiskFiles().read(path).decode("utf-8-sig"), name)
            except OSError as error:
                self._say(f"cannot read the baseline {name}: {reason_of(error)}")
            except UnicodeDecodeError:
                self._say(f"{name}: not a baseline: the file is not UTF-8")
            except SpecfmtError as error:
                self._say(str(error))
            known = self._known[path] = known or ()
        return known

    def _read(self, path: str) -> str | None:
        if not path:
            return None
        try:
            text, problem = decode(self._files.read(path))
        except OSError:
            return None
        return None if problem else text

    def _say(self, sentence: str) -> None:
        if sentence not in self._told and sentence not in self._told_before:
            self._tell(sentence)
        self._told.add(sentence)


def _found(uri: str, path: str, snapshot: Snapshot) -> Found:
    if path:
        return Found(path, path, named=True)
    name = name_of(uri)
    folder = next(iter(snapshot.folders), os.getcwd().replace(os.sep, "/"))  # noqa: PTH109
    return Found(name, f"{folder.rstrip('/')}/{name}", named=True)
