"""Whether data fits the schema `template-custom-action-type`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Category', 'Provider', 'Version', 'InputArtifactDetails', 'OutputArtifactDetails']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Category" in data_keys:
            data_keys.remove("Category")
            data__Category = data["Category"]
            validate___definitions_category(data__Category)
        if "Provider" in data_keys:
            data_keys.remove("Provider")
            data__Provider = data["Provider"]
            validate___definitions_provider(data__Provider)
        if "Version" in data_keys:
            data_keys.remove("Version")
            data__Version = data["Version"]
            validate___definitions_version(data__Version)
        if "Settings" in data_keys:
            data_keys.remove("Settings")
            data__Settings = data["Settings"]
            validate___definitions_settings(data__Settings)
        if "ConfigurationProperties" in data_keys:
            data_keys.remove("ConfigurationProperties")
            data__ConfigurationProperties = data["ConfigurationProperties"]
            validate___definitions_configuration_properties(data__ConfigurationProperties)
        if "InputArtifactDetails" in data_keys:
            data_keys.remove("InputArtifactDetails")
            data__InputArtifactDetails = data["InputArtifactDetails"]
            validate___definitions_artifact_details(data__InputArtifactDetails)
        if "OutputArtifactDetails" in data_keys:
            data_keys.remove("OutputArtifactDetails")
            data__OutputArtifactDetails = data["OutputArtifactDetails"]
            validate___definitions_artifact_details(data__OutputArtifactDetails)
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

def validate___definitions_artifact_details(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['MinimumCount', 'MaximumCount']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "MinimumCount" in data_keys:
            data_keys.remove("MinimumCount")
            data__MinimumCount = data["MinimumCount"]
            validate___definitions_count(data__MinimumCount)
        if "MaximumCount" in data_keys:
            data_keys.remove("MaximumCount")
            data__MaximumCount = data["MaximumCount"]
            validate___definitions_count(data__MaximumCount)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_count(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^0*([0-5])(\\.0*)?$'].search(data):
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
        data__missing_keys = set(['Name', 'Required', 'Key', 'Secret']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Name" in data_keys:
            data_keys.remove("Name")
            data__Name = data["Name"]
            validate___definitions_property_name(data__Name)
        if "Required" in data_keys:
            data_keys.remove("Required")
            data__Required = data["Required"]
            validate___definitions_flag(data__Required)
        if "Key" in data_keys:
            data_keys.remove("Key")
            data__Key = data["Key"]
            validate___definitions_flag(data__Key)
        if "Secret" in data_keys:
            data_keys.remove("Secret")
            data__Secret = data["Secret"]
            validate___definitions_flag(data__Secret)
        if "Queryable" in data_keys:
            data_keys.remove("Queryable")
            data__Queryable = data["Queryable"]
            validate___definitions_flag(data__Queryable)
        if "Description" in data_keys:
            data_keys.remove("Description")
            data__Description = data["Description"]
            validate___definitions_description(data__Description)
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_property_type(data__Type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_property_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'String' or isinstance(data, str) and data == 'Number' or isinstance(data, str) and data == 'Boolean'):
        raise Mismatch
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 160:
            raise Mismatch
    return data

def validate___definitions_flag(data):
    if not isinstance(data, (bool, str, int, float)):
        raise Mismatch
    return data

def validate___definitions_property_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
        if "ThirdPartyConfigurationUrl" in data_keys:
            data_keys.remove("ThirdPartyConfigurationUrl")
            data__ThirdPartyConfigurationUrl = data["ThirdPartyConfigurationUrl"]
            validate___definitions_url(data__ThirdPartyConfigurationUrl)
        if "EntityUrlTemplate" in data_keys:
            data_keys.remove("EntityUrlTemplate")
            data__EntityUrlTemplate = data["EntityUrlTemplate"]
            validate___definitions_url_template(data__EntityUrlTemplate)
        if "ExecutionUrlTemplate" in data_keys:
            data_keys.remove("ExecutionUrlTemplate")
            data__ExecutionUrlTemplate = data["ExecutionUrlTemplate"]
            validate___definitions_url_template(data__ExecutionUrlTemplate)
        if "RevisionUrlTemplate" in data_keys:
            data_keys.remove("RevisionUrlTemplate")
            data__RevisionUrlTemplate = data["RevisionUrlTemplate"]
            validate___definitions_url_template(data__RevisionUrlTemplate)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_url_template(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 2048:
            raise Mismatch
    return data

def validate___definitions_url(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
        if data_len > 2048:
            raise Mismatch
    return data

def validate___definitions_version(data):
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

def validate___definitions_provider(data):
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

def validate___definitions_category(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Source' or isinstance(data, str) and data == 'Build' or isinstance(data, str) and data == 'Deploy' or isinstance(data, str) and data == 'Test' or isinstance(data, str) and data == 'Invoke' or isinstance(data, str) and data == 'Approval' or isinstance(data, str) and data == 'Compute'):
        raise Mismatch
    return data
