"""Specs that are written as text inside templates, build projects and deployments, formatted where they stand."""

from __future__ import annotations

import json
import textwrap

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from command_line import run
from formatting import events, torn_files
from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine.format import format_edits
from specfmt.syntax.nodes import Scalar
from specfmt.syntax.ops import node_at
from specfmt.text.edit import apply_edits

BEFORE = "phases:\n    build:\n        commands:\n        - make\nversion: 0.2\n"
AFTER = "version: 0.2\n\nphases:\n  build:\n    commands:\n      - make\n"
TEMPLATE = """\
Resources:
  Build:
    Type:   AWS::CodeBuild::Project
    Properties:
      Source:
        Type:   NO_SOURCE
        BuildSpec: {}
      ServiceRole:   arn:aws:iam::111122223333:role/build   # stays
      Artifacts: {{Type: NO_ARTIFACTS}}
"""
PLACE = ("Resources", "Build", "Properties", "Source", "BuildSpec")


def formatted(text: str, *, kind: str = "template", path: str = "template.yml") -> str:
    """The text with its specs formatted, which formatting again must leave as it is."""
    after = apply_edits(text, format_edits(Document(path, text, KINDS[kind]), embedded=True))
    assert format_edits(Document(path, after, KINDS[kind]), embedded=True) == []
    return after


def template(written: str) -> str:
    return TEMPLATE.format(written)


def block(text: str, mark: str = "|") -> str:
    lines = textwrap.indent(text.rstrip("\n"), " " * 10)
    return f"{mark}\n{lines}" + "\n" * (len(text) - len(text.rstrip("\n")) - 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (block(BEFORE), block(AFTER)),
        (block(BEFORE, "|-"), block(AFTER, "|-")),
        (block(BEFORE + "\n\n", "|+"), block(AFTER + "\n\n", "|+")),
        (block(BEFORE, "!Sub |"), block(AFTER, "!Sub |")),
        (block(BEFORE, "|  # the build"), block(AFTER, "|  # the build")),
        (block(BEFORE, "|2"), block(AFTER, "|2")),
        (json.dumps(BEFORE), json.dumps(AFTER)),
        (f"!Sub {json.dumps(BEFORE)}", f"!Sub {json.dumps(AFTER)}"),
        (f"{{'Fn::Sub': {json.dumps(BEFORE)}}}", f"{{'Fn::Sub': {json.dumps(AFTER)}}}"),
        (f"!Sub [{json.dumps(BEFORE)}, {{X: a}}]", f"!Sub [{json.dumps(AFTER)}, {{X: a}}]"),
        (
            "'{version: 0.2,phases: {build: {commands: [\"it''s\"]}}}'",
            "'{version: 0.2, phases: {build: {commands: [\"it''s\"]}}}'",
        ),
        (
            ">\n          {version: 0.2,phases:\n          {build: {commands: [make ]}}}",
            ">\n          {version: 0.2, phases:\n          {build: {commands: [make]}}}",
        ),
    ],
    ids=["clip", "strip", "keep", "sub", "comment", "digit", "json", "sub-json", "long", "list", "single", "folded"],
)  # fmt: skip
def test_a_spec_is_formatted_in_its_place_and_nothing_around_it(before, after):
    assert formatted(template(before)) == template(after)
    ends = template(before).replace("\n", "\r\n")
    assert formatted(ends) == template(after).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "written",
    [
        f"&spec {json.dumps(BEFORE)}",
        f"!Join ['', [{json.dumps(BEFORE)}, '  - a']]",
        ">\n          version: 0.2\n\n          phases:\n\n              build: {}",
        block("version: 0.2\nphases: [\n"),
        block("# specfmt: format-off\nphases:   {}\nversion: 0.2\n"),
        block("version: 0.2\nphases:\n    build:\n        commands:\n            ${Commands}\n", "!Sub |"),
        "buildspec.yml",
    ],
    ids=["anchor", "join", "folded-lines", "errors", "format-off", "filled-in-lines", "a-file"],
)
def test_what_cannot_be_written_back_for_sure_stays(written):
    assert formatted(template(written)) == template(written)


def test_what_cloudformation_fills_in_stays_what_it_is():
    spec = "version: 0.2\nenv:\n    variables: {A: '${A}', B: 'b'}\nphases:\n    build:\n        commands: ['${!HOME}']\n"
    after = formatted(template(block(spec, "!Sub |")))
    assert "variables: {A: '${A}', B: \"b\"}" in after
    assert "commands: ['${!HOME}']" in after


def test_quotation_marks_that_would_need_an_escape_stay():
    spec = "version: 0.2\n\nphases:\n  build:\n      commands: ['make']\n"
    assert "commands: ['make']" in formatted(template(json.dumps(spec)))
    assert 'commands: ["make"]' in formatted(template(block(spec)))


def test_a_block_that_ends_with_the_text_keeps_what_it_says():
    spec = "phases:\n  build:\n    commands:\n      - |\n        make\nversion: 0.2"
    # With `phases` behind `version` the command would lose its line break.
    assert formatted(template(block(spec, "|-"))) == template(block(spec, "|-"))
    last = "version: 0.2\nphases:\n  build:\n    commands:\n      - |\n        make"
    assert formatted(template(json.dumps(last))) == template(json.dumps(last.replace("\np", "\n\np")))


def test_of_two_specs_one_that_stays_does_not_hold_up_the_other():
    second = template(block(BEFORE)).replace("Resources:\n", "").replace("Build:", "Other:", 1)
    text = template(f"&spec {json.dumps(BEFORE)}") + second
    assert formatted(text) == text.replace(block(BEFORE), block(AFTER))


def test_the_text_in_a_build_project_is_formatted_with_the_file():
    text = json.dumps({"name": "a", "source": {"type": "NO_SOURCE", "buildspec": BEFORE}})
    after = json.dumps({"name": "a", "source": {"type": "NO_SOURCE", "buildspec": AFTER}}, indent=4) + "\n"
    assert formatted(text, kind="build-project", path="project.json") == after


def test_the_appspec_in_a_deployment_is_formatted():
    content = (
        "hooks:\n- BeforeAllowTraffic: check\nresources: [{f: {type: AWS::Lambda::Function}}]\nversion: 0.0\n"
    )
    host = {"applicationName": "a", "revision": {"revisionType": "AppSpecContent", "appSpecContent": {}}}
    host["revision"]["appSpecContent"] = {"content": content}
    found = json.loads(formatted(json.dumps(host), kind="deployment", path="deployment.json"))
    assert found["revision"]["appSpecContent"]["content"] == (
        "version: 0.0\nresources: [{f: {type: AWS::Lambda::Function}}]\n\nhooks:\n  - BeforeAllowTraffic: check\n"
    )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "template.yml").write_text(template(block(BEFORE)))
    return tmp_path


def test_without_the_option_a_template_stays_and_a_named_one_gets_a_note(folder):
    assert run("format", "--check").err == "1 file already formatted.\n"
    done = run("format", "template.yml")
    assert (done.status, done.out) == (0, "")
    assert done.err == (
        "note: template.yml: not formatted, it is a template; `--embedded` formats the specs inside\n"
        "1 file left unchanged.\n"
    )
    assert run("format", "--force-exclude", "template.yml").err == "1 file left unchanged.\n"
    assert (folder / "template.yml").read_text() == template(block(BEFORE))


def test_with_the_option_its_specs_are_formatted(folder):
    assert run("format", "--embedded", "--check").out == "would reformat template.yml\n"
    assert run("format", "--embedded", "template.yml").err == (
        "reformatted template.yml\n1 file reformatted.\n"
    )
    assert (folder / "template.yml").read_text() == template(block(AFTER))
    assert run("format", "--embedded", "--check").status == 0


def test_a_template_that_is_broken_is_no_failure(folder):
    (folder / "template.yml").write_text(template("[") + "  x\n")
    assert run("format").status == 0
    done = run("format", "--embedded", "template.yml")
    assert done.status == 0
    assert "note: template.yml: not formatted, it has syntax errors\n" in done.err


def spec_in(text: str) -> Scalar:
    document = Document("template.yml", text, KINDS["template"])
    assert document.tree.errors == ()
    node = node_at(document.tree.root, PLACE)
    assert isinstance(node, Scalar)
    return node


@st.composite
def hosted(draw: st.DrawFn) -> str:
    """A torn file, as text in a template."""
    text = draw(torn_files()).replace("\r", "").replace("\ufeff", "").lstrip(" \n")
    style = draw(st.sampled_from(["literal", "literal", "json", "sub", "single"]))
    if style == "json":
        return template(json.dumps(text, ensure_ascii=draw(st.booleans())))
    if style == "single":
        lines = text.replace("'", "''").replace("\n", "\n\n").split("\n")
        return template("'" + "\n".join(line and " " * 9 + line for line in lines) + "'")
    kept = len(text) - len(text.rstrip("\n"))
    mark = "|" + ("+" if kept > 1 else "" if kept else "-")
    return template(block(text, f"!Sub {mark}" if style == "sub" else mark))


@settings(max_examples=150, deadline=None)
@given(hosted())
def test_only_the_layout_of_the_spec_changes(text):
    document = Document("template.yml", text, KINDS["template"])
    if document.tree.errors:
        assert format_edits(document, embedded=True) == []
        return
    after = formatted(text)
    before = spec_in(text)
    changed = spec_in(after)
    assert after[: changed.span.start] == text[: before.span.start]
    assert after[changed.span.end :].lstrip(" ") == text[before.span.end :].lstrip(" ")
    assert (changed.style, changed.tag) == (before.style, before.tag)
    try:
        expected = events(before.text)
    except yaml.YAMLError:
        return
    assert events(changed.text) == expected


def test_a_torn_spec_is_formatted_more_often_than_not():
    changed = 0
    for text in (BEFORE, BEFORE.replace("make", "make  # why"), f"# Head.\n{BEFORE}"):
        for written in (block(text), block(text, "!Sub |"), json.dumps(text)):
            changed += formatted(template(written)) != template(written)
    assert changed == 9


def test_time_grows_with_the_number_of_specs():
    def make(count: int) -> str:
        one = template(block(BEFORE)).replace("Resources:\n", "")
        return "Resources:\n" + "".join(one.replace("Build:", f"B{nth}:", 1) for nth in range(count))

    def work(text: str) -> None:
        assert format_edits(Document("template.yml", text, KINDS["template"]), embedded=True)

    assert_linear(make, work, 40)
