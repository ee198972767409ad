"""Whether data fits the schema `deployment`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['applicationName']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "applicationName" in data_keys:
            data_keys.remove("applicationName")
            data__applicationName = data["applicationName"]
            validate___definitions_application_name(data__applicationName)
        if "deploymentGroupName" in data_keys:
            data_keys.remove("deploymentGroupName")
            data__deploymentGroupName = data["deploymentGroupName"]
            validate___definitions_group_name(data__deploymentGroupName)
        if "revision" in data_keys:
            data_keys.remove("revision")
            data__revision = data["revision"]
            validate___definitions_revision(data__revision)
        if "deploymentConfigName" in data_keys:
            data_keys.remove("deploymentConfigName")
            data__deploymentConfigName = data["deploymentConfigName"]
            validate___definitions_config_name(data__deploymentConfigName)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_description(data__description)
        if "ignoreApplicationStopFailures" in data_keys:
            data_keys.remove("ignoreApplicationStopFailures")
            data__ignoreApplicationStopFailures = data["ignoreApplicationStopFailures"]
            validate___definitions_flag(data__ignoreApplicationStopFailures)
        if "targetInstances" in data_keys:
            data_keys.remove("targetInstances")
            data__targetInstances = data["targetInstances"]
            validate___definitions_target_instances(data__targetInstances)
        if "autoRollbackConfiguration" in data_keys:
            data_keys.remove("autoRollbackConfiguration")
            data__autoRollbackConfiguration = data["autoRollbackConfiguration"]
            validate___definitions_rollback_configuration(data__autoRollbackConfiguration)
        if "updateOutdatedInstancesOnly" in data_keys:
            data_keys.remove("updateOutdatedInstancesOnly")
            data__updateOutdatedInstancesOnly = data["updateOutdatedInstancesOnly"]
            validate___definitions_flag(data__updateOutdatedInstancesOnly)
        if "fileExistsBehavior" in data_keys:
            data_keys.remove("fileExistsBehavior")
            data__fileExistsBehavior = data["fileExistsBehavior"]
            validate___definitions_file_exists(data__fileExistsBehavior)
        if "deploymentMode" in data_keys:
            data_keys.remove("deploymentMode")
            data__deploymentMode = data["deploymentMode"]
            validate___definitions_deployment_mode(data__deploymentMode)
        if "overrideAlarmConfiguration" in data_keys:
            data_keys.remove("overrideAlarmConfiguration")
            data__overrideAlarmConfiguration = data["overrideAlarmConfiguration"]
            validate___definitions_alarm_configuration(data__overrideAlarmConfiguration)
        if "ec2DeploymentOptions" in data_keys:
            data_keys.remove("ec2DeploymentOptions")
            data__ec2DeploymentOptions = data["ec2DeploymentOptions"]
            validate___definitions_ec2_options(data__ec2DeploymentOptions)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_ec2_options(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "autoScalingGroupProcessesToSuspend" in data_keys:
            data_keys.remove("autoScalingGroupProcessesToSuspend")
            data__autoScalingGroupProcessesToSuspend = data["autoScalingGroupProcessesToSuspend"]
            validate___definitions_suspended_processes(data__autoScalingGroupProcessesToSuspend)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_suspended_processes(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 4:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_suspended_process(data_item)
    return data

def validate___definitions_suspended_process(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Terminate' or isinstance(data, str) and data == 'AZRebalance' or isinstance(data, str) and data == 'InstanceRefresh' or isinstance(data, str) and data == 'ScheduledActions'):
        raise Mismatch
    return data

def validate___definitions_alarm_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "enabled" in data_keys:
            data_keys.remove("enabled")
            data__enabled = data["enabled"]
            validate___definitions_flag(data__enabled)
        if "ignorePollAlarmFailure" in data_keys:
            data_keys.remove("ignorePollAlarmFailure")
            data__ignorePollAlarmFailure = data["ignorePollAlarmFailure"]
            validate___definitions_flag(data__ignorePollAlarmFailure)
        if "alarms" in data_keys:
            data_keys.remove("alarms")
            data__alarms = data["alarms"]
            validate___definitions_alarms(data__alarms)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_alarms(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_alarm(data_item)
    return data

def validate___definitions_alarm(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_alarm_name(data__name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_alarm_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 255:
            raise Mismatch
    return data

def validate___definitions_deployment_mode(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'STANDARD' or isinstance(data, str) and data == 'RESTART'):
        raise Mismatch
    return data

def validate___definitions_file_exists(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DISALLOW' or isinstance(data, str) and data == 'OVERWRITE' or isinstance(data, str) and data == 'RETAIN'):
        raise Mismatch
    return data

def validate___definitions_rollback_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "enabled" in data_keys:
            data_keys.remove("enabled")
            data__enabled = data["enabled"]
            validate___definitions_flag(data__enabled)
        if "events" in data_keys:
            data_keys.remove("events")
            data__events = data["events"]
            validate___definitions_rollback_events(data__events)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_rollback_events(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_rollback_event(data_item)
    return data

def validate___definitions_rollback_event(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DEPLOYMENT_FAILURE' or isinstance(data, str) and data == 'DEPLOYMENT_STOP_ON_ALARM' or isinstance(data, str) and data == 'DEPLOYMENT_STOP_ON_REQUEST'):
        raise Mismatch
    return data

def validate___definitions_target_instances(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "tagFilters" in data_keys:
            data_keys.remove("tagFilters")
            data__tagFilters = data["tagFilters"]
            validate___definitions_tag_filters(data__tagFilters)
        if "autoScalingGroups" in data_keys:
            data_keys.remove("autoScalingGroups")
            data__autoScalingGroups = data["autoScalingGroups"]
            validate___definitions_auto_scaling_groups(data__autoScalingGroups)
        if "ec2TagSet" in data_keys:
            data_keys.remove("ec2TagSet")
            data__ec2TagSet = data["ec2TagSet"]
            validate___definitions_ec2_tag_set(data__ec2TagSet)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_ec2_tag_set(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "ec2TagSetList" in data_keys:
            data_keys.remove("ec2TagSetList")
            data__ec2TagSetList = data["ec2TagSetList"]
            validate___definitions_ec2_tag_groups(data__ec2TagSetList)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_ec2_tag_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 3:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_ec2_tag_group(data_item)
    return data

def validate___definitions_ec2_tag_group(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_tag_filter(data_item)
    return data

def validate___definitions_tag_filter(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Key" in data_keys:
            data_keys.remove("Key")
            data__Key = data["Key"]
            validate___definitions_any_text(data__Key)
        if "Value" in data_keys:
            data_keys.remove("Value")
            data__Value = data["Value"]
            validate___definitions_any_text(data__Value)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_tag_filter_type(data__Type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_tag_filter_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'KEY_ONLY' or isinstance(data, str) and data == 'VALUE_ONLY' or isinstance(data, str) and data == 'KEY_AND_VALUE'):
        raise Mismatch
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str)):
        raise Mismatch
    return data

def validate___definitions_auto_scaling_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_any_text(data_item)
    return data

def validate___definitions_tag_filters(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_tag_filter(data_item)
    return data

def validate___definitions_flag(data):
    if not isinstance(data, (bool)):
        raise Mismatch
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 256:
            raise Mismatch
    return data

def validate___definitions_config_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9+=,.@_\\-]*$'].search(data):
            raise Mismatch
    return data

def validate___definitions_revision(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "revisionType" in data_keys:
            data_keys.remove("revisionType")
            data__revisionType = data["revisionType"]
            validate___definitions_revision_type(data__revisionType)
        if "s3Location" in data_keys:
            data_keys.remove("s3Location")
            data__s3Location = data["s3Location"]
            validate___definitions_s3_location(data__s3Location)
        if "gitHubLocation" in data_keys:
            data_keys.remove("gitHubLocation")
            data__gitHubLocation = data["gitHubLocation"]
            validate___definitions_github_location(data__gitHubLocation)
        if "string" in data_keys:
            data_keys.remove("string")
            data__string = data["string"]
            validate___definitions_raw_string(data__string)
        if "appSpecContent" in data_keys:
            data_keys.remove("appSpecContent")
            data__appSpecContent = data["appSpecContent"]
            validate___definitions_raw_string(data__appSpecContent)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_raw_string(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "content" in data_keys:
            data_keys.remove("content")
            data__content = data["content"]
            validate___definitions_any_text(data__content)
        if "sha256" in data_keys:
            data_keys.remove("sha256")
            data__sha256 = data["sha256"]
            validate___definitions_any_text(data__sha256)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_github_location(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "repository" in data_keys:
            data_keys.remove("repository")
            data__repository = data["repository"]
            validate___definitions_any_text(data__repository)
        if "commitId" in data_keys:
            data_keys.remove("commitId")
            data__commitId = data["commitId"]
            validate___definitions_any_text(data__commitId)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_s3_location(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "bucket" in data_keys:
            data_keys.remove("bucket")
            data__bucket = data["bucket"]
            validate___definitions_any_text(data__bucket)
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            validate___definitions_any_text(data__key)
        if "bundleType" in data_keys:
            data_keys.remove("bundleType")
            data__bundleType = data["bundleType"]
            validate___definitions_bundle_type(data__bundleType)
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_any_text(data__version)
        if "eTag" in data_keys:
            data_keys.remove("eTag")
            data__eTag = data["eTag"]
            validate___definitions_any_text(data__eTag)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_bundle_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'tar' or isinstance(data, str) and data == 'tgz' or isinstance(data, str) and data == 'zip' or isinstance(data, str) and data == 'YAML' or isinstance(data, str) and data == 'JSON'):
        raise Mismatch
    return data

def validate___definitions_revision_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'S3' or isinstance(data, str) and data == 'GitHub' or isinstance(data, str) and data == 'String' or isinstance(data, str) and data == 'AppSpecContent'):
        raise Mismatch
    return data

def validate___definitions_group_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9+=,.@_\\-]*$'].search(data):
            raise Mismatch
    return data

def validate___definitions_application_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9+=,.@_\\-]*$'].search(data):
            raise Mismatch
    return data
