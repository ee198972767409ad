"""A mistake in a buildspec is found at the same characters in whatever way a template holds the spec, and mended there."""

import json

import pytest

from specfmt.text.edit import apply_edits
from support import check, shown

SPEC = """\
version: 0.2
# für die Werkstatt \U0001f600
env:
  variables:
    STAGE: "beta"
phases:
  install:
    runtime-versions:
      nodejs: 20
    commands:
      - echo "it's   done"

  build:
    commands:
      - make all
artifacts:
  files:
    - '**/*'
"""
# A word of the spec, and a slip in it that a safe fix mends.
SLIPS = {
    "variables": "variabels",
    "install:": "instal:",
    "runtime-versions": "runtime-verions",
    "commands": "comandss",
    "artifacts": "artifactss",
}
HEAD = """\
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: !GetAtt Role.Arn
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: 'aws/codebuild/standard:7.0'}
      Source:
        Type: CODEPIPELINE
        BuildSpec:"""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def lines(body, indent=10):
    return "".join(" " * indent + line + "\n" if line else "\n" for line in body.splitlines())


def items(texts, indent):
    return "".join(f"{' ' * indent}- {quoted(text)}\n" for text in texts)


def as_json(spec):
    properties = {
        "ServiceRole": {"Fn::GetAtt": ["Role", "Arn"]},
        "Artifacts": {"Type": "CODEPIPELINE"},
        "Environment": {
            "Type": "LINUX_CONTAINER",
            "ComputeType": "BUILD_GENERAL1_SMALL",
            "Image": "aws/codebuild/standard:7.0",
        },
        "Source": {"Type": "CODEPIPELINE", "BuildSpec": spec},
    }
    resources = {"Build": {"Type": "AWS::CodeBuild::Project", "Properties": properties}}
    return json.dumps({"Resources": resources}, indent=1, ensure_ascii=False)


FORMS = {
    "literal": lambda body: f"{HEAD} |\n{lines(body)}",
    "literal, far in": lambda body: f"{HEAD} |- # a note\n{lines(body, 24)}",
    "literal with CRLF": lambda body: f"{HEAD} |\n{lines(body)}".replace("\n", "\r\n"),
    "double quotes": lambda body: f"{HEAD} {quoted(body)}\n",
    "Sub, literal": lambda body: f"{HEAD} !Sub |\n{lines(body)}",
    "Sub, double quotes": lambda body: f"{HEAD} !Sub {quoted(body)}\n",
    "Sub with a map": lambda body: (
        f"{HEAD} !Sub\n{' ' * 10}- |\n{lines(body, 12)}{' ' * 10}- {{Name: !Ref X}}\n"
    ),
    "Fn::Sub with a map": lambda body: (
        f"{HEAD}\n          Fn::Sub:\n          - {quoted(body)}\n          - {{Name: !Ref X}}\n"
    ),
    "Join of lines": lambda body: (
        f'{HEAD} !Join\n          - "\\n"\n          -\n{items(body.splitlines(), 12)}'
    ),
    "Fn::Join of lines with their ends": lambda body: (
        f"{HEAD}\n          Fn::Join:\n          - ''\n          -\n{items(body.splitlines(keepends=True), 12)}"
    ),
    "Join with a reference": lambda body: (
        f"{HEAD} !Join\n          - ''\n          - - '# '\n            - !Ref AWS::Region\n"
        f"            - {quoted(chr(10) + body)}\n"
    ),
    "the default of a parameter": lambda body: (
        f"{HEAD} !Ref Spec\nParameters:\n  Spec:\n    Type: String\n    Default: |\n{lines(body, 6)}"
    ),
    "a branch": lambda body: (
        f"{HEAD} !If\n          - Here\n          - |\n{lines(body, 12)}          - other.yml\n"
        "Conditions: {Here: !Equals [!Ref AWS::Region, eu-west-1]}\n"
    ),
    "json": as_json,
    "json, Sub": lambda body: as_json({"Fn::Sub": body}),
    "json, Sub with a map": lambda body: as_json({"Fn::Sub": [body, {"Name": {"Ref": "X"}}]}),
    "json, Join": lambda body: as_json({"Fn::Join": ["", [body[:14], body[14:]]]}),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_good_spec_is_silent(form):
    assert shown(FORMS[form](SPEC), kind="template", path="template.yml") == []


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("form", FORMS)
def test_a_slip_is_found_at_its_characters_and_mended(form, slip):
    wrong = SLIPS[slip]
    good, bad = FORMS[form](SPEC), FORMS[form](SPEC.replace(slip, wrong, 1))
    found = check(bad, kind="template", path="template.yml")
    alone = check(SPEC.replace(slip, wrong, 1))
    assert sorted(each.rule for each in found) == sorted(each.rule for each in alone)
    word = wrong.rstrip(":")
    [told] = [each for each in found if bad[slice(*each.span)] == word]
    assert told.span.start == bad.index(word)
    assert told.fix is not None
    assert apply_edits(bad, told.fix.edits) == good
