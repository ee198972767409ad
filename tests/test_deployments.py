"""Deployments of CodeDeploy: what is written inside other files is found at its very place, and nothing raises."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.text.edit import apply_edits
from specfmt.views.deployments import called
from support import check, shown

APPSPEC = """\
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: 41
        TargetVersion: 42
Hooks:
  - BeforeAllowTrafic: orders-check
"""


def deployment(content, indent=2, **more):
    revision = {"revisionType": "AppSpecContent", "appSpecContent": {"content": content, **more}}
    whole = {"applicationName": "orders", "deploymentGroupName": "live", "revision": revision}
    return json.dumps(whole, indent=indent)


def judged(text, path="deployment.json"):
    return check(text, kind="deployment", path=path)


def marked(text, path="deployment.json"):
    return [(each.rule, text[slice(*each.span)]) for each in judged(text, path)]


def test_an_appspec_inside_a_deployment_is_judged_at_its_very_place():
    text = deployment(APPSPEC.replace("41", "42").replace("Trafic", "Traffic"))
    assert marked(text) == [("same-lambda-version", "42")]
    assert judged(text)[0].span.start == text.rindex("42")


def test_an_appspec_in_json_inside_a_deployment_is_read_through_its_escapes():
    spec = {
        "version": 0.0,
        "Resources": [
            {
                "orders": {
                    "Type": "AWS::Lambda::Function",
                    "Properties": {
                        "Name": "orders",
                        "Alias": "live",
                        "CurrentVersion": "1",
                        "TargetVersion": "1",
                    },
                }
            }
        ],
    }
    text = deployment(json.dumps(spec))
    found = judged(text)
    assert [each.rule for each in found] == ["same-lambda-version"]
    assert found[0].span.start == text.rindex('\\"1\\"')


def test_an_appspec_as_a_literal_block_is_judged_line_by_line():
    body = "\n".join(f"      {line}" for line in APPSPEC.replace("41", "42").rstrip().split("\n"))
    text = (
        "applicationName: orders\ndeploymentGroupName: live\nrevision:\n  revisionType: AppSpecContent\n"
        f"  appSpecContent:\n    content: |\n{body}\n"
    )
    assert shown(text, kind="deployment", path="d.yaml")[0] == "15:30 same-lambda-version"


def test_a_fix_inside_an_appspec_changes_the_deployment_around_it():
    text = deployment(APPSPEC)
    (found,) = judged(text)
    assert found.rule == "unknown-service-hook"
    assert found.fix is not None
    assert json.loads(apply_edits(text, found.fix.edits)) == json.loads(
        deployment(APPSPEC.replace("Trafic", "Traffic"))
    )


def test_the_old_way_to_write_an_appspec_is_judged_as_well():
    old = {"revisionType": "String", "string": {"content": APPSPEC.replace("41", "42")}}
    text = json.dumps({"applicationName": "orders", "deploymentGroupName": "live", "revision": old})
    assert ("same-lambda-version", "42") in marked(text)


@pytest.mark.parametrize("content", ["<APPSPEC>", "${APPSPEC}", "file://appspec.yaml", "", "{{appspec}}"])
def test_what_a_program_fills_in_is_no_appspec(content):
    assert [rule for rule, _ in marked(deployment(content))] in ([], ["empty-value"])


SAM = """\
Transform: AWS::Serverless-2016-10-31
Parameters:
  Steps:
    Type: String
    Default: Linear10PercentEvery1Minutes
Globals:
  Function:
    AutoPublishAlias: live
    DeploymentPreference:
      Hook: {PreTraffic: check}
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      DeploymentPreference:
        Type: !Ref Steps
  Stock:
    Type: AWS::Serverless::Function
    Properties:
      DeploymentPreference: !If [IsLive, {Typ: AllAtOnce}, {Type: AllAtOnce, Alarms: Errors}]
"""


def test_preferences_are_found_for_all_functions_and_for_each():
    assert shown(SAM, kind="template", path="t.yaml") == [
        "10:7 unknown-key",
        "18:20 unknown-preference-type",
        "22:43 preference-without-type",
        "22:43 unknown-key",
        "22:86 wrong-type",
    ]


def test_a_value_of_a_parameter_is_shown_where_it_is_written():
    found = next(each for each in check(SAM, kind="template") if each.rule == "unknown-preference-type")
    assert [SAM[slice(*each.span)] for each in found.related] == ["Linear10PercentEvery1Minutes"]
    assert found.fix is None


def test_a_template_without_resources_of_ours_makes_no_documents():
    text = "Resources:\n  A:\n    Type: AWS::S3::Bucket\n"
    assert Document("t.yaml", text, KINDS["template"]).embedded == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("${Shop}", "Shop"), ("${Shop.Name}", "Shop.Name"), ("a-${B}", "a-${B}"), ("x", "x")],
)
def test_a_reference_is_called_by_its_name(name, expected):
    assert called(name) == expected


VALUES = st.recursive(
    st.sampled_from([None, True, "x", "", 1, -1, "${X}", "CodeDeployDefault.Nothing", "ECS", "Server", "S3"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(
                ["type", "Type", "value", "enabled", "events", "name", "Key", "content", "sha256"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=5,
)
KEYS = {
    "deployment-group": (
        "applicationName deploymentConfigName ec2TagFilters ec2TagSet autoScalingGroups alarmConfiguration "
        "autoRollbackConfiguration deploymentStyle blueGreenDeploymentConfiguration loadBalancerInfo ecsServices"
    ),
    "deployment-config": "deploymentConfigName minimumHealthyHosts trafficRoutingConfig computePlatform zonalConfig",
    "deployment": (
        "applicationName revision deploymentConfigName targetInstances autoRollbackConfiguration deploymentMode "
        "fileExistsBehavior overrideAlarmConfiguration updateOutdatedInstancesOnly"
    ),
    "application": "applicationName computePlatform tags",
}
TYPES = {
    "deployment-group": "AWS::CodeDeploy::DeploymentGroup",
    "deployment-config": "AWS::CodeDeploy::DeploymentConfig",
    "application": "AWS::CodeDeploy::Application",
}


@pytest.mark.parametrize("kind", KEYS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_shape_of_any_part_makes_a_rule_fail(kind, data):
    content = data.draw(st.dictionaries(st.sampled_from(KEYS[kind].split()), VALUES, max_size=6))
    check(json.dumps(content), kind=kind, path="x.json")
    if kind in TYPES:
        properties = {key[0].upper() + key[1:]: value for key, value in content.items()}
        resources = {"A": {"Type": TYPES[kind], "Properties": properties}}
        resources["App"] = {"Type": TYPES["application"], "Properties": {"ComputePlatform": "ECS"}}
        check(json.dumps({"Resources": resources}), kind="template", path="x.json")


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["Type", "Enabled", "Alarms", "Hooks", "Role", "Other"]), VALUES, max_size=4
    )
)
def test_no_shape_of_a_preference_makes_a_rule_fail(preference):
    function = {"Type": "AWS::Serverless::Function", "Properties": {"DeploymentPreference": preference}}
    text = json.dumps({"Globals": {"Function": function["Properties"]}, "Resources": {"F": function}})
    check(text, kind="template", path="x.json")


def test_many_groups_take_time_in_proportion():
    def template(count):
        head = "Resources:\n  App:\n    Type: AWS::CodeDeploy::Application\n    Properties: {ComputePlatform: ECS}\n"
        group = (
            "  G%d:\n    Type: AWS::CodeDeploy::DeploymentGroup\n    Properties:\n      ApplicationName: !Ref App\n"
            "      ServiceRoleArn: !Ref Role\n      ECSServices: [{ClusterName: c, ServiceName: s%d}]\n"
        )
        return head + "".join(group % (at, at) for at in range(count))

    assert_linear(template, lambda text: check(text, kind="template", path="t.yaml"), 200)


@pytest.mark.parametrize("key", ["TimeBasedCanry", "timeBasedCanary"])
def test_a_misspelt_key_of_the_steps_is_told_once(key):
    steps = f"{{Type: TimeBasedCanary, {key}: {{CanaryPercentage: 10, CanaryInterval: 5}}}}"
    text = (
        "Resources:\n  Steps:\n    Type: AWS::CodeDeploy::DeploymentConfig\n    Properties:\n"
        f"      ComputePlatform: ECS\n      TrafficRoutingConfig: {steps}\n"
    )
    assert shown(text, kind="template", path="t.yaml") == ["6:53 unknown-key"]


@pytest.mark.parametrize("key", ["EcsServices", "ECSService"])
def test_a_misspelt_key_of_the_services_is_told_once(key):
    text = (
        "Resources:\n  Shop:\n    Type: AWS::CodeDeploy::Application\n    Properties: {ComputePlatform: ECS}\n"
        "  Live:\n    Type: AWS::CodeDeploy::DeploymentGroup\n    Properties:\n      ApplicationName: !Ref Shop\n"
        "      ServiceRoleArn: !GetAtt Role.Arn\n"
        "      DeploymentStyle: {DeploymentType: BLUE_GREEN, DeploymentOption: WITH_TRAFFIC_CONTROL}\n"
        f"      {key}: [{{ClusterName: shop, ServiceName: web}}]\n"
        "      LoadBalancerInfo:\n        TargetGroupPairInfoList:\n"
        "          - ProdTrafficRoute: {ListenerArns: [!Ref Listener]}\n"
        "            TargetGroups: [{Name: blue}, {Name: green}]\n"
    )
    found = shown(text, kind="template", path="t.yaml")
    assert [each for each in found if "load-balancer" not in each] == ["11:7 unknown-key"]
