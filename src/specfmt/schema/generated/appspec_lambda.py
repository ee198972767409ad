"""Whether data fits the schema `appspec-lambda`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)

# The keys are taken in any case: lower-case form -> usual spelling.
SPELLINGS = {
    "afterallowtraffic": "AfterAllowTraffic",
    "alias": "Alias",
    "beforeallowtraffic": "BeforeAllowTraffic",
    "currentversion": "CurrentVersion",
    "hooks": "Hooks",
    "name": "Name",
    "properties": "Properties",
    "resources": "Resources",
    "targetversion": "TargetVersion",
    "type": "Type",
    "version": "version",
}

def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['version', 'Resources']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_version(data__version)
        if "Resources" in data_keys:
            data_keys.remove("Resources")
            data__Resources = data["Resources"]
            validate___definitions_resources(data__Resources)
        if "Hooks" in data_keys:
            data_keys.remove("Hooks")
            data__Hooks = data["Hooks"]
            validate___definitions_hooks(data__Hooks)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_hooks(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_hook(data_item)
    return data

def validate___definitions_hook(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "BeforeAllowTraffic" in data_keys:
            data_keys.remove("BeforeAllowTraffic")
            data__BeforeAllowTraffic = data["BeforeAllowTraffic"]
            validate___definitions_function(data__BeforeAllowTraffic)
        if "AfterAllowTraffic" in data_keys:
            data_keys.remove("AfterAllowTraffic")
            data__AfterAllowTraffic = data["AfterAllowTraffic"]
            validate___definitions_function(data__AfterAllowTraffic)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_function(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
    return data

def validate___definitions_resources(data):
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
            validate___definitions_named_resource(data_item)
    return data

def validate___definitions_named_resource(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_resource(data_value)
    return data

def validate___definitions_resource(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type', 'Properties']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_type(data__Type)
        if "Properties" in data_keys:
            data_keys.remove("Properties")
            data__Properties = data["Properties"]
            validate___definitions_properties(data__Properties)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_properties(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Name', 'Alias', 'CurrentVersion', 'TargetVersion']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_text(data__Name)
        if "Alias" in data_keys:
            data_keys.remove("Alias")
            data__Alias = data["Alias"]
            validate___definitions_alias(data__Alias)
        if "CurrentVersion" in data_keys:
            data_keys.remove("CurrentVersion")
            data__CurrentVersion = data["CurrentVersion"]
            validate___definitions_lambda_version(data__CurrentVersion)
        if "TargetVersion" in data_keys:
            data_keys.remove("TargetVersion")
            data__TargetVersion = data["TargetVersion"]
            validate___definitions_lambda_version(data__TargetVersion)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_lambda_version(data):
    if not isinstance(data, (str, int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    return data

def validate___definitions_alias(data):
    if not isinstance(data, (str)):
        raise Mismatch
    return data

def validate___definitions_text(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
    return data

def validate___definitions_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'AWS::Lambda::Function'):
        raise Mismatch
    return data

def validate___definitions_version(data):
    if not isinstance(data, (int, float)) or isinstance(data, bool):
        raise Mismatch
    if not (isinstance(data, (int, float)) and not isinstance(data, bool) and data == 0.0):
        raise Mismatch
    return data
