"""A number in a template is held to its limits however it is written: in quotes, or as the default of a parameter."""

import pytest

from support import shown

PROJECT = """\
Parameters:
  Minutes: {Type: Number, Default: DEFAULT}
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: !GetAtt Role.Arn
      Source: {Type: CODEPIPELINE}
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: shop/build}
      TimeoutInMinutes: VALUE
"""


def judged(value, default="60"):
    text = PROJECT.replace("DEFAULT", default).replace("VALUE", value)
    return shown(text, kind="template", path="template.yml")


@pytest.mark.parametrize(
    "value", ["5", "'5'", '"2160"', "'0060'", "'60.0'", "!Ref Minutes", "!Ref Other", "!Sub '${Other}0'"]
)
def test_a_number_within_the_limits_is_silent(value):
    assert judged(value) == []


@pytest.mark.parametrize("value", ["4", "'4'", '"2161"', "'-5'", "'60.5'", "sixty", "''", "'1 hour'"])
def test_a_number_beyond_the_limits_is_found(value):
    assert judged(value) == ["11:25 number-out-of-range"]


def test_the_default_of_a_parameter_counts():
    assert judged("!Ref Minutes", "3000") == ["11:30 number-out-of-range"]


def test_each_value_of_a_parameter_counts():
    assert judged("!Ref Minutes", "60, AllowedValues: [60, 2, 90]") == ["11:30 number-out-of-range"]
