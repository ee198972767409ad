"""In pipelines: what `#{` can ask for and who sets it, and the configuration of an action. `‸` is the cursor."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cursor import CURSOR, open_at
from delivery import TEMPLATE
from specfmt.catalog.actions import action_types
from specfmt.ide.completion import complete
from specfmt.ide.hints import hints
from specfmt.ide.hover import hover
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings
from specfmt.text.edit import apply_edits

PIPELINE = """\
pipeline:
  name: shop
  pipelineType: V2
  roleArn: arn:aws:iam::123456789012:role/shop
  artifactStore: {type: S3, location: shop-artifacts}
  variables:
    - {name: TARGET, defaultValue: test, description: Where to deploy to.}
    - name: RELEASE
  stages:
    - name: Source
      actions:
        - name: Code
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration:
            RepositoryName: shop
            BranchName: main
          outputArtifacts: [{name: Sources}]
    - name: Build
      actions:
        - name: Build
          namespace: Built
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: shop
            BuildspecOverride: buildspec.yml
          inputArtifacts: [{name: Sources}]
          outputArtifacts: [{name: Output}]
        - name: Run
          namespace: Shell
          runOrder: 2
          outputVariables: [VERSION]
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - ./tag.sh --tag=@COMMAND@
          inputArtifacts: [{name: Sources}]
    - name: Release
      actions:
        - name: Deploy
          namespace: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            StackName: shop-@VALUE@
            @KEY@
          inputArtifacts: [{name: Output}, {name: Sources}]
        - name: After
          namespace: Later
          runOrder: 2
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: after}
          inputArtifacts: [{name: Output}]
"""
BUILDSPEC = (
    "version: 0.2\nenv:\n  exported-variables: [IMAGE_TAG, DIGEST]\nphases:\n  build: {commands: [make]}\n"
)
FILES = {"buildspec.yml": BUILDSPEC}


def project(files=FILES):
    return Project(
        "/repo", Settings(), MemoryFiles({f"/repo/{name}": text.encode() for name, text in files.items()})
    )


def pipeline(**texts: str) -> str:
    text = PIPELINE
    for name in ("COMMAND", "VALUE", "KEY"):
        text = text.replace(
            f"@{name}@", texts.get(name.lower(), "ActionMode: CREATE_UPDATE" if name == "KEY" else "x")
        )
    return text


def offered(marked: str, **options):
    document, offset = open_at(marked, **{"kind": "pipeline", **options})
    return document, complete(document, offset, project())


def labels(marked: str, **options) -> list[str]:
    return [each.label for each in offered(marked, **options)[1]]


def accepted(marked: str, label: str, **options) -> str:
    document, found = offered(marked, **options)
    chosen = next(each for each in found if each.label == label)
    return apply_edits(document.text, (chosen.edit, *chosen.extra_edits))


def shown(marked: str, **options):
    document, offset = open_at(marked, **{"kind": "pipeline", **options})
    found = hover(document, offset, project())
    return (document.text[slice(*found.span)], found.markdown) if found is not None else None


def test_namespaces_are_those_of_actions_that_are_done_the_latest_first():
    assert labels(pipeline(value="#{‸")) == ["Shell", "Built", "Git", "variables", "codepipeline"]
    # An action that runs later, at the same time, or is this one has nothing to offer yet.
    assert labels(pipeline(command="#{‸}")) == ["Built", "Git", "variables", "codepipeline"]


def test_a_source_cannot_ask_for_the_variables_of_the_pipeline():
    text = pipeline().replace("BranchName: main", 'BranchName: "#{‸}"')
    assert labels(text) == ["codepipeline"]


def test_only_the_letters_that_are_typed_are_replaced():
    assert accepted(pipeline(value="#{Sh‸"), "Shell") == pipeline(value="#{Shell")
    assert accepted(pipeline(value="#{Gi‸lt.CommitId}-x"), "Git") == pipeline(value="#{Git.CommitId}-x")
    assert accepted(pipeline(value="#{Git.Co‸"), "CommitId") == pipeline(value="#{Git.CommitId}")
    assert accepted(pipeline(value="#{Git.Co‸mmi}"), "CommitId") == pipeline(value="#{Git.CommitId}")


@pytest.mark.parametrize(
    ("namespace", "names"),
    [
        ("Git", ["AuthorDate", "BranchName", "CommitId", "CommitMessage", "CommitterDate", "RepositoryName"]),
        ("Shell", ["VERSION"]),
        ("Built", ["IMAGE_TAG", "DIGEST"]),
        ("variables", ["TARGET", "RELEASE"]),
        ("codepipeline", ["PipelineExecutionId"]),
        ("Later", []),
        ("Nobody", []),
    ],
)
def test_behind_the_dot_stands_what_the_action_sets(namespace, names):
    assert labels(pipeline(value=f"#{{{namespace}.‸")) == names


def test_references_in_commands_and_in_json_within_a_text():
    assert labels(pipeline(command="#{Built.‸ --more")) == ["IMAGE_TAG", "DIGEST"]
    text = pipeline(key='ParameterOverrides: \'{"Tag": "#{Git.‸"}\'')
    assert "CommitId" in labels(text)
    block = pipeline(
        key='ParameterOverrides: |\n              {\n                "Tag": "#{Git.‸"\n              }'
    )
    assert accepted(block, "CommitId") == block.replace(CURSOR, "CommitId}")


def test_where_references_are_not_resolved_none_are_offered():
    assert "Git" not in labels(pipeline().replace("name: Deploy", "name: '#{‸'"))


def test_in_json():
    text = json.dumps({"name": "p", "stages": [
        {"name": "S", "actions": [{"name": "C", "namespace": "Git", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3", "version": "1"}, "configuration": {"S3Bucket": "b"}}]},
        {"name": "D", "actions": [{"name": "D", "actionTypeId": {"category": "Deploy", "owner": "AWS", "provider": "S3", "version": "1"}, "configuration": {"BucketName": "x-#{Git.‸"}}]},
    ]}, ensure_ascii=False)  # fmt: skip
    assert labels(text, path="pipeline.json") == ["BucketName", "ETag", "ObjectKey", "VersionId"]


def test_what_is_offered_says_where_it_comes_from():
    (found, *_) = offered(pipeline(value="#{Git.‸"))[1]
    assert (found.kind, found.detail) == ("variable", "action Code")
    assert found.documentation.startswith("Set by the action `Code` (CodeCommit) of the stage `Source`.")
    (target, release) = offered(pipeline(value="#{variables.‸"))[1]
    assert target.detail == "default test"
    assert target.documentation.startswith("Where to deploy to.")
    assert release.detail == "without a default"


def test_a_reference_tells_who_sets_it():
    text, words = shown(pipeline(value="#{Git.Comm‸itId}-x"))
    assert text == "#{Git.CommitId}"
    assert "Set by the action `Code` (CodeCommit) of the stage `Source`." in words
    assert "no variable" not in words
    assert "It sets no variable `Nothing`." in shown(pipeline(value="#{Git.Nothing‸}"))[1]
    assert "It sets no variable `OTHER`." in shown(pipeline(value="#{Built.‸OTHER}"))[1]
    assert "no variable" not in shown(pipeline(value="#{Built.‸DIGEST}"))[1]
    assert "It is not done when" in shown(pipeline(command="#{Later.‸x}"))[1]
    assert "default `test`" in shown(pipeline(value="#{variables.‸TARGET}"))[1]
    assert "every pipeline" in shown(pipeline(value="#{codepipeline.‸PipelineExecutionId}"))[1]
    assert "Set by" not in (shown(pipeline(value="#{Nobody.‸x}")) or ("", ""))[1]


def test_keys_of_a_configuration_are_those_of_its_provider_the_required_first():
    found = offered(pipeline(key="‸"))[1]
    keys = [each for each in found if each.kind == "key"]
    assert [each.label for each in keys if each.required] == ["ActionMode"]
    assert keys[0].label == "ActionMode"
    assert "TemplatePath" in labels(pipeline(key="‸"))
    assert "StackName" not in labels(pipeline(key="‸"))  # it is there already
    assert accepted(pipeline(key="Templ‸"), "TemplatePath").count("TemplatePath: ") == 1
    template = next(each for each in keys if each.label == "TemplatePath")
    assert "AWS documentation" in template.documentation


def test_values_of_a_configuration():
    assert labels(pipeline(key="ActionMode: ‸"))[0] == "CHANGE_SET_EXECUTE"
    assert labels(pipeline(key="TemplatePath: ‸"))[:2] == ["Output::", "Sources::"]
    text = pipeline().replace(
        "            ProjectName: shop\n", "            ProjectName: shop\n            {}\n"
    )
    assert labels(text.replace("{}\n", "PrimarySource: ‸\n")) == ["Sources"]
    quoted = accepted(text.replace("{}\n", "BatchEnabled: ‸\n"), "true")
    assert '            BatchEnabled: "true"\n' in quoted


def test_the_configuration_is_written_with_what_it_needs():
    text = pipeline().replace(
        "          configuration:\n            RepositoryName: shop\n            BranchName: main\n",
        "          conf‸\n",
    )
    found = next(each for each in offered(text)[1] if each.label == "configuration")
    assert found.is_snippet
    assert "RepositoryName:" in found.edit.text
    assert "BranchName:" in found.edit.text
    assert "OutputArtifactFormat" not in found.edit.text


def test_a_key_and_a_value_of_a_configuration_are_explained():
    text, words = shown(pipeline(key="Action‸Mode: CREATE_UPDATE"))
    assert text == "ActionMode"
    assert words.startswith("`ActionMode` · string · required")
    assert "CHANGE_SET_REPLACE" in words
    assert "ActionMode" in shown(pipeline(key="ActionMode: CREATE‸_UPDATE"))[1]
    assert (
        "The name of the repository in CodeCommit."
        in shown(pipeline().replace("RepositoryName", "Rep‸ositoryName"))[1]
    )


TYPED = "name: p\nstages:\n  - name: s\n    actions:\n      - name: a\n        actionTypeId:\n          {}\n"


def test_providers_are_those_of_the_category_and_owner():
    deploying = labels(TYPED.format("category: Deploy\n          owner: AWS\n          provider: ‸"))
    assert {"CodeDeploy", "CodeDeployToECS", "S3", "CloudFormation"} <= set(deploying)
    assert not {"CodeBuild", "CodeCommit", "AlexaSkillsKit"} & set(deploying)
    assert deploying[-1] == "OpsWorks"  # which AWS shut down
    assert labels(TYPED.format("{category: Deploy, owner: ThirdParty, provider: ‸}"))[0] == "AlexaSkillsKit"
    everything = labels(TYPED.format("provider: ‸"))
    assert {"CodeBuild", "CodeCommit", "Manual"} <= set(everything)
    assert everything.count("CodeBuild") == 1
    custom = labels(TYPED.format("category: Deploy\n          owner: Custom\n          provider: ‸"))
    assert not {"CodeDeploy", "S3"} & set(custom)
    assert "CodeDeployToECS" in labels(
        '{"name": "p", "stages": [{"actions": [{"actionTypeId": {"category": "Deploy", "provider": "Code‸',
        path="pipeline.json",
    )


def test_a_provider_is_explained():
    words = shown(TYPED.format("{category: Deploy, owner: AWS, provider: CodeDeploy‸ToECS}"))[1]
    assert words.startswith(
        "`CodeDeployToECS`: a blue/green deployment to ECS. Category `Deploy`, owner `AWS`"
    )
    assert "Input artifacts: 1 to 5. Output artifacts: 0." in words
    assert "`ApplicationName` (required)" in words
    commands = shown(TYPED.format("{category: Compute, owner: AWS, provider: Comm‸ands}"))[1]
    assert "Only in pipelines of type V2." in commands
    assert "AWS shut OpsWorks" in shown(TYPED.format("provider: Ops‸Works"))[1]


def test_rules_of_conditions_are_offered_and_explained():
    text = "name: p\nstages:\n  - name: s\n    beforeEntry:\n      conditions:\n        - rules:\n            - ruleTypeId: {{provider: {}}}\n"
    assert {"DeploymentWindow", "CloudWatchAlarm"} <= set(labels(text.format("‸")))
    words = shown(text.format("Deployment‸Window"))[1]
    assert words.startswith("`DeploymentWindow`: the times at which the stage may run.")


def test_of_an_action_that_nobody_knows_nothing_is_said():
    text = (
        pipeline(key="‸")
        .replace("provider: CloudFormation", "provider: Mine")
        .replace("owner: AWS, provider: Mine", "owner: Custom, provider: Mine")
    )
    assert [each.label for each in offered(text)[1] if each.kind == "key"] == []


@pytest.mark.parametrize(
    "known",
    [each for each in action_types() if not each.is_open],
    ids=lambda each: f"{each.category}-{each.provider}",
)
def test_every_type_of_action_offers_all_its_keys(known):
    text = (
        "name: p\nstages:\n  - name: s\n    actions:\n      - name: a\n        actionTypeId: "
        f'{{category: {known.category}, owner: {known.owner}, provider: {known.provider}, version: "1"}}\n'
        "        configuration:\n          ‸\n"
    )
    found = [each.label for each in offered(text)[1] if each.kind == "key"]
    assert sorted(found) == sorted(known.keys)
    assert set(found[: len(known.required)]) == set(known.required)


def test_predefined_deployment_configurations():
    group = '{"applicationName": "a", "deploymentGroupName": "g", "serviceRoleArn": "arn:aws:iam::123456789012:role/r", "deploymentConfigName": "‸"}'
    found = labels(group, kind="deployment-group", path="group.json")
    assert found[0].startswith("CodeDeployDefault.")
    assert "CodeDeployDefault.OneAtATime" in found
    assert "CodeDeployDefault.LambdaAllAtOnce" in found
    told = shown(
        group.replace("‸", "CodeDeployDefault.Half‸AtATime"), kind="deployment-group", path="group.json"
    )
    assert "in service meanwhile: half" in told[1]


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_half_typed_references_do_no_harm(data):
    piece = data.draw(st.text(st.sampled_from("#{}.Git-_variables \"'$\n"), max_size=12))
    text = pipeline(value=f"#{{{piece}", key="ActionMode: CREATE_UPDATE")
    offset = data.draw(st.integers(text.index("#{"), text.index("#{") + len(piece) + 4))
    document, at = open_at(text[:offset] + CURSOR + text[offset:], kind="pipeline")
    for each in complete(document, at, project()):
        apply_edits(document.text, (each.edit, *each.extra_edits))
    hover(document, at, project())


def test_who_makes_an_artifact():
    text = pipeline()
    document = open_at(f"{text}‸", kind="pipeline")[0]
    found = [(document.lines.position(each.offset).line, each.label) for each in hints(document)]
    lines = text.split("\n")
    reading = [nth for nth, line in enumerate(lines, 1) if "inputArtifacts" in line]
    assert found == [
        (reading[0], "from Code"),
        (reading[1], "from Code"),
        (reading[2], "from Build"),
        (reading[2], "from Code"),
        (reading[3], "from Build"),
    ]
    assert hints(document)[2].tooltip == "Made by the action `Build` of the stage `Build`."
    words = shown(text.replace("[{name: Output}, ", "[{name: Out‸put}, "))[1]
    assert words.startswith("`Output`: made by the action `Build` of the stage `Build`.")
    # Two that make it, or nobody: there is nothing to be told in a word.
    doubled = text.replace("[{name: Output}]\n        - name: Run", "[{name: Sources}]\n        - name: Run")
    assert hints(open_at(f"{doubled}‸", kind="pipeline")[0]) == []


def test_who_makes_an_artifact_of_a_pipeline_in_a_template():
    document = open_at(f"{TEMPLATE}‸", kind="template")[0]
    spec = document.text.index("InputArtifacts: [{Name: Code") + len("InputArtifacts: [{Name: Code")
    found = [each for each in hints(document) if each.label == "from Get"]
    assert spec in {each.offset for each in found}
    assert {document.text[: each.offset][-4:] for each in found} == {"Code"}
