"""Whether data fits the schema `template-pipeline`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['RoleArn', 'Stages']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_pipeline_name(data__Name)
        if "PipelineType" in data_keys:
            data_keys.remove("PipelineType")
            data__PipelineType = data["PipelineType"]
            validate___definitions_pipeline_type(data__PipelineType)
        if "ExecutionMode" in data_keys:
            data_keys.remove("ExecutionMode")
            data__ExecutionMode = data["ExecutionMode"]
            validate___definitions_execution_mode(data__ExecutionMode)
        if "RoleArn" in data_keys:
            data_keys.remove("RoleArn")
            data__RoleArn = data["RoleArn"]
            validate___definitions_role_arn(data__RoleArn)
        if "ArtifactStore" in data_keys:
            data_keys.remove("ArtifactStore")
            data__ArtifactStore = data["ArtifactStore"]
            validate___definitions_artifact_store(data__ArtifactStore)
        if "ArtifactStores" in data_keys:
            data_keys.remove("ArtifactStores")
            data__ArtifactStores = data["ArtifactStores"]
            validate___definitions_artifact_stores(data__ArtifactStores)
        if "Variables" in data_keys:
            data_keys.remove("Variables")
            data__Variables = data["Variables"]
            validate___definitions_variables(data__Variables)
        if "Triggers" in data_keys:
            data_keys.remove("Triggers")
            data__Triggers = data["Triggers"]
            validate___definitions_triggers(data__Triggers)
        if "Stages" in data_keys:
            data_keys.remove("Stages")
            data__Stages = data["Stages"]
            validate___definitions_stages(data__Stages)
        if "Version" in data_keys:
            data_keys.remove("Version")
            data__Version = data["Version"]
            if not isinstance(data__Version, (int, str, bool)) and not (isinstance(data__Version, float) and data__Version.is_integer()):
                raise Mismatch
        if "DisableInboundStageTransitions" in data_keys:
            data_keys.remove("DisableInboundStageTransitions")
            data__DisableInboundStageTransitions = data["DisableInboundStageTransitions"]
            if not isinstance(data__DisableInboundStageTransitions, (list, tuple)):
                raise Mismatch
            data__DisableInboundStageTransitions_is_list = isinstance(data__DisableInboundStageTransitions, (list, tuple))
            if data__DisableInboundStageTransitions_is_list:
                data__DisableInboundStageTransitions_len = len(data__DisableInboundStageTransitions)
                for data__DisableInboundStageTransitions_x, data__DisableInboundStageTransitions_item in enumerate(data__DisableInboundStageTransitions):
                    if not isinstance(data__DisableInboundStageTransitions_item, (dict)):
                        raise Mismatch
                    data__DisableInboundStageTransitions_item_is_dict = isinstance(data__DisableInboundStageTransitions_item, dict)
                    if data__DisableInboundStageTransitions_item_is_dict:
                        data__DisableInboundStageTransitions_item__missing_keys = set(['Reason', 'StageName']) - data__DisableInboundStageTransitions_item.keys()
                        if data__DisableInboundStageTransitions_item__missing_keys:
                            raise Mismatch
                        data__DisableInboundStageTransitions_item_keys = set(data__DisableInboundStageTransitions_item.keys())
                        if "Reason" in data__DisableInboundStageTransitions_item_keys:
                            data__DisableInboundStageTransitions_item_keys.remove("Reason")
                            data__DisableInboundStageTransitions_item__Reason = data__DisableInboundStageTransitions_item["Reason"]
                            if not isinstance(data__DisableInboundStageTransitions_item__Reason, (str, int, float, bool)):
                                raise Mismatch
                        if "StageName" in data__DisableInboundStageTransitions_item_keys:
                            data__DisableInboundStageTransitions_item_keys.remove("StageName")
                            data__DisableInboundStageTransitions_item__StageName = data__DisableInboundStageTransitions_item["StageName"]
                            if not isinstance(data__DisableInboundStageTransitions_item__StageName, (str, int, float, bool)):
                                raise Mismatch
                        if data__DisableInboundStageTransitions_item_keys:
                            raise Mismatch
        if "RestartExecutionOnUpdate" in data_keys:
            data_keys.remove("RestartExecutionOnUpdate")
            data__RestartExecutionOnUpdate = data["RestartExecutionOnUpdate"]
            if not isinstance(data__RestartExecutionOnUpdate, (bool, str, int, float)):
                raise Mismatch
        if "Tags" in data_keys:
            data_keys.remove("Tags")
            data__Tags = data["Tags"]
            validate___definitions_tags(data__Tags)
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
        data__missing_keys = set(['Key', 'Value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
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
        if data_len > 256:
            raise Mismatch
    return data

def validate___definitions_tag_key(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
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
        data__missing_keys = set(['Name', 'Actions']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_stage_name(data__Name)
        if "Blockers" in data_keys:
            data_keys.remove("Blockers")
            data__Blockers = data["Blockers"]
            validate___definitions_blockers(data__Blockers)
        if "BeforeEntry" in data_keys:
            data_keys.remove("BeforeEntry")
            data__BeforeEntry = data["BeforeEntry"]
            validate___definitions_before_entry(data__BeforeEntry)
        if "Actions" in data_keys:
            data_keys.remove("Actions")
            data__Actions = data["Actions"]
            validate___definitions_actions(data__Actions)
        if "OnSuccess" in data_keys:
            data_keys.remove("OnSuccess")
            data__OnSuccess = data["OnSuccess"]
            validate___definitions_on_success(data__OnSuccess)
        if "OnFailure" in data_keys:
            data_keys.remove("OnFailure")
            data__OnFailure = data["OnFailure"]
            validate___definitions_on_failure(data__OnFailure)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_on_failure(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Result" in data_keys:
            data_keys.remove("Result")
            data__Result = data["Result"]
            validate___definitions_failure_result(data__Result)
        if "RetryConfiguration" in data_keys:
            data_keys.remove("RetryConfiguration")
            data__RetryConfiguration = data["RetryConfiguration"]
            validate___definitions_retry_configuration(data__RetryConfiguration)
        if "Conditions" in data_keys:
            data_keys.remove("Conditions")
            data__Conditions = data["Conditions"]
            validate___definitions_conditions(data__Conditions)
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
        if "Result" in data_keys:
            data_keys.remove("Result")
            data__Result = data["Result"]
            validate___definitions_condition_result(data__Result)
        if "Rules" in data_keys:
            data_keys.remove("Rules")
            data__Rules = data["Rules"]
            validate___definitions_rules(data__Rules)
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
        data__missing_keys = set(['Name', 'RuleTypeId']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_rule_name(data__Name)
        if "RuleTypeId" in data_keys:
            data_keys.remove("RuleTypeId")
            data__RuleTypeId = data["RuleTypeId"]
            validate___definitions_rule_type_id(data__RuleTypeId)
        if "Region" in data_keys:
            data_keys.remove("Region")
            data__Region = data["Region"]
            validate___definitions_region(data__Region)
        if "RoleArn" in data_keys:
            data_keys.remove("RoleArn")
            data__RoleArn = data["RoleArn"]
            validate___definitions_role_arn(data__RoleArn)
        if "Configuration" in data_keys:
            data_keys.remove("Configuration")
            data__Configuration = data["Configuration"]
            validate___definitions_rule_configuration(data__Configuration)
        if "Commands" in data_keys:
            data_keys.remove("Commands")
            data__Commands = data["Commands"]
            validate___definitions_commands(data__Commands)
        if "InputArtifacts" in data_keys:
            data_keys.remove("InputArtifacts")
            data__InputArtifacts = data["InputArtifacts"]
            validate___definitions_input_artifacts(data__InputArtifacts)
        if data_keys:
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
        data__missing_keys = set(['Name']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_input_artifact_name(data__Name)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_input_artifact_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
    return data

def validate___definitions_rule_setting(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 10000:
            raise Mismatch
    return data

def validate___definitions_region(data):
    if not isinstance(data, (str, int, float, bool)):
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
        data__missing_keys = set(['Category', 'Provider']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Category" in data_keys:
            data_keys.remove("Category")
            data__Category = data["Category"]
            validate___definitions_rule_category(data__Category)
        if "Owner" in data_keys:
            data_keys.remove("Owner")
            data__Owner = data["Owner"]
            validate___definitions_rule_owner(data__Owner)
        if "Provider" in data_keys:
            data_keys.remove("Provider")
            data__Provider = data["Provider"]
            validate___definitions_rule_provider(data__Provider)
        if "Version" in data_keys:
            data_keys.remove("Version")
            data__Version = data["Version"]
            validate___definitions_type_version(data__Version)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_type_version(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'AWS'):
        raise Mismatch
    return data

def validate___definitions_rule_category(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Rule'):
        raise Mismatch
    return data

def validate___definitions_rule_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
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
        if "RetryMode" in data_keys:
            data_keys.remove("RetryMode")
            data__RetryMode = data["RetryMode"]
            validate___definitions_retry_mode(data__RetryMode)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_retry_mode(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'FAILED_ACTIONS' or isinstance(data, str) and data == 'ALL_ACTIONS'):
        raise Mismatch
    return data

def validate___definitions_failure_result(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'ROLLBACK' or isinstance(data, str) and data == 'RETRY'):
        raise Mismatch
    return data

def validate___definitions_on_success(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Conditions']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Conditions" in data_keys:
            data_keys.remove("Conditions")
            data__Conditions = data["Conditions"]
            validate___definitions_conditions(data__Conditions)
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
        data__missing_keys = set(['Name', 'ActionTypeId']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_action_name(data__Name)
        if "ActionTypeId" in data_keys:
            data_keys.remove("ActionTypeId")
            data__ActionTypeId = data["ActionTypeId"]
            validate___definitions_action_type_id(data__ActionTypeId)
        if "RunOrder" in data_keys:
            data_keys.remove("RunOrder")
            data__RunOrder = data["RunOrder"]
            validate___definitions_run_order(data__RunOrder)
        if "Region" in data_keys:
            data_keys.remove("Region")
            data__Region = data["Region"]
            validate___definitions_region(data__Region)
        if "RoleArn" in data_keys:
            data_keys.remove("RoleArn")
            data__RoleArn = data["RoleArn"]
            validate___definitions_role_arn(data__RoleArn)
        if "Namespace" in data_keys:
            data_keys.remove("Namespace")
            data__Namespace = data["Namespace"]
            validate___definitions_namespace(data__Namespace)
        if "Configuration" in data_keys:
            data_keys.remove("Configuration")
            data__Configuration = data["Configuration"]
            validate___definitions_configuration(data__Configuration)
        if "Commands" in data_keys:
            data_keys.remove("Commands")
            data__Commands = data["Commands"]
            validate___definitions_commands(data__Commands)
        if "EnvironmentVariables" in data_keys:
            data_keys.remove("EnvironmentVariables")
            data__EnvironmentVariables = data["EnvironmentVariables"]
            validate___definitions_environment_variables(data__EnvironmentVariables)
        if "InputArtifacts" in data_keys:
            data_keys.remove("InputArtifacts")
            data__InputArtifacts = data["InputArtifacts"]
            validate___definitions_input_artifacts(data__InputArtifacts)
        if "OutputArtifacts" in data_keys:
            data_keys.remove("OutputArtifacts")
            data__OutputArtifacts = data["OutputArtifacts"]
            validate___definitions_output_artifacts(data__OutputArtifacts)
        if "OutputVariables" in data_keys:
            data_keys.remove("OutputVariables")
            data__OutputVariables = data["OutputVariables"]
            validate___definitions_output_variables(data__OutputVariables)
        if "TimeoutInMinutes" in data_keys:
            data_keys.remove("TimeoutInMinutes")
            data__TimeoutInMinutes = data["TimeoutInMinutes"]
            validate___definitions_timeout(data__TimeoutInMinutes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_timeout(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^0*([5-9]|[1-9][0-9]|[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9]|[1-7][0-9][0-9][0-9][0-9]|8[0-5][0-9][0-9][0-9]|86[0-3][0-9][0-9]|86400)(\\.0*)?$'].search(data):
            raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 5:
            raise Mismatch
        if data > 86400:
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
    if not isinstance(data, (str, int, float, bool)):
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
        data__missing_keys = set(['Name']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_artifact_name(data__Name)
        if "Files" in data_keys:
            data_keys.remove("Files")
            data__Files = data["Files"]
            validate___definitions_file_paths(data__Files)
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 128:
            raise Mismatch
    return data

def validate___definitions_artifact_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
        data__missing_keys = set(['Name', 'Value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_environment_variable_name(data__Name)
        if "Value" in data_keys:
            data_keys.remove("Value")
            data__Value = data["Value"]
            validate___definitions_environment_variable_value(data__Value)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_environment_variable_type(data__Type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_environment_variable_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'PLAINTEXT' or isinstance(data, str) and data == 'SECRETS_MANAGER'):
        raise Mismatch
    return data

def validate___definitions_environment_variable_value(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 2000:
            raise Mismatch
    return data

def validate___definitions_environment_variable_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (dict, str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
    return data

def validate___definitions_setting(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 1000:
            raise Mismatch
    return data

def validate___definitions_namespace(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^0*([1-9]|[1-9][0-9]|[1-9][0-9][0-9])(\\.0*)?$'].search(data):
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
        data__missing_keys = set(['Category', 'Owner', 'Provider', 'Version']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Category" in data_keys:
            data_keys.remove("Category")
            data__Category = data["Category"]
            validate___definitions_action_category(data__Category)
        if "Owner" in data_keys:
            data_keys.remove("Owner")
            data__Owner = data["Owner"]
            validate___definitions_action_owner(data__Owner)
        if "Provider" in data_keys:
            data_keys.remove("Provider")
            data__Provider = data["Provider"]
            validate___definitions_action_provider(data__Provider)
        if "Version" in data_keys:
            data_keys.remove("Version")
            data__Version = data["Version"]
            validate___definitions_type_version(data__Version)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_action_provider(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'AWS' or isinstance(data, str) and data == 'ThirdParty' or isinstance(data, str) and data == 'Custom'):
        raise Mismatch
    return data

def validate___definitions_action_category(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Source' or isinstance(data, str) and data == 'Build' or isinstance(data, str) and data == 'Deploy' or isinstance(data, str) and data == 'Test' or isinstance(data, str) and data == 'Invoke' or isinstance(data, str) and data == 'Approval' or isinstance(data, str) and data == 'Compute'):
        raise Mismatch
    return data

def validate___definitions_action_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
        data__missing_keys = set(['Conditions']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Conditions" in data_keys:
            data_keys.remove("Conditions")
            data__Conditions = data["Conditions"]
            validate___definitions_conditions(data__Conditions)
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
        data__missing_keys = set(['Name', 'Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_blocker_name(data__Name)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_blocker_type(data__Type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_blocker_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Schedule'):
        raise Mismatch
    return data

def validate___definitions_blocker_name(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
    return data

def validate___definitions_stage_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
        data__missing_keys = set(['ProviderType']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "ProviderType" in data_keys:
            data_keys.remove("ProviderType")
            data__ProviderType = data["ProviderType"]
            validate___definitions_trigger_provider_type(data__ProviderType)
        if "GitConfiguration" in data_keys:
            data_keys.remove("GitConfiguration")
            data__GitConfiguration = data["GitConfiguration"]
            validate___definitions_git_configuration(data__GitConfiguration)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_git_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['SourceActionName']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "SourceActionName" in data_keys:
            data_keys.remove("SourceActionName")
            data__SourceActionName = data["SourceActionName"]
            validate___definitions_source_action_name(data__SourceActionName)
        if "Push" in data_keys:
            data_keys.remove("Push")
            data__Push = data["Push"]
            validate___definitions_push_filters(data__Push)
        if "PullRequest" in data_keys:
            data_keys.remove("PullRequest")
            data__PullRequest = data["PullRequest"]
            validate___definitions_pull_request_filters(data__PullRequest)
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
        if "Events" in data_keys:
            data_keys.remove("Events")
            data__Events = data["Events"]
            validate___definitions_pull_request_events(data__Events)
        if "Branches" in data_keys:
            data_keys.remove("Branches")
            data__Branches = data["Branches"]
            validate___definitions_branch_patterns(data__Branches)
        if "FilePaths" in data_keys:
            data_keys.remove("FilePaths")
            data__FilePaths = data["FilePaths"]
            validate___definitions_file_patterns(data__FilePaths)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_file_patterns(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Includes" in data_keys:
            data_keys.remove("Includes")
            data__Includes = data["Includes"]
            validate___definitions_patterns(data__Includes)
        if "Excludes" in data_keys:
            data_keys.remove("Excludes")
            data__Excludes = data["Excludes"]
            validate___definitions_patterns(data__Excludes)
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
    if not isinstance(data, (str, int, float, bool)):
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
        if "Includes" in data_keys:
            data_keys.remove("Includes")
            data__Includes = data["Includes"]
            validate___definitions_patterns(data__Includes)
        if "Excludes" in data_keys:
            data_keys.remove("Excludes")
            data__Excludes = data["Excludes"]
            validate___definitions_patterns(data__Excludes)
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
    if not isinstance(data, (str, int, float, bool)):
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
        if "Tags" in data_keys:
            data_keys.remove("Tags")
            data__Tags = data["Tags"]
            validate___definitions_tag_patterns(data__Tags)
        if "Branches" in data_keys:
            data_keys.remove("Branches")
            data__Branches = data["Branches"]
            validate___definitions_branch_patterns(data__Branches)
        if "FilePaths" in data_keys:
            data_keys.remove("FilePaths")
            data__FilePaths = data["FilePaths"]
            validate___definitions_file_patterns(data__FilePaths)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_tag_patterns(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Includes" in data_keys:
            data_keys.remove("Includes")
            data__Includes = data["Includes"]
            validate___definitions_patterns(data__Includes)
        if "Excludes" in data_keys:
            data_keys.remove("Excludes")
            data__Excludes = data["Excludes"]
            validate___definitions_patterns(data__Excludes)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_source_action_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
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
        data__missing_keys = set(['Name']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_variable_name(data__Name)
        if "DefaultValue" in data_keys:
            data_keys.remove("DefaultValue")
            data__DefaultValue = data["DefaultValue"]
            validate___definitions_variable_value(data__DefaultValue)
        if "Description" in data_keys:
            data_keys.remove("Description")
            data__Description = data["Description"]
            validate___definitions_variable_description(data__Description)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_variable_description(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 200:
            raise Mismatch
    return data

def validate___definitions_variable_value(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 1000:
            raise Mismatch
    return data

def validate___definitions_variable_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise Mismatch
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item__missing_keys = set(['ArtifactStore', 'Region']) - data_item.keys()
                if data_item__missing_keys:
                    raise Mismatch
                data_item_keys = set(data_item.keys())
                if "Region" in data_item_keys:
                    data_item_keys.remove("Region")
                    data_item__Region = data_item["Region"]
                    validate___definitions_region(data_item__Region)
                if "ArtifactStore" in data_item_keys:
                    data_item_keys.remove("ArtifactStore")
                    data_item__ArtifactStore = data_item["ArtifactStore"]
                    validate___definitions_artifact_store(data_item__ArtifactStore)
                if data_item_keys:
                    raise Mismatch
    return data

def validate___definitions_artifact_store(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type', 'Location']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_artifact_store_type(data__Type)
        if "Location" in data_keys:
            data_keys.remove("Location")
            data__Location = data["Location"]
            validate___definitions_bucket(data__Location)
        if "EncryptionKey" in data_keys:
            data_keys.remove("EncryptionKey")
            data__EncryptionKey = data["EncryptionKey"]
            validate___definitions_encryption_key(data__EncryptionKey)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_encryption_key(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Id', 'Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Id" in data_keys:
            data_keys.remove("Id")
            data__Id = data["Id"]
            validate___definitions_encryption_key_id(data__Id)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_encryption_key_type(data__Type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_encryption_key_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'KMS'):
        raise Mismatch
    return data

def validate___definitions_encryption_key_id(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 400:
            raise Mismatch
    return data

def validate___definitions_bucket(data):
    if not isinstance(data, (str, int, float, bool)):
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
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'S3'):
        raise Mismatch
    return data

def validate___definitions_role_arn(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 1024:
            raise Mismatch
        if not REGEX_PATTERNS['^arn:aws(-[\\w]+)*:iam::[0-9]{12}:role/.*$'].search(data):
            raise Mismatch
    return data

def validate___definitions_execution_mode(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'QUEUED' or isinstance(data, str) and data == 'SUPERSEDED' or isinstance(data, str) and data == 'PARALLEL'):
        raise Mismatch
    return data

def validate___definitions_pipeline_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'V1' or isinstance(data, str) and data == 'V2'):
        raise Mismatch
    return data

def validate___definitions_pipeline_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
