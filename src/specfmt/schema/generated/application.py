"""Whether data fits the schema `application`. Written by scripts/generate_validators.py: do not edit."""

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
        if "computePlatform" in data_keys:
            data_keys.remove("computePlatform")
            data__computePlatform = data["computePlatform"]
            validate___definitions_compute_platform(data__computePlatform)
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

def validate___definitions_compute_platform(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Server' or isinstance(data, str) and data == 'Lambda' or isinstance(data, str) and data == 'ECS'):
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
