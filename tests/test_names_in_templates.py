"""A blank in the name of something is found beside what CloudFormation fills in, and nothing is made of the rest."""

import pytest

from support import check, shown

PROJECT = """\
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: NAME
      ServiceRole: !GetAtt Role.Arn
      Source: {Type: CODEPIPELINE}
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: shop/build}
"""


def judged(name):
    return shown(PROJECT.replace("NAME", name), kind="template", path="template.yml")


@pytest.mark.parametrize(
    "name",
    [
        "!Sub 'shop build ${AWS::Region}'",
        "!Sub ['${Shop} build', {Shop: !Ref Shop}]",
        "!Join [' ', [!Ref Shop, build]]",
        "!Join ['', [!ImportValue shop, ' build']]",
    ],
)
def test_a_blank_beside_what_is_filled_in_is_found(name):
    [found] = check(PROJECT.replace("NAME", name), kind="template", path="template.yml")
    assert found.rule == "malformed-project-name"
    assert "holds a blank" in found.message
    assert found.fix is None


@pytest.mark.parametrize(
    "name",
    [
        "!Sub 'shop-${AWS::Region}'",
        "!ImportValue 'a b'",
        "!Select [0, !Split [' ', !Ref Shop]]",
        "!Join ['-', [!Select [0, !Split [' ', !Ref Shop]], !FindInMap [a b, c, d]]]",
        "'{{resolve:ssm:/the name}}'",
        "!Sub '<the name>-${AWS::Region}'",
    ],
)
def test_a_blank_within_what_is_filled_in_says_nothing(name):
    assert judged(name) == []
