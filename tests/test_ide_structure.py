"""What an editor shows of a file's structure: outline, folds, selections, colours, hints, links."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from cursor import marked, open_at, opened
from growth import assert_linear
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.ide.folding import folding
from specfmt.ide.hints import hints
from specfmt.ide.links import links
from specfmt.ide.selection import ranges
from specfmt.ide.symbols import symbols
from specfmt.ide.tokens import tokens
from specfmt.text.span import Span
from support import project

ROOT = Path(__file__).resolve().parent.parent / "fixtures"
FILES = sorted(
    path
    for folder in ("ok", "bad")
    for path in (ROOT / folder).iterdir()
    if path.suffix in {".yml", ".yaml", ".json"}
)
BUILDSPEC = """\
version: 0.2

# first
# second
env:
  variables:
    TAG: latest

phases:
  build:
    on-failure: ABORT
    commands:
      - make
      - |
        echo one  # of two
        echo two
    finally: [echo done]
artifacts:
  files: [
    a,
    b
  ]
"""
APPSPEC = """\
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/app
hooks:
  AfterInstall:
    - location: scripts/a.sh
      timeout: 300
      runas: root
    - location: scripts/b.sh
      timeout: 3500
  ApplicationStart:
    - location: scripts/c.sh
      timeout: 45
    - location: scripts/d.sh
  ValidateService:
    - location: scripts/e.sh
      timeout: 60
"""


def read(path):
    text = path.read_bytes().decode("utf-8", errors="replace")
    kind = kind_of(text, path.name) or KINDS["buildspec"]
    return opened(text, kind=kind.name, path=path.name)


def outline(found, depth=0):
    lines = []
    for each in found:
        lines.append(f"{'  ' * depth}{each.name} | {each.detail} | {each.kind}")
        lines += outline(each.children, depth + 1)
    return lines


def line_pairs(text, **options):
    document = opened(text, **options)
    lines = document.lines
    return [
        (lines.position(fold.span.start).line, lines.position(fold.span.end).line, fold.kind)
        for fold in folding(document)
    ]


# -- symbols


def test_the_outline_of_a_buildspec():
    assert outline(symbols(opened(BUILDSPEC))) == [
        "version | 0.2 | number",
        "env |  | module",
        "  variables | 1 environment variable | object",
        "    TAG | latest | variable",
        "phases |  | module",
        "  build | 3 commands | object",
        "    on-failure | ABORT | string",
        "    commands | 2 commands | array",
        "      make |  | function",
        "      echo one  # of two |  | function",
        "    finally | 1 command | array",
        "      echo done |  | function",
        "artifacts | 2 files | module",
        "  files | 2 items | array",
        "    a |  | string",
        "    b |  | string",
    ]


def test_the_outline_of_an_appspec():
    lines = outline(symbols(opened(APPSPEC, kind="appspec")))
    assert lines[2:9] == [
        "files | 1 file mapping | array",
        "  / | destination: /srv/app | object",
        "    source | / | string",
        "    destination | /srv/app | string",
        "hooks | 5 scripts | module",
        "  AfterInstall | 2 scripts | array",
        "    scripts/a.sh | timeout: 300, runas: root | function",
    ]


def test_the_outline_of_batch_builds_and_services():
    text = "version: 0.2\nbatch:\n  build-graph:\n    - depend-on: [b, c]\n      identifier: a\n    - &x {identifier: b}\n    - *x\n    - []\n"
    assert outline(symbols(opened(text)))[1:8] == [
        "batch | 4 graph tasks | module",
        "  build-graph | 4 graph tasks | array",
        "    a | 2 dependencies | class",
        "      depend-on | 2 dependencies | array",
        "        b |  | string",
        "        c |  | string",
        "      identifier | a | string",
    ]
    assert [each.name for each in symbols(opened(text))[1].children[0].children] == ["a", "b", "*x", "#4"]
    text = "version: 0.0\nResources:\n  - Web:\n      Type: AWS::ECS::Service\nHooks:\n  - BeforeInstall: check\n"
    assert outline(symbols(opened(text, kind="appspec")))[1:] == [
        "Resources | 1 named resource | array",
        "  Web |  | object",
        "    Type | AWS::ECS::Service | string",
        "Hooks | 1 hook | array",
        "  BeforeInstall | check | function",
    ]


def test_items_without_a_name_are_numbered():
    text = "version: 0.2\nbatch:\n  build-graph:\n    - depend-on: [a]\n      env: {}\n    - {env: {}, debug-session: on}\n"
    lines = outline(symbols(opened(text))[1].children[0].children)
    assert [line for line in lines if line[0] == "#"] == [
        "#1 | 1 dependency | object",
        "#2 |  | object",
    ]


def test_an_empty_text_has_no_outline():
    assert symbols(opened("")) == []
    assert symbols(opened("# nothing\n")) == []


def test_long_and_empty_names_are_readable():
    found = symbols(opened(f"'':\n{'a' * 100}: |\n\n  {'b' * 100}\n"))
    assert [(each.name, each.detail) for each in found] == [("''", ""), ("a" * 79 + "…", "b" * 79 + "…")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_symbols_lie_within_each_other(path):
    document = read(path)

    def look(found, around):
        for each in found:
            assert each.name
            assert around.covers(each.span), each
            assert each.span.covers(each.selection), each
            look(each.children, each.span)

    look(symbols(document), Span(0, len(document.text)))


# -- folding


def test_folds_of_mappings_lists_blocks_and_comments():
    assert line_pairs(BUILDSPEC) == [
        (3, 4, "comment"),
        (5, 7, "region"),
        (6, 7, "region"),
        (9, 17, "region"),
        (10, 17, "region"),
        (12, 16, "region"),
        (14, 16, "region"),
        (18, 22, "region"),
        (19, 21, "region"),
    ]


def test_folds_of_json_leave_the_closing_bracket():
    text = '{\n  "version": 0.2,\n  "phases": {\n    "build": {"commands": [\n      "make"]}\n  }\n}\n'
    assert line_pairs(text, path="buildspec.json") == [(1, 6, "region"), (3, 5, "region"), (4, 5, "region")]


def test_folds_of_a_text_that_cannot_be_read():
    text = "version: 0.2\nphases:\n  build:\n    commands:\n    - 'open\n    - make\n      more\n\n  # note\nenv:\n  variables:\n    A: b\n"
    document = opened(text)
    assert document.tree.errors
    assert line_pairs(text) == [
        (2, 7, "region"),
        (3, 7, "region"),
        (4, 7, "region"),
        (6, 7, "region"),
        (10, 12, "region"),
        (11, 12, "region"),
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_folds_lie_in_the_text_and_do_not_cross(path):
    document = read(path)
    lines = document.lines
    around = []
    previous = 0
    for fold in folding(document):
        assert 0 <= fold.span.start < fold.span.end <= len(document.text)
        first, last = lines.position(fold.span.start).line, lines.position(fold.span.end).line
        assert previous < first < last
        assert document.text[lines.line_span(last).start : lines.line_span(last).end].strip()
        previous = first
        while around and around[-1] < first:
            around.pop()
        assert not around or last <= around[-1]
        around.append(last)


# -- selection


def test_more_and_more_of_a_command():
    document, offset = open_at(BUILDSPEC.replace("echo two", "echo tw‸o"))
    found = [document.text[span.start : span.end] for span in ranges(document, offset)]
    block = "|\n        echo one  # of two\n        echo two"
    assert found[:4] == ["two", "echo two", "        echo one  # of two\n        echo two", block]
    assert found[4] == f"- {block}"
    assert found[5].startswith("- make\n      - |")
    assert found[6].startswith("commands:\n")
    assert found[7].startswith("on-failure: ABORT\n")
    assert found[8].startswith("build:\n")
    assert found[9].startswith("phases:\n")
    assert found[10] == document.text.rstrip("\n")
    assert found[11] == document.text


def test_the_inside_of_quotes():
    document, offset = open_at("version: 0.2\nenv: {variables: {A: 'one tw‸o'}}\n")
    found = [document.text[span.start : span.end] for span in ranges(document, offset)]
    assert found[:5] == ["two", "one two", "'one two'", "A: 'one two'", "{A: 'one two'}"]


def test_a_key_and_a_comment():
    document, offset = open_at("version: 0.2\nph‸ases:\n  build: {} # a note\n")
    found = [document.text[span.start : span.end] for span in ranges(document, offset)]
    assert found[:2] == ["phases", "phases:\n  build: {}"]
    document, offset = open_at("version: 0.2\nphases:\n  build: {} # a no‸te\n")
    assert [document.text[span.start : span.end] for span in ranges(document, offset)][:2] == [
        "note",
        "# a note",
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_selections_grow_at_every_offset(path):
    document = read(path)
    whole = Span(0, len(document.text))
    step = max(1, len(document.text) // 400)
    for offset in (*range(-1, len(document.text) + 2, step), len(document.text)):
        found = ranges(document, offset)
        assert found[-1] == whole
        for inner, outer in pairwise(found):
            assert outer.covers(inner)
            assert outer != inner
        assert found[0].start <= min(max(offset, 0), whole.end) <= found[0].end


# -- tokens


def test_variables_in_commands_and_in_exported_variables():
    text = "version: 0.2\nenv:\n  variables: {A: b}\n  exported-variables: [B]\nphases:\n  build:\n    commands:\n      - B=$A echo \"${A:-$CODEBUILD_SRC_DIR}\" '$A'\n"
    document = opened(text)
    found = tokens(document)
    assert marked(text, [each.span for each in found]) == text.replace("[B]", "[⟦B⟧]").replace(
        'B=$A echo "${A:-$CODEBUILD_SRC_DIR}"', '⟦B⟧=$⟦A⟧ echo "${⟦A⟧:-$⟦CODEBUILD_SRC_DIR⟧}"'
    )
    assert {each.type for each in found} == {"variable"}
    assert [each.modifiers for each in found] == [(), ("modification",), (), (), ("defaultLibrary",)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_tokens_are_in_order_and_on_one_line(path):
    document = read(path)
    last = 0
    for token in tokens(document):
        assert last <= token.span.start < token.span.end
        assert "\n" not in document.text[token.span.start : token.span.end]
        last = token.span.end


# -- hints


def test_how_long_an_event_may_take():
    document = opened(APPSPEC, kind="appspec")
    found = hints(document)
    assert [(each.label, document.lines.position(each.offset)) for each in found] == [
        ("up to 1 h 3 min 20 s", (7, 16)),
        ("up to 1 h 45 s", (13, 20)),
    ]
    assert found[0].tooltip == (
        "The 2 scripts of `AfterInstall` may take 3800 seconds together. CodeDeploy ends the event after 3600 seconds."
    )
    assert "3600 for each one without a `timeout`" in found[1].tooltip


def test_a_timeout_that_the_agents_read_differently_gives_no_sum():
    assert len(hints(opened(APPSPEC.replace("timeout: 3500", "timeout: 5m"), kind="appspec"))) == 1
    assert len(hints(opened(APPSPEC.replace("timeout: 3500", 'timeout: "35"'), kind="appspec"))) == 1


def test_hints_of_a_part_of_the_text():
    document = opened(APPSPEC, kind="appspec")
    start = document.text.index("ApplicationStart")
    assert [each.label for each in hints(document, Span(start, len(document.text)))] == ["up to 1 h 45 s"]


def test_how_many_builds_a_matrix_starts():
    text = "version: 0.2\nbatch:\n  build-matrix:\n    static: {env: {type: LINUX_CONTAINER}}\n    dynamic:\n      buildspec: [a.yml, b.yml]\n      env:\n        image: [x, y, z]\n        variables:\n          LEVEL: [1, 2]\n          ONE: single\n"
    (found,) = hints(opened(text))
    assert (found.label, found.offset) == ("12 builds", text.index("build-matrix:") + len("build-matrix:"))
    assert found.tooltip == "One build for each combination: 2 `buildspec`, 3 `image`, 2 `LEVEL`."
    assert hints(opened("version: 0.2\nbatch:\n  build-matrix:\n    dynamic: {env: {image: x}}\n")) == []


# -- links


def test_links_lead_to_files_that_are_there():
    files = {"appspec.yml": APPSPEC, "scripts/a.sh": "", "scripts/c.sh": ""}
    document = opened(APPSPEC, kind="appspec")
    found = links(document, project(files))
    assert [(APPSPEC[each.span.start : each.span.end], each.target) for each in found] == [
        ("scripts/a.sh", "/repo/scripts/a.sh"),
        ("scripts/c.sh", "/repo/scripts/c.sh"),
    ]
    assert found[0].tooltip == "Open a.sh"
    assert links(document, project()) == []


# -- growth


@pytest.mark.parametrize("ask", [symbols, folding, tokens, hints, lambda document: ranges(document, 99)])
def test_time_grows_with_the_size_of_the_text(ask):
    def make(size):
        commands = "".join(f"      - echo $A{at} && export B=$C # note\n" for at in range(size))
        anchors = "".join(f"    - &a{at} x{at}  # &a{at}\n    - *a{at}\n" for at in range(size))
        document = opened(
            f"version: 0.2\nphases:\n  build:\n    commands:\n{commands}cache:\n  paths:\n{anchors}"
        )
        assert not document.tree.errors
        return document

    def work(document):
        # A new one each time: a document keeps what it has worked out.
        ask(opened(document.text))

    assert_linear(make, work, 400)
