"""What is filled in before AWS sees it, and what only looks like it."""

from __future__ import annotations

import json

import pytest

from growth import assert_linear
from specfmt.views.placeholders import has_placeholder, is_known, is_left_to_reader
from support import shown

PIPELINE = {
    "name": "kiosk",
    "roleArn": "arn:aws:iam::111122223333:role/kiosk",
    "artifactStore": {"type": "S3", "location": "kiosk-artifacts"},
    "stages": [
        {
            "name": "Source",
            "actions": [
                {
                    "name": "Source",
                    "actionTypeId": {
                        "category": "Source",
                        "owner": "AWS",
                        "provider": "CodeCommit",
                        "version": "1",
                    },
                    "configuration": {"RepositoryName": "kiosk", "BranchName": "main"},
                    "outputArtifacts": [{"name": "Source"}],
                }
            ],
        },
        {
            "name": "Build",
            "actions": [
                {
                    "name": "Build",
                    "runOrder": 1,
                    "actionTypeId": {
                        "category": "Build",
                        "owner": "AWS",
                        "provider": "CodeBuild",
                        "version": "1",
                    },
                    "configuration": {"ProjectName": "kiosk"},
                    "inputArtifacts": [{"name": "Source"}],
                }
            ],
        },
    ],
}


def with_value(old: str, new: str) -> list[str]:
    """The rules that speak of the pipeline when one value is another."""
    text = json.dumps({"pipeline": PIPELINE})
    assert old in text
    return [each.split()[1] for each in shown(text.replace(old, new), kind="pipeline", path="pipeline.json")]


@pytest.mark.parametrize(
    "text",
    [
        "<bucket>", "<Your bucket name>", "arn:aws:iam::<account-id>:role/kiosk", "[RoleArn]", "[bucket name]",
        "kiosk-{ACCOUNT_ID}-{REGION}", "{{prefix}}-kiosk", "{{ prefix }}", "%BUCKET%", "a-%Name%-b", "__BUCKET__",
        "arn:aws:iam::__AWS_ACCOUNT_ID__:role/kiosk", "$BUCKET", "${BUCKET}", "$(bucket)", "your-bucket", "yourbucket",
        "YOUR_ACCOUNT_ID", "arn:aws:iam::your-account-id:role/kiosk", "REPLACE_ME", "REPLACE_WITH_ARN", "changeme",
        "arn:aws:iam::ACCOUNT_ID:role/kiosk", "arn:aws:iam::ACCOUNT:role/kiosk", "arn:aws:codebuild:REGION:111122223333:x",
        "<%= bucket %>", "kiosk-%(stage)s", "@BUCKET@", "@@BUCKET@@-kiosk", "#BUCKET#", "TODO", "FIXME", "TBD",
        "xxxxxxxxxxxx", "arn:aws:iam::XXXXXXXXXXXX:role/kiosk", "...", "INSERT_NAME_HERE",
    ],
)  # fmt: skip
def test_placeholders_are_seen(text: str) -> None:
    assert has_placeholder(text)
    assert not is_known(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "kiosk", "kiosk_artifacts", "KIOSK", "Build_and_Test", "todo-app", "arn:aws:iam::111122223333:role/Kiosk_ROLE",
        "CHANGE_SET_REPLACE", "PARAMETER_STORE", "BUILD_GENERAL1_SMALL", "feature/{a,b}/**", "release-[0-9]*", "a < b > c",
        '[{"name": "A", "value": "b"}]', '{"A": "b"}', '{"A": {"B": "c"}}', '["a", "b"]', "100%", "5%..95%", "a__b",
        "#{Git.CommitId}", "a-#{variables.TAG}-b", "price: 5$", "s3://kiosk",
        "REPLACE_ON_FAILUR", "A.b@C-d_9", "#1 and #2", "ops@EXAMPLE.com", "100%(of it)",
    ],
)  # fmt: skip
def test_usual_values_are_none(text: str) -> None:
    assert not has_placeholder(text)


def test_what_a_reader_replaces_becomes_something_else_each_time() -> None:
    assert is_left_to_reader("<stage>")
    assert is_left_to_reader("your-stage")
    assert not is_left_to_reader("{{ stage }}")
    assert not is_left_to_reader("${Stage}")
    assert not is_left_to_reader("Build")


def test_variables_are_not_known_and_no_placeholders() -> None:
    assert not is_known("#{Git.CommitId}")
    assert not is_known(None)
    assert is_known("kiosk")


@pytest.mark.parametrize(
    "value", ["<role>", "ROLE_ARN", "{ROLE}", "arn:aws:iam::ACCOUNT_ID:role/kiosk", "REPLACE_ME_ARN"]
)
def test_a_placeholder_needs_no_form(value: str) -> None:
    assert with_value("arn:aws:iam::111122223333:role/kiosk", value) == []


@pytest.mark.parametrize(
    "value", ["<bucket>", "BUCKET_NAME", "__BUCKET__", "{{ bucket }}", "${Bucket}", "Your Bucket"]
)
def test_nor_the_name_of_a_bucket(value: str) -> None:
    assert with_value("kiosk-artifacts", value) == []


def test_a_number_may_be_filled_in() -> None:
    assert with_value('"runOrder": 1', '"runOrder": "<order>"') == []
    assert with_value('"runOrder": 1', '"runOrder": "${ORDER}"') == []
    assert with_value('"runOrder": 1', '"runOrder": "RUN_ORDER"') == []


def test_a_choice_may_be_filled_in_and_a_word_in_capitals_is_none() -> None:
    assert with_value('"type": "S3"', '"type": "{{ store }}"') == []
    assert with_value('"type": "S3"', '"type": "STORE_TYPE"') == ["unknown-value"]


def test_what_is_wrong_is_told_all_the_same() -> None:
    assert with_value("arn:aws:iam::111122223333:role/kiosk", "kiosk-role") == ["malformed-role-arn"]
    assert with_value("kiosk-artifacts", "s3://kiosk") == ["malformed-bucket-name"]
    assert with_value('"runOrder": 1', '"runOrder": "1"') == ["wrong-type"]
    assert with_value('"runOrder": 1', '"runOrder": 0') == ["run-order-out-of-range"]


def test_a_function_of_cloudformation_is_told_once() -> None:
    assert with_value('"kiosk-artifacts"', '{"Ref": "Bucket"}') == ["cloudformation-syntax"]
    assert with_value('{"type": "S3", "location": "kiosk-artifacts"}', '{"Fn::GetAtt": ["A", "B"]}') == [
        "cloudformation-syntax"
    ]


@pytest.mark.parametrize(
    "piece",
    ["<a", "[a", "{a", "%a", "$", "__a", "__a_", "a_", ":A", "your", "<a>"[:2] + " ", "{{"[:1], "A_"],
)
def test_asking_takes_time_in_step_with_the_length(piece: str) -> None:
    assert_linear(
        lambda size: "arn:" + piece * size, lambda text: [has_placeholder(text) for _ in range(3)], 60_000
    )
