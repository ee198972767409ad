"""References in pipelines: the exact places, the fixes, the form of templates, and growth with the size of the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt import rules
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.rules import Context, Finding, Safety, Span
from specfmt.rules.pages import examples, page
from specfmt.syntax.nodes import Mapping, resolve
from specfmt.syntax.parse import parse
from specfmt.text.edit import apply_edits
from specfmt.views.pipeline import TEMPLATE, Pipeline
from support import check, outcome, project, unmarked

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic

PATH = "pipeline.json"
FOLDERS = ("variables", "security")
NAMES = sorted(
    name
    for name, module in rules.names().items()
    if module.split(".")[-3:-1] in [["pipeline", x] for x in FOLDERS]
)
TEXTS = sorted(
    unmarked(each.text)[0]
    for name in NAMES
    for each in examples(page(name).markdown)
    if each.language == "yaml"
)
PIECES = st.sampled_from(
    (
        "#{",
        "}",
        "#{Git.",
        "${",
        "#(",
        ")",
        '"',
        "'",
        "\\",
        " #",
        "\n",
        ": ",
        "[",
        "{",
        "é",
        "\U0001f600",
        "\t",
        "*",
        "",
    )
)
TEMPLATE_TEXT = """\
Resources:
  Kiosk:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: Source
          Actions:
            - Name: Checkout
              Namespace: Git
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: kiosk, BranchName: main}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Test
              Namespace: Tests
              ActionTypeId: {Category: Test, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: tests}
              InputArtifacts: [{Name: Source}]
            - Name: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration:
                ProjectName: kiosk
                EnvironmentVariables: '[{"name": "A", "value": "VALUE"}]'
              InputArtifacts: [{Name: Source}]
"""


def source(namespace: str = "Git") -> dict[str, object]:
    return {
        "name": "Checkout",
        "namespace": namespace,
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
        "configuration": {"RepositoryName": "kiosk", "BranchName": "main"},
        "outputArtifacts": [{"name": "Source"}],
    }


def build(name: str, value: str) -> dict[str, object]:
    return {
        "name": name,
        "actionTypeId": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"},
        "configuration": {
            "ProjectName": "kiosk",
            "EnvironmentVariables": json.dumps([{"name": "A", "value": value}]),
        },
        "inputArtifacts": [{"name": "Source"}],
    }


def pipeline(*actions: dict[str, object], variables: tuple[str, ...] = ()) -> str:
    inner: dict[str, object] = {
        "name": "kiosk",
        "roleArn": "arn:aws:iam::111122223333:role/kiosk",
        "artifactStore": {"type": "S3", "location": "kiosk-artifacts"},
    }
    if variables:
        inner["variables"] = [{"name": name, "defaultValue": "x"} for name in variables]
    inner["stages"] = [
        {"name": "Source", "actions": [source()]},
        {"name": "Build", "actions": list(actions)},
    ]
    return json.dumps({"pipeline": inner}, indent=2)


def found(text: str) -> tuple[Diagnostic, ...]:
    return check(text, kind="pipeline", path=PATH)


def in_template(text: str, name: str) -> list[Finding]:
    """What a rule finds in the first resource of a template."""
    root = parse(text).root
    assert isinstance(root, Mapping)
    node = root
    for key in ("Resources", "Kiosk", "Properties"):
        inner = resolve(node.entry(key).value)  # type: ignore[union-attr]
        assert isinstance(inner, Mapping)
        node = inner
    view = Pipeline(node, text, form=TEMPLATE)
    rule = rules.load(name)
    context = Context(Document("template.yaml", text, KINDS["pipeline"]), project())
    return [each for part in view.parts(rule.on) for each in rule.check(part, context)]


def text_at(text: str, finding: Finding) -> str:
    at = finding.at if isinstance(finding.at, Span) else finding.at.span
    return text[at.start : at.end]


@pytest.mark.parametrize(
    ("value", "rule", "place"),
    [
        ("#{git.CommitId}", "unknown-namespace", "git"),
        ('say "hi" #{Nope.CommitId}', "unknown-namespace", "Nope"),
        ("a#{Git.CommitId}b#{Git.Commit}", "variable-not-offered", "Commit"),
        ("é\n#{variables.STAG}", "undeclared-pipeline-variable", "STAG"),
        ("#{codepipeline.Id}", "unknown-execution-variable", "#{codepipeline.Id}"),
        ("${Git.CommitId}", "malformed-variable-reference", "${Git.CommitId}"),
        ("x #{Git. CommitId}", "malformed-variable-reference", "#{Git. CommitId}"),
        ("#{Git.CommitId", "malformed-variable-reference", "Git"),
        ("by #{Git.CommitMessage}!", "untrusted-variable-in-json", "#{Git.CommitMessage}"),
        ("AKIAQ7XKZJ4MVT2WPN5D", "secret-in-pipeline", "AKIAQ7XKZJ4MVT2WPN5D"),
    ],
)
def test_the_place_is_exact_in_json_inside_json(value: str, rule: str, place: str) -> None:
    text = pipeline(build("Build", value), variables=("STAGE",))
    (one,) = found(text)
    assert (one.rule, text[one.span.start : one.span.end]) == (rule, place)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("#{GIT.CommitId}", "#{Git.CommitId}"),
        ("#{Git.commitID}", "#{Git.CommitId}"),
        ("#{variables.stage}", "#{variables.STAGE}"),
        ("#{codepipeline.STAGE}", "#{variables.STAGE}"),
        ("#{codepipeline.pipelineExecutionID}", "#{codepipeline.PipelineExecutionId}"),
        ("#{ Git.CommitId }", "#{Git.CommitId}"),
        ("#(Git.CommitId)", "#{Git.CommitId}"),
        ("${Git.CommitId}", "#{Git.CommitId}"),
    ],
)
def test_a_safe_fix_leaves_nothing_to_say(value: str, meant: str) -> None:
    text = pipeline(build("Build", value), variables=("STAGE",))
    (one,) = found(text)
    assert one.fix is not None
    assert one.fix.safety is Safety.SAFE
    after = apply_edits(text, one.fix.edits)
    assert after == text.replace(value, meant)
    assert found(after) == ()


def test_a_name_that_two_may_mean_is_no_safe_fix() -> None:
    text = pipeline(build("Build", "#{variables.stage}"), variables=("STAGE", "Stage"))
    (one,) = found(text)
    assert one.fix is not None
    assert one.fix.safety is Safety.UNSAFE


def test_the_related_place_is_where_the_namespace_is_declared() -> None:
    text = pipeline(build("Build", "#{Git.CommitSha}"))
    (one,) = found(text)
    assert [text[each.span.start : each.span.end] for each in one.related] == ['"Git"']


def test_an_action_without_a_namespace_is_named() -> None:
    text = pipeline(build("Test", "x"), build("Build", "#{Test.RESULT}"))
    (one,) = found(text)
    assert one.message == "no action declares the namespace `Test`; the action `Test` has no `namespace`"


def test_one_finding_for_a_variable_of_the_pipeline_in_a_source() -> None:
    text = pipeline(build("Build", "x")).replace(
        '"BranchName": "main"', '"BranchName": "#{variables.BRANCH}"'
    )
    assert [each.rule for each in found(text)] == ["pipeline-variable-in-source"]


def test_an_unquoted_reference_is_told_once() -> None:
    (one,) = check(
        """\
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions: [ACTION]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: #{Git.CommitId}
          inputArtifacts: [{name: Source}]
""".replace("ACTION", json.dumps(source())),
        kind="pipeline",
        path="pipeline.yml",
    )
    assert one.rule == "variable-read-as-comment"


def test_templates_are_told_in_their_own_spelling() -> None:
    text = TEMPLATE_TEXT.replace("VALUE", "#{Tests.RESULT}")
    (one,) = in_template(text, "variable-produced-later")
    assert one.message == "`#{Tests.RESULT}` is set by `Test`, which runs at the same time (`RunOrder` 1)"
    text = TEMPLATE_TEXT.replace("VALUE", "#{Build.RESULT}")
    (one,) = in_template(text, "unknown-namespace")
    assert one.message.endswith("the action `Build` has no `Namespace`")


def test_in_templates_an_attribute_of_a_resource_is_no_slip() -> None:
    assert in_template(TEMPLATE_TEXT.replace("VALUE", "${Git.Arn}"), "malformed-variable-reference") == []
    assert (
        in_template(TEMPLATE_TEXT.replace("VALUE", "${Tests.RESULT}"), "malformed-variable-reference") == []
    )
    text = TEMPLATE_TEXT.replace("VALUE", "${Git.CommitId}")
    (one,) = in_template(text, "malformed-variable-reference")
    assert text_at(text, one) == "${Git.CommitId}"
    assert one.fix is not None
    assert one.fix.safety is Safety.UNSAFE


def test_in_templates_what_a_function_gives_is_unknown() -> None:
    for name in ("unknown-namespace", "variable-not-offered", "malformed-variable-reference"):
        assert in_template(TEMPLATE_TEXT.replace("VALUE", "#{${Namespace}.CommitId}"), name) == []
    text = TEMPLATE_TEXT.replace("Namespace: Git", "Namespace: ${Namespace}").replace("VALUE", "#{Git.X}")
    assert in_template(text, "unknown-namespace") == []
    twice = text.replace("Namespace: Tests", "Namespace: ${Namespace}")
    (one,) = in_template(twice, "duplicate-namespace")
    assert text_at(twice, one) == "${Namespace}"


@pytest.mark.parametrize(
    "value",
    [
        "#{Git.CommitId}",
        "#{Nope%d.X}",
        "#{variables.X%d}",
        "${Git.CommitId} #(Git.A%d)",
        "#{Git.CommitMessage}",
    ],
)
def test_time_grows_in_step_with_the_number_of_references(value: str) -> None:
    def make(count: int) -> Document:
        actions = (build(f"B{at}", value % at if "%" in value else value) for at in range(count))
        return Document(PATH, pipeline(*actions, variables=("A", "B")), KINDS["pipeline"])

    chosen = [*rules.load_folder("pipeline/variables"), *rules.load_folder("pipeline/security")]

    def judge(document: Document) -> None:
        view = Document(document.path, document.text, document.kind).view
        context = Context(document, project())
        for rule in chosen:
            for part in view.parts(rule.on):
                tuple(rule.check(part, context))

    assert_linear(make, judge, 400)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 9), PIECES), max_size=3)
)
def test_no_rule_fails_on_a_broken_file_and_no_fix_breaks_one(
    text: str, changes: list[tuple[int, int, str]]
) -> None:
    for place, length, piece in changes:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    for each in outcome(text, kind="pipeline", path="pipeline.yml", select=tuple(NAMES)).diagnostics:
        assert 0 <= each.span.start <= each.span.end <= len(text)
        if each.rule in NAMES and each.fix is not None:
            after = apply_edits(text, each.fix.edits)
            assert not parse(after).errors, each.rule


@pytest.mark.parametrize(("inputs", "severity"), [(["Tests"], "warning"), (["Tests", "Built"], "error")])
def test_a_primary_source_that_is_no_input_is_sure_only_among_several(inputs, severity):
    action_type = {"owner": "AWS", "version": "1"}
    outputs = [{"name": name} for name in ("Source", "Tests", "Built")]
    source = [
        {
            "name": each["name"],
            "actionTypeId": {**action_type, "category": "Source", "provider": "S3"},
            "configuration": {"S3Bucket": "kiosk", "S3ObjectKey": f"{each['name']}.zip"},
            "outputArtifacts": [each],
        }
        for each in outputs
    ]
    build = {
        "name": "Smoke",
        "actionTypeId": {**action_type, "category": "Test", "provider": "CodeBuild"},
        "configuration": {"ProjectName": "kiosk", "PrimarySource": "Source"},
        "inputArtifacts": [{"name": name} for name in inputs],
    }
    text = json.dumps(
        {
            "name": "kiosk",
            "roleArn": "arn:aws:iam::111122223333:role/kiosk",
            "artifactStore": {"type": "S3", "location": "kiosk-artifacts"},
            "stages": [{"name": "Source", "actions": source}, {"name": "Smoke", "actions": [build]}],
        }
    )
    found = [each for each in check(text, kind="pipeline", path=PATH) if each.rule == "artifact-not-an-input"]
    assert [each.severity.word for each in found] == [severity]
