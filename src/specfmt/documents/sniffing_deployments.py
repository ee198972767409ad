"""How what CodeDeploy's API takes is told from other files: by its keys, whatever the file is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.documents.outline import Outline

_APPLICATION_KEYS = frozenset(("applicationName", "computePlatform", "tags"))
# Keys that only a deployment group has.
_GROUP_KEYS = frozenset(
    """
    serviceRoleArn ec2TagFilters onPremisesInstanceTagFilters autoScalingGroups triggerConfigurations
    alarmConfiguration outdatedInstancesStrategy deploymentStyle blueGreenDeploymentConfiguration loadBalancerInfo
    ec2TagSet ecsServices onPremisesTagSet terminationHookEnabled
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)
# Keys that only a deployment has.
_DEPLOYMENT_KEYS = frozenset(
    """
    revision ignoreApplicationStopFailures targetInstances updateOutdatedInstancesOnly fileExistsBehavior deploymentMode
    overrideAlarmConfiguration
    """.split()  # noqa: SIM905  as above
)
_CONFIG_KEYS = frozenset(("minimumHealthyHosts", "trafficRoutingConfig", "zonalConfig", "computePlatform"))
# Keys that CodeDeploy gives to what is there already; and those of formats that are something else.
_FOREIGN = frozenset(
    """
    applicationId deploymentGroupId deploymentConfigId deploymentId createTime currentDeploymentGroupName
    newDeploymentGroupName Resources AWSTemplateFormatVersion apiVersion kind resource properties definitions $schema
    $defs shapes operations swagger openapi
    """.split()  # noqa: SIM905  as above
)


def is_application(outline: Outline) -> bool:
    """Tell whether the text is what `create-application` takes."""
    text = outline.text
    if "applicationName" not in text or "computePlatform" not in text:
        return False
    top = outline.top
    return "applicationName" in top and "computePlatform" in top and top <= _APPLICATION_KEYS


def is_deployment_group(outline: Outline) -> bool:
    """Tell whether the text is what `create-deployment-group` takes, or is meant to be it."""
    text = outline.text
    if "deploymentGroupName" not in text and ("applicationName" not in text or "serviceRoleArn" not in text):
        return False
    top = outline.top
    named = "deploymentGroupName" in top or "applicationName" in top
    return named and bool(top & _GROUP_KEYS) and not top & _FOREIGN and not top & _DEPLOYMENT_KEYS


def is_deployment_config(outline: Outline) -> bool:
    """Tell whether the text is what `create-deployment-config` takes, or is meant to be it."""
    text = outline.text
    if "deploymentConfigName" not in text or not any(key in text for key in _CONFIG_KEYS):
        return False
    top = outline.top
    if "deploymentConfigName" not in top or top & _FOREIGN:
        return False
    return bool(top & _CONFIG_KEYS) and "applicationName" not in top and not top & _GROUP_KEYS


def is_deployment(outline: Outline) -> bool:
    """Tell whether the text is what `create-deployment` takes, or is meant to be it."""
    text = outline.text
    if "applicationName" not in text or not any(key in text for key in _DEPLOYMENT_KEYS):
        return False
    top = outline.top
    named = "applicationName" in top and ("deploymentGroupName" in top or "revisionType" in text)
    return named and bool(top & _DEPLOYMENT_KEYS) and not top & _FOREIGN and not top & _GROUP_KEYS
