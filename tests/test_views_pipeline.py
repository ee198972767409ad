"""A pipeline as the view shows it: in both spellings, with anything missing, and as a graph."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.syntax.nodes import Mapping, resolve
from specfmt.syntax.parse import parse
from specfmt.views.pipeline import TEMPLATE, Pipeline
from specfmt.views.pipeline_stages import Action, Condition, ConditionRule, Stage
from specfmt.views.pipeline_steps import Artifact
from support import check

KIOSK = """\
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk
  pipelineType: V2
  executionMode: QUEUED
  artifactStores:
    eu-west-1: {type: S3, location: kiosk-eu}
    us-east-1: {type: S3, location: kiosk-us, encryptionKey: {id: alias/kiosk, type: KMS}}
  variables:
    - {name: TAG, defaultValue: latest}
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Checkout
        push:
          - branches: {includes: [main], excludes: [wip/**]}
        pullRequest:
          - events: [OPEN]
            branches: {includes: [main]}
  stages:
    - name: Source
      actions:
        - name: Checkout
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          namespace: Git
          configuration: {ConnectionArn: "<connection>", FullRepositoryId: acme/kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      beforeEntry:
        conditions:
          - result: FAIL
            rules:
              - name: Quiet
                ruleTypeId: {category: Rule, owner: AWS, provider: VariableCheck, version: "1"}
                configuration: {Variable: "#{Git.BranchName}", Value: main, Operator: EQ}
                inputArtifacts: [{name: Source}]
      actions:
        - name: Package
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          runOrder: 2
          region: us-east-1
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: "[{\\"name\\": \\"ID\\", \\"value\\": \\"#{Git.CommitId}-#{variables.TAG}\\"}]"
          inputArtifacts: [{name: Source}, {name: Linted}]
          outputArtifacts: [{name: Package}]
        - name: Lint
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          namespace: Lint
          commands: [make lint, "echo #{Git.AuthorDate}"]
          outputVariables: [SCORE]
          environmentVariables: [{name: HOST, value: kiosk, type: PLAINTEXT}]
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Linted, files: ["**/*"]}]
metadata:
  pipelineArn: arn:aws:codepipeline:eu-west-1:111122223333:kiosk
"""


def view(text: str, path: str = "pipeline.yml") -> Pipeline:
    found = Document(path, text, KINDS["pipeline"]).view
    assert isinstance(found, Pipeline)
    return found


def in_template(text: str) -> Pipeline:
    """The properties of a resource: the same view, its keys in the other spelling."""
    root = parse(text).root
    assert root is not None
    return Pipeline(resolve(root), text, form=TEMPLATE)


def test_the_usual_things_are_found_by_their_names() -> None:
    kiosk = view(KIOSK)
    assert kiosk.is_wrapped
    assert kiosk.name == "kiosk"
    assert kiosk.pipeline_type is not None
    assert kiosk.pipeline_type.text == "V2"
    assert kiosk.region == "eu-west-1"
    assert [stage.name for stage in kiosk.stages] == ["Source", "Build"]
    assert [action.name for action in kiosk.actions] == ["Checkout", "Package", "Lint"]
    assert [action.name for action in kiosk.ordered] == ["Checkout", "Lint", "Package"]
    assert set(kiosk.stores) == {"eu-west-1", "us-east-1"}
    assert kiosk.stores["us-east-1"].key.text("id") == "alias/kiosk"
    assert kiosk.store is None
    assert set(kiosk.producers) == {"Source", "Linted", "Package"}
    assert [each.step.name for each in kiosk.consumers["Source"]] == ["Package", "Lint", "Quiet"]
    assert set(kiosk.namespaces) == {"Git", "Lint"}
    assert not kiosk.is_partial
    assert not kiosk.has_unknown_outputs
    assert not kiosk.has_unknown_namespaces


def test_an_action_shows_its_settings() -> None:
    checkout, package, lint = view(KIOSK).actions
    assert checkout.is_source
    assert checkout.setting("FullRepositoryId").text == "acme/kiosk"  # type: ignore[union-attr]
    assert checkout.known_setting("FullRepositoryId") == "acme/kiosk"
    assert checkout.known_setting("ConnectionArn") is None
    assert package.region is not None
    assert package.region.text == "us-east-1"
    assert package.run_order == 2
    assert lint.run_order == 1
    assert [node.text for node in lint.commands] == ["make lint", "echo #{Git.AuthorDate}"]
    assert [(each.name.text, each.content.text) for each in lint.environment_variables] == [("HOST", "kiosk")]  # type: ignore[union-attr]
    assert [node.text for node in lint.outputs[0].files] == ["**/*"]
    assert package.known is not None
    assert package.known.inputs.most == 5


def test_what_an_action_offers_is_yes_no_or_unknown() -> None:
    checkout, package, lint = view(KIOSK).actions
    assert checkout.offers("CommitId") is True
    assert checkout.offers("Commit") is False
    assert package.offers("ANYTHING") is None
    assert lint.offers("SCORE") is True
    assert lint.offers("Score") is False


def test_the_order_is_that_of_stages_and_run_orders() -> None:
    checkout, package, lint = view(KIOSK).actions
    assert checkout.precedes(package) is True
    assert package.precedes(checkout) is False
    assert lint.precedes(package) is True
    assert package.precedes(lint) is False
    assert package.precedes(package) is False
    unknown = view(KIOSK.replace("runOrder: 2", "runOrder: <order>")).actions[1]
    assert unknown.run_order is None
    assert unknown.precedes(unknown.stage.actions[1]) is None
    assert checkout.precedes(unknown) is True


def test_triggers_and_conditions_know_where_they_are() -> None:
    kiosk = view(KIOSK)
    (trigger,) = kiosk.triggers
    assert [action.name for action in trigger.actions] == ["Checkout"]
    push, request = trigger.filters
    assert (push.on, request.on) == ("push", "pullRequest")
    assert [node.text for node in push.excludes("branches")] == ["wip/**"]
    assert [node.text for node in request.events] == ["OPEN"]
    (condition,) = kiosk.conditions
    assert condition.event.event == "beforeEntry"
    assert condition.stage.name == "Build"
    (rule,) = condition.rules
    assert rule.type.provider == "VariableCheck"
    assert rule.setting("Operator").text == "EQ"  # type: ignore[union-attr]


def test_references_are_found_with_their_holders_and_exact_places() -> None:
    kiosk = view(KIOSK)
    found = {each.text: each for each in kiosk.references}
    assert list(found) == ["Git.BranchName", "Git.CommitId", "variables.TAG", "Git.AuthorDate"]
    for text, each in found.items():
        assert KIOSK[each.span.start : each.span.end] == f"#{{{text}}}"
        assert KIOSK[each.namespace_span.start : each.namespace_span.end] == each.namespace
        assert KIOSK[each.variable_span.start : each.variable_span.end] == each.variable
        assert each.is_well_formed
    assert isinstance(found["Git.BranchName"].holder, ConditionRule)
    assert found["Git.BranchName"].key == "Variable"
    assert found["Git.CommitId"].holder is kiosk.actions[1]
    assert (found["Git.CommitId"].field, found["Git.CommitId"].key) == (
        "configuration",
        "EnvironmentVariables",
    )
    assert (found["Git.AuthorDate"].field, found["Git.AuthorDate"].key) == ("commands", "")


@pytest.mark.parametrize(
    ("value", "texts", "well_formed"),
    [
        ("#{a.b}#{c.d}", ["a.b", "c.d"], [True, True]),
        ("#{a}", ["a"], [False]),
        ("#{ a.b }", [" a.b "], [False]),
        ("#{a.b", ["a.b"], [False]),
        ("#{a.#{b.c}}", ["a.", "b.c"], [False, True]),
        ("#{a.b.c}", ["a.b.c"], [False]),
        ("#{}", [""], [False]),
        ("#{.b}", [".b"], [False]),
    ],
)
def test_malformed_references_are_seen_too(value: str, texts: list[str], well_formed: list[bool]) -> None:
    found = view(KIOSK.replace("FullRepositoryId: acme/kiosk", f'FullRepositoryId: "{value}"')).references
    mine = [each for each in found if each.key == "FullRepositoryId"]
    assert [each.text for each in mine] == texts
    assert [each.is_well_formed for each in mine] == well_formed


def test_a_reference_elsewhere_has_no_holder() -> None:
    kiosk = view(KIOSK.replace("defaultValue: latest", "defaultValue: '#{Git.TagName}'"))
    assert [(each.text, each.holder, each.field) for each in kiosk.references if each.holder is None] == [
        ("Git.TagName", None, "variables")
    ]


def test_the_properties_of_a_resource_are_read_by_the_same_names() -> None:
    stack = in_template("""\
Name: kiosk
RoleArn: !GetAtt Role.Arn
ArtifactStores:
  - Region: eu-west-1
    ArtifactStore: {Type: S3, Location: kiosk-eu}
Stages:
  - Name: Source
    Actions:
      - Name: Checkout
        ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: 1}
        Namespace: Git
        Configuration: {RepositoryName: kiosk}
        OutputArtifacts: [{Name: Source}]
  - Name: Live
    OnFailure: {Result: ROLLBACK}
    Actions:
      - Name: Notify
        RunOrder: 3
        ActionTypeId: {Category: Invoke, Owner: AWS, Provider: Lambda, Version: 1}
        Configuration: {FunctionName: "#{Git.CommitId}"}
        InputArtifacts: [{Name: Source}]
""")
    assert stack.spelled("roleArn") == "RoleArn"
    assert stack.named("RoleArn") == "roleArn"
    assert not stack.is_wrapped
    assert [action.name for action in stack.actions] == ["Checkout", "Notify"]
    assert stack.actions[1].run_order == 3
    assert stack.actions[0].setting("RepositoryName").text == "kiosk"  # type: ignore[union-attr]
    assert list(stack.stores) == ["eu-west-1"]
    assert stack.stores["eu-west-1"].location.text == "kiosk-eu"  # type: ignore[union-attr]
    assert [event.result.text for stage in stack.stages for event in stage.events] == ["ROLLBACK"]  # type: ignore[union-attr]
    assert [(each.key, each.field) for each in stack.references] == [("FunctionName", "configuration")]
    assert [each.step.name for each in stack.consumers["Source"]] == ["Notify"]


def test_a_bare_pipeline_is_its_own_container() -> None:
    bare = view("name: kiosk\nstages: []\n")
    assert not bare.is_wrapped
    assert bare.name == "kiosk"
    assert bare.container.has("stages")


@pytest.mark.parametrize(
    "text",
    [
        KIOSK.replace("  stages:\n", "  stages:\n    - <more stages>\n"),
        KIOSK.replace(
            "    - name: Build\n", "    - name: Gate\n      actions: <actions>\n    - name: Build\n"
        ),
        KIOSK.replace("        - name: Package\n", "        - <actions>\n        - name: Package\n"),
        "pipeline: {name: kiosk, roleArn: x}\n",
        "pipeline: <kiosk>\n",
    ],
)
def test_what_cannot_be_seen_makes_a_pipeline_partial(text: str) -> None:
    assert view(text).is_partial


@pytest.mark.parametrize(
    "old_new",
    [
        ("outputArtifacts: [{name: Package}]", "outputArtifacts: [{name: <name>}]"),
        ("outputArtifacts: [{name: Package}]", "outputArtifacts: ${outputs}"),
        ("          outputArtifacts: [{name: Source}]\n", ""),
    ],
)
def test_outputs_that_cannot_be_seen_may_have_any_name(old_new: tuple[str, str]) -> None:
    assert view(KIOSK.replace(*old_new)).has_unknown_outputs


def test_a_category_that_cannot_be_is_not_concluded_from() -> None:
    for category in ("Sorce", "<category>", "Deploy"):
        action = view(KIOSK.replace("category: Source,", f"category: {category},")).actions[0]
        assert action.certain_category is None
        assert not action.is_source
    custom = view(KIOSK.replace("category: Source, owner: AWS", "category: Source, owner: Custom")).actions[0]
    assert custom.certain_category == "Source"


KEYS = """
    pipeline stages name actions actionTypeId category provider owner configuration inputArtifacts outputArtifacts
    runOrder artifactStore artifactStores beforeEntry conditions rules triggers push gitConfiguration variables
    namespace region metadata pipelineArn commands Ref
"""
ODD = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text("#{}.ab<$", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=5)
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["pipeline", "stages", "artifactStores", "metadata"]), ODD, max_size=4)
)
def test_nothing_that_is_written_makes_the_view_or_a_rule_raise(data: object) -> None:
    text = json.dumps(data)
    found = Document("pipeline.json", text, KINDS["pipeline"]).view
    assert found is None or isinstance(found, Pipeline)
    if found is not None:
        for on in (Pipeline, Stage, Action, Artifact, Condition, ConditionRule):
            found.parts(on)
        assert found.ordered is not None
    check(text, kind="pipeline", path="pipeline.json")


def big(size: int) -> str:
    """A pipeline with that many actions, 50 in a stage, each with an input, an output, a namespace and a reference."""
    source = {
        "name": "Source",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
        "configuration": {"RepositoryName": "kiosk", "BranchName": "main"},
        "outputArtifacts": [{"name": "Out0"}],
        "namespace": "Git",
    }
    actions = [
        {
            "name": f"Build{at}",
            "actionTypeId": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"},
            "configuration": {"ProjectName": "kiosk-#{Git.CommitId}"},
            "inputArtifacts": [{"name": "Out0" if at <= 50 else f"Out{at - 50}"}],
            "outputArtifacts": [{"name": f"Out{at}"}],
            "namespace": f"Build{at}",
            "runOrder": at % 50 + 1,
        }
        for at in range(1, size + 1)
    ]
    stages = [
        {"name": f"Stage{at}", "actions": actions[at : at + 50]} for at in range(0, size, 50)
    ]  # fmt: skip
    pipeline = {
        "name": "kiosk",
        "roleArn": "arn:aws:iam::111122223333:role/kiosk",
        "artifactStore": {"type": "S3", "location": "kiosk-artifacts"},
        "stages": [{"name": "Source", "actions": [source]}, *stages],
    }
    return json.dumps({"pipeline": pipeline}, indent=1)


def test_the_largest_pipelines_are_judged_in_step_with_their_size() -> None:
    assert_linear(big, lambda text: check(text, kind="pipeline", path="pipeline.json"), 2_400)


def test_a_pipeline_that_is_all_wrong_takes_no_longer() -> None:
    def wrong(size: int) -> str:
        return (
            big(size)
            .replace('"Out', '"In', size)
            .replace("Git.", "Got.")
            .replace('"Build', '"Build 1', size // 2)
        )

    assert_linear(wrong, lambda text: check(text, kind="pipeline", path="pipeline.json"), 1_000)


def test_one_name_everywhere_takes_no_longer() -> None:
    def same(size: int) -> str:
        data = json.loads(big(size))
        for stage in data["pipeline"]["stages"]:
            for action in stage["actions"]:
                action.update(name="A", namespace="N", runOrder=1)
                action["outputArtifacts"] = [{"name": "O"}]
                action["inputArtifacts"] = [{"name": "O"}]
        return json.dumps(data)

    assert_linear(same, lambda text: check(text, kind="pipeline", path="pipeline.json"), 1_000)


def test_many_references_in_one_value_take_no_longer() -> None:
    def many(size: int) -> str:
        value = json.dumps("#{Git.CommitId}\n${AWS::Region}{{resolve:ssm:a}}#{" * size)[1:-1]
        return KIOSK.replace("FullRepositoryId: acme/kiosk", f'FullRepositoryId: "{value}"')

    assert_linear(many, lambda text: check(text, kind="pipeline", path="pipeline.yml"), 2_000)


def test_a_mapping_is_no_view_of_a_list() -> None:
    assert Document("pipeline.json", "[]", KINDS["pipeline"]).view is None
    assert isinstance(view("{}").node, Mapping)
