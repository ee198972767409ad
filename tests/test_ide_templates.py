"""What an editor shows inside templates, and inside specs that are written as text in other files."""

from __future__ import annotations

import json

import pytest

from cursor import CURSOR, marked, open_at, opened
from delivery import PROJECT, TEMPLATE, at, instead, line_of
from specfmt.engine.check import check
from specfmt.ide import RenameRefused
from specfmt.ide.actions import actions
from specfmt.ide.definition import definition
from specfmt.ide.folding import folding
from specfmt.ide.hover import hover
from specfmt.ide.links import links
from specfmt.ide.references import references
from specfmt.ide.rename import prepare, rename
from specfmt.ide.selection import ranges
from specfmt.ide.symbols import symbols
from specfmt.ide.tokens import tokens
from specfmt.text.edit import apply_edits
from specfmt.text.span import Span
from support import project

NOWHERE = project()
# -- hover


@pytest.mark.parametrize(
    ("text", "shown", "begins"),
    [
        (at("Compute", "Type: BUILD"), "ComputeType", "`ComputeType` · string · required"),
        (at("          pha", "ses:"), "phases", "`phases` · mapping"),
        (at("echo $STA", "GE"), "STAGE", "`STAGE`\n\n`env.variables`: `${Branch}` (line 25)"),
        (at("${!STA", "GE}"), "STAGE", "`STAGE`\n\n`env.variables`"),
        (at("BranchName: !Ref Bra", "nch"), "Branch", "Parameter `Branch`, line 2: `String`, `main`"),
        (at("} ${Bra", "nch}"), "Branch", "Parameter `Branch`, line 2"),
        (at("${AWS::Re", "gion}"), "AWS::Region", "The region that the stack is created in."),
        (at("DependsOn: Ro", "le"), "Role", "Resource `Role`, line 10: `AWS::IAM::Role`."),
        (at("- HasEx", "tra"), "HasExtra", "Condition `HasExtra`, line 8."),
    ],
)
def test_hover(text, shown, begins):
    document, offset = open_at(text, kind="template")
    found = hover(document, offset, NOWHERE)
    assert found is not None
    assert document.text[slice(*found.span)] == shown
    assert found.markdown.startswith(begins)


def test_nothing_is_known_of_what_is_not_ours():
    document, offset = open_at(at("Type: AWS::IAM", "::Role"), kind="template")
    assert hover(document, offset, NOWHERE) is None


# -- names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (at("BranchName: !Ref Bra", "nch"), 4),
        (at("} ${Bra", "nch}"), 4),
        (at("DependsOn: Ro", "le"), 4),
        (at("- HasEx", "tra"), 2),
        (at("echo $STA", "GE"), 3),
        (at("OutputArtifacts: [{Name: Co", "de}]"), 3),
    ],
)
def test_a_name_leads_to_where_it_is_defined_and_is_renamed_everywhere(text, expected):
    document, offset = open_at(text, kind="template")
    places = [each.span for each in references(document, offset, NOWHERE)]
    name = document.text[slice(*places[0])]
    assert len(places) == expected
    assert {document.text[slice(*span)] for span in places} == {name}
    (found,) = definition(document, offset, NOWHERE)
    assert found.span == places[0]
    assert prepare(document, offset) in places
    after = marked(document.text, places).replace(f"⟦{name}⟧", "Other")
    assert apply_edits(document.text, rename(document, offset, "Other")) == after


@pytest.mark.parametrize("new", ["a-b", "Role", "Extra", ""])
def test_names_that_a_template_cannot_have(new):
    document, offset = open_at(at("BranchName: !Ref Bra", "nch"), kind="template")
    with pytest.raises(RenameRefused):
        rename(document, offset, new)


def test_two_pipelines_do_not_share_names():
    head, _, pipe = TEMPLATE.partition("  Pipe:\n")
    text = f"{head}  Pipe:\n{pipe}  Second:\n{pipe}"
    document = opened(text, kind="template")
    for first in (text.index("Name: Code}") + 6, text.rindex("Name: Code}") + 6):
        found = references(document, first, NOWHERE)
        assert len(found) == 3
        assert len({text.rfind("  Second:", 0, each.span.start) > 0 for each in found}) == 1


def test_a_name_that_a_parameter_gives_too_is_not_renamed():
    text = instead("Default: main", "Default: Code").replace(
        "InputArtifacts: [{Name: Code}]", "InputArtifacts: [{Name: !Ref Branch}]", 1
    )
    document, offset = open_at(at("OutputArtifacts: [{Name: Co", "de}]", text), kind="template")
    assert prepare(document, offset) is None
    with pytest.raises(RenameRefused, match="written elsewhere"):
        rename(document, offset, "Other")


def test_rename_in_a_json_string():
    written = '"version: 0.2\\nenv:\\n  variables: {A: \\"1\\"}\\nphases:\\n  build:\\n    commands: [echo $‸A, \\"test $A\\"]\\n"'
    document, offset = open_at(PROJECT % written, kind="build-project", path="project.json")
    after = apply_edits(document.text, rename(document, offset, "STAGE"))
    spec = json.loads(after)["source"]["buildspec"]
    assert (
        spec
        == 'version: 0.2\nenv:\n  variables: {STAGE: "1"}\nphases:\n  build:\n    commands: [echo $STAGE, "test $STAGE"]\n'
    )


# -- whole documents


def outline(found, depth=2):
    return [(each.name, outline(each.children, depth - 1) if depth else len(each.children)) for each in found]


def test_the_outline_shows_resources_that_are_ours():
    found = symbols(opened(TEMPLATE, kind="template"))
    assert [(each.name, each.detail) for each in found] == [
        ("Build", "AWS::CodeBuild::Project"),
        ("Pipe", "AWS::CodePipeline::Pipeline"),
    ]
    source = next(each for each in found[0].children if each.name == "Source")
    spec = next(each for each in source.children if each.name == "BuildSpec")
    assert outline(spec.children, 0) == [("version", 0), ("env", 1), ("phases", 1)]
    stages = next(each for each in found[1].children if each.name == "Stages")
    assert [each.name for each in stages.children] == ["Source", "Build"]
    # The action that a condition adds is there once.
    built = next(each for each in stages.children[1].children if each.name == "Actions")
    assert [each.name for each in built.children] == ["Make", "More"]


def test_tokens_tell_names_of_the_template_from_variables_of_the_shell():
    text = TEMPLATE
    found = [
        (text[slice(*each.span)], each.type, each.modifiers) for each in tokens(opened(text, kind="template"))
    ]
    assert found == [
        ("Role", "class", ()),
        ("Branch", "parameter", ()),
        ("STAGE", "variable", ()),
        ("STAGE", "variable", ()),
        ("Branch", "parameter", ()),
        ("AWS::Region", "parameter", ("defaultLibrary",)),
        ("Role", "class", ()),
    ]


def test_an_inline_buildspec_folds():
    document = opened(TEMPLATE, kind="template")
    starts = {document.lines.position(each.span.start).line for each in folding(document)}
    lines = TEMPLATE.split("\n")
    assert {"          env:", "          phases:", "            build:"} <= {
        lines[number - 1] for number in starts
    }


def test_selection_grows_out_of_the_inline_buildspec():
    document, offset = open_at(at("echo $STA", "GE"), kind="template")
    found = [document.text[slice(*each)] for each in ranges(document, offset)]
    assert found[:2] == ["STAGE", "$STAGE"]
    begins = [each.split(":")[0].lstrip("|\n ") for each in found if "\n" in each]
    for inner, outer in (
        ("commands", "build"),
        ("build", "phases"),
        ("BuildSpec", "Source"),
        ("Source", "Build"),
    ):
        assert begins.index(inner) < begins.index(outer)


def test_an_appspec_in_a_deployment_is_explained():
    content = '{"version": 0.0, "Resources": [{"Fn": {"Type": "AWS::Lambda::Function", "Properties": {"Name": "f", "Ali‸as": "live", "CurrentVersion": "1", "TargetVersion": "2"}}}]}'
    text = '{"applicationName": "a", "deploymentGroupName": "g", "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": %s}}}'
    document, offset = open_at(
        text % json.dumps(content).replace("\\u2038", CURSOR), kind="deployment", path="deployment.json"
    )
    found = hover(document, offset, NOWHERE)
    assert found is not None
    assert document.text[slice(*found.span)] == '\\"Alias\\"'


def test_a_file_that_an_inline_buildspec_names_is_a_link():
    text = instead(
        "          phases:\n",
        "          batch:\n            build-list: [{identifier: a, buildspec: ci/a.yml}]\n          phases:\n",
    )
    around = project({"ci/a.yml": "version: 0.2\n"})
    (link,) = links(opened(text, kind="template", path="template.yml"), around)
    assert (text[slice(*link.span)], link.target) == ("ci/a.yml", "/repo/ci/a.yml")


# -- actions


def act(text, title, *, kind="template", path=""):
    """The text after the action of that title at the cursor."""
    document, offset = open_at(text, kind=kind, path=path)
    found = check(document, NOWHERE).diagnostics
    by_title = {each.title: each for each in actions(document, Span(offset, offset), found, NOWHERE)}
    assert title in by_title, list(by_title)
    return apply_edits(document.text, by_title[title].edits)


def test_a_finding_in_an_inline_buildspec_is_ignored_on_its_line():
    text = instead("            build:\n", "            bui‸lt:\n")
    after = act(text, "Ignore `unknown-phase` here")
    assert line_of(after, "built:") == "            built:  # specfmt: ignore[unknown-phase]"
    assert "unknown-phase" not in {
        each.rule for each in check(opened(after, kind="template"), NOWHERE).diagnostics
    }


def test_a_finding_in_a_quoted_buildspec_is_ignored_in_the_file():
    text = 'Resources:\n  B:\n    Type: AWS::CodeBuild::Project\n    Properties:\n      Source:\n        Type: NO_SOURCE\n        BuildSpec: "version: 0.2\\nphases:\\n  bui‸lt:\\n    commands: [make]\\n"\n'
    after = act(text, "Ignore `unknown-phase` here")
    assert after == text.replace("‸", "").rstrip("\n") + "  # specfmt: ignore[unknown-phase]\n"


def test_a_command_in_an_inline_buildspec_becomes_a_block():
    text = instead("${AWS::Region}\n", "${AWS::Region}\n                - test $STA‸GE\n")
    after = act(text, "Turn this command into a block")
    assert "                - |-\n                  test $STAGE\n  Pipe:" in after


def test_a_command_with_what_sub_fills_in_is_not_written_anew():
    document, offset = open_at(at("- echo $STA", "GE"), kind="template")
    assert not [
        each
        for each in actions(document, Span(offset, offset), (), NOWHERE)
        if each.kind == "refactor.rewrite"
    ]


def test_a_command_in_a_json_string_is_quoted_within_it():
    written = '"version: 0.2\\nphases:\\n  build:\\n    commands:\\n      - echo ‸a\\n"'
    after = act(PROJECT % written, "Quote this command", kind="build-project", path="project.json")
    assert json.loads(after)["source"]["buildspec"].endswith("    commands:\n      - 'echo a'\n")
