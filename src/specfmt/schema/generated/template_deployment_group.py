"""Whether data fits the schema `template-deployment-group`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['ApplicationName', 'ServiceRoleArn']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "ApplicationName" in data_keys:
            data_keys.remove("ApplicationName")
            data__ApplicationName = data["ApplicationName"]
            validate___definitions_application_name(data__ApplicationName)
        if "DeploymentGroupName" in data_keys:
            data_keys.remove("DeploymentGroupName")
            data__DeploymentGroupName = data["DeploymentGroupName"]
            validate___definitions_group_name(data__DeploymentGroupName)
        if "DeploymentConfigName" in data_keys:
            data_keys.remove("DeploymentConfigName")
            data__DeploymentConfigName = data["DeploymentConfigName"]
            validate___definitions_config_name(data__DeploymentConfigName)
        if "Ec2TagFilters" in data_keys:
            data_keys.remove("Ec2TagFilters")
            data__Ec2TagFilters = data["Ec2TagFilters"]
            validate___definitions_tag_filters(data__Ec2TagFilters)
        if "OnPremisesInstanceTagFilters" in data_keys:
            data_keys.remove("OnPremisesInstanceTagFilters")
            data__OnPremisesInstanceTagFilters = data["OnPremisesInstanceTagFilters"]
            validate___definitions_tag_filters(data__OnPremisesInstanceTagFilters)
        if "AutoScalingGroups" in data_keys:
            data_keys.remove("AutoScalingGroups")
            data__AutoScalingGroups = data["AutoScalingGroups"]
            validate___definitions_auto_scaling_groups(data__AutoScalingGroups)
        if "ServiceRoleArn" in data_keys:
            data_keys.remove("ServiceRoleArn")
            data__ServiceRoleArn = data["ServiceRoleArn"]
            validate___definitions_role_arn(data__ServiceRoleArn)
        if "TriggerConfigurations" in data_keys:
            data_keys.remove("TriggerConfigurations")
            data__TriggerConfigurations = data["TriggerConfigurations"]
            validate___definitions_trigger_configurations(data__TriggerConfigurations)
        if "AlarmConfiguration" in data_keys:
            data_keys.remove("AlarmConfiguration")
            data__AlarmConfiguration = data["AlarmConfiguration"]
            validate___definitions_alarm_configuration(data__AlarmConfiguration)
        if "AutoRollbackConfiguration" in data_keys:
            data_keys.remove("AutoRollbackConfiguration")
            data__AutoRollbackConfiguration = data["AutoRollbackConfiguration"]
            validate___definitions_rollback_configuration(data__AutoRollbackConfiguration)
        if "OutdatedInstancesStrategy" in data_keys:
            data_keys.remove("OutdatedInstancesStrategy")
            data__OutdatedInstancesStrategy = data["OutdatedInstancesStrategy"]
            validate___definitions_outdated_instances(data__OutdatedInstancesStrategy)
        if "DeploymentStyle" in data_keys:
            data_keys.remove("DeploymentStyle")
            data__DeploymentStyle = data["DeploymentStyle"]
            validate___definitions_deployment_style(data__DeploymentStyle)
        if "BlueGreenDeploymentConfiguration" in data_keys:
            data_keys.remove("BlueGreenDeploymentConfiguration")
            data__BlueGreenDeploymentConfiguration = data["BlueGreenDeploymentConfiguration"]
            validate___definitions_blue_green(data__BlueGreenDeploymentConfiguration)
        if "LoadBalancerInfo" in data_keys:
            data_keys.remove("LoadBalancerInfo")
            data__LoadBalancerInfo = data["LoadBalancerInfo"]
            validate___definitions_load_balancers(data__LoadBalancerInfo)
        if "Ec2TagSet" in data_keys:
            data_keys.remove("Ec2TagSet")
            data__Ec2TagSet = data["Ec2TagSet"]
            validate___definitions_ec2_tag_set(data__Ec2TagSet)
        if "ECSServices" in data_keys:
            data_keys.remove("ECSServices")
            data__ECSServices = data["ECSServices"]
            validate___definitions_ecs_services(data__ECSServices)
        if "OnPremisesTagSet" in data_keys:
            data_keys.remove("OnPremisesTagSet")
            data__OnPremisesTagSet = data["OnPremisesTagSet"]
            validate___definitions_on_premises_tag_set(data__OnPremisesTagSet)
        if "Tags" in data_keys:
            data_keys.remove("Tags")
            data__Tags = data["Tags"]
            validate___definitions_tags(data__Tags)
        if "TerminationHookEnabled" in data_keys:
            data_keys.remove("TerminationHookEnabled")
            data__TerminationHookEnabled = data["TerminationHookEnabled"]
            validate___definitions_flag(data__TerminationHookEnabled)
        if "Deployment" in data_keys:
            data_keys.remove("Deployment")
            data__Deployment = data["Deployment"]
            validate___definitions_first_deployment(data__Deployment)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_first_deployment(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Revision']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Description" in data_keys:
            data_keys.remove("Description")
            data__Description = data["Description"]
            validate___definitions_description(data__Description)
        if "IgnoreApplicationStopFailures" in data_keys:
            data_keys.remove("IgnoreApplicationStopFailures")
            data__IgnoreApplicationStopFailures = data["IgnoreApplicationStopFailures"]
            validate___definitions_flag(data__IgnoreApplicationStopFailures)
        if "Revision" in data_keys:
            data_keys.remove("Revision")
            data__Revision = data["Revision"]
            validate___definitions_revision(data__Revision)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_revision(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "RevisionType" in data_keys:
            data_keys.remove("RevisionType")
            data__RevisionType = data["RevisionType"]
            validate___definitions_revision_type(data__RevisionType)
        if "S3Location" in data_keys:
            data_keys.remove("S3Location")
            data__S3Location = data["S3Location"]
            validate___definitions_s3_location(data__S3Location)
        if "GitHubLocation" in data_keys:
            data_keys.remove("GitHubLocation")
            data__GitHubLocation = data["GitHubLocation"]
            validate___definitions_github_location(data__GitHubLocation)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_github_location(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['CommitId', 'Repository']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Repository" in data_keys:
            data_keys.remove("Repository")
            data__Repository = data["Repository"]
            validate___definitions_any_text(data__Repository)
        if "CommitId" in data_keys:
            data_keys.remove("CommitId")
            data__CommitId = data["CommitId"]
            validate___definitions_any_text(data__CommitId)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    return data

def validate___definitions_s3_location(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Bucket', 'Key']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Bucket" in data_keys:
            data_keys.remove("Bucket")
            data__Bucket = data["Bucket"]
            validate___definitions_any_text(data__Bucket)
        if "Key" in data_keys:
            data_keys.remove("Key")
            data__Key = data["Key"]
            validate___definitions_any_text(data__Key)
        if "BundleType" in data_keys:
            data_keys.remove("BundleType")
            data__BundleType = data["BundleType"]
            validate___definitions_bundle_type(data__BundleType)
        if "Version" in data_keys:
            data_keys.remove("Version")
            data__Version = data["Version"]
            validate___definitions_any_text(data__Version)
        if "ETag" in data_keys:
            data_keys.remove("ETag")
            data__ETag = data["ETag"]
            validate___definitions_any_text(data__ETag)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_bundle_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'tar' or isinstance(data, str) and data == 'tgz' or isinstance(data, str) and data == 'zip' or isinstance(data, str) and data == 'YAML' or isinstance(data, str) and data == 'JSON'):
        raise Mismatch
    return data

def validate___definitions_revision_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'S3' or isinstance(data, str) and data == 'GitHub'):
        raise Mismatch
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 256:
            raise Mismatch
    return data

def validate___definitions_flag(data):
    if not isinstance(data, (bool, str, int, float)):
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

def validate___definitions_on_premises_tag_set(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "OnPremisesTagSetList" in data_keys:
            data_keys.remove("OnPremisesTagSetList")
            data__OnPremisesTagSetList = data["OnPremisesTagSetList"]
            validate___definitions_on_premises_tag_groups(data__OnPremisesTagSetList)
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
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "OnPremisesTagGroup" in data_keys:
            data_keys.remove("OnPremisesTagGroup")
            data__OnPremisesTagGroup = data["OnPremisesTagGroup"]
            validate___definitions_tag_filters(data__OnPremisesTagGroup)
        if data_keys:
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
        data__missing_keys = set(['ClusterName', 'ServiceName']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "ServiceName" in data_keys:
            data_keys.remove("ServiceName")
            data__ServiceName = data["ServiceName"]
            validate___definitions_any_text(data__ServiceName)
        if "ClusterName" in data_keys:
            data_keys.remove("ClusterName")
            data__ClusterName = data["ClusterName"]
            validate___definitions_any_text(data__ClusterName)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_ec2_tag_set(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Ec2TagSetList" in data_keys:
            data_keys.remove("Ec2TagSetList")
            data__Ec2TagSetList = data["Ec2TagSetList"]
            validate___definitions_ec2_tag_groups(data__Ec2TagSetList)
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
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Ec2TagGroup" in data_keys:
            data_keys.remove("Ec2TagGroup")
            data__Ec2TagGroup = data["Ec2TagGroup"]
            validate___definitions_tag_filters(data__Ec2TagGroup)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_load_balancers(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "ElbInfoList" in data_keys:
            data_keys.remove("ElbInfoList")
            data__ElbInfoList = data["ElbInfoList"]
            validate___definitions_elbs(data__ElbInfoList)
        if "TargetGroupInfoList" in data_keys:
            data_keys.remove("TargetGroupInfoList")
            data__TargetGroupInfoList = data["TargetGroupInfoList"]
            validate___definitions_target_groups(data__TargetGroupInfoList)
        if "TargetGroupPairInfoList" in data_keys:
            data_keys.remove("TargetGroupPairInfoList")
            data__TargetGroupPairInfoList = data["TargetGroupPairInfoList"]
            validate___definitions_target_group_pairs(data__TargetGroupPairInfoList)
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
        if "TargetGroups" in data_keys:
            data_keys.remove("TargetGroups")
            data__TargetGroups = data["TargetGroups"]
            validate___definitions_paired_target_groups(data__TargetGroups)
        if "ProdTrafficRoute" in data_keys:
            data_keys.remove("ProdTrafficRoute")
            data__ProdTrafficRoute = data["ProdTrafficRoute"]
            validate___definitions_traffic_route(data__ProdTrafficRoute)
        if "TestTrafficRoute" in data_keys:
            data_keys.remove("TestTrafficRoute")
            data__TestTrafficRoute = data["TestTrafficRoute"]
            validate___definitions_traffic_route(data__TestTrafficRoute)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_traffic_route(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "ListenerArns" in data_keys:
            data_keys.remove("ListenerArns")
            data__ListenerArns = data["ListenerArns"]
            validate___definitions_listener_arns(data__ListenerArns)
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
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_any_text(data__Name)
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
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_any_text(data__Name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_blue_green(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "TerminateBlueInstancesOnDeploymentSuccess" in data_keys:
            data_keys.remove("TerminateBlueInstancesOnDeploymentSuccess")
            data__TerminateBlueInstancesOnDeploymentSuccess = data["TerminateBlueInstancesOnDeploymentSuccess"]
            validate___definitions_termination(data__TerminateBlueInstancesOnDeploymentSuccess)
        if "DeploymentReadyOption" in data_keys:
            data_keys.remove("DeploymentReadyOption")
            data__DeploymentReadyOption = data["DeploymentReadyOption"]
            validate___definitions_ready_option(data__DeploymentReadyOption)
        if "GreenFleetProvisioningOption" in data_keys:
            data_keys.remove("GreenFleetProvisioningOption")
            data__GreenFleetProvisioningOption = data["GreenFleetProvisioningOption"]
            validate___definitions_green_fleet(data__GreenFleetProvisioningOption)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_green_fleet(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Action" in data_keys:
            data_keys.remove("Action")
            data__Action = data["Action"]
            validate___definitions_green_fleet_action(data__Action)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_green_fleet_action(data):
    if not isinstance(data, (str, int, float, bool)):
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
        if "ActionOnTimeout" in data_keys:
            data_keys.remove("ActionOnTimeout")
            data__ActionOnTimeout = data["ActionOnTimeout"]
            validate___definitions_ready_action(data__ActionOnTimeout)
        if "WaitTimeInMinutes" in data_keys:
            data_keys.remove("WaitTimeInMinutes")
            data__WaitTimeInMinutes = data["WaitTimeInMinutes"]
            validate___definitions_wait(data__WaitTimeInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_wait(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    return data

def validate___definitions_ready_action(data):
    if not isinstance(data, (str, int, float, bool)):
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
        if "Action" in data_keys:
            data_keys.remove("Action")
            data__Action = data["Action"]
            validate___definitions_termination_action(data__Action)
        if "TerminationWaitTimeInMinutes" in data_keys:
            data_keys.remove("TerminationWaitTimeInMinutes")
            data__TerminationWaitTimeInMinutes = data["TerminationWaitTimeInMinutes"]
            validate___definitions_termination_wait(data__TerminationWaitTimeInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_termination_wait(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 2880:
            raise Mismatch
    return data

def validate___definitions_termination_action(data):
    if not isinstance(data, (str, int, float, bool)):
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
        if "DeploymentType" in data_keys:
            data_keys.remove("DeploymentType")
            data__DeploymentType = data["DeploymentType"]
            validate___definitions_deployment_type(data__DeploymentType)
        if "DeploymentOption" in data_keys:
            data_keys.remove("DeploymentOption")
            data__DeploymentOption = data["DeploymentOption"]
            validate___definitions_deployment_option(data__DeploymentOption)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_deployment_option(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'WITH_TRAFFIC_CONTROL' or isinstance(data, str) and data == 'WITHOUT_TRAFFIC_CONTROL'):
        raise Mismatch
    return data

def validate___definitions_deployment_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'IN_PLACE' or isinstance(data, str) and data == 'BLUE_GREEN'):
        raise Mismatch
    return data

def validate___definitions_outdated_instances(data):
    if not isinstance(data, (str, int, float, bool)):
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
        if "Enabled" in data_keys:
            data_keys.remove("Enabled")
            data__Enabled = data["Enabled"]
            validate___definitions_flag(data__Enabled)
        if "Events" in data_keys:
            data_keys.remove("Events")
            data__Events = data["Events"]
            validate___definitions_rollback_events(data__Events)
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
    if not isinstance(data, (str, int, float, bool)):
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
        if "Enabled" in data_keys:
            data_keys.remove("Enabled")
            data__Enabled = data["Enabled"]
            validate___definitions_flag(data__Enabled)
        if "IgnorePollAlarmFailure" in data_keys:
            data_keys.remove("IgnorePollAlarmFailure")
            data__IgnorePollAlarmFailure = data["IgnorePollAlarmFailure"]
            validate___definitions_flag(data__IgnorePollAlarmFailure)
        if "Alarms" in data_keys:
            data_keys.remove("Alarms")
            data__Alarms = data["Alarms"]
            validate___definitions_alarms(data__Alarms)
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
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_alarm_name(data__Name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_alarm_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
        if "TriggerName" in data_keys:
            data_keys.remove("TriggerName")
            data__TriggerName = data["TriggerName"]
            validate___definitions_any_text(data__TriggerName)
        if "TriggerTargetArn" in data_keys:
            data_keys.remove("TriggerTargetArn")
            data__TriggerTargetArn = data["TriggerTargetArn"]
            validate___definitions_any_text(data__TriggerTargetArn)
        if "TriggerEvents" in data_keys:
            data_keys.remove("TriggerEvents")
            data__TriggerEvents = data["TriggerEvents"]
            validate___definitions_trigger_events(data__TriggerEvents)
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DeploymentStart' or isinstance(data, str) and data == 'DeploymentSuccess' or isinstance(data, str) and data == 'DeploymentFailure' or isinstance(data, str) and data == 'DeploymentStop' or isinstance(data, str) and data == 'DeploymentRollback' or isinstance(data, str) and data == 'DeploymentReady' or isinstance(data, str) and data == 'InstanceStart' or isinstance(data, str) and data == 'InstanceSuccess' or isinstance(data, str) and data == 'InstanceFailure' or isinstance(data, str) and data == 'InstanceReady'):
        raise Mismatch
    return data

def validate___definitions_role_arn(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'KEY_ONLY' or isinstance(data, str) and data == 'VALUE_ONLY' or isinstance(data, str) and data == 'KEY_AND_VALUE'):
        raise Mismatch
    return data

def validate___definitions_config_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
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
