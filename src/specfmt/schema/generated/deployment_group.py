"""Whether data fits the schema `deployment-group`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['applicationName', 'deploymentGroupName', 'serviceRoleArn']) - data.keys()
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
        if "deploymentConfigName" in data_keys:
            data_keys.remove("deploymentConfigName")
            data__deploymentConfigName = data["deploymentConfigName"]
            validate___definitions_config_name(data__deploymentConfigName)
        if "ec2TagFilters" in data_keys:
            data_keys.remove("ec2TagFilters")
            data__ec2TagFilters = data["ec2TagFilters"]
            validate___definitions_tag_filters(data__ec2TagFilters)
        if "onPremisesInstanceTagFilters" in data_keys:
            data_keys.remove("onPremisesInstanceTagFilters")
            data__onPremisesInstanceTagFilters = data["onPremisesInstanceTagFilters"]
            validate___definitions_tag_filters(data__onPremisesInstanceTagFilters)
        if "autoScalingGroups" in data_keys:
            data_keys.remove("autoScalingGroups")
            data__autoScalingGroups = data["autoScalingGroups"]
            validate___definitions_auto_scaling_groups(data__autoScalingGroups)
        if "serviceRoleArn" in data_keys:
            data_keys.remove("serviceRoleArn")
            data__serviceRoleArn = data["serviceRoleArn"]
            validate___definitions_role_arn(data__serviceRoleArn)
        if "triggerConfigurations" in data_keys:
            data_keys.remove("triggerConfigurations")
            data__triggerConfigurations = data["triggerConfigurations"]
            validate___definitions_trigger_configurations(data__triggerConfigurations)
        if "alarmConfiguration" in data_keys:
            data_keys.remove("alarmConfiguration")
            data__alarmConfiguration = data["alarmConfiguration"]
            validate___definitions_alarm_configuration(data__alarmConfiguration)
        if "autoRollbackConfiguration" in data_keys:
            data_keys.remove("autoRollbackConfiguration")
            data__autoRollbackConfiguration = data["autoRollbackConfiguration"]
            validate___definitions_rollback_configuration(data__autoRollbackConfiguration)
        if "outdatedInstancesStrategy" in data_keys:
            data_keys.remove("outdatedInstancesStrategy")
            data__outdatedInstancesStrategy = data["outdatedInstancesStrategy"]
            validate___definitions_outdated_instances(data__outdatedInstancesStrategy)
        if "deploymentStyle" in data_keys:
            data_keys.remove("deploymentStyle")
            data__deploymentStyle = data["deploymentStyle"]
            validate___definitions_deployment_style(data__deploymentStyle)
        if "blueGreenDeploymentConfiguration" in data_keys:
            data_keys.remove("blueGreenDeploymentConfiguration")
            data__blueGreenDeploymentConfiguration = data["blueGreenDeploymentConfiguration"]
            validate___definitions_blue_green(data__blueGreenDeploymentConfiguration)
        if "loadBalancerInfo" in data_keys:
            data_keys.remove("loadBalancerInfo")
            data__loadBalancerInfo = data["loadBalancerInfo"]
            validate___definitions_load_balancers(data__loadBalancerInfo)
        if "ec2TagSet" in data_keys:
            data_keys.remove("ec2TagSet")
            data__ec2TagSet = data["ec2TagSet"]
            validate___definitions_ec2_tag_set(data__ec2TagSet)
        if "ecsServices" in data_keys:
            data_keys.remove("ecsServices")
            data__ecsServices = data["ecsServices"]
            validate___definitions_ecs_services(data__ecsServices)
        if "onPremisesTagSet" in data_keys:
            data_keys.remove("onPremisesTagSet")
            data__onPremisesTagSet = data["onPremisesTagSet"]
            validate___definitions_on_premises_tag_set(data__onPremisesTagSet)
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            validate___definitions_tags(data__tags)
        if "terminationHookEnabled" in data_keys:
            data_keys.remove("terminationHookEnabled")
            data__terminationHookEnabled = data["terminationHookEnabled"]
            validate___definitions_flag(data__terminationHookEnabled)
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

def validate___definitions_flag(data):
    if not isinstance(data, (bool)):
        raise Mismatch
    return data

def validate___definitions_tags(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_tag(data_item)
    return data

def validate___definitions_tag(data):
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
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str)):
        raise Mismatch
    return data

def validate___definitions_on_premises_tag_set(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "onPremisesTagSetList" in data_keys:
            data_keys.remove("onPremisesTagSetList")
            data__onPremisesTagSetList = data["onPremisesTagSetList"]
            validate___definitions_on_premises_tag_groups(data__onPremisesTagSetList)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_on_premises_tag_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 3:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_on_premises_tag_group(data_item)
    return data

def validate___definitions_on_premises_tag_group(data):
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

def validate___definitions_ecs_services(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_ecs_service(data_item)
    return data

def validate___definitions_ecs_service(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "serviceName" in data_keys:
            data_keys.remove("serviceName")
            data__serviceName = data["serviceName"]
            validate___definitions_any_text(data__serviceName)
        if "clusterName" in data_keys:
            data_keys.remove("clusterName")
            data__clusterName = data["clusterName"]
            validate___definitions_any_text(data__clusterName)
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

def validate___definitions_load_balancers(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "elbInfoList" in data_keys:
            data_keys.remove("elbInfoList")
            data__elbInfoList = data["elbInfoList"]
            validate___definitions_elbs(data__elbInfoList)
        if "targetGroupInfoList" in data_keys:
            data_keys.remove("targetGroupInfoList")
            data__targetGroupInfoList = data["targetGroupInfoList"]
            validate___definitions_target_groups(data__targetGroupInfoList)
        if "targetGroupPairInfoList" in data_keys:
            data_keys.remove("targetGroupPairInfoList")
            data__targetGroupPairInfoList = data["targetGroupPairInfoList"]
            validate___definitions_target_group_pairs(data__targetGroupPairInfoList)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_target_group_pairs(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 1:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_target_group_pair(data_item)
    return data

def validate___definitions_target_group_pair(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "targetGroups" in data_keys:
            data_keys.remove("targetGroups")
            data__targetGroups = data["targetGroups"]
            validate___definitions_paired_target_groups(data__targetGroups)
        if "prodTrafficRoute" in data_keys:
            data_keys.remove("prodTrafficRoute")
            data__prodTrafficRoute = data["prodTrafficRoute"]
            validate___definitions_traffic_route(data__prodTrafficRoute)
        if "testTrafficRoute" in data_keys:
            data_keys.remove("testTrafficRoute")
            data__testTrafficRoute = data["testTrafficRoute"]
            validate___definitions_traffic_route(data__testTrafficRoute)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_traffic_route(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "listenerArns" in data_keys:
            data_keys.remove("listenerArns")
            data__listenerArns = data["listenerArns"]
            validate___definitions_listener_arns(data__listenerArns)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_listener_arns(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 1:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_any_text(data_item)
    return data

def validate___definitions_paired_target_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_target_group(data_item)
    return data

def validate___definitions_target_group(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_any_text(data__name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_target_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_target_group(data_item)
    return data

def validate___definitions_elbs(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_elb(data_item)
    return data

def validate___definitions_elb(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_any_text(data__name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_blue_green(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "terminateBlueInstancesOnDeploymentSuccess" in data_keys:
            data_keys.remove("terminateBlueInstancesOnDeploymentSuccess")
            data__terminateBlueInstancesOnDeploymentSuccess = data["terminateBlueInstancesOnDeploymentSuccess"]
            validate___definitions_termination(data__terminateBlueInstancesOnDeploymentSuccess)
        if "deploymentReadyOption" in data_keys:
            data_keys.remove("deploymentReadyOption")
            data__deploymentReadyOption = data["deploymentReadyOption"]
            validate___definitions_ready_option(data__deploymentReadyOption)
        if "greenFleetProvisioningOption" in data_keys:
            data_keys.remove("greenFleetProvisioningOption")
            data__greenFleetProvisioningOption = data["greenFleetProvisioningOption"]
            validate___definitions_green_fleet(data__greenFleetProvisioningOption)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_green_fleet(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "action" in data_keys:
            data_keys.remove("action")
            data__action = data["action"]
            validate___definitions_green_fleet_action(data__action)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_green_fleet_action(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DISCOVER_EXISTING' or isinstance(data, str) and data == 'COPY_AUTO_SCALING_GROUP'):
        raise Mismatch
    return data

def validate___definitions_ready_option(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "actionOnTimeout" in data_keys:
            data_keys.remove("actionOnTimeout")
            data__actionOnTimeout = data["actionOnTimeout"]
            validate___definitions_ready_action(data__actionOnTimeout)
        if "waitTimeInMinutes" in data_keys:
            data_keys.remove("waitTimeInMinutes")
            data__waitTimeInMinutes = data["waitTimeInMinutes"]
            validate___definitions_wait(data__waitTimeInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_wait(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    return data

def validate___definitions_ready_action(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CONTINUE_DEPLOYMENT' or isinstance(data, str) and data == 'STOP_DEPLOYMENT'):
        raise Mismatch
    return data

def validate___definitions_termination(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "action" in data_keys:
            data_keys.remove("action")
            data__action = data["action"]
            validate___definitions_termination_action(data__action)
        if "terminationWaitTimeInMinutes" in data_keys:
            data_keys.remove("terminationWaitTimeInMinutes")
            data__terminationWaitTimeInMinutes = data["terminationWaitTimeInMinutes"]
            validate___definitions_termination_wait(data__terminationWaitTimeInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_termination_wait(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 2880:
            raise Mismatch
    return data

def validate___definitions_termination_action(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'TERMINATE' or isinstance(data, str) and data == 'KEEP_ALIVE'):
        raise Mismatch
    return data

def validate___definitions_deployment_style(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "deploymentType" in data_keys:
            data_keys.remove("deploymentType")
            data__deploymentType = data["deploymentType"]
            validate___definitions_deployment_type(data__deploymentType)
        if "deploymentOption" in data_keys:
            data_keys.remove("deploymentOption")
            data__deploymentOption = data["deploymentOption"]
            validate___definitions_deployment_option(data__deploymentOption)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_deployment_option(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'WITH_TRAFFIC_CONTROL' or isinstance(data, str) and data == 'WITHOUT_TRAFFIC_CONTROL'):
        raise Mismatch
    return data

def validate___definitions_deployment_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'IN_PLACE' or isinstance(data, str) and data == 'BLUE_GREEN'):
        raise Mismatch
    return data

def validate___definitions_outdated_instances(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'UPDATE' or isinstance(data, str) and data == 'IGNORE'):
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

def validate___definitions_trigger_configurations(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_trigger_configuration(data_item)
    return data

def validate___definitions_trigger_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "triggerName" in data_keys:
            data_keys.remove("triggerName")
            data__triggerName = data["triggerName"]
            validate___definitions_any_text(data__triggerName)
        if "triggerTargetArn" in data_keys:
            data_keys.remove("triggerTargetArn")
            data__triggerTargetArn = data["triggerTargetArn"]
            validate___definitions_any_text(data__triggerTargetArn)
        if "triggerEvents" in data_keys:
            data_keys.remove("triggerEvents")
            data__triggerEvents = data["triggerEvents"]
            validate___definitions_trigger_events(data__triggerEvents)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_trigger_events(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_trigger_event(data_item)
    return data

def validate___definitions_trigger_event(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DeploymentStart' or isinstance(data, str) and data == 'DeploymentSuccess' or isinstance(data, str) and data == 'DeploymentFailure' or isinstance(data, str) and data == 'DeploymentStop' or isinstance(data, str) and data == 'DeploymentRollback' or isinstance(data, str) and data == 'DeploymentReady' or isinstance(data, str) and data == 'InstanceStart' or isinstance(data, str) and data == 'InstanceSuccess' or isinstance(data, str) and data == 'InstanceFailure' or isinstance(data, str) and data == 'InstanceReady'):
        raise Mismatch
    return data

def validate___definitions_role_arn(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^arn:aws(-[\\w]+)*:iam::[0-9]{12}:role/.*$'].search(data):
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
