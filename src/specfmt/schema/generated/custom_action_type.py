"""Whether data fits the schema `custom-action-type`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['category', 'provider', 'version', 'inputArtifactDetails', 'outputArtifactDetails']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            validate___definitions_category(data__category)
        if "provider" in data_keys:
            data_keys.remove("provider")
            data__provider = data["provider"]
            validate___definitions_provider(data__provider)
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_version(data__version)
        if "settings" in data_keys:
            data_keys.remove("settings")
            data__settings = data["settings"]
            validate___definitions_settings(data__settings)
        if "configurationProperties" in data_keys:
            data_keys.remove("configurationProperties")
            data__configurationProperties = data["configurationProperties"]
            validate___definitions_configuration_properties(data__configurationProperties)
        if "inputArtifactDetails" in data_keys:
            data_keys.remove("inputArtifactDetails")
            data__inputArtifactDetails = data["inputArtifactDetails"]
            validate___definitions_artifact_details(data__inputArtifactDetails)
        if "outputArtifactDetails" in data_keys:
            data_keys.remove("outputArtifactDetails")
            data__outputArtifactDetails = data["outputArtifactDetails"]
            validate___definitions_artifact_details(data__outputArtifactDetails)
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

def validate___definitions_artifact_details(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['minimumCount', 'maximumCount']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "minimumCount" in data_keys:
            data_keys.remove("minimumCount")
            data__minimumCount = data["minimumCount"]
            validate___definitions_count(data__minimumCount)
        if "maximumCount" in data_keys:
            data_keys.remove("maximumCount")
            data__maximumCount = data["maximumCount"]
            validate___definitions_count(data__maximumCount)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_count(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 5:
            raise Mismatch
    return data

def validate___definitions_configuration_properties(data):
    if not isinstance(data, (list, tuple)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 10:
            raise Mismatch
        for data_x, data_item in enumerate(data):
            validate___definitions_configuration_property(data_item)
    return data

def validate___definitions_configuration_property(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'required', 'key', 'secret']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_property_name(data__name)
        if "required" in data_keys:
            data_keys.remove("required")
            data__required = data["required"]
            validate___definitions_flag(data__required)
        if "key" in data_keys:
            data_keys.remove("key")
            data__key = data["key"]
            validate___definitions_flag(data__key)
        if "secret" in data_keys:
            data_keys.remove("secret")
            data__secret = data["secret"]
            validate___definitions_flag(data__secret)
        if "queryable" in data_keys:
            data_keys.remove("queryable")
            data__queryable = data["queryable"]
            validate___definitions_flag(data__queryable)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_description(data__description)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_property_type(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_property_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'String' or isinstance(data, str) and data == 'Number' or isinstance(data, str) and data == 'Boolean'):
        raise Mismatch
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 160:
            raise Mismatch
    return data

def validate___definitions_flag(data):
    if not isinstance(data, (bool)):
        raise Mismatch
    return data

def validate___definitions_property_name(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 50:
            raise Mismatch
    return data

def validate___definitions_settings(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "thirdPartyConfigurationUrl" in data_keys:
            data_keys.remove("thirdPartyConfigurationUrl")
            data__thirdPartyConfigurationUrl = data["thirdPartyConfigurationUrl"]
            validate___definitions_url(data__thirdPartyConfigurationUrl)
        if "entityUrlTemplate" in data_keys:
            data_keys.remove("entityUrlTemplate")
            data__entityUrlTemplate = data["entityUrlTemplate"]
            validate___definitions_url_template(data__entityUrlTemplate)
        if "executionUrlTemplate" in data_keys:
            data_keys.remove("executionUrlTemplate")
            data__executionUrlTemplate = data["executionUrlTemplate"]
            validate___definitions_url_template(data__executionUrlTemplate)
        if "revisionUrlTemplate" in data_keys:
            data_keys.remove("revisionUrlTemplate")
            data__revisionUrlTemplate = data["revisionUrlTemplate"]
            validate___definitions_url_template(data__revisionUrlTemplate)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_url_template(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 2048:
            raise Mismatch
    return data

def validate___definitions_url(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 2048:
            raise Mismatch
    return data

def validate___definitions_version(data):
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

def validate___definitions_provider(data):
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

def validate___definitions_category(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Source' or isinstance(data, str) and data == 'Build' or isinstance(data, str) and data == 'Deploy' or isinstance(data, str) and data == 'Test' or isinstance(data, str) and data == 'Invoke' or isinstance(data, str) and data == 'Approval' or isinstance(data, str) and data == 'Compute'):
        raise Mismatch
    return data
