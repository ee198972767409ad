"""The types of actions and rules: what the catalogue answers, and that its two files hold together."""

from __future__ import annotations

import re

import pytest
from botocore.loaders import Loader

from specfmt.catalog import actions
from specfmt.catalog.actions import action_type, action_types, providers, rule_providers, rule_type

STEPS = [*action_types(), *filter(None, map(rule_type, rule_providers()))]
OWNERS = {"AWS", "ThirdParty"}
TYPES = {
    actions.TEXT,
    actions.BOOLEAN,
    actions.INTEGER,
    actions.LIST,
    actions.ARTIFACT,
    actions.ARTIFACT_PATH,
    actions.ARTIFACT_PATH_OR_TEXT,
    actions.JSON_ARRAY,
    actions.JSON_OBJECT,
}
SHAPES = Loader().load_service_model("codepipeline", "service-2")["shapes"]


def named(step):
    return f"{getattr(step, 'category', 'Rule')}-{step.provider}"


def test_an_action_is_found_by_category_owner_and_provider():
    found = action_type("Deploy", "AWS", "ECS")

    assert found is not None
    assert found.required == ("ClusterName", "ServiceName")
    assert (str(found.inputs), str(found.outputs)) == ("1", "0")
    assert found.keys["DeploymentTimeout"][:5] == ("DeploymentTimeout", actions.INTEGER, False, (), 1)
    assert found.docs.endswith("/action-reference-ECS.html")


@pytest.mark.parametrize(
    "triple",
    [
        ("Deploy", "AWS", "Ecs"),
        ("Build", "ThirdParty", "CodeBuild"),
        ("Deploy", "AWS", "CodeBuild"),
        ("Build", "Custom", "Jenkins"),
        ("", "", ""),
    ],
)
def test_what_is_not_exactly_so_called_is_unknown(triple):
    assert action_type(*triple) is None


def test_codebuild_builds_and_tests_alike():
    build, test = action_type("Build", "AWS", "CodeBuild"), action_type("Test", "AWS", "CodeBuild")

    assert build is not None
    assert build._replace(category="Test") == test
    assert providers()["CodeBuild"] == (("Build", "AWS"), ("Test", "AWS"))


def test_a_name_may_stand_for_two_actions():
    assert set(providers()["Lambda"]) == {("Deploy", "AWS"), ("Invoke", "AWS")}
    assert set(providers()["S3"]) == {("Source", "AWS"), ("Deploy", "AWS")}


def test_the_rule_codebuild_takes_the_keys_of_the_action():
    rule, action = rule_type("CodeBuild"), action_type("Build", "AWS", "CodeBuild")

    assert rule is not None
    assert action is not None
    assert rule.keys.keys() == action.keys.keys()
    assert rule_type("CodeDeploy") is None


def test_only_two_rules_may_skip_a_stage():
    assert [name for name in rule_providers() if (rule := rule_type(name)) and rule.allows_skip] == [
        "LambdaInvoke",
        "VariableCheck",
    ]


@pytest.mark.parametrize(
    "triple",
    [
        ("Compute", "AWS", "Commands"),
        ("Build", "AWS", "ECRBuildAndPublish"),
        ("Deploy", "AWS", "EC2"),
        ("Deploy", "AWS", "EKS"),
        ("Deploy", "AWS", "Lambda"),
        ("Invoke", "AWS", "CodePipeline"),
    ],
)
def test_actions_that_need_a_pipeline_of_type_v2(triple):
    assert action_type(*triple).v2_only is True


def test_of_a_scan_it_is_not_known_whether_it_needs_v2():
    assert action_type("Invoke", "AWS", "InspectorScan").v2_only is None


def test_what_is_secret():
    secrets = {key.name for step in STEPS for key in step.keys.values() if key.secret}

    assert secrets == {"OAuthToken", "ClientSecret", "RefreshToken"}


def test_where_the_run_decides_on_variables_there_is_no_list_of_them():
    for step in action_types():
        assert (step.variables is None) == bool(step.variables_from), named(step)


@pytest.mark.parametrize("step", STEPS, ids=named)
def test_each_type_is_complete(step):
    assert step.title[0].islower()
    assert re.fullmatch(
        r"https://docs\.aws\.amazon\.com/codepipeline/latest/userguide/[\w-]+\.html", step.docs
    )
    for key in step.keys.values():
        assert key.type in TYPES
        assert key.description.endswith(".")
        assert key.docs == step.docs
        assert bool(key.pattern) == bool(key.form)
        if key.low is not None and key.high is not None:
            assert key.low < key.high
        assert len(set(key.enum)) == len(key.enum)
    for need in step.needs:
        assert need.key in step.keys
        assert set(need.keys) <= step.keys.keys() - {need.key}
        assert set(need.values) <= set(step.keys[need.key].enum)
        assert need.why
        assert not need.why.endswith(".")


@pytest.mark.parametrize("step", action_types(), ids=named)
def test_each_action_fits_the_limits_of_the_api(step):
    limits = {name: SHAPES[name] for name in ("ActionProvider", "ActionConfigurationKey")}

    assert step.category in SHAPES["ActionCategory"]["enum"]
    assert step.owner in SHAPES["ActionOwner"]["enum"]
    assert step.owner in OWNERS
    assert re.fullmatch(limits["ActionProvider"]["pattern"], step.provider)
    assert all(len(name) <= limits["ActionConfigurationKey"]["max"] for name in step.keys)
    assert step.inputs.least <= step.inputs.most
    assert step.outputs.least <= step.outputs.most
    assert (step.status == "current") == (not step.note)


def test_every_category_of_the_api_has_an_action():
    assert sorted(actions.categories()) == sorted(SHAPES["ActionCategory"]["enum"])


@pytest.mark.parametrize("step", STEPS, ids=named)
def test_examples_have_the_form_that_they_show(step):
    for key in step.keys.values():
        if key.example and key.pattern:
            assert re.fullmatch(key.pattern, key.example)
        if key.example and key.type == actions.LIST and key.enum:
            assert set(key.example.split(",")) <= set(key.enum)


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        (
            ("Deploy", "Lambda", "DeployStrategy"),
            [
                "AllAtOnce",
                "Canary10Percent5Minutes",
                "Linear10PercentEvery1Minute",
                "Linear5PercentEvery3Minutes",
            ],
            ["Canary10%5", "allAtOnce", "LambdaCanary10Percent5Minutes", "Canary10Percent5MinutesX"],
        ),
        (("Deploy", "EC2", "MaxBatch"), ["1", "25%", "100%"], ["half", "101%", "-1", "25 %", ""]),
        (
            ("Deploy", "EC2", "TargetDirectory"),
            ["/", "/srv/app", "C:\\app", "c:/app"],
            ["srv/app", "~", "./app"],
        ),
        (
            ("Deploy", "CloudFormationStackSet", "StackSetName"),
            ["a", "Web-1", "a" * 128],
            ["1a", "a_b", "a" * 129],
        ),
    ],
)
def test_patterns_take_what_aws_documents(key, good, bad):
    category, provider, name = key
    pattern = action_type(category, "AWS", provider).keys[name].pattern

    assert [text for text in good if not re.fullmatch(pattern, text)] == []
    assert [text for text in bad if re.fullmatch(pattern, text)] == []


def test_a_range_speaks():
    assert str(actions.Range(1, 5)) == "1 to 5"
    assert actions.Range(0, 0).allows(0)
    assert not actions.Range(1, 5).allows(6)
