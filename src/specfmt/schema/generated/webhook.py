"""Whether data fits the schema `webhook`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['webhook']) - data.keys()
            if data__missing_keys:
                raise Mismatch
    except Mismatch:
        validate___definitions_webhook(data)
    else:
        validate___definitions_wrapped(data)
    return data

def validate___definitions_wrapped(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['webhook']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "webhook" in data_keys:
            data_keys.remove("webhook")
            data__webhook = data["webhook"]
            validate___definitions_webhook(data__webhook)
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

def validate___definitions_webhook(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'targetPipeline', 'targetAction', 'filters', 'authentication', 'authenticationConfiguration']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_webhook_name(data__name)
        if "targetPipeline" in data_keys:
            data_keys.remove("targetPipeline")
            data__targetPipeline = data["targetPipeline"]
            validate___definitions_pipeline_name(data__targetPipeline)
        if "targetAction" in data_keys:
            data_keys.remove("targetAction")
            data__targetAction = data["targetAction"]
            validate___definitions_action_name(data__targetAction)
        if "filters" in data_keys:
            data_keys.remove("filters")
            data__filters = data["filters"]
            validate___definitions_filters(data__filters)
        if "authentication" in data_keys:
            data_keys.remove("authentication")
            data__authentication = data["authentication"]
            validate___definitions_authentication(data__authentication)
        if "authenticationConfiguration" in data_keys:
            data_keys.remove("authenticationConfiguration")
            data__authenticationConfiguration = data["authenticationConfiguration"]
            validate___definitions_authentication_configuration(data__authenticationConfiguration)
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
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
    return data

def validate___definitions_ip_range(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 100:
            raise Mismatch
    return data

def validate___definitions_authentication(data):
    if not isinstance(data, (str)):
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
        data__missing_keys = set(['jsonPath']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "jsonPath" in data_keys:
            data_keys.remove("jsonPath")
            data__jsonPath = data["jsonPath"]
            validate___definitions_json_path(data__jsonPath)
        if "matchEquals" in data_keys:
            data_keys.remove("matchEquals")
            data__matchEquals = data["matchEquals"]
            validate___definitions_match(data__matchEquals)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_match(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 150:
            raise Mismatch
    return data

def validate___definitions_json_path(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 150:
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

def validate___definitions_webhook_name(data):
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
