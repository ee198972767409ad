"""Whether data fits the schema `template-webhook`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['TargetPipeline', 'TargetAction', 'Filters', 'Authentication', 'AuthenticationConfiguration']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_webhook_name(data__Name)
        if "TargetPipeline" in data_keys:
            data_keys.remove("TargetPipeline")
            data__TargetPipeline = data["TargetPipeline"]
            validate___definitions_pipeline_name(data__TargetPipeline)
        if "TargetAction" in data_keys:
            data_keys.remove("TargetAction")
            data__TargetAction = data["TargetAction"]
            validate___definitions_action_name(data__TargetAction)
        if "Filters" in data_keys:
            data_keys.remove("Filters")
            data__Filters = data["Filters"]
            validate___definitions_filters(data__Filters)
        if "Authentication" in data_keys:
            data_keys.remove("Authentication")
            data__Authentication = data["Authentication"]
            validate___definitions_authentication(data__Authentication)
        if "AuthenticationConfiguration" in data_keys:
            data_keys.remove("AuthenticationConfiguration")
            data__AuthenticationConfiguration = data["AuthenticationConfiguration"]
            validate___definitions_authentication_configuration(data__AuthenticationConfiguration)
        if "RegisterWithThirdParty" in data_keys:
            data_keys.remove("RegisterWithThirdParty")
            data__RegisterWithThirdParty = data["RegisterWithThirdParty"]
            if not isinstance(data__RegisterWithThirdParty, (bool, str, int, float)):
                raise Mismatch
        if "TargetPipelineVersion" in data_keys:
            data_keys.remove("TargetPipelineVersion")
            data__TargetPipelineVersion = data["TargetPipelineVersion"]
            if not isinstance(data__TargetPipelineVersion, (int, str, bool)) and not (isinstance(data__TargetPipelineVersion, float) and data__TargetPipelineVersion.is_integer()):
                raise Mismatch
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_authentication_configuration(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "AllowedIPRange" in data_keys:
            data_keys.remove("AllowedIPRange")
            data__AllowedIPRange = data["AllowedIPRange"]
            validate___definitions_ip_range(data__AllowedIPRange)
        if "SecretToken" in data_keys:
            data_keys.remove("SecretToken")
            data__SecretToken = data["SecretToken"]
            validate___definitions_secret(data__SecretToken)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_secret(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
    return data

def validate___definitions_ip_range(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
    return data

def validate___definitions_authentication(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'GITHUB_HMAC' or isinstance(data, str) and data == 'IP' or isinstance(data, str) and data == 'UNAUTHENTICATED'):
        raise Mismatch
    return data

def validate___definitions_filters(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 5:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_filter(data_item)
    return data

def validate___definitions_filter(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['JsonPath']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "JsonPath" in data_keys:
            data_keys.remove("JsonPath")
            data__JsonPath = data["JsonPath"]
            validate___definitions_json_path(data__JsonPath)
        if "MatchEquals" in data_keys:
            data_keys.remove("MatchEquals")
            data__MatchEquals = data["MatchEquals"]
            validate___definitions_match(data__MatchEquals)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_match(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 150:
            raise Mismatch
    return data

def validate___definitions_json_path(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 150:
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

def validate___definitions_webhook_name(data):
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
