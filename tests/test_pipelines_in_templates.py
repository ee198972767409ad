"""Pipelines in templates: what holds for files of the API holds there too, and each pipeline stands alone."""

import pytest

from support import check, shown

HEAD = """\
Parameters:
  Stage: {Type: String, Default: beta, AllowedValues: [beta, live]}
Resources:
"""
PIPELINE = """\
  NAME:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              Namespace: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Deploy
          Actions:
            - Name: Stack
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: CloudFormation, Version: "1"}
              InputArtifacts: [{Name: Source}]
              Configuration:
                ActionMode: CREATE_UPDATE
                StackName: !Sub shop-${Stage}
                TemplatePath: Source::template.yml
                RoleArn: arn:aws:iam::111122223333:role/shop-deploy
                ParameterOverrides: OVERRIDES
"""


def template(*overrides: str) -> str:
    names = ("Blue", "Green", "Grey")
    return HEAD + "".join(
        PIPELINE.replace("NAME:", f"{name}:", 1).replace("OVERRIDES", text)
        for name, text in zip(names, overrides, strict=False)
    )


def judged(*overrides: str) -> list[str]:
    return shown(template(*overrides), kind="template", path="template.yml")


GOOD = """'{"Key": {"Fn::GetArtifactAtt": ["Source", "ObjectKey"]}}'"""


def test_two_pipelines_share_nothing():
    assert judged(GOOD, GOOD) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (GOOD, []),
        (GOOD.replace('"Source"', '"Sources"'), ["27:71 artifact-not-an-input"]),
        (GOOD.replace("ObjectKey", "Key"), ["27:80 invalid-parameter-overrides"]),
        (
            """!Sub '{"S": "${Stage}", "K": {"Fn::GetParam": ["Code", "a.json", "b"]}}'""",
            ["27:85 artifact-not-an-input"],
        ),
        ("""!Sub '{"S": ${Stage}, "K": {"Fn::GetParam": ["Source", "a.json", "b"]}}'""", []),
        ("""!Sub '{"S": ${Stage}, "K": {"Fn::GetParam": ["${Stage}", "a.json", "b"]}}'""", []),
    ],
)
def test_functions_of_codepipeline_are_judged_inside_json_inside_a_template(text, found):
    assert judged(text) == found


def test_the_value_of_a_parameter_is_told_once_and_with_its_place():
    text = template(GOOD).replace("BranchName: main", "BranchName: main, Unknown: !Ref Stage")
    (found,) = check(text, kind="template", path="template.yml")
    assert found.rule == "unknown-configuration-key"


BUILD = """\
Resources:
  Shop:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Image
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              InputArtifacts: [{Name: Source}]
              Configuration:
                ProjectName: shop
                EnvironmentVariables: !Sub '[{"name": "${Ab}", "value": ${N}}, {"name": "${OTHER}", "value": "b"}]'
"""


@pytest.mark.parametrize(("other", "found"), [("Cd", []), ("Ab", ["21:89 duplicate-environment-variable"])])
def test_names_that_are_filled_in_are_told_apart(other, found):
    assert shown(BUILD.replace("OTHER", other), kind="template", path="template.yml") == found


@pytest.mark.parametrize(
    ("parameter", "value", "severity"),
    [
        # Whoever deploys may give another value than the default, and none but those that are allowed.
        ("Mode: {Type: String, Default: CREATE}", "!Ref Mode", "warning"),
        ("Mode: {Type: String, Default: CREATE}", "!Sub '${Mode}_STACK'", "warning"),
        ("Mode: {Type: String, Default: CREATE}", "!Join ['_', [!Ref Mode, STACK]]", "warning"),
        ("Mode: {Type: String, Default: CREATE, AllowedValues: [CREATE]}", "!Ref Mode", "error"),
        ("Mode: {Type: String, Default: CREATE}", "!If [IsCreating, CREATE, DELETE_ONLY]", "error"),
    ],
)
def test_what_a_default_makes_wrong_is_a_warning(parameter, value, severity):
    text = template(GOOD).replace("Resources:\n", "", 1)
    text = text.replace("Parameters:\n", f"Parameters:\n  {parameter}\n", 1)
    conditions = "Conditions:\n  IsCreating: !Equals [!Ref Mode, CREATE]\nResources:\n  Blue:"
    text = text.replace("  Blue:", conditions, 1).replace("ActionMode: CREATE_UPDATE", f"ActionMode: {value}")
    found = check(text, kind="template", path="template.yml")
    assert {each.rule for each in found} == {"unknown-configuration-value"}
    assert {each.severity.word for each in found} == {severity}
