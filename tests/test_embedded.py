"""Each character of a spec inside a template leads to the character of the template that it was read from, and back."""

import json

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from specfmt.documents.document import Document
from specfmt.documents.embedded import text_in
from specfmt.documents.embedded_buildspecs import written
from specfmt.documents.kinds import KINDS
from specfmt.text.edit import Edit, apply_edits
from specfmt.text.span import Span
from support import check, fixed

HEAD = "Resources:\n  Build:\n    Type: AWS::CodeBuild::Project\n    Properties:\n      Source:\n        Type: CODEPIPELINE\n"
INDENT = " " * 10


def block(body, header):
    lines = (INDENT + line if line.strip() else line for line in body.split("\n"))
    return f"{HEAD}        BuildSpec: {header}\n" + "\n".join(lines) + "\n      Name: shop\n"


def quoted_over_lines(body):
    """A text in single quotes, one line of the file for each of its own."""
    inside = body.replace("'", "''").replace("\n", "\n\n" + INDENT)
    return f"{HEAD}        BuildSpec: '{inside}'\n"


def plain_over_lines(body):
    inside = body.replace("\n", "\n" + INDENT)
    return f"{HEAD}        BuildSpec: a{inside}\n"


def joined(body, delimiter):
    items = "".join(f"{INDENT}  - {json.dumps(line)}\n" for line in body.split(delimiter))
    return (
        f"{HEAD}        BuildSpec:\n{INDENT}Fn::Join:\n{INDENT}- {json.dumps(delimiter)}\n{INDENT}-\n{items}"
    )


FORMS = {
    "literal": lambda body: block(body, "|"),
    "literal without end": lambda body: block(body, "|-"),
    "literal with its indentation": lambda body: block(body, "|2"),
    "folded": lambda body: block(body, ">"),
    "single quotes": quoted_over_lines,
    "double quotes": lambda body: f"{HEAD}        BuildSpec: {json.dumps(body)}\n",
    "double quotes with escapes": lambda body: (
        f"{HEAD}        BuildSpec: {json.dumps(body, ensure_ascii=True)}\n"
    ),
    "plain over lines": plain_over_lines,
    "json": lambda body: json.dumps(
        {
            "Resources": {
                "Build": {"Type": "AWS::CodeBuild::Project", "Properties": {"Source": {"BuildSpec": body}}}
            }
        },
        indent=1,
    ),
    "Sub": lambda body: block(body, "!Sub |"),
    "Sub in quotes": lambda body: f"{HEAD}        BuildSpec: !Sub {json.dumps(body)}\n",
    "Sub with a map": lambda body: (
        f"{HEAD}        BuildSpec:\n{INDENT}Fn::Sub:\n{INDENT}- {json.dumps(body)}\n{INDENT}- {{Name: x}}\n"
    ),
    "Join of lines": lambda body: joined(body, "\n"),
    "Join of words": lambda body: joined(body, " "),
}
SUBSTITUTED = ("Sub", "Sub in quotes", "Sub with a map")

TEXTS = st.text("ab ${}!:'\"\\\n#-é\U0001f600", min_size=1, max_size=30)


def spec_in(host):
    """The text of the buildspec in a template, and its map; None where the template is not what was meant."""
    document = Document("t.yml", host, KINDS["template"])
    resources = document.view.resources if document.view is not None and not document.tree.errors else {}
    if "Build" not in resources or not resources["Build"].variants:
        return None
    [project] = document.embedded
    node = written(project.view)
    return None if node is None else text_in(host, node)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(body=TEXTS)
def test_a_character_of_the_spec_is_the_same_in_the_template(form, body):
    host = FORMS[form](body)
    found = spec_in(host)
    assume(found is not None)
    text, places = found
    for inner, at, length in places.runs:
        assert text[inner : inner + length] == host[at : at + length]
        for into in range(length):
            assert places.to_inner(at + into) == inner + into
            assert places.to_host(Span(inner + into, inner + into + 1)) == Span(at + into, at + into + 1)
    if form not in SUBSTITUTED and form.startswith(("json", "double", "Join")):
        assert text == body
        letters = [at for at, char in enumerate(text) if char in "ab"]
        # Every letter stands for itself, except between the pieces of a `Join`, where none does.
        assert all(host[slice(*places.to_host(Span(at, at + 1)))] == text[at] for at in letters)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(before=TEXTS, after=TEXTS, new=st.sampled_from(["x", "x y", "${Name}", "${!Name}"]))
def test_an_edit_of_the_spec_is_an_edit_of_the_template(form, before, after, new):
    host = FORMS[form](f"a{before}aZb{after}b")
    found = spec_in(host)
    assume(found is not None and "Z" in found[0])
    text, places = found
    at = text.index("Z")
    edit = Edit(Span(at, at + 1), new)
    lifted = places.lift(edit)
    if lifted is None:  # only for what the form cannot hold
        assert new.startswith("$") or places.is_coarse
        return
    again = spec_in(apply_edits(host, [lifted]))
    assert again is not None
    assert again[0] == apply_edits(text, [edit])


@pytest.mark.parametrize("form", FORMS)
def test_a_usual_spec_can_be_edited_in_every_form(form):
    body = "abba 1\nb aab"
    text, places = spec_in(FORMS[form](body))
    at = text.index("aab")
    assert places.lift(Edit(Span(at, at + 3), "x")) is not None


def test_a_name_that_is_filled_in_stays_and_a_literal_loses_its_mark():
    text, places = spec_in(f'{HEAD}        BuildSpec: !Sub "${{A}} ${{!B}} c"\n')
    assert text == "${A} ${B} c"
    host = f'{HEAD}        BuildSpec: !Sub "${{A}} ${{!B}} c"\n'
    assert host[slice(*places.to_host(Span(5, 9)))] == "${!B}"
    assert host[slice(*places.to_host(Span(10, 11)))] == "c"


def test_an_edit_marks_what_looks_like_a_name():
    host = f'{HEAD}        BuildSpec: !Sub "a b"\n'
    _, places = spec_in(host)
    lifted = places.lift(Edit(Span(2, 3), "${B}"))
    assert apply_edits(host, [lifted]).endswith('!Sub "a ${!B}"\n')


def test_what_a_join_does_not_know_is_a_placeholder_of_its_own():
    host = f"{HEAD}        BuildSpec: !Join ['', [\"version: 0.2\\n\", !Ref Rest, !GetAtt A.B]]\n"
    text, places = spec_in(host)
    assert text == "version: 0.2\n${1}${2}"
    at = text.index("${1}")
    assert host[slice(*places.to_host(Span(at, at + 4)))].startswith("Rest")


PROJECT = """\
Parameters:
  Spec:
    Type: String
    Default: |
      version: 0.2
      phases:
        built: {commands: [make]}
Conditions:
  IsMain: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/shop
      Artifacts: {Type: CODEPIPELINE}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/standard:7.0
      Source:
        Type: CODEPIPELINE
        BuildSpec: BUILDSPEC
"""


def places_of(text, rule):
    lines = Document("t.yml", text, KINDS["template"]).lines
    found = (each for each in check(text, kind="template", path="t.yml") if each.rule == rule)
    return [lines.position(each.span.start)[:2] for each in found]


@pytest.mark.parametrize(
    ("written_as", "place"),
    [
        ('"version: 0.2\\nphases:\\n  built: {commands: [make]}"', (22, 46)),
        ("!Ref Spec", (7, 9)),
        ("!If [IsMain, \"version: 0.2\\nphases:\\n  built: {commands: [make]}\", 'a.yml']", (22, 59)),
        (
            "!Sub |\n          version: 0.2\n          phases:\n            built: {commands: [make]}",
            (25, 13),
        ),
        (
            "!ToJsonString\n          version: 0.2\n          phases:\n            built: {commands: [make]}",
            (25, 13),
        ),
        (
            "\n          Fn::ToJsonString:\n            version: 0.2\n            phases: {built: {commands: [make]}}",
            (25, 22),
        ),
    ],
)
def test_a_finding_stands_at_the_exact_place(written_as, place):
    text = PROJECT.replace("BUILDSPEC", written_as)
    assert places_of(text, "unknown-phase") == [place]


def test_each_branch_of_a_condition_is_judged():
    branches = "!If\n          - IsMain\n          - |\n            version: 0.2\n            phases: {built: {}}\n          - |\n            version: 0.2\n            phases: {biuld: {}}"
    assert places_of(PROJECT.replace("BUILDSPEC", branches), "unknown-phase") == [(26, 22), (29, 22)]


def test_a_fix_is_written_into_the_template():
    text = PROJECT.replace("BUILDSPEC", '"version: 0.2\\nphases:\\n  Build: {commands: [make]}"')
    assert "\\n  build: {commands" in fixed(text, "unknown-phase", kind="template", path="t.yml")


@pytest.mark.parametrize(
    "name", ["ci/buildspec.yml", "arn:aws:s3:::shop/buildspec.yml", "!Ref AWS::StackName"]
)
def test_a_path_is_no_buildspec(name):
    assert check(PROJECT.replace("BUILDSPEC", name), kind="template", path="t.yml") == ()


def test_the_image_of_the_project_decides():
    spec = "|\n          version: 0.2\n          phases:\n            install: {runtime-versions: {docker: 20}}\n            build: {commands: [make]}"
    text = PROJECT.replace("BUILDSPEC", spec)
    [found] = [
        each for each in check(text, kind="template", path="t.yml") if each.rule == "runtime-not-on-image"
    ]
    assert text[slice(*found.span)] == "docker"
    [image] = found.related
    assert text[slice(*image.span)] == "aws/codebuild/standard:7.0"


def test_another_choice_of_a_parameter_does_not_decide():
    image = "!Ref Image"
    text = PROJECT.replace("aws/codebuild/standard:7.0", image).replace(
        "Parameters:\n",
        "Parameters:\n  Image:\n    Type: String\n    Default: aws/codebuild/amazonlinux-aarch64-standard:3.0\n"
        "    AllowedValues: [aws/codebuild/amazonlinux-aarch64-standard:3.0, aws/codebuild/standard:7.0]\n",
    )
    text = text.replace("Type: LINUX_CONTAINER", "Type: ARM_CONTAINER")
    spec = "|\n          version: 0.2\n          phases:\n            install: {runtime-versions: {docker: 23}}\n            build: {commands: [make]}"
    assert check(text.replace("BUILDSPEC", spec), kind="template", path="t.yml") == ()


SPEC_FILE = "version: 0.2\nphases:\n  install:\n    runtime-versions:\n      docker: 20\n  build:\n    commands: [make]\n"


def test_a_buildspec_that_the_project_names_is_judged_for_its_image():
    text = PROJECT.replace("BUILDSPEC", "ci/buildspec.yml")
    [found] = check(text, kind="template", path="t.yml", files={"ci/buildspec.yml": SPEC_FILE})
    assert found.rule == "runtime-not-on-image"
    assert text[slice(*found.span)] == "ci/buildspec.yml"
    there, image = found.related
    assert there.path == "ci/buildspec.yml"
    assert SPEC_FILE[slice(*there.span)] == "docker"
    assert text[slice(*image.span)] == "aws/codebuild/standard:7.0"


def test_what_is_wrong_with_the_named_buildspec_alone_is_told_there():
    text = PROJECT.replace("BUILDSPEC", "ci/buildspec.yml")
    broken = SPEC_FILE.replace("build:\n", "built:\n").replace("docker: 20", "nodejs: 20")
    assert check(text, kind="template", path="t.yml", files={"ci/buildspec.yml": broken}) == ()


def test_a_buildspec_is_judged_once_for_each_machine():
    spec = "|\n          version: 0.2\n          phases: {build: {commands: [make]}}"
    text = PROJECT.replace("BUILDSPEC", spec)
    more = text.replace("      ServiceRole:", "      Description: !If [IsMain, a, b]\n      ServiceRole:")
    images = more.replace(
        "aws/codebuild/standard:7.0", "!If [IsMain, 'aws/codebuild/standard:7.0', 'python:3']"
    )
    counts = []
    for each in (text, more, images):
        projects = Document("t.yml", each, KINDS["template"]).embedded
        counts.append((len(projects), sum(len(project.embedded) for project in projects)))
    assert counts == [(1, 1), (2, 1), (2, 2)]
