"""Defects planted in good files, one at a time: each kind of mistake that a safe fix is there for.

Every planter gets a good text and yields pairs: a good text (often the same one), and that text with the mistake.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.engine.check import check
from specfmt.engine.fix import fix
from specfmt.schema.store import load
from specfmt.schema.validate import data
from specfmt.syntax.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from specfmt.syntax.ops import begins_line, column, indented, lines_of
from specfmt.syntax.parse import parse
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from specfmt.project.project import Project

    Planted = Iterator[tuple[str, str]]
    Planter = Callable[[str], Planted]


def _says(document: Document) -> object:
    """The data of a file, or of the text in it that is a spec of its own."""
    texts = [each for each in document.embedded if each.host is not None and each.host.places is not None]
    resources = [inner for each in document.embedded for inner in each.embedded]
    specs = [data(each.tree.root) for each in (*texts, *resources) if each.tree.root is not None]
    return specs or (data(document.tree.root) if document.tree.root is not None else None)


def count(good: Document, planted: str, project: Project, counts: Counter[str]) -> None:
    """Count what becomes of one defect: whether it is found, offered a safe fix, and mended.

    Args:
        good: the file without it.
        planted: the text with it.
        project: what is known around the file.
        counts: where to count.
    """
    if planted == good.text:
        return
    counts["planted"] += 1
    document = Document(good.path, planted, good.kind)
    found = check(document, project, raise_errors=True).diagnostics
    if not found:
        return
    counts["found"] += 1
    if not any(each.fix and each.fix.safety is Safety.SAFE for each in found):
        return
    counts["offered"] += 1
    mended = fix(document, project).document
    if mended.text == good.text:
        counts["byte for byte"] += 1
    elif mended.tree.errors or _says(mended) != _says(good):
        counts["wrong"] += 1


SCHEMAS = ("buildspec", "appspec-server", "appspec-ecs", "appspec-lambda")
_SHORTEST = 5  # a slip in a shorter word may be another word
_FREE = frozenset(
    ("variables", "parameter-store", "secrets-manager", "runtime-versions", "with")
)  # names of one's own
_INDENT = re.compile(r"^ +", re.MULTILINE)


def _names(schema: object) -> Iterator[str]:
    """All names of properties in a schema."""
    if isinstance(schema, dict):
        for key, inner in schema.items():
            if key == "properties" and isinstance(inner, dict):
                yield from inner
            yield from _names(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _names(inner)


KEYS = frozenset(name for schema in SCHEMAS for name in _names(load(schema)))


def _entries(text: str) -> Iterator[tuple[Mapping, Entry]]:
    """The entries of all mappings whose keys are given by the format, the outer ones first."""
    pending: list[tuple[Node | None, str]] = [(parse(text).root, "")]
    while pending:
        node, name = pending.pop()
        if isinstance(node, Mapping) and name not in _FREE:
            for entry in node.entries:
                yield node, entry
                pending.append((entry.value, entry.name))
        elif isinstance(node, Sequence):
            pending += [(item, name) for item in node.items]


def _put(text: str, span: Span, new: str) -> str:
    return text[: span.start] + new + text[span.end :]


def _plain_keys(text: str) -> Iterator[Scalar]:
    for _, entry in _entries(text):
        key = entry.key
        if isinstance(key, Scalar) and key.text in KEYS and text[slice(*key.span)].strip("\"'") == key.text:
            yield key


def _put_key(text: str, key: Scalar, name: str) -> str:
    return _put(text, key.span, f"{key.style.value}{name}{key.style.value}")


def _letters(word: str) -> int:
    return len(word.replace("-", "").replace("_", ""))


def without_a_letter(word: str) -> str:
    """The word with a slip of the finger; the word itself where it is too short for one."""
    at = len(word) // 2 + (word[len(word) // 2] in "-_")
    return word[:at] + word[at + 1 :] if _letters(word) >= _SHORTEST else word


def with_letters_swapped(word: str) -> str:
    """The same with two letters in each other's place."""
    pairs = [at for at in range(1, len(word) - 1) if word[at : at + 2].isalpha() and word[at] != word[at + 1]]
    if _letters(word) < _SHORTEST or not pairs:
        return word
    at = pairs[len(pairs) // 2]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def with_a_letter_doubled(word: str) -> str:
    """The same with a letter twice."""
    return word[:3] + word[2:] if _letters(word) >= _SHORTEST else word


def _slipped(slip: Callable[[str], str]) -> Planter:
    def plant(text: str) -> Planted:
        for key in _plain_keys(text):
            if slip(key.text) != key.text:
                yield text, _put_key(text, key, slip(key.text))

    return plant


def camel_case(text: str) -> Planted:
    for key in _plain_keys(text):
        first, *others = re.split(r"[-_]", key.text)
        if others:
            yield text, _put_key(text, key, first + "".join(map(str.capitalize, others)))


def the_other_dash(text: str) -> Planted:
    for key in _plain_keys(text):
        other = key.text.translate(str.maketrans("-_", "_-"))
        if other != key.text:
            yield text, _put_key(text, key, other)


def capitals(text: str) -> Planted:
    for key in _plain_keys(text):
        if key.text.islower():
            yield text, _put_key(text, key, key.text.capitalize())


def _commands(text: str) -> Iterator[Scalar]:
    for _, entry in _entries(text):
        if (
            entry.name in ("commands", "finally")
            and isinstance(entry.value, Sequence)
            and not entry.value.flow
        ):
            for item in entry.value.items:
                if isinstance(item, Scalar) and item.style in (Style.PLAIN, Style.SINGLE) and not item.anchor:
                    yield item


def _command_in_place_of_another(good: str, bad: str) -> Planter:
    def plant(text: str) -> Planted:
        for item in _commands(text):
            yield _put(text, item.span, good), _put(text, item.span, bad)

    return plant


def globs_without_quotes(text: str) -> Planted:
    for found in re.finditer(r"(?<=[-:,\[] )([\"'])(\*[^\"'\n ]*)\1(?=\s|,|\])", text):
        yield text, _put(text, Span(*found.span()), found.group(2))


def tabs_everywhere(text: str) -> Planted:
    widths = {len(found.group()) for found in _INDENT.finditer(text)}
    step = min(widths, default=0)
    if step and all(width % step == 0 for width in widths) and not re.search(r"[|>]-?\n", text):
        yield text, _INDENT.sub(lambda found: "\t" * (len(found.group()) // step), text)


def a_tab_before_a_dash(text: str) -> Planted:
    if not re.search(r"[|>]-?\n", text):
        for found in re.finditer(r"^ +(?=- )", text, re.MULTILINE):
            yield text, _put(text, Span(*found.span()), "\t")


def _replaced(pattern: str, new: str) -> Planter:
    found_by = re.compile(pattern, re.MULTILINE)

    def plant(text: str) -> Planted:
        for found in found_by.finditer(text):
            yield text, text[: found.start()] + found.expand(new) + text[found.end() :]

    return plant


def runtimes_in_another_phase(text: str) -> Planted:
    phases = {
        entry.name: entry for node, entry in _entries(text) if entry.name in ("install", "pre_build", "build")
    }
    install = phases.pop("install", None)
    held = install.value if install is not None else None
    if not isinstance(held, Mapping) or held.flow:
        return
    runtimes = held.entry("runtime-versions")
    lines = lines_of(text, runtimes) if runtimes is not None else None
    around = lines_of(text, install) if install is not None else None
    if lines is None or around is None or text[lines.end - 1] != "\n":
        return
    for target in phases.values():
        if not isinstance(target.value, Mapping) or target.value.flow:
            continue
        key = target.value.entries[0].key.span.start
        if not begins_line(text, key):
            continue
        at = text.rfind("\n", 0, key) + 1
        left = lines if len(held.entries) > 1 else around
        moved = text[slice(*lines)]
        cuts = sorted([(at, at, moved), (left.start, left.end, "")], reverse=True)
        planted = text
        for start, end, new in cuts:
            planted = planted[:start] + new + planted[end:]
        yield text, planted


def an_entry_twice(text: str) -> Planted:
    for node, entry in _entries(text):
        lines = lines_of(text, entry) if not node.flow and not node.anchor else None
        if (
            lines is None
            or not text.endswith("\n")
            or "&" in text[slice(*lines)]
            or "#" in text[slice(*lines)]
        ):
            continue
        yield text, text[: lines.end] + text[slice(*lines)] + text[lines.end :]


def phases_at_the_margin(text: str) -> Planted:
    root = parse(text).root
    phases = root.entry("phases") if isinstance(root, Mapping) and not root.flow else None
    if phases is None or not isinstance(phases.value, Mapping) or phases.value.flow or "|" in text:
        return
    start = text.rfind("\n", 0, phases.value.entries[0].key.span.start) + 1
    end = phases.value.span.end
    moved = indented(text[start:end], -column(text, phases.value.entries[0].key.span.start))
    if moved is not None:
        yield text, text[:start] + moved + text[end:]


def a_phase_in_a_phase(text: str) -> Planted:
    root = parse(text).root
    phases = root.get("phases") if isinstance(root, Mapping) and not root.flow else None
    if not isinstance(phases, Mapping) or phases.flow:
        return
    for before, entry in zip(phases.entries, phases.entries[1:], strict=False):
        lines = lines_of(text, entry)
        outer, inner = before.value, entry.value
        if lines is None or not isinstance(outer, Mapping) or not isinstance(inner, Mapping) or outer.flow:
            continue
        width = column(text, outer.entries[0].key.span.start) - column(text, entry.key.span.start)
        moved = indented(text[slice(*lines)], width)
        if moved is not None and begins_line(text, outer.entries[0].key.span.start):
            yield text, _put(text, lines, moved)


def an_event_beside_hooks(text: str) -> Planted:
    root = parse(text).root
    hooks = root.get("hooks") if isinstance(root, Mapping) and not root.flow else None
    if not isinstance(hooks, Mapping) or hooks.flow or len(hooks.entries) < 2:
        return
    entry = hooks.entries[-1]
    lines = lines_of(text, entry)
    moved = indented(text[slice(*lines)], -column(text, entry.key.span.start)) if lines is not None else None
    if lines is not None and moved is not None:
        yield text, _put(text, lines, moved)


def no_final_bracket_comma(text: str) -> Planted:
    if not text.lstrip("\ufeff").startswith("{"):
        return
    for found in re.finditer(r"(?<=[\"\d\]}])(?=\s*[\]}])", text):
        yield text, text[: found.start()] + "," + text[found.end() :]


def a_comment_that_ignores_nothing(text: str) -> Planted:
    if not text.lstrip("\ufeff").startswith("{"):
        for _, entry in _entries(text):
            lines = lines_of(text, entry)
            if lines is not None:
                indent = " " * column(text, entry.key.span.start)
                yield (
                    text,
                    f"{text[: lines.start]}{indent}# specfmt: ignore[duplicate-key]\n{text[lines.start :]}",
                )


BUILDSPEC: dict[str, Planter] = {
    "a colon in a command": _command_in_place_of_another("'echo \"state: done\"'", 'echo "state: done"'),
    "a colon at the end of a command": _command_in_place_of_another("'echo state:'", "echo state:"),
    "a header in a command": _command_in_place_of_another(
        "'curl -H \"Accept: */*\" https://shop.example'", 'curl -H "Accept: */*" https://shop.example'
    ),
    "a bracket before a command": _command_in_place_of_another("'[ -f a ] && make'", "[ -f a ] && make"),
    "a brace before a command": _command_in_place_of_another(
        "'{ make; make test; }'", "{ make; make test; }"
    ),
    "a bar before a command": _command_in_place_of_another("'|| make'", "|| make"),
    "a quote before a command": _command_in_place_of_another("'\"./my tool\" run'", '"./my tool" run'),
    "an escape in a command": _command_in_place_of_another(r"'grep \d+ f'", r'"grep \d+ f"'),
    "a list in the commands": _command_in_place_of_another("make", "- make"),
    "a variable of make": _command_in_place_of_another("make R=${AWS_REGION}", "make R=$(AWS_REGION)"),
    "an empty command": lambda text: (
        (text, f"{text[: text.rfind(chr(10), 0, item.span.start) + 1]}{indent}-\n{indent}{text[dash:]}")
        for item in _commands(text)
        if (dash := text.rfind("-", 0, item.span.start)) >= 0
        and begins_line(text, dash)
        and (indent := " " * column(text, dash)) is not None
    ),
    "globs without quotes": globs_without_quotes,
    "a colon left out": _replaced(r"^version: (?=0)", "version "),
    "a blank left out": _replaced(r"^version: (?=0)", "version:"),
    "a version in quotes in a batch": lambda text: (
        _replaced(r"^version: (0\.\d)", r'version: "\1"')(text) if "\nbatch:" in text else iter(())
    ),
    "runtimes in another phase": runtimes_in_another_phase,
    "java without corretto": _replaced(r"java: [\"']?corretto(\d+)[\"']?", r"java: \1"),
    "java with a dash": _replaced(r"java: [\"']?corretto(\d+)[\"']?", r"java: corretto-\1"),
    "a version with a v": _replaced(r"nodejs: (\d+)$", r"nodejs: v\1"),
    "node": _replaced(r"nodejs:", "node:"),
    "go": _replaced(r"golang:", "go:"),
    "a short report format": _replaced(r"JUNITXML", "junit"),
    "a report format with a dash": _replaced(r"([A-Z]{3,})XML\b", r"\1-XML"),
    "phases at the margin": phases_at_the_margin,
    "a phase in a phase": a_phase_in_a_phase,
    "a mistyped phase": _replaced(r"^( +)(pre|post)_build:", r"\1\2_biuld:"),
    "a mistyped value": _replaced(r"on-failure: ABORT", "on-failure: ABROT"),
    "a small compute type": _replaced(r"BUILD_GENERAL1_(\w+)", r"build_general1_\1"),
    "variables as a list": _replaced(
        r"(^ +variables:\n)( +)([A-Z_]+): ([\w./-]+)\n(?! +[A-Z])", r"\1\2- \3=\4\n"
    ),
    "the type of an artifact": _replaced(r"^artifacts:\n( +)(?=\w)", r"artifacts:\n\1type: zip\n\1"),
}
APPSPEC: dict[str, Planter] = {
    "globs without quotes": globs_without_quotes,
    "a quoted version": _replaced(r"^version: 0\.0", 'version: "0.0"'),
    "another version": _replaced(r"^version: 0\.0", "version: 1.0"),
    "an octal mode": _replaced(r'mode: "(0\d{3})"', r"mode: \1"),
    "a capital in the system": _replaced(r"^os: linux", "os: Linux"),
    "a distribution for a system": _replaced(r"^os: linux", "os: ubuntu"),
    "a small value": _replaced(r"OVERWRITE", "overwrite"),
    "a quoted timeout": _replaced(r"timeout: (\d+)$", r'timeout: "\1"'),
    "a quoted port": _replaced(r"ContainerPort: (\d+)$", r'ContainerPort: "\1"'),
    "a type without a list": _replaced(r"type: \[(file|directory)\]", r"type: \1"),
    "an exception without a list": _replaced(r"except: \[([^\],]+)\]", r"except: \1"),
    "a pair in two items": _replaced(r"^( *)  destination:", r"\1- destination:"),
    "files without a dash": _replaced(
        r"^files:\n  - source: (.*)\n    destination: (.*)\n(?! )",
        r"files:\n  source: \1\n  destination: \2\n",
    ),
    "a hook without a dash": _replaced(
        r"^(  \w+:)\n    - (location: .*)\n((?:      .*\n)*)(?=  \w|\Z)", r"\1\n      \2\n\3"
    ),
    "a script without its key": _replaced(r"- location: (\S+)\n(?! +(?:timeout|runas))", r"- \1\n"),
    "an event in small letters": _replaced(r"^  (Before|After|Application)([A-Z]\w+):$", r"  \1-\2:"),
    "a mistyped event": _replaced(r"^  (\w+)Install:$", r"  \1Instal:"),
    "an event beside hooks": an_event_beside_hooks,
    "hooks as a list": _replaced(r"^hooks:\n  (\w+):\n((?:    .*\n)+)(?! )", r"hooks:\n  - \1:\n\2"),
    "what happens to files, in an item": _replaced(
        r"^file_exists_behavior: (\w+)\nfiles:\n- (source: .*)\n  (destination: .*)\n(?![ -])",
        r"files:\n- \2\n  \3\n  file_exists_behavior: \1\n",
    ),
    "a short entry of a list for access": _replaced(r"- u:(\w+):", r"- \1:"),
    "no range": _replaced(r"^ +range: s0\n", ""),
    "a balancer in a list": _replaced(
        r"LoadBalancerInfo:\n( +)(ContainerName: .*)\n +(ContainerPort: .*)\n",
        r"LoadBalancerInfo:\n\1- \2\n\1  \3\n",
    ),
    "a public address that is true": _replaced(r"AssignPublicIp: DISABLED", "AssignPublicIp: false"),
    "service hooks without dashes": _replaced(
        r"^Hooks:\n  - (\w+: \S+)\n  - (\w+: \S+)\n(?! )", r"Hooks:\n  \1\n  \2\n"
    ),
    "a type in small letters": _replaced(r"AWS::ECS::Service", "aws::ecs::service"),
    "a byte order mark": lambda text: iter([(text, "\ufeff" + text)] if text[:1].isalpha() else []),
}
ANY: dict[str, Planter] = {
    "a letter left out": _slipped(without_a_letter),
    "letters swapped": _slipped(with_letters_swapped),
    "a letter doubled": _slipped(with_a_letter_doubled),
    "camel case": camel_case,
    "the other dash": the_other_dash,
    "capitals": capitals,
    "tabs everywhere": tabs_everywhere,
    "a tab before a dash": a_tab_before_a_dash,
    "an entry twice": an_entry_twice,
    "a comma too many": no_final_bracket_comma,
    "a comment that ignores nothing": a_comment_that_ignores_nothing,
}
