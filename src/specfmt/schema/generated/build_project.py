"""Whether data fits the schema `build-project`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_project_name(data__name)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_description(data__description)
        if "source" in data_keys:
            data_keys.remove("source")
            data__source = data["source"]
            validate___definitions_source(data__source)
        if "secondarySources" in data_keys:
            data_keys.remove("secondarySources")
            data__secondarySources = data["secondarySources"]
            validate___definitions_secondary_sources(data__secondarySources)
        if "sourceVersion" in data_keys:
            data_keys.remove("sourceVersion")
            data__sourceVersion = data["sourceVersion"]
            validate___definitions_any_text(data__sourceVersion)
        if "secondarySourceVersions" in data_keys:
            data_keys.remove("secondarySourceVersions")
            data__secondarySourceVersions = data["secondarySourceVersions"]
            validate___definitions_source_versions(data__secondarySourceVersions)
        if "artifacts" in data_keys:
            data_keys.remove("artifacts")
            data__artifacts = data["artifacts"]
            validate___definitions_artifacts(data__artifacts)
        if "secondaryArtifacts" in data_keys:
            data_keys.remove("secondaryArtifacts")
            data__secondaryArtifacts = data["secondaryArtifacts"]
            validate___definitions_secondary_artifacts(data__secondaryArtifacts)
        if "cache" in data_keys:
            data_keys.remove("cache")
            data__cache = data["cache"]
            validate___definitions_cache(data__cache)
        if "environment" in data_keys:
            data_keys.remove("environment")
            data__environment = data["environment"]
            validate___definitions_environment(data__environment)
        if "serviceRole" in data_keys:
            data_keys.remove("serviceRole")
            data__serviceRole = data["serviceRole"]
            validate___definitions_filled_text(data__serviceRole)
        if "timeoutInMinutes" in data_keys:
            data_keys.remove("timeoutInMinutes")
            data__timeoutInMinutes = data["timeoutInMinutes"]
            validate___definitions_timeout(data__timeoutInMinutes)
        if "queuedTimeoutInMinutes" in data_keys:
            data_keys.remove("queuedTimeoutInMinutes")
            data__queuedTimeoutInMinutes = data["queuedTimeoutInMinutes"]
            validate___definitions_queued_timeout(data__queuedTimeoutInMinutes)
        if "encryptionKey" in data_keys:
            data_keys.remove("encryptionKey")
            data__encryptionKey = data["encryptionKey"]
            validate___definitions_filled_text(data__encryptionKey)
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            validate___definitions_tags(data__tags)
        if "vpcConfig" in data_keys:
            data_keys.remove("vpcConfig")
            data__vpcConfig = data["vpcConfig"]
            validate___definitions_vpc(data__vpcConfig)
        if "badgeEnabled" in data_keys:
            data_keys.remove("badgeEnabled")
            data__badgeEnabled = data["badgeEnabled"]
            validate___definitions_switch(data__badgeEnabled)
        if "logsConfig" in data_keys:
            data_keys.remove("logsConfig")
            data__logsConfig = data["logsConfig"]
            validate___definitions_logs(data__logsConfig)
        if "fileSystemLocations" in data_keys:
            data_keys.remove("fileSystemLocations")
            data__fileSystemLocations = data["fileSystemLocations"]
            validate___definitions_file_systems(data__fileSystemLocations)
        if "buildBatchConfig" in data_keys:
            data_keys.remove("buildBatchConfig")
            data__buildBatchConfig = data["buildBatchConfig"]
            validate___definitions_batch_configuration(data__buildBatchConfig)
        if "concurrentBuildLimit" in data_keys:
            data_keys.remove("concurrentBuildLimit")
            data__concurrentBuildLimit = data["concurrentBuildLimit"]
            validate___definitions_whole_number(data__concurrentBuildLimit)
        if "autoRetryLimit" in data_keys:
            data_keys.remove("autoRetryLimit")
            data__autoRetryLimit = data["autoRetryLimit"]
            validate___definitions_whole_number(data__autoRetryLimit)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_whole_number(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    return data

def validate___definitions_batch_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "serviceRole" in data_keys:
            data_keys.remove("serviceRole")
            data__serviceRole = data["serviceRole"]
            validate___definitions_filled_text(data__serviceRole)
        if "combineArtifacts" in data_keys:
            data_keys.remove("combineArtifacts")
            data__combineArtifacts = data["combineArtifacts"]
            validate___definitions_switch(data__combineArtifacts)
        if "restrictions" in data_keys:
            data_keys.remove("restrictions")
            data__restrictions = data["restrictions"]
            validate___definitions_batch_restrictions(data__restrictions)
        if "timeoutInMins" in data_keys:
            data_keys.remove("timeoutInMins")
            data__timeoutInMins = data["timeoutInMins"]
            validate___definitions_whole_number(data__timeoutInMins)
        if "batchReportMode" in data_keys:
            data_keys.remove("batchReportMode")
            data__batchReportMode = data["batchReportMode"]
            validate___definitions_batch_report_mode(data__batchReportMode)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_batch_report_mode(data):
    if not isinstance(data, (str)):
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
        if "maximumBuildsAllowed" in data_keys:
            data_keys.remove("maximumBuildsAllowed")
            data__maximumBuildsAllowed = data["maximumBuildsAllowed"]
            validate___definitions_whole_number(data__maximumBuildsAllowed)
        if "computeTypesAllowed" in data_keys:
            data_keys.remove("computeTypesAllowed")
            data__computeTypesAllowed = data["computeTypesAllowed"]
            validate___definitions_compute_types(data__computeTypesAllowed)
        if "fleetsAllowed" in data_keys:
            data_keys.remove("fleetsAllowed")
            data__fleetsAllowed = data["fleetsAllowed"]
            validate___definitions_fleets(data__fleetsAllowed)
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
    if not isinstance(data, (str)):
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
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_file_system_type(data__type)
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_any_text(data__location)
        if "mountPoint" in data_keys:
            data_keys.remove("mountPoint")
            data__mountPoint = data["mountPoint"]
            validate___definitions_any_text(data__mountPoint)
        if "identifier" in data_keys:
            data_keys.remove("identifier")
            data__identifier = data["identifier"]
            validate___definitions_any_text(data__identifier)
        if "mountOptions" in data_keys:
            data_keys.remove("mountOptions")
            data__mountOptions = data["mountOptions"]
            validate___definitions_any_text(data__mountOptions)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_file_system_type(data):
    if not isinstance(data, (str)):
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
        if "cloudWatchLogs" in data_keys:
            data_keys.remove("cloudWatchLogs")
            data__cloudWatchLogs = data["cloudWatchLogs"]
            validate___definitions_cloudwatch_logs(data__cloudWatchLogs)
        if "s3Logs" in data_keys:
            data_keys.remove("s3Logs")
            data__s3Logs = data["s3Logs"]
            validate___definitions_s3_logs(data__s3Logs)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_s3_logs(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['status']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            validate___definitions_log_status(data__status)
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_any_text(data__location)
        if "encryptionDisabled" in data_keys:
            data_keys.remove("encryptionDisabled")
            data__encryptionDisabled = data["encryptionDisabled"]
            validate___definitions_switch(data__encryptionDisabled)
        if "bucketOwnerAccess" in data_keys:
            data_keys.remove("bucketOwnerAccess")
            data__bucketOwnerAccess = data["bucketOwnerAccess"]
            validate___definitions_owner_access(data__bucketOwnerAccess)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_owner_access(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NONE' or isinstance(data, str) and data == 'READ_ONLY' or isinstance(data, str) and data == 'FULL'):
        raise Mismatch
    return data

def validate___definitions_log_status(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'ENABLED' or isinstance(data, str) and data == 'DISABLED'):
        raise Mismatch
    return data

def validate___definitions_cloudwatch_logs(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['status']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            validate___definitions_log_status(data__status)
        if "groupName" in data_keys:
            data_keys.remove("groupName")
            data__groupName = data["groupName"]
            validate___definitions_any_text(data__groupName)
        if "streamName" in data_keys:
            data_keys.remove("streamName")
            data__streamName = data["streamName"]
            validate___definitions_any_text(data__streamName)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_switch(data):
    if not isinstance(data, (bool)):
        raise Mismatch
    return data

def validate___definitions_vpc(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "vpcId" in data_keys:
            data_keys.remove("vpcId")
            data__vpcId = data["vpcId"]
            validate___definitions_filled_text(data__vpcId)
        if "subnets" in data_keys:
            data_keys.remove("subnets")
            data__subnets = data["subnets"]
            validate___definitions_subnets(data__subnets)
        if "securityGroupIds" in data_keys:
            data_keys.remove("securityGroupIds")
            data__securityGroupIds = data["securityGroupIds"]
            validate___definitions_security_groups(data__securityGroupIds)
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
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            validate___definitions_tag_key(data__key)
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            validate___definitions_tag_value(data__value)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_tag_value(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 255:
            raise Mismatch
    return data

def validate___definitions_tag_key(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 127:
            raise Mismatch
    return data

def validate___definitions_queued_timeout(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 5:
            raise Mismatch
        if data > 480:
            raise Mismatch
    return data

def validate___definitions_timeout(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 5:
            raise Mismatch
        if data > 2160:
            raise Mismatch
    return data

def validate___definitions_filled_text(data):
    if not isinstance(data, (str)):
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
        data__missing_keys = set(['type', 'image', 'computeType']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_environment_type(data__type)
        if "image" in data_keys:
            data_keys.remove("image")
            data__image = data["image"]
            validate___definitions_filled_text(data__image)
        if "computeType" in data_keys:
            data_keys.remove("computeType")
            data__computeType = data["computeType"]
            validate___definitions_compute_type(data__computeType)
        if "computeConfiguration" in data_keys:
            data_keys.remove("computeConfiguration")
            data__computeConfiguration = data["computeConfiguration"]
            validate___definitions_compute_configuration(data__computeConfiguration)
        if "fleet" in data_keys:
            data_keys.remove("fleet")
            data__fleet = data["fleet"]
            validate___definitions_fleet(data__fleet)
        if "environmentVariables" in data_keys:
            data_keys.remove("environmentVariables")
            data__environmentVariables = data["environmentVariables"]
            validate___definitions_environment_variables(data__environmentVariables)
        if "privilegedMode" in data_keys:
            data_keys.remove("privilegedMode")
            data__privilegedMode = data["privilegedMode"]
            validate___definitions_switch(data__privilegedMode)
        if "certificate" in data_keys:
            data_keys.remove("certificate")
            data__certificate = data["certificate"]
            validate___definitions_any_text(data__certificate)
        if "registryCredential" in data_keys:
            data_keys.remove("registryCredential")
            data__registryCredential = data["registryCredential"]
            validate___definitions_registry_credential(data__registryCredential)
        if "imagePullCredentialsType" in data_keys:
            data_keys.remove("imagePullCredentialsType")
            data__imagePullCredentialsType = data["imagePullCredentialsType"]
            validate___definitions_pull_credentials(data__imagePullCredentialsType)
        if "dockerServer" in data_keys:
            data_keys.remove("dockerServer")
            data__dockerServer = data["dockerServer"]
            validate___definitions_docker_server(data__dockerServer)
        if "hostKernel" in data_keys:
            data_keys.remove("hostKernel")
            data__hostKernel = data["hostKernel"]
            validate___definitions_host_kernel(data__hostKernel)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_host_kernel(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'LINUX_KERNEL_4' or isinstance(data, str) and data == 'LINUX_KERNEL_6' or isinstance(data, str) and data == 'LINUX_KERNEL_LATEST'):
        raise Mismatch
    return data

def validate___definitions_docker_server(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['computeType']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "computeType" in data_keys:
            data_keys.remove("computeType")
            data__computeType = data["computeType"]
            validate___definitions_compute_type(data__computeType)
        if "securityGroupIds" in data_keys:
            data_keys.remove("securityGroupIds")
            data__securityGroupIds = data["securityGroupIds"]
            validate___definitions_security_groups(data__securityGroupIds)
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            validate___definitions_docker_server_status(data__status)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_docker_server_status(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            validate___definitions_any_text(data__status)
        if "message" in data_keys:
            data_keys.remove("message")
            data__message = data["message"]
            validate___definitions_any_text(data__message)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_pull_credentials(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CODEBUILD' or isinstance(data, str) and data == 'SERVICE_ROLE'):
        raise Mismatch
    return data

def validate___definitions_registry_credential(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['credential', 'credentialProvider']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "credential" in data_keys:
            data_keys.remove("credential")
            data__credential = data["credential"]
            validate___definitions_filled_text(data__credential)
        if "credentialProvider" in data_keys:
            data_keys.remove("credentialProvider")
            data__credentialProvider = data["credentialProvider"]
            validate___definitions_credential_provider(data__credentialProvider)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_credential_provider(data):
    if not isinstance(data, (str)):
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
        data__missing_keys = set(['name', 'value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_filled_text(data__name)
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            validate___definitions_any_text(data__value)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_variable_type(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_variable_type(data):
    if not isinstance(data, (str)):
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
        if "fleetArn" in data_keys:
            data_keys.remove("fleetArn")
            data__fleetArn = data["fleetArn"]
            validate___definitions_any_text(data__fleetArn)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_compute_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "vCpu" in data_keys:
            data_keys.remove("vCpu")
            data__vCpu = data["vCpu"]
            validate___definitions_whole_number(data__vCpu)
        if "memory" in data_keys:
            data_keys.remove("memory")
            data__memory = data["memory"]
            validate___definitions_whole_number(data__memory)
        if "disk" in data_keys:
            data_keys.remove("disk")
            data__disk = data["disk"]
            validate___definitions_whole_number(data__disk)
        if "machineType" in data_keys:
            data_keys.remove("machineType")
            data__machineType = data["machineType"]
            validate___definitions_machine_type(data__machineType)
        if "instanceType" in data_keys:
            data_keys.remove("instanceType")
            data__instanceType = data["instanceType"]
            validate___definitions_filled_text(data__instanceType)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_machine_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'GENERAL' or isinstance(data, str) and data == 'NVME'):
        raise Mismatch
    return data

def validate___definitions_environment_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'WINDOWS_CONTAINER' or isinstance(data, str) and data == 'LINUX_CONTAINER' or isinstance(data, str) and data == 'LINUX_GPU_CONTAINER' or isinstance(data, str) and data == 'ARM_CONTAINER' or isinstance(data, str) and data == 'WINDOWS_SERVER_2019_CONTAINER' or isinstance(data, str) and data == 'WINDOWS_SERVER_2022_CONTAINER' or isinstance(data, str) and data == 'LINUX_LAMBDA_CONTAINER' or isinstance(data, str) and data == 'ARM_LAMBDA_CONTAINER' or isinstance(data, str) and data == 'LINUX_EC2' or isinstance(data, str) and data == 'ARM_EC2' or isinstance(data, str) and data == 'WINDOWS_EC2' or isinstance(data, str) and data == 'MAC_ARM'):
        raise Mismatch
    return data

def validate___definitions_cache(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_cache_type(data__type)
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_any_text(data__location)
        if "modes" in data_keys:
            data_keys.remove("modes")
            data__modes = data["modes"]
            validate___definitions_cache_modes(data__modes)
        if "cacheNamespace" in data_keys:
            data_keys.remove("cacheNamespace")
            data__cacheNamespace = data["cacheNamespace"]
            validate___definitions_any_text(data__cacheNamespace)
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
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'LOCAL_SOURCE_CACHE' or isinstance(data, str) and data == 'LOCAL_DOCKER_LAYER_CACHE' or isinstance(data, str) and data == 'LOCAL_CUSTOM_CACHE'):
        raise Mismatch
    return data

def validate___definitions_cache_type(data):
    if not isinstance(data, (str)):
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
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_artifacts_type(data__type)
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_any_text(data__location)
        if "path" in data_keys:
            data_keys.remove("path")
            data__path = data["path"]
            validate___definitions_any_text(data__path)
        if "namespaceType" in data_keys:
            data_keys.remove("namespaceType")
            data__namespaceType = data["namespaceType"]
            validate___definitions_namespace_type(data__namespaceType)
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_any_text(data__name)
        if "packaging" in data_keys:
            data_keys.remove("packaging")
            data__packaging = data["packaging"]
            validate___definitions_packaging(data__packaging)
        if "overrideArtifactName" in data_keys:
            data_keys.remove("overrideArtifactName")
            data__overrideArtifactName = data["overrideArtifactName"]
            validate___definitions_switch(data__overrideArtifactName)
        if "encryptionDisabled" in data_keys:
            data_keys.remove("encryptionDisabled")
            data__encryptionDisabled = data["encryptionDisabled"]
            validate___definitions_switch(data__encryptionDisabled)
        if "artifactIdentifier" in data_keys:
            data_keys.remove("artifactIdentifier")
            data__artifactIdentifier = data["artifactIdentifier"]
            validate___definitions_identifier(data__artifactIdentifier)
        if "bucketOwnerAccess" in data_keys:
            data_keys.remove("bucketOwnerAccess")
            data__bucketOwnerAccess = data["bucketOwnerAccess"]
            validate___definitions_owner_access(data__bucketOwnerAccess)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_identifier(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 127:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_packaging(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NONE' or isinstance(data, str) and data == 'ZIP'):
        raise Mismatch
    return data

def validate___definitions_namespace_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'NONE' or isinstance(data, str) and data == 'BUILD_ID'):
        raise Mismatch
    return data

def validate___definitions_artifacts_type(data):
    if not isinstance(data, (str)):
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
        data__missing_keys = set(['sourceIdentifier', 'sourceVersion']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "sourceIdentifier" in data_keys:
            data_keys.remove("sourceIdentifier")
            data__sourceIdentifier = data["sourceIdentifier"]
            validate___definitions_identifier(data__sourceIdentifier)
        if "sourceVersion" in data_keys:
            data_keys.remove("sourceVersion")
            data__sourceVersion = data["sourceVersion"]
            validate___definitions_any_text(data__sourceVersion)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str)):
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
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_source_type(data__type)
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_any_text(data__location)
        if "gitCloneDepth" in data_keys:
            data_keys.remove("gitCloneDepth")
            data__gitCloneDepth = data["gitCloneDepth"]
            validate___definitions_clone_depth(data__gitCloneDepth)
        if "gitSubmodulesConfig" in data_keys:
            data_keys.remove("gitSubmodulesConfig")
            data__gitSubmodulesConfig = data["gitSubmodulesConfig"]
            validate___definitions_git_submodules(data__gitSubmodulesConfig)
        if "buildspec" in data_keys:
            data_keys.remove("buildspec")
            data__buildspec = data["buildspec"]
            validate___definitions_buildspec(data__buildspec)
        if "auth" in data_keys:
            data_keys.remove("auth")
            data__auth = data["auth"]
            validate___definitions_source_auth(data__auth)
        if "reportBuildStatus" in data_keys:
            data_keys.remove("reportBuildStatus")
            data__reportBuildStatus = data["reportBuildStatus"]
            validate___definitions_switch(data__reportBuildStatus)
        if "buildStatusConfig" in data_keys:
            data_keys.remove("buildStatusConfig")
            data__buildStatusConfig = data["buildStatusConfig"]
            validate___definitions_build_status(data__buildStatusConfig)
        if "insecureSsl" in data_keys:
            data_keys.remove("insecureSsl")
            data__insecureSsl = data["insecureSsl"]
            validate___definitions_switch(data__insecureSsl)
        if "sourceIdentifier" in data_keys:
            data_keys.remove("sourceIdentifier")
            data__sourceIdentifier = data["sourceIdentifier"]
            validate___definitions_identifier(data__sourceIdentifier)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_build_status(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "context" in data_keys:
            data_keys.remove("context")
            data__context = data["context"]
            validate___definitions_any_text(data__context)
        if "targetUrl" in data_keys:
            data_keys.remove("targetUrl")
            data__targetUrl = data["targetUrl"]
            validate___definitions_any_text(data__targetUrl)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_source_auth(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_auth_type(data__type)
        if "resource" in data_keys:
            data_keys.remove("resource")
            data__resource = data["resource"]
            validate___definitions_any_text(data__resource)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_auth_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'OAUTH' or isinstance(data, str) and data == 'CODECONNECTIONS' or isinstance(data, str) and data == 'SECRETS_MANAGER'):
        raise Mismatch
    return data

def validate___definitions_buildspec(data):
    if not isinstance(data, (str)):
        raise Mismatch
    return data

def validate___definitions_git_submodules(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['fetchSubmodules']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "fetchSubmodules" in data_keys:
            data_keys.remove("fetchSubmodules")
            data__fetchSubmodules = data["fetchSubmodules"]
            validate___definitions_switch(data__fetchSubmodules)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_clone_depth(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
    return data

def validate___definitions_source_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CODECOMMIT' or isinstance(data, str) and data == 'CODEPIPELINE' or isinstance(data, str) and data == 'GITHUB' or isinstance(data, str) and data == 'GITLAB' or isinstance(data, str) and data == 'GITLAB_SELF_MANAGED' or isinstance(data, str) and data == 'S3' or isinstance(data, str) and data == 'BITBUCKET' or isinstance(data, str) and data == 'GITHUB_ENTERPRISE' or isinstance(data, str) and data == 'NO_SOURCE'):
        raise Mismatch
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 255:
            raise Mismatch
    return data

def validate___definitions_project_name(data):
    if not isinstance(data, (str)):
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
