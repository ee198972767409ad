"""Whether data fits the schema `template-build-project`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Artifacts', 'Environment', 'ServiceRole', 'Source']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_project_name(data__Name)
        if "Description" in data_keys:
            data_keys.remove("Description")
            data__Description = data["Description"]
            validate___definitions_description(data__Description)
        if "Source" in data_keys:
            data_keys.remove("Source")
            data__Source = data["Source"]
            validate___definitions_source(data__Source)
        if "SecondarySources" in data_keys:
            data_keys.remove("SecondarySources")
            data__SecondarySources = data["SecondarySources"]
            validate___definitions_secondary_sources(data__SecondarySources)
        if "SourceVersion" in data_keys:
            data_keys.remove("SourceVersion")
            data__SourceVersion = data["SourceVersion"]
            validate___definitions_any_text(data__SourceVersion)
        if "SecondarySourceVersions" in data_keys:
            data_keys.remove("SecondarySourceVersions")
            data__SecondarySourceVersions = data["SecondarySourceVersions"]
            validate___definitions_source_versions(data__SecondarySourceVersions)
        if "Artifacts" in data_keys:
            data_keys.remove("Artifacts")
            data__Artifacts = data["Artifacts"]
            validate___definitions_artifacts(data__Artifacts)
        if "SecondaryArtifacts" in data_keys:
            data_keys.remove("SecondaryArtifacts")
            data__SecondaryArtifacts = data["SecondaryArtifacts"]
            validate___definitions_secondary_artifacts(data__SecondaryArtifacts)
        if "Cache" in data_keys:
            data_keys.remove("Cache")
            data__Cache = data["Cache"]
            validate___definitions_cache(data__Cache)
        if "Environment" in data_keys:
            data_keys.remove("Environment")
            data__Environment = data["Environment"]
            validate___definitions_environment(data__Environment)
        if "ServiceRole" in data_keys:
            data_keys.remove("ServiceRole")
            data__ServiceRole = data["ServiceRole"]
            validate___definitions_filled_text(data__ServiceRole)
        if "TimeoutInMinutes" in data_keys:
            data_keys.remove("TimeoutInMinutes")
            data__TimeoutInMinutes = data["TimeoutInMinutes"]
            validate___definitions_timeout(data__TimeoutInMinutes)
        if "QueuedTimeoutInMinutes" in data_keys:
            data_keys.remove("QueuedTimeoutInMinutes")
            data__QueuedTimeoutInMinutes = data["QueuedTimeoutInMinutes"]
            validate___definitions_queued_timeout(data__QueuedTimeoutInMinutes)
        if "EncryptionKey" in data_keys:
            data_keys.remove("EncryptionKey")
            data__EncryptionKey = data["EncryptionKey"]
            validate___definitions_filled_text(data__EncryptionKey)
        if "Tags" in data_keys:
            data_keys.remove("Tags")
            data__Tags = data["Tags"]
            validate___definitions_tags(data__Tags)
        if "VpcConfig" in data_keys:
            data_keys.remove("VpcConfig")
            data__VpcConfig = data["VpcConfig"]
            validate___definitions_vpc(data__VpcConfig)
        if "BadgeEnabled" in data_keys:
            data_keys.remove("BadgeEnabled")
            data__BadgeEnabled = data["BadgeEnabled"]
            validate___definitions_switch(data__BadgeEnabled)
        if "LogsConfig" in data_keys:
            data_keys.remove("LogsConfig")
            data__LogsConfig = data["LogsConfig"]
            validate___definitions_logs(data__LogsConfig)
        if "FileSystemLocations" in data_keys:
            data_keys.remove("FileSystemLocations")
            data__FileSystemLocations = data["FileSystemLocations"]
            validate___definitions_file_systems(data__FileSystemLocations)
        if "BuildBatchConfig" in data_keys:
            data_keys.remove("BuildBatchConfig")
            data__BuildBatchConfig = data["BuildBatchConfig"]
            validate___definitions_batch_configuration(data__BuildBatchConfig)
        if "ConcurrentBuildLimit" in data_keys:
            data_keys.remove("ConcurrentBuildLimit")
            data__ConcurrentBuildLimit = data["ConcurrentBuildLimit"]
            validate___definitions_whole_number(data__ConcurrentBuildLimit)
        if "AutoRetryLimit" in data_keys:
            data_keys.remove("AutoRetryLimit")
            data__AutoRetryLimit = data["AutoRetryLimit"]
            validate___definitions_whole_number(data__AutoRetryLimit)
        if "Triggers" in data_keys:
            data_keys.remove("Triggers")
            data__Triggers = data["Triggers"]
            validate___definitions_webhook_triggers(data__Triggers)
        if "Visibility" in data_keys:
            data_keys.remove("Visibility")
            data__Visibility = data["Visibility"]
            validate___definitions_visibility(data__Visibility)
        if "ResourceAccessRole" in data_keys:
            data_keys.remove("ResourceAccessRole")
            data__ResourceAccessRole = data["ResourceAccessRole"]
            validate___definitions_filled_text(data__ResourceAccessRole)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_visibility(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'PUBLIC_READ' or isinstance(data, str) and data == 'PRIVATE'):
        raise Mismatch
    return data

def validate___definitions_webhook_triggers(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Webhook" in data_keys:
            data_keys.remove("Webhook")
            data__Webhook = data["Webhook"]
            validate___definitions_switch(data__Webhook)
        if "BuildType" in data_keys:
            data_keys.remove("BuildType")
            data__BuildType = data["BuildType"]
            validate___definitions_build_type(data__BuildType)
        if "FilterGroups" in data_keys:
            data_keys.remove("FilterGroups")
            data__FilterGroups = data["FilterGroups"]
            validate___definitions_filter_groups(data__FilterGroups)
        if "PullRequestBuildPolicy" in data_keys:
            data_keys.remove("PullRequestBuildPolicy")
            data__PullRequestBuildPolicy = data["PullRequestBuildPolicy"]
            validate___definitions_pull_request_policy(data__PullRequestBuildPolicy)
        if "ScopeConfiguration" in data_keys:
            data_keys.remove("ScopeConfiguration")
            data__ScopeConfiguration = data["ScopeConfiguration"]
            validate___definitions_scope_configuration(data__ScopeConfiguration)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_scope_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Name']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_any_text(data__Name)
        if "Domain" in data_keys:
            data_keys.remove("Domain")
            data__Domain = data["Domain"]
            validate___definitions_any_text(data__Domain)
        if "Scope" in data_keys:
            data_keys.remove("Scope")
            data__Scope = data["Scope"]
            validate___definitions_webhook_scope(data__Scope)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_webhook_scope(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'GITHUB_ORGANIZATION' or isinstance(data, str) and data == 'GITHUB_GLOBAL' or isinstance(data, str) and data == 'GITLAB_GROUP'):
        raise Mismatch
    return data

def validate___definitions_pull_request_policy(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['RequiresCommentApproval']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "RequiresCommentApproval" in data_keys:
            data_keys.remove("RequiresCommentApproval")
            data__RequiresCommentApproval = data["RequiresCommentApproval"]
            validate___definitions_comment_approval(data__RequiresCommentApproval)
        if "ApproverRoles" in data_keys:
            data_keys.remove("ApproverRoles")
            data__ApproverRoles = data["ApproverRoles"]
            validate___definitions_approver_roles(data__ApproverRoles)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_approver_roles(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_approver_role(data_item)
    return data

def validate___definitions_approver_role(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'GITHUB_READ' or isinstance(data, str) and data == 'GITHUB_TRIAGE' or isinstance(data, str) and data == 'GITHUB_WRITE' or isinstance(data, str) and data == 'GITHUB_MAINTAIN' or isinstance(data, str) and data == 'GITHUB_ADMIN' or isinstance(data, str) and data == 'GITLAB_GUEST' or isinstance(data, str) and data == 'GITLAB_PLANNER' or isinstance(data, str) and data == 'GITLAB_REPORTER' or isinstance(data, str) and data == 'GITLAB_DEVELOPER' or isinstance(data, str) and data == 'GITLAB_MAINTAINER' or isinstance(data, str) and data == 'GITLAB_OWNER' or isinstance(data, str) and data == 'BITBUCKET_READ' or isinstance(data, str) and data == 'BITBUCKET_WRITE' or isinstance(data, str) and data == 'BITBUCKET_ADMIN'):
        raise Mismatch
    return data

def validate___definitions_comment_approval(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DISABLED' or isinstance(data, str) and data == 'ALL_PULL_REQUESTS' or isinstance(data, str) and data == 'FORK_PULL_REQUESTS'):
        raise Mismatch
    return data

def validate___definitions_filter_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_filter_group(data_item)
    return data

def validate___definitions_filter_group(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_webhook_filter(data_item)
    return data

def validate___definitions_webhook_filter(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type', 'Pattern']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_filter_type(data__Type)
        if "Pattern" in data_keys:
            data_keys.remove("Pattern")
            data__Pattern = data["Pattern"]
            validate___definitions_any_text(data__Pattern)
        if "ExcludeMatchedPattern" in data_keys:
            data_keys.remove("ExcludeMatchedPattern")
            data__ExcludeMatchedPattern = data["ExcludeMatchedPattern"]
            validate___definitions_switch(data__ExcludeMatchedPattern)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_filter_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'EVENT' or isinstance(data, str) and data == 'BASE_REF' or isinstance(data, str) and data == 'HEAD_REF' or isinstance(data, str) and data == 'ACTOR_ACCOUNT_ID' or isinstance(data, str) and data == 'FILE_PATH' or isinstance(data, str) and data == 'COMMIT_MESSAGE' or isinstance(data, str) and data == 'WORKFLOW_NAME' or isinstance(data, str) and data == 'TAG_NAME' or isinstance(data, str) and data == 'RELEASE_NAME' or isinstance(data, str) and data == 'REPOSITORY_NAME' or isinstance(data, str) and data == 'ORGANIZATION_NAME'):
        raise Mismatch
    return data

def validate___definitions_build_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'BUILD' or isinstance(data, str) and data == 'BUILD_BATCH' or isinstance(data, str) and data == 'RUNNER_BUILDKITE_BUILD'):
        raise Mismatch
    return data

def validate___definitions_whole_number(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    return data

def validate___definitions_batch_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "ServiceRole" in data_keys:
            data_keys.remove("ServiceRole")
            data__ServiceRole = data["ServiceRole"]
            validate___definitions_filled_text(data__ServiceRole)
        if "CombineArtifacts" in data_keys:
            data_keys.remove("CombineArtifacts")
            data__CombineArtifacts = data["CombineArtifacts"]
            validate___definitions_switch(data__CombineArtifacts)
        if "Restrictions" in data_keys:
            data_keys.remove("Restrictions")
            data__Restrictions = data["Restrictions"]
            validate___definitions_batch_restrictions(data__Restrictions)
        if "TimeoutInMins" in data_keys:
            data_keys.remove("TimeoutInMins")
            data__TimeoutInMins = data["TimeoutInMins"]
            validate___definitions_whole_number(data__TimeoutInMins)
        if "BatchReportMode" in data_keys:
            data_keys.remove("BatchReportMode")
            data__BatchReportMode = data["BatchReportMode"]
            validate___definitions_batch_report_mode(data__BatchReportMode)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_batch_report_mode(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'REPORT_AGGREGATED_BATCH' or isinstance(data, str) and data == 'REPORT_INDIVIDUAL_BUILDS'):
        raise Mismatch
    return data

def validate___definitions_batch_restrictions(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "MaximumBuildsAllowed" in data_keys:
            data_keys.remove("MaximumBuildsAllowed")
            data__MaximumBuildsAllowed = data["MaximumBuildsAllowed"]
            validate___definitions_whole_number(data__MaximumBuildsAllowed)
        if "ComputeTypesAllowed" in data_keys:
            data_keys.remove("ComputeTypesAllowed")
            data__ComputeTypesAllowed = data["ComputeTypesAllowed"]
            validate___definitions_compute_types(data__ComputeTypesAllowed)
        if "FleetsAllowed" in data_keys:
            data_keys.remove("FleetsAllowed")
            data__FleetsAllowed = data["FleetsAllowed"]
            validate___definitions_fleets(data__FleetsAllowed)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_fleets(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_filled_text(data_item)
    return data

def validate___definitions_compute_types(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_compute_type(data_item)
    return data

def validate___definitions_compute_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'BUILD_GENERAL1_SMALL' or isinstance(data, str) and data == 'BUILD_GENERAL1_MEDIUM' or isinstance(data, str) and data == 'BUILD_GENERAL1_LARGE' or isinstance(data, str) and data == 'BUILD_GENERAL1_XLARGE' or isinstance(data, str) and data == 'BUILD_GENERAL1_2XLARGE' or isinstance(data, str) and data == 'BUILD_LAMBDA_1GB' or isinstance(data, str) and data == 'BUILD_LAMBDA_2GB' or isinstance(data, str) and data == 'BUILD_LAMBDA_4GB' or isinstance(data, str) and data == 'BUILD_LAMBDA_8GB' or isinstance(data, str) and data == 'BUILD_LAMBDA_10GB' or isinstance(data, str) and data == 'ATTRIBUTE_BASED_COMPUTE' or isinstance(data, str) and data == 'CUSTOM_INSTANCE_TYPE'):
        raise Mismatch
    return data

def validate___definitions_file_systems(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_file_system(data_item)
    return data

def validate___definitions_file_system(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Identifier', 'Location', 'MountPoint', 'Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_file_system_type(data__Type)
        if "Location" in data_keys:
            data_keys.remove("Location")
            data__Location = data["Location"]
            validate___definitions_any_text(data__Location)
        if "MountPoint" in data_keys:
            data_keys.remove("MountPoint")
            data__MountPoint = data["MountPoint"]
            validate___definitions_any_text(data__MountPoint)
        if "Identifier" in data_keys:
            data_keys.remove("Identifier")
            data__Identifier = data["Identifier"]
            validate___definitions_any_text(data__Identifier)
        if "MountOptions" in data_keys:
            data_keys.remove("MountOptions")
            data__MountOptions = data["MountOptions"]
            validate___definitions_any_text(data__MountOptions)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_file_system_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'EFS'):
        raise Mismatch
    return data

def validate___definitions_logs(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "CloudWatchLogs" in data_keys:
            data_keys.remove("CloudWatchLogs")
            data__CloudWatchLogs = data["CloudWatchLogs"]
            validate___definitions_cloudwatch_logs(data__CloudWatchLogs)
        if "S3Logs" in data_keys:
            data_keys.remove("S3Logs")
            data__S3Logs = data["S3Logs"]
            validate___definitions_s3_logs(data__S3Logs)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_s3_logs(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Status']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Status" in data_keys:
            data_keys.remove("Status")
            data__Status = data["Status"]
            validate___definitions_log_status(data__Status)
        if "Location" in data_keys:
            data_keys.remove("Location")
            data__Location = data["Location"]
            validate___definitions_any_text(data__Location)
        if "EncryptionDisabled" in data_keys:
            data_keys.remove("EncryptionDisabled")
            data__EncryptionDisabled = data["EncryptionDisabled"]
            validate___definitions_switch(data__EncryptionDisabled)
        if "BucketOwnerAccess" in data_keys:
            data_keys.remove("BucketOwnerAccess")
            data__BucketOwnerAccess = data["BucketOwnerAccess"]
            validate___definitions_owner_access(data__BucketOwnerAccess)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_owner_access(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NONE' or isinstance(data, str) and data == 'READ_ONLY' or isinstance(data, str) and data == 'FULL'):
        raise Mismatch
    return data

def validate___definitions_log_status(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'ENABLED' or isinstance(data, str) and data == 'DISABLED'):
        raise Mismatch
    return data

def validate___definitions_cloudwatch_logs(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Status']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Status" in data_keys:
            data_keys.remove("Status")
            data__Status = data["Status"]
            validate___definitions_log_status(data__Status)
        if "GroupName" in data_keys:
            data_keys.remove("GroupName")
            data__GroupName = data["GroupName"]
            validate___definitions_any_text(data__GroupName)
        if "StreamName" in data_keys:
            data_keys.remove("StreamName")
            data__StreamName = data["StreamName"]
            validate___definitions_any_text(data__StreamName)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_switch(data):
    if not isinstance(data, (bool, str, int, float)):
        raise Mismatch
    return data

def validate___definitions_vpc(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "VpcId" in data_keys:
            data_keys.remove("VpcId")
            data__VpcId = data["VpcId"]
            validate___definitions_filled_text(data__VpcId)
        if "Subnets" in data_keys:
            data_keys.remove("Subnets")
            data__Subnets = data["Subnets"]
            validate___definitions_subnets(data__Subnets)
        if "SecurityGroupIds" in data_keys:
            data_keys.remove("SecurityGroupIds")
            data__SecurityGroupIds = data["SecurityGroupIds"]
            validate___definitions_security_groups(data__SecurityGroupIds)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_security_groups(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 5:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_filled_text(data_item)
    return data

def validate___definitions_subnets(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 16:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_filled_text(data_item)
    return data

def validate___definitions_tags(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 50:
            raise Mismatch
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
            validate___definitions_tag_key(data__Key)
        if "Value" in data_keys:
            data_keys.remove("Value")
            data__Value = data["Value"]
            validate___definitions_tag_value(data__Value)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_tag_value(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 255:
            raise Mismatch
    return data

def validate___definitions_tag_key(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 127:
            raise Mismatch
    return data

def validate___definitions_queued_timeout(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^0*([5-9]|[1-9][0-9]|[1-3][0-9][0-9]|4[0-7][0-9]|480)(\\.0*)?$'].search(data):
            raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 5:
            raise Mismatch
        if data > 480:
            raise Mismatch
    return data

def validate___definitions_timeout(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^0*([5-9]|[1-9][0-9]|[1-9][0-9][0-9]|1[0-9][0-9][0-9]|20[0-9][0-9]|21[0-5][0-9]|2160)(\\.0*)?$'].search(data):
            raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 5:
            raise Mismatch
        if data > 2160:
            raise Mismatch
    return data

def validate___definitions_filled_text(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
    return data

def validate___definitions_environment(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type', 'Image', 'ComputeType']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_environment_type(data__Type)
        if "Image" in data_keys:
            data_keys.remove("Image")
            data__Image = data["Image"]
            validate___definitions_filled_text(data__Image)
        if "ComputeType" in data_keys:
            data_keys.remove("ComputeType")
            data__ComputeType = data["ComputeType"]
            validate___definitions_compute_type(data__ComputeType)
        if "ComputeConfiguration" in data_keys:
            data_keys.remove("ComputeConfiguration")
            data__ComputeConfiguration = data["ComputeConfiguration"]
            validate___definitions_compute_configuration(data__ComputeConfiguration)
        if "Fleet" in data_keys:
            data_keys.remove("Fleet")
            data__Fleet = data["Fleet"]
            validate___definitions_fleet(data__Fleet)
        if "EnvironmentVariables" in data_keys:
            data_keys.remove("EnvironmentVariables")
            data__EnvironmentVariables = data["EnvironmentVariables"]
            validate___definitions_environment_variables(data__EnvironmentVariables)
        if "PrivilegedMode" in data_keys:
            data_keys.remove("PrivilegedMode")
            data__PrivilegedMode = data["PrivilegedMode"]
            validate___definitions_switch(data__PrivilegedMode)
        if "Certificate" in data_keys:
            data_keys.remove("Certificate")
            data__Certificate = data["Certificate"]
            validate___definitions_any_text(data__Certificate)
        if "RegistryCredential" in data_keys:
            data_keys.remove("RegistryCredential")
            data__RegistryCredential = data["RegistryCredential"]
            validate___definitions_registry_credential(data__RegistryCredential)
        if "ImagePullCredentialsType" in data_keys:
            data_keys.remove("ImagePullCredentialsType")
            data__ImagePullCredentialsType = data["ImagePullCredentialsType"]
            validate___definitions_pull_credentials(data__ImagePullCredentialsType)
        if "DockerServer" in data_keys:
            data_keys.remove("DockerServer")
            data__DockerServer = data["DockerServer"]
            validate___definitions_docker_server(data__DockerServer)
        if "HostKernel" in data_keys:
            data_keys.remove("HostKernel")
            data__HostKernel = data["HostKernel"]
            validate___definitions_host_kernel(data__HostKernel)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_host_kernel(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'LINUX_KERNEL_4' or isinstance(data, str) and data == 'LINUX_KERNEL_6' or isinstance(data, str) and data == 'LINUX_KERNEL_LATEST'):
        raise Mismatch
    return data

def validate___definitions_docker_server(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['ComputeType']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "ComputeType" in data_keys:
            data_keys.remove("ComputeType")
            data__ComputeType = data["ComputeType"]
            validate___definitions_compute_type(data__ComputeType)
        if "SecurityGroupIds" in data_keys:
            data_keys.remove("SecurityGroupIds")
            data__SecurityGroupIds = data["SecurityGroupIds"]
            validate___definitions_security_groups(data__SecurityGroupIds)
        if "Status" in data_keys:
            data_keys.remove("Status")
            data__Status = data["Status"]
            validate___definitions_docker_server_status(data__Status)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_docker_server_status(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Status" in data_keys:
            data_keys.remove("Status")
            data__Status = data["Status"]
            validate___definitions_any_text(data__Status)
        if "Message" in data_keys:
            data_keys.remove("Message")
            data__Message = data["Message"]
            validate___definitions_any_text(data__Message)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_pull_credentials(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CODEBUILD' or isinstance(data, str) and data == 'SERVICE_ROLE'):
        raise Mismatch
    return data

def validate___definitions_registry_credential(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Credential', 'CredentialProvider']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Credential" in data_keys:
            data_keys.remove("Credential")
            data__Credential = data["Credential"]
            validate___definitions_filled_text(data__Credential)
        if "CredentialProvider" in data_keys:
            data_keys.remove("CredentialProvider")
            data__CredentialProvider = data["CredentialProvider"]
            validate___definitions_credential_provider(data__CredentialProvider)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_credential_provider(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'SECRETS_MANAGER'):
        raise Mismatch
    return data

def validate___definitions_environment_variables(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_environment_variable(data_item)
    return data

def validate___definitions_environment_variable(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Name', 'Value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_filled_text(data__Name)
        if "Value" in data_keys:
            data_keys.remove("Value")
            data__Value = data["Value"]
            validate___definitions_any_text(data__Value)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_variable_type(data__Type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_variable_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'PLAINTEXT' or isinstance(data, str) and data == 'PARAMETER_STORE' or isinstance(data, str) and data == 'SECRETS_MANAGER'):
        raise Mismatch
    return data

def validate___definitions_fleet(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "FleetArn" in data_keys:
            data_keys.remove("FleetArn")
            data__FleetArn = data["FleetArn"]
            validate___definitions_any_text(data__FleetArn)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_compute_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "VCpu" in data_keys:
            data_keys.remove("VCpu")
            data__VCpu = data["VCpu"]
            validate___definitions_whole_number(data__VCpu)
        if "Memory" in data_keys:
            data_keys.remove("Memory")
            data__Memory = data["Memory"]
            validate___definitions_whole_number(data__Memory)
        if "Disk" in data_keys:
            data_keys.remove("Disk")
            data__Disk = data["Disk"]
            validate___definitions_whole_number(data__Disk)
        if "MachineType" in data_keys:
            data_keys.remove("MachineType")
            data__MachineType = data["MachineType"]
            validate___definitions_machine_type(data__MachineType)
        if "InstanceType" in data_keys:
            data_keys.remove("InstanceType")
            data__InstanceType = data["InstanceType"]
            validate___definitions_filled_text(data__InstanceType)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_machine_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'GENERAL' or isinstance(data, str) and data == 'NVME'):
        raise Mismatch
    return data

def validate___definitions_environment_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'WINDOWS_CONTAINER' or isinstance(data, str) and data == 'LINUX_CONTAINER' or isinstance(data, str) and data == 'LINUX_GPU_CONTAINER' or isinstance(data, str) and data == 'ARM_CONTAINER' or isinstance(data, str) and data == 'WINDOWS_SERVER_2019_CONTAINER' or isinstance(data, str) and data == 'WINDOWS_SERVER_2022_CONTAINER' or isinstance(data, str) and data == 'LINUX_LAMBDA_CONTAINER' or isinstance(data, str) and data == 'ARM_LAMBDA_CONTAINER' or isinstance(data, str) and data == 'LINUX_EC2' or isinstance(data, str) and data == 'ARM_EC2' or isinstance(data, str) and data == 'WINDOWS_EC2' or isinstance(data, str) and data == 'MAC_ARM'):
        raise Mismatch
    return data

def validate___definitions_cache(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_cache_type(data__Type)
        if "Location" in data_keys:
            data_keys.remove("Location")
            data__Location = data["Location"]
            validate___definitions_any_text(data__Location)
        if "Modes" in data_keys:
            data_keys.remove("Modes")
            data__Modes = data["Modes"]
            validate___definitions_cache_modes(data__Modes)
        if "CacheNamespace" in data_keys:
            data_keys.remove("CacheNamespace")
            data__CacheNamespace = data["CacheNamespace"]
            validate___definitions_any_text(data__CacheNamespace)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_cache_modes(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_cache_mode(data_item)
    return data

def validate___definitions_cache_mode(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'LOCAL_SOURCE_CACHE' or isinstance(data, str) and data == 'LOCAL_DOCKER_LAYER_CACHE' or isinstance(data, str) and data == 'LOCAL_CUSTOM_CACHE'):
        raise Mismatch
    return data

def validate___definitions_cache_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NO_CACHE' or isinstance(data, str) and data == 'S3' or isinstance(data, str) and data == 'LOCAL'):
        raise Mismatch
    return data

def validate___definitions_secondary_artifacts(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 12:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_artifacts(data_item)
    return data

def validate___definitions_artifacts(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_artifacts_type(data__Type)
        if "Location" in data_keys:
            data_keys.remove("Location")
            data__Location = data["Location"]
            validate___definitions_any_text(data__Location)
        if "Path" in data_keys:
            data_keys.remove("Path")
            data__Path = data["Path"]
            validate___definitions_any_text(data__Path)
        if "NamespaceType" in data_keys:
            data_keys.remove("NamespaceType")
            data__NamespaceType = data["NamespaceType"]
            validate___definitions_namespace_type(data__NamespaceType)
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_any_text(data__Name)
        if "Packaging" in data_keys:
            data_keys.remove("Packaging")
            data__Packaging = data["Packaging"]
            validate___definitions_packaging(data__Packaging)
        if "OverrideArtifactName" in data_keys:
            data_keys.remove("OverrideArtifactName")
            data__OverrideArtifactName = data["OverrideArtifactName"]
            validate___definitions_switch(data__OverrideArtifactName)
        if "EncryptionDisabled" in data_keys:
            data_keys.remove("EncryptionDisabled")
            data__EncryptionDisabled = data["EncryptionDisabled"]
            validate___definitions_switch(data__EncryptionDisabled)
        if "ArtifactIdentifier" in data_keys:
            data_keys.remove("ArtifactIdentifier")
            data__ArtifactIdentifier = data["ArtifactIdentifier"]
            validate___definitions_identifier(data__ArtifactIdentifier)
        if "BucketOwnerAccess" in data_keys:
            data_keys.remove("BucketOwnerAccess")
            data__BucketOwnerAccess = data["BucketOwnerAccess"]
            validate___definitions_owner_access(data__BucketOwnerAccess)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_identifier(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 127:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_packaging(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NONE' or isinstance(data, str) and data == 'ZIP'):
        raise Mismatch
    return data

def validate___definitions_namespace_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NONE' or isinstance(data, str) and data == 'BUILD_ID'):
        raise Mismatch
    return data

def validate___definitions_artifacts_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CODEPIPELINE' or isinstance(data, str) and data == 'S3' or isinstance(data, str) and data == 'NO_ARTIFACTS'):
        raise Mismatch
    return data

def validate___definitions_source_versions(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 12:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_source_version(data_item)
    return data

def validate___definitions_source_version(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['SourceIdentifier']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "SourceIdentifier" in data_keys:
            data_keys.remove("SourceIdentifier")
            data__SourceIdentifier = data["SourceIdentifier"]
            validate___definitions_identifier(data__SourceIdentifier)
        if "SourceVersion" in data_keys:
            data_keys.remove("SourceVersion")
            data__SourceVersion = data["SourceVersion"]
            validate___definitions_any_text(data__SourceVersion)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    return data

def validate___definitions_secondary_sources(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 12:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_source(data_item)
    return data

def validate___definitions_source(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_source_type(data__Type)
        if "Location" in data_keys:
            data_keys.remove("Location")
            data__Location = data["Location"]
            validate___definitions_any_text(data__Location)
        if "GitCloneDepth" in data_keys:
            data_keys.remove("GitCloneDepth")
            data__GitCloneDepth = data["GitCloneDepth"]
            validate___definitions_clone_depth(data__GitCloneDepth)
        if "GitSubmodulesConfig" in data_keys:
            data_keys.remove("GitSubmodulesConfig")
            data__GitSubmodulesConfig = data["GitSubmodulesConfig"]
            validate___definitions_git_submodules(data__GitSubmodulesConfig)
        if "BuildSpec" in data_keys:
            data_keys.remove("BuildSpec")
            data__BuildSpec = data["BuildSpec"]
            validate___definitions_buildspec(data__BuildSpec)
        if "Auth" in data_keys:
            data_keys.remove("Auth")
            data__Auth = data["Auth"]
            validate___definitions_source_auth(data__Auth)
        if "ReportBuildStatus" in data_keys:
            data_keys.remove("ReportBuildStatus")
            data__ReportBuildStatus = data["ReportBuildStatus"]
            validate___definitions_switch(data__ReportBuildStatus)
        if "BuildStatusConfig" in data_keys:
            data_keys.remove("BuildStatusConfig")
            data__BuildStatusConfig = data["BuildStatusConfig"]
            validate___definitions_build_status(data__BuildStatusConfig)
        if "InsecureSsl" in data_keys:
            data_keys.remove("InsecureSsl")
            data__InsecureSsl = data["InsecureSsl"]
            validate___definitions_switch(data__InsecureSsl)
        if "SourceIdentifier" in data_keys:
            data_keys.remove("SourceIdentifier")
            data__SourceIdentifier = data["SourceIdentifier"]
            validate___definitions_identifier(data__SourceIdentifier)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_build_status(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Context" in data_keys:
            data_keys.remove("Context")
            data__Context = data["Context"]
            validate___definitions_any_text(data__Context)
        if "TargetUrl" in data_keys:
            data_keys.remove("TargetUrl")
            data__TargetUrl = data["TargetUrl"]
            validate___definitions_any_text(data__TargetUrl)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_source_auth(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_auth_type(data__Type)
        if "Resource" in data_keys:
            data_keys.remove("Resource")
            data__Resource = data["Resource"]
            validate___definitions_any_text(data__Resource)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_auth_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'OAUTH' or isinstance(data, str) and data == 'CODECONNECTIONS' or isinstance(data, str) and data == 'SECRETS_MANAGER'):
        raise Mismatch
    return data

def validate___definitions_buildspec(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    return data

def validate___definitions_git_submodules(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['FetchSubmodules']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "FetchSubmodules" in data_keys:
            data_keys.remove("FetchSubmodules")
            data__FetchSubmodules = data["FetchSubmodules"]
            validate___definitions_switch(data__FetchSubmodules)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_clone_depth(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
    return data

def validate___definitions_source_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CODECOMMIT' or isinstance(data, str) and data == 'CODEPIPELINE' or isinstance(data, str) and data == 'GITHUB' or isinstance(data, str) and data == 'GITLAB' or isinstance(data, str) and data == 'GITLAB_SELF_MANAGED' or isinstance(data, str) and data == 'S3' or isinstance(data, str) and data == 'BITBUCKET' or isinstance(data, str) and data == 'GITHUB_ENTERPRISE' or isinstance(data, str) and data == 'NO_SOURCE'):
        raise Mismatch
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 255:
            raise Mismatch
    return data

def validate___definitions_project_name(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 2:
            raise Mismatch
        if data_len > 150:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9_-]*$'].search(data):
            raise Mismatch
    return data
