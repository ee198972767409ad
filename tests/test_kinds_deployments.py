"""Which files are what CodeDeploy's API takes, and which only look like them."""

import json

import pytest

from growth import assert_linear
from specfmt.documents.kinds import kind_of

ROLE = "arn:aws:iam::111122223333:role/codedeploy"
GROUP = {"applicationName": "kiosk", "deploymentGroupName": "live", "serviceRoleArn": ROLE}
CONFIG = {"deploymentConfigName": "Careful", "minimumHealthyHosts": {"type": "HOST_COUNT", "value": 1}}
REVISION = {"revisionType": "S3", "s3Location": {"bucket": "kiosk", "key": "kiosk.zip", "bundleType": "zip"}}
DEPLOYMENT = {"applicationName": "kiosk", "deploymentGroupName": "live", "revision": REVISION}


def kind(text, path="settings.json"):
    found = kind_of(text if isinstance(text, str) else json.dumps(text, indent=2), path)
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (GROUP, "deployment-group"),
        ({**GROUP, "deploymentStyle": {"deploymentType": "IN_PLACE"}}, "deployment-group"),
        ({"applicationName": "kiosk", "serviceRoleArn": ROLE}, "deployment-group"),
        ({**GROUP, "deploymentConfigName": "Careful"}, "deployment-group"),
        (CONFIG, "deployment-config"),
        ({"deploymentConfigName": "Careful", "computePlatform": "Lambda"}, "deployment-config"),
        (DEPLOYMENT, "deployment"),
        ({**GROUP, "serviceRoleArn": None, "ec2TagFilters": []}, "deployment-group"),
        ({"applicationName": "kiosk", "computePlatform": "ECS"}, "application"),
        ({"applicationName": "kiosk", "computePlatform": "ECS", "tags": []}, "application"),
    ],
)
def test_the_keys_tell_what_a_file_is(content, expected):
    assert kind(content) == expected
    assert kind(content, "appspec-deployment.json") == expected


@pytest.mark.parametrize(
    "content",
    [
        {"deploymentGroupInfo": GROUP},
        {**GROUP, "deploymentGroupId": "1234"},
        {"applicationName": "kiosk", "currentDeploymentGroupName": "live", "serviceRoleArn": ROLE},
        {"applicationName": "kiosk", "deploymentGroupName": "live"},
        {"applicationName": "kiosk", "version": 1},
        {"applicationName": "kiosk", "computePlatform": "ECS", "stages": []},
        {"deploymentConfigName": "Careful"},
        {"deploymentConfigInfo": CONFIG},
        {"type": "object", "properties": GROUP, "$schema": "https://json-schema.org/schema"},
        {"shapes": DEPLOYMENT},
        {"jobs": {"deploy": DEPLOYMENT}},
    ],
)
def test_what_only_looks_alike_is_left_alone(content):
    assert kind(content) == ""


def test_yaml_is_told_as_well():
    text = f"applicationName: kiosk\ndeploymentGroupName: live\nserviceRoleArn: {ROLE}\n"
    assert kind(text, "group.yaml") == "deployment-group"
    assert kind("deploymentConfigName: Careful\ncomputePlatform: ECS\n", "config.yml") == "deployment-config"


def test_a_file_with_a_mistake_is_still_told():
    text = json.dumps(GROUP, indent=2).replace('"live",', '"live"')
    assert kind(text) == "deployment-group"


def test_telling_takes_time_in_proportion_to_the_text():
    def text(count):
        return '{"applicationName": "a", "revision": {' + '"x": {"y": "[{"},' * count + '"z": 1}}'

    assert_linear(text, kind, 20_000)
