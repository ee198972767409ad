"""Whether data fits the schema `pipeline`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['pipeline']) - data.keys()
            if data__missing_keys:
                raise Mismatch
    except Mismatch:
        validate___definitions_pipeline(data)
    else:
        validate___definitions_wrapped(data)
    return data

def validate___definitions_wrapped(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['pipeline']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "pipeline" in data_keys:
            data_keys.remove("pipeline")
            data__pipeline = data["pipeline"]
            validate___definitions_pipeline(data__pipeline)
        if "metadata" in data_keys:
            data_keys.remove("metadata")
            data__metadata = data["metadata"]
            validate___definitions_metadata(data__metadata)
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            validate___definitions_tags(data__tags)
        if data_keys:
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
        data__missing_keys = set(['key', 'value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
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
        if data_len > 256:
            raise Mismatch
    return data

def validate___definitions_tag_key(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
            raise Mismatch
    return data

def validate___definitions_metadata(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "pipelineArn" in data_keys:
            data_keys.remove("pipelineArn")
            data__pipelineArn = data["pipelineArn"]
            validate___definitions_any_text(data__pipelineArn)
        if "created" in data_keys:
            data_keys.remove("created")
            data__created = data["created"]
            validate___definitions_moment(data__created)
        if "updated" in data_keys:
            data_keys.remove("updated")
            data__updated = data["updated"]
            validate___definitions_moment(data__updated)
        if "pollingDisabledAt" in data_keys:
            data_keys.remove("pollingDisabledAt")
            data__pollingDisabledAt = data["pollingDisabledAt"]
            validate___definitions_moment(data__pollingDisabledAt)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_moment(data):
    if not isinstance(data, (int, float, str)) or isinstance(data, bool):
        raise Mismatch
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str)):
        raise Mismatch
    return data

def validate___definitions_pipeline(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'roleArn', 'stages']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_pipeline_name(data__name)
        if "pipelineType" in data_keys:
            data_keys.remove("pipelineType")
            data__pipelineType = data["pipelineType"]
            validate___definitions_pipeline_type(data__pipelineType)
        if "executionMode" in data_keys:
            data_keys.remove("executionMode")
            data__executionMode = data["executionMode"]
            validate___definitions_execution_mode(data__executionMode)
        if "roleArn" in data_keys:
            data_keys.remove("roleArn")
            data__roleArn = data["roleArn"]
            validate___definitions_role_arn(data__roleArn)
        if "artifactStore" in data_keys:
            data_keys.remove("artifactStore")
            data__artifactStore = data["artifactStore"]
            validate___definitions_artifact_store(data__artifactStore)
        if "artifactStores" in data_keys:
            data_keys.remove("artifactStores")
            data__artifactStores = data["artifactStores"]
            validate___definitions_artifact_stores(data__artifactStores)
        if "variables" in data_keys:
            data_keys.remove("variables")
            data__variables = data["variables"]
            validate___definitions_variables(data__variables)
        if "triggers" in data_keys:
            data_keys.remove("triggers")
            data__triggers = data["triggers"]
            validate___definitions_triggers(data__triggers)
        if "stages" in data_keys:
            data_keys.remove("stages")
            data__stages = data["stages"]
            validate___definitions_stages(data__stages)
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_pipeline_version(data__version)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_pipeline_version(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise Mismatch
    return data

def validate___definitions_stages(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 2:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_stage(data_item)
    return data

def validate___definitions_stage(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'actions']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_stage_name(data__name)
        if "blockers" in data_keys:
            data_keys.remove("blockers")
            data__blockers = data["blockers"]
            validate___definitions_blockers(data__blockers)
        if "beforeEntry" in data_keys:
            data_keys.remove("beforeEntry")
            data__beforeEntry = data["beforeEntry"]
            validate___definitions_before_entry(data__beforeEntry)
        if "actions" in data_keys:
            data_keys.remove("actions")
            data__actions = data["actions"]
            validate___definitions_actions(data__actions)
        if "onSuccess" in data_keys:
            data_keys.remove("onSuccess")
            data__onSuccess = data["onSuccess"]
            validate___definitions_on_success(data__onSuccess)
        if "onFailure" in data_keys:
            data_keys.remove("onFailure")
            data__onFailure = data["onFailure"]
            validate___definitions_on_failure(data__onFailure)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_on_failure(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "result" in data_keys:
            data_keys.remove("result")
            data__result = data["result"]
            validate___definitions_failure_result(data__result)
        if "retryConfiguration" in data_keys:
            data_keys.remove("retryConfiguration")
            data__retryConfiguration = data["retryConfiguration"]
            validate___definitions_retry_configuration(data__retryConfiguration)
        if "conditions" in data_keys:
            data_keys.remove("conditions")
            data__conditions = data["conditions"]
            validate___definitions_conditions(data__conditions)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_conditions(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 1:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_condition(data_item)
    return data

def validate___definitions_condition(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "result" in data_keys:
            data_keys.remove("result")
            data__result = data["result"]
            validate___definitions_condition_result(data__result)
        if "rules" in data_keys:
            data_keys.remove("rules")
            data__rules = data["rules"]
            validate___definitions_rules(data__rules)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_rules(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 5:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_rule(data_item)
    return data

def validate___definitions_rule(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'ruleTypeId']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_rule_name(data__name)
        if "ruleTypeId" in data_keys:
            data_keys.remove("ruleTypeId")
            data__ruleTypeId = data["ruleTypeId"]
            validate___definitions_rule_type_id(data__ruleTypeId)
        if "region" in data_keys:
            data_keys.remove("region")
            data__region = data["region"]
            validate___definitions_region(data__region)
        if "roleArn" in data_keys:
            data_keys.remove("roleArn")
            data__roleArn = data["roleArn"]
            validate___definitions_role_arn(data__roleArn)
        if "configuration" in data_keys:
            data_keys.remove("configuration")
            data__configuration = data["configuration"]
            validate___definitions_rule_configuration(data__configuration)
        if "commands" in data_keys:
            data_keys.remove("commands")
            data__commands = data["commands"]
            validate___definitions_commands(data__commands)
        if "inputArtifacts" in data_keys:
            data_keys.remove("inputArtifacts")
            data__inputArtifacts = data["inputArtifacts"]
            validate___definitions_input_artifacts(data__inputArtifacts)
        if "timeoutInMinutes" in data_keys:
            data_keys.remove("timeoutInMinutes")
            data__timeoutInMinutes = data["timeoutInMinutes"]
            validate___definitions_timeout(data__timeoutInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_timeout(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 5:
            raise Mismatch
        if data > 86400:
            raise Mismatch
    return data

def validate___definitions_input_artifacts(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_input_artifact(data_item)
    return data

def validate___definitions_input_artifact(data):
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
            validate___definitions_input_artifact_name(data__name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_input_artifact_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[a-zA-Z0-9_\\-]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_commands(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_command(data_item)
    return data

def validate___definitions_command(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 1000:
            raise Mismatch
    return data

def validate___definitions_rule_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len > 200:
            raise Mismatch
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_rule_setting(data_value)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_rule_setting_name(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_rule_setting_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
    return data

def validate___definitions_rule_setting(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 10000:
            raise Mismatch
    return data

def validate___definitions_region(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 4:
            raise Mismatch
        if data_len > 30:
            raise Mismatch
        if not REGEX_PATTERNS['^[a-z]{2}(-[a-z]+)+-[0-9]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_rule_type_id(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['category', 'provider']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            validate___definitions_rule_category(data__category)
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            validate___definitions_rule_owner(data__owner)
        if "provider" in data_keys:
            data_keys.remove("provider")
            data__provider = data["provider"]
            validate___definitions_rule_provider(data__provider)
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_type_version(data__version)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_type_version(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 9:
            raise Mismatch
        if not REGEX_PATTERNS['^[0-9A-Za-z_-]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_rule_provider(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 35:
            raise Mismatch
        if not REGEX_PATTERNS['^[0-9A-Za-z_-]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_rule_owner(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'AWS'):
        raise Mismatch
    return data

def validate___definitions_rule_category(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Rule'):
        raise Mismatch
    return data

def validate___definitions_rule_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9.@\\-_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_condition_result(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'ROLLBACK' or isinstance(data, str) and data == 'FAIL' or isinstance(data, str) and data == 'RETRY' or isinstance(data, str) and data == 'SKIP'):
        raise Mismatch
    return data

def validate___definitions_retry_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "retryMode" in data_keys:
            data_keys.remove("retryMode")
            data__retryMode = data["retryMode"]
            validate___definitions_retry_mode(data__retryMode)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_retry_mode(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'FAILED_ACTIONS' or isinstance(data, str) and data == 'ALL_ACTIONS'):
        raise Mismatch
    return data

def validate___definitions_failure_result(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'ROLLBACK' or isinstance(data, str) and data == 'FAIL' or isinstance(data, str) and data == 'RETRY' or isinstance(data, str) and data == 'SKIP'):
        raise Mismatch
    return data

def validate___definitions_on_success(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['conditions']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "conditions" in data_keys:
            data_keys.remove("conditions")
            data__conditions = data["conditions"]
            validate___definitions_conditions(data__conditions)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_actions(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_action(data_item)
    return data

def validate___definitions_action(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'actionTypeId']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_action_name(data__name)
        if "actionTypeId" in data_keys:
            data_keys.remove("actionTypeId")
            data__actionTypeId = data["actionTypeId"]
            validate___definitions_action_type_id(data__actionTypeId)
        if "runOrder" in data_keys:
            data_keys.remove("runOrder")
            data__runOrder = data["runOrder"]
            validate___definitions_run_order(data__runOrder)
        if "region" in data_keys:
            data_keys.remove("region")
            data__region = data["region"]
            validate___definitions_region(data__region)
        if "roleArn" in data_keys:
            data_keys.remove("roleArn")
            data__roleArn = data["roleArn"]
            validate___definitions_role_arn(data__roleArn)
        if "namespace" in data_keys:
            data_keys.remove("namespace")
            data__namespace = data["namespace"]
            validate___definitions_namespace(data__namespace)
        if "configuration" in data_keys:
            data_keys.remove("configuration")
            data__configuration = data["configuration"]
            validate___definitions_configuration(data__configuration)
        if "commands" in data_keys:
            data_keys.remove("commands")
            data__commands = data["commands"]
            validate___definitions_commands(data__commands)
        if "environmentVariables" in data_keys:
            data_keys.remove("environmentVariables")
            data__environmentVariables = data["environmentVariables"]
            validate___definitions_environment_variables(data__environmentVariables)
        if "inputArtifacts" in data_keys:
            data_keys.remove("inputArtifacts")
            data__inputArtifacts = data["inputArtifacts"]
            validate___definitions_input_artifacts(data__inputArtifacts)
        if "outputArtifacts" in data_keys:
            data_keys.remove("outputArtifacts")
            data__outputArtifacts = data["outputArtifacts"]
            validate___definitions_output_artifacts(data__outputArtifacts)
        if "outputVariables" in data_keys:
            data_keys.remove("outputVariables")
            data__outputVariables = data["outputVariables"]
            validate___definitions_output_variables(data__outputVariables)
        if "timeoutInMinutes" in data_keys:
            data_keys.remove("timeoutInMinutes")
            data__timeoutInMinutes = data["timeoutInMinutes"]
            validate___definitions_timeout(data__timeoutInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_output_variables(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 15:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_output_variable(data_item)
    return data

def validate___definitions_output_variable(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
            raise Mismatch
    return data

def validate___definitions_output_artifacts(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_output_artifact(data_item)
    return data

def validate___definitions_output_artifact(data):
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
            validate___definitions_artifact_name(data__name)
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            validate___definitions_file_paths(data__files)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_file_paths(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_file_path(data_item)
    return data

def validate___definitions_file_path(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
            raise Mismatch
    return data

def validate___definitions_artifact_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[a-zA-Z0-9_\\-]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_environment_variables(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 10:
            raise Mismatch
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
            validate___definitions_environment_variable_name(data__name)
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            validate___definitions_environment_variable_value(data__value)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_environment_variable_type(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_environment_variable_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'PLAINTEXT' or isinstance(data, str) and data == 'SECRETS_MANAGER'):
        raise Mismatch
    return data

def validate___definitions_environment_variable_value(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 2000:
            raise Mismatch
    return data

def validate___definitions_environment_variable_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_setting(data_value)
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_configuration_key(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_configuration_key(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
    return data

def validate___definitions_setting(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 1000:
            raise Mismatch
    return data

def validate___definitions_namespace(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9@\\-_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_run_order(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise Mismatch
        if data > 999:
            raise Mismatch
    return data

def validate___definitions_action_type_id(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['category', 'owner', 'provider', 'version']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            validate___definitions_action_category(data__category)
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            validate___definitions_action_owner(data__owner)
        if "provider" in data_keys:
            data_keys.remove("provider")
            data__provider = data["provider"]
            validate___definitions_action_provider(data__provider)
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_type_version(data__version)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_action_provider(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 35:
            raise Mismatch
        if not REGEX_PATTERNS['^[0-9A-Za-z_-]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_action_owner(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'AWS' or isinstance(data, str) and data == 'ThirdParty' or isinstance(data, str) and data == 'Custom'):
        raise Mismatch
    return data

def validate___definitions_action_category(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Source' or isinstance(data, str) and data == 'Build' or isinstance(data, str) and data == 'Deploy' or isinstance(data, str) and data == 'Test' or isinstance(data, str) and data == 'Invoke' or isinstance(data, str) and data == 'Approval' or isinstance(data, str) and data == 'Compute'):
        raise Mismatch
    return data

def validate___definitions_action_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9.@\\-_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_before_entry(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['conditions']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "conditions" in data_keys:
            data_keys.remove("conditions")
            data__conditions = data["conditions"]
            validate___definitions_conditions(data__conditions)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_blockers(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_blocker(data_item)
    return data

def validate___definitions_blocker(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_blocker_name(data__name)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_blocker_type(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_blocker_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Schedule'):
        raise Mismatch
    return data

def validate___definitions_blocker_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
    return data

def validate___definitions_stage_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9.@\\-_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_triggers(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 50:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_trigger(data_item)
    return data

def validate___definitions_trigger(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['providerType', 'gitConfiguration']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "providerType" in data_keys:
            data_keys.remove("providerType")
            data__providerType = data["providerType"]
            validate___definitions_trigger_provider_type(data__providerType)
        if "gitConfiguration" in data_keys:
            data_keys.remove("gitConfiguration")
            data__gitConfiguration = data["gitConfiguration"]
            validate___definitions_git_configuration(data__gitConfiguration)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_git_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['sourceActionName']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "sourceActionName" in data_keys:
            data_keys.remove("sourceActionName")
            data__sourceActionName = data["sourceActionName"]
            validate___definitions_source_action_name(data__sourceActionName)
        if "push" in data_keys:
            data_keys.remove("push")
            data__push = data["push"]
            validate___definitions_push_filters(data__push)
        if "pullRequest" in data_keys:
            data_keys.remove("pullRequest")
            data__pullRequest = data["pullRequest"]
            validate___definitions_pull_request_filters(data__pullRequest)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_pull_request_filters(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 3:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_pull_request_filter(data_item)
    return data

def validate___definitions_pull_request_filter(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "events" in data_keys:
            data_keys.remove("events")
            data__events = data["events"]
            validate___definitions_pull_request_events(data__events)
        if "branches" in data_keys:
            data_keys.remove("branches")
            data__branches = data["branches"]
            validate___definitions_branch_patterns(data__branches)
        if "filePaths" in data_keys:
            data_keys.remove("filePaths")
            data__filePaths = data["filePaths"]
            validate___definitions_file_patterns(data__filePaths)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_file_patterns(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "includes" in data_keys:
            data_keys.remove("includes")
            data__includes = data["includes"]
            validate___definitions_patterns(data__includes)
        if "excludes" in data_keys:
            data_keys.remove("excludes")
            data__excludes = data["excludes"]
            validate___definitions_patterns(data__excludes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_patterns(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 8:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_pattern(data_item)
    return data

def validate___definitions_pattern(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 255:
            raise Mismatch
    return data

def validate___definitions_branch_patterns(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "includes" in data_keys:
            data_keys.remove("includes")
            data__includes = data["includes"]
            validate___definitions_patterns(data__includes)
        if "excludes" in data_keys:
            data_keys.remove("excludes")
            data__excludes = data["excludes"]
            validate___definitions_patterns(data__excludes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_pull_request_events(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 3:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_pull_request_event(data_item)
    return data

def validate___definitions_pull_request_event(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'OPEN' or isinstance(data, str) and data == 'UPDATED' or isinstance(data, str) and data == 'CLOSED'):
        raise Mismatch
    return data

def validate___definitions_push_filters(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 3:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_push_filter(data_item)
    return data

def validate___definitions_push_filter(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            validate___definitions_tag_patterns(data__tags)
        if "branches" in data_keys:
            data_keys.remove("branches")
            data__branches = data["branches"]
            validate___definitions_branch_patterns(data__branches)
        if "filePaths" in data_keys:
            data_keys.remove("filePaths")
            data__filePaths = data["filePaths"]
            validate___definitions_file_patterns(data__filePaths)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_tag_patterns(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "includes" in data_keys:
            data_keys.remove("includes")
            data__includes = data["includes"]
            validate___definitions_patterns(data__includes)
        if "excludes" in data_keys:
            data_keys.remove("excludes")
            data__excludes = data["excludes"]
            validate___definitions_patterns(data__excludes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_source_action_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9.@\\-_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_trigger_provider_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'CodeStarSourceConnection'):
        raise Mismatch
    return data

def validate___definitions_variables(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 50:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_variable(data_item)
    return data

def validate___definitions_variable(data):
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
            validate___definitions_variable_name(data__name)
        if "defaultValue" in data_keys:
            data_keys.remove("defaultValue")
            data__defaultValue = data["defaultValue"]
            validate___definitions_variable_value(data__defaultValue)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_variable_description(data__description)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_variable_description(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 200:
            raise Mismatch
    return data

def validate___definitions_variable_value(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 1000:
            raise Mismatch
    return data

def validate___definitions_variable_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9@\\-_]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_artifact_stores(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_artifact_store(data_value)
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    validate___definitions_region(data_key)
                except Mismatch:
                    data_property_names = False
            if not data_property_names:
                raise Mismatch
    return data

def validate___definitions_artifact_store(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type', 'location']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_artifact_store_type(data__type)
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_bucket(data__location)
        if "encryptionKey" in data_keys:
            data_keys.remove("encryptionKey")
            data__encryptionKey = data["encryptionKey"]
            validate___definitions_encryption_key(data__encryptionKey)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_encryption_key(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id', 'type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            validate___definitions_encryption_key_id(data__id)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_encryption_key_type(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_encryption_key_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'KMS'):
        raise Mismatch
    return data

def validate___definitions_encryption_key_id(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 400:
            raise Mismatch
    return data

def validate___definitions_bucket(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 3:
            raise Mismatch
        if data_len > 63:
            raise Mismatch
        if not REGEX_PATTERNS['^[a-zA-Z0-9\\-\\.]+$'].search(data):
            raise Mismatch
    return data

def validate___definitions_artifact_store_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'S3'):
        raise Mismatch
    return data

def validate___definitions_role_arn(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 1024:
            raise Mismatch
        if not REGEX_PATTERNS['^arn:aws(-[\\w]+)*:iam::[0-9]{12}:role/.*$'].search(data):
            raise Mismatch
    return data

def validate___definitions_execution_mode(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'QUEUED' or isinstance(data, str) and data == 'SUPERSEDED' or isinstance(data, str) and data == 'PARALLEL'):
        raise Mismatch
    return data

def validate___definitions_pipeline_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'V1' or isinstance(data, str) and data == 'V2'):
        raise Mismatch
    return data

def validate___definitions_pipeline_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
        if not REGEX_PATTERNS['^[A-Za-z0-9.@\\-_]+$'].search(data):
            raise Mismatch
    return data
