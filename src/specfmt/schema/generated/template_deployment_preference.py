"""Whether data fits the schema `template-deployment-preference`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "Enabled" in data_keys:
            data_keys.remove("Enabled")
            data__Enabled = data["Enabled"]
            validate___definitions_flag(data__Enabled)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_any_text(data__Type)
        if "Alarms" in data_keys:
            data_keys.remove("Alarms")
            data__Alarms = data["Alarms"]
            validate___definitions_alarms(data__Alarms)
        if "Hooks" in data_keys:
            data_keys.remove("Hooks")
            data__Hooks = data["Hooks"]
            validate___definitions_hooks(data__Hooks)
        if "PassthroughCondition" in data_keys:
            data_keys.remove("PassthroughCondition")
            data__PassthroughCondition = data["PassthroughCondition"]
            validate___definitions_flag(data__PassthroughCondition)
        if "Role" in data_keys:
            data_keys.remove("Role")
            data__Role = data["Role"]
            validate___definitions_any_text(data__Role)
        if "TriggerConfigurations" in data_keys:
            data_keys.remove("TriggerConfigurations")
            data__TriggerConfigurations = data["TriggerConfigurations"]
            validate___definitions_trigger_configurations(data__TriggerConfigurations)
        if data_keys:
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

def validate___definitions_hooks(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "PreTraffic" in data_keys:
            data_keys.remove("PreTraffic")
            data__PreTraffic = data["PreTraffic"]
            validate___definitions_any_text(data__PreTraffic)
        if "PostTraffic" in data_keys:
            data_keys.remove("PostTraffic")
            data__PostTraffic = data["PostTraffic"]
            validate___definitions_any_text(data__PostTraffic)
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
            validate___definitions_any_text(data_item)
    return data

def validate___definitions_any_text(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    return data

def validate___definitions_flag(data):
    if not isinstance(data, (bool, str, int, float)):
        raise Mismatch
    return data
