"""Judge one document: parse problems, the schema, the rules, then selection, suppression and order. Done once, here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt import rules
from specfmt.diagnostics import Diagnostic, Related, Severity
from specfmt.documents.document import Document
from specfmt.documents.lifting import lift
from specfmt.documents.unused import UnusedSuppression
from specfmt.engine.report import Suppressed
from specfmt.engine.select import enabled, plan
from specfmt.rules import Context, Finding, Rule
from specfmt.syntax.nodes import Entry
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from specfmt.documents.kinds import Named
    from specfmt.project.project import Project
    from specfmt.syntax.nodes import SyntaxProblem
    from specfmt.views.template import Template

INTERNAL_ERROR = "internal-error"


class Part(NamedTuple):
    """What was found in one resource of a template, whatever of it is shown in the end.

    Attributes:
        diagnostics: with the places of the template.
        suppressed: by comments inside embedded texts.
        groups: of the rules that found something.
        asked: the types of other resources that were looked for meanwhile.
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...]
    groups: Mapping[str, str]
    asked: frozenset[str]


class Outcome(NamedTuple):
    """What was found in one document, ordered by place and rule.

    Attributes:
        diagnostics: what is shown.
        suppressed: what is not, and why.
        parts: for a template what was found in each of its resources, by their names.
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...] = ()
    parts: Mapping[str, Part] = MappingProxyType({})


def check(
    document: Document,
    project: Project,
    *,
    raise_errors: bool = False,
    known: Mapping[str, Part] = MappingProxyType({}),
) -> Outcome:
    """Judge a document.

    Args:
        document: what to judge.
        project: the settings, and the files around it.
        raise_errors: let the exception of a broken rule through instead of reporting it as a finding.
        known: what is known to be found in resources of a template (see `engine.again`); these are not judged anew.
    """
    run = _Run(document, project, raise_errors=raise_errors)
    run.parts.update(known)
    run.judge()
    return run.outcome()


class _Run:
    """One judgement of one document."""

    def __init__(self, document: Document, project: Project, *, raise_errors: bool) -> None:
        self.document = document
        self.project = project
        self.settings = project.settings
        self.context = Context(document, project)
        self.raise_errors = raise_errors
        self.groups: dict[str, str] = {}
        self.found: dict[tuple[Span, str, str], Diagnostic] = {}
        self.refused: set[Span] = set()  # values that the schema refuses
        # What findings are told as, where this is not their own severity.
        self.highest: Severity | None = None
        self.hidden: list[Suppressed] = []  # what comments inside embedded texts suppress
        self.parts: dict[str, Part] = {}

    def judge(self) -> None:
        """Call every rule that the document calls for."""
        document = self.document
        tree = document.tree
        if tree.errors:
            # What parses only in part says nothing reliable about what is in it.
            self._problems(tree.errors)
            return
        kind = document.kind
        view = document.view
        if not kind.is_shared:
            self._section("file", None)
        if view is None:
            self._section(f"{kind.folder}/document", None)
            return
        if document.schema:
            self._violations(document.schema)
        for section in view.sections():
            self._section(rules.folder_of(kind.folder, section), view)
        if kind.is_shared:
            self._resources(view)
        else:
            for inner in document.embedded:
                self._embedded(inner)
        if kind.named is not None:
            for named in kind.named(document):
                self._named(named)

    def _resources(self, template: Template) -> None:
        """Judge the specs of a template, resource by resource."""
        from specfmt.documents.embedded import beside_resources, within_resource

        for resource in template.resources.values():
            part = self.parts.get(resource.name)
            if part is None:
                within = within_resource(self.document, resource)
                if not within:
                    continue
                run = _Run(self.document, self.project, raise_errors=self.raise_errors)
                for inner in within:
                    run._embedded(inner)
                found = tuple(run.found.values())
                part = Part(found, tuple(run.hidden), run.groups, frozenset(resource.asked))
                self.parts[resource.name] = part
            self.groups.update(part.groups)
            for diagnostic in part.diagnostics:
                self._put(diagnostic)
            self.hidden += part.suppressed
        for inner in beside_resources(self.document):
            self._embedded(inner)

    def _embedded(self, inner: Document) -> None:
        """Judge a document inside this one, and take over what is found in it with the places of this one."""
        run = _Run(inner, self.project, raise_errors=self.raise_errors)
        run.judge()
        self.groups.update(run.groups)
        outcome = run.outcome()
        for diagnostic in outcome.diagnostics:
            self._put(lift(diagnostic, inner))
        self.hidden += [each._replace(diagnostic=lift(each.diagnostic, inner)) for each in outcome.suppressed]

    def _named(self, named: Named) -> None:
        """Judge a file that this one names, and take over what only both together make wrong.

        What is wrong with the file alone is told where it is judged by itself. It may be that the file of that name is
        not the one that is meant, so that nothing is more than a warning.
        """
        outer = self.document
        while outer.host is not None:
            outer = outer.host.document
        found = self.project.parsed(outer, named.path)
        if found is None or found.path is None:
            return
        inner = Document(found.path, found.text, named.kind, named.path, tree=found.tree)
        run = _Run(inner, self.project, raise_errors=self.raise_errors)
        run.judge()
        self.groups.update(run.groups)
        for each in run.outcome().diagnostics:
            if any(related.path == self.document.path for related in each.related):
                self._put(
                    each._replace(
                        path=self.document.path,
                        span=named.at.span,
                        severity=min(each.severity, Severity.WARNING),
                        related=(Related(each.span, f"in `{named.path}`", found.path), *each.related),
                        fix=None,
                    )
                )

    def _section(self, folder: str, view: Any) -> None:
        """Call the rules of a folder: each for the document, or for each part of the view that it judges."""
        for on, members in plan(folder, self.settings):
            if on is type(self.document):
                things: tuple[Any, ...] = (self.document,)
            else:
                things = view.parts(on) if view is not None else ()
            if things:
                for rule in members:
                    self._call(rule, things)

    def _violations(self, schema: str) -> None:
        from specfmt.schema.validate import Blanks, violations
        from specfmt.schema.violation import Violation

        root = self.document.tree.root
        if root is None:
            return
        view = self.document.view
        tolerates = getattr(view, "tolerates", None)
        is_blank = getattr(view, "is_blank", None)
        blanks = Blanks(is_blank, view.shell_keys) if is_blank is not None else None
        refused: set[Span] = set()
        for violation in violations(root, schema, blanks):
            # Of a value that is filled in before AWS sees it, nothing can be wrong but its place.
            if tolerates is not None and tolerates(violation):
                continue
            rule = rules.load(violation.rule)
            # A schema may leave a place to a rule that judges the view: then that rule speaks when its turn comes.
            if rule.on is Violation and enabled(rule, self.settings):
                count = len(self.found)
                self._call(rule, (violation,))
                if violation.is_of_value and len(self.found) > count:
                    refused.add(violation.at.span)
                    if isinstance(violation.at, Entry):
                        refused.add(violation.at.key.span)  # nothing is written behind the key
        self.refused = refused

    def _problems(self, problems: Iterable[SyntaxProblem]) -> None:
        problems = list(problems)
        if self.document.kind.is_shared:
            # Most of such a file is another tool's concern, which tells more of it: one word is enough here.
            problems = problems[:1]
            self.highest = Severity.WARNING
        by_slug = {slug: rule for rule in rules.load_folder("syntax") for slug in rule.slugs}
        for problem in problems:
            rule = by_slug.get(problem.slug) or by_slug[""]
            if enabled(rule, self.settings):
                self._call(rule, (problem,))

    def _call(self, rule: Rule, things: tuple[Any, ...]) -> None:
        """Call a rule for some things. One that fails is told once, and its other findings stay."""
        check, context = rule.check, self.context
        try:
            for thing in things:
                for finding in check(thing, context):
                    self._add(rule, finding)
        except Exception as error:
            if self.raise_errors:
                raise
            message = f"the rule `{rule.name}` failed on this file ({type(error).__name__}: {error})"
            why = "this is a mistake in specfmt, not in the file; please report it"
            self._put(
                Diagnostic(self.document.path, Span(0, 0), INTERNAL_ERROR, Severity.ERROR, message, why)
            )

    def _add(self, rule: Rule, finding: Finding) -> None:
        self.groups[rule.name] = rule.group
        at = finding.at
        span = at if isinstance(at, Span) else at.span
        if span in self.refused:
            return  # one mistake, one finding: the schema refuses this very value, so nothing more is made of it
        severity = self.settings.severity_for(rule.name, self.highest or finding.severity or rule.severity)
        self._put(
            Diagnostic(
                self.document.path,
                span,
                rule.name,
                severity,
                _one_line(finding.message),
                finding.why,
                rules.url_of(rule.name),
                finding.related,
                finding.fix,
            )
        )

    def _put(self, diagnostic: Diagnostic) -> None:
        self.found.setdefault((diagnostic.span, diagnostic.rule, diagnostic.message), diagnostic)

    def outcome(self) -> Outcome:
        """Sort what is shown from what is suppressed, and tell of ignore comments that do nothing."""
        shown: list[Diagnostic] = []
        suppressed = self.hidden
        used: set[tuple[int, str]] = set()
        ignores = self.document.suppressions
        for diagnostic in self.found.values():
            group = self.groups.get(diagnostic.rule, "")
            if self.settings.ignored_in(self.document.path, diagnostic.rule, group):
                suppressed.append(Suppressed(diagnostic, "config"))
                continue
            covering = [each for each in ignores if each.covers(diagnostic.rule, diagnostic.span.start)]
            used.update((each.comment.span.start, diagnostic.rule) for each in covering)
            if covering:
                suppressed.append(Suppressed(diagnostic, "comment", covering[0].reason))
            else:
                shown.append(diagnostic)
        if ignores and not self.document.tree.errors:
            self.found = {}
            for unused in self._unused(used):
                for _, members in plan("suppression", self.settings):
                    for rule in members:
                        self._call(rule, (unused,))
            shown += self.found.values()
        shown.sort(key=_order)
        suppressed.sort(key=lambda each: _order(each.diagnostic))
        return Outcome(tuple(shown), tuple(suppressed), self.parts)

    def _unused(self, used: set[tuple[int, str]]) -> Iterator[UnusedSuppression]:
        known = rules.names()
        for each in self.document.suppressions:
            idle = []
            for name, span in each.rules:
                if (each.comment.span.start, name) in used:
                    continue
                if name in known:
                    rule = rules.load(name)
                    if not enabled(rule, self.settings):
                        continue  # a rule that did not run may well be needed by another configuration
                idle.append((name, span))
            if idle or not each.rules:
                yield UnusedSuppression(each, tuple(idle), frozenset(known))


def _order(diagnostic: Diagnostic) -> tuple[Span, str, str]:
    return diagnostic.span, diagnostic.rule, diagnostic.message


def _one_line(message: str) -> str:
    """The message on one line: what it quotes may run over several."""
    lines = message.splitlines()
    return " ".join(map(str.strip, lines)) if len(lines) > 1 else message
