"""Whether data fits the schema `appspec-server`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['version', 'os']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            validate___definitions_version(data__version)
        if "os" in data_keys:
            data_keys.remove("os")
            data__os = data["os"]
            validate___definitions_os(data__os)
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            validate___definitions_files(data__files)
        if "file_exists_behavior" in data_keys:
            data_keys.remove("file_exists_behavior")
            data__fileexistsbehavior = data["file_exists_behavior"]
            validate___definitions_file_exists_behavior(data__fileexistsbehavior)
        if "permissions" in data_keys:
            data_keys.remove("permissions")
            data__permissions = data["permissions"]
            validate___definitions_permissions(data__permissions)
        if "hooks" in data_keys:
            data_keys.remove("hooks")
            data__hooks = data["hooks"]
            validate___definitions_hooks(data__hooks)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_hooks(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "ApplicationStop" in data_keys:
            data_keys.remove("ApplicationStop")
            data__ApplicationStop = data["ApplicationStop"]
            validate___definitions_scripts(data__ApplicationStop)
        if "BeforeInstall" in data_keys:
            data_keys.remove("BeforeInstall")
            data__BeforeInstall = data["BeforeInstall"]
            validate___definitions_scripts(data__BeforeInstall)
        if "AfterInstall" in data_keys:
            data_keys.remove("AfterInstall")
            data__AfterInstall = data["AfterInstall"]
            validate___definitions_scripts(data__AfterInstall)
        if "ApplicationStart" in data_keys:
            data_keys.remove("ApplicationStart")
            data__ApplicationStart = data["ApplicationStart"]
            validate___definitions_scripts(data__ApplicationStart)
        if "ValidateService" in data_keys:
            data_keys.remove("ValidateService")
            data__ValidateService = data["ValidateService"]
            validate___definitions_scripts(data__ValidateService)
        if "BeforeBlockTraffic" in data_keys:
            data_keys.remove("BeforeBlockTraffic")
            data__BeforeBlockTraffic = data["BeforeBlockTraffic"]
            validate___definitions_scripts(data__BeforeBlockTraffic)
        if "AfterBlockTraffic" in data_keys:
            data_keys.remove("AfterBlockTraffic")
            data__AfterBlockTraffic = data["AfterBlockTraffic"]
            validate___definitions_scripts(data__AfterBlockTraffic)
        if "BeforeAllowTraffic" in data_keys:
            data_keys.remove("BeforeAllowTraffic")
            data__BeforeAllowTraffic = data["BeforeAllowTraffic"]
            validate___definitions_scripts(data__BeforeAllowTraffic)
        if "AfterAllowTraffic" in data_keys:
            data_keys.remove("AfterAllowTraffic")
            data__AfterAllowTraffic = data["AfterAllowTraffic"]
            validate___definitions_scripts(data__AfterAllowTraffic)
        for data_key in data_keys:
            if data_key not in ['ApplicationStop', 'BeforeInstall', 'AfterInstall', 'ApplicationStart', 'ValidateService', 'BeforeBlockTraffic', 'AfterBlockTraffic', 'BeforeAllowTraffic', 'AfterAllowTraffic']:
                data_value = data.get(data_key)
                validate___definitions_scripts(data_value)
    return data

def validate___definitions_scripts(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_script(data_item)
    return data

def validate___definitions_script(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['location']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "location" in data_keys:
            data_keys.remove("location")
            data__location = data["location"]
            validate___definitions_location(data__location)
        if "timeout" in data_keys:
            data_keys.remove("timeout")
            data__timeout = data["timeout"]
            validate___definitions_timeout(data__timeout)
        if "runas" in data_keys:
            data_keys.remove("runas")
            data__runas = data["runas"]
            validate___definitions_scalar(data__runas)
        if "sudo" in data_keys:
            data_keys.remove("sudo")
            data__sudo = data["sudo"]
            validate___definitions_sudo(data__sudo)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_sudo(data):
    if not isinstance(data, (bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_scalar(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_timeout(data):
    if not isinstance(data, (int, NoneType)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise Mismatch
    return data

def validate___definitions_location(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[\\s\\S]*\\S[\\s\\S]*$'].search(data):
            raise Mismatch
    return data

def validate___definitions_permissions(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_permission(data_item)
    return data

def validate___definitions_permission(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['object']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "object" in data_keys:
            data_keys.remove("object")
            data__object = data["object"]
            validate___definitions_path(data__object)
        if "pattern" in data_keys:
            data_keys.remove("pattern")
            data__pattern = data["pattern"]
            validate___definitions_scalar(data__pattern)
        if "except" in data_keys:
            data_keys.remove("except")
            data__except = data["except"]
            validate___definitions_text_list(data__except)
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            validate___definitions_scalar(data__owner)
        if "group" in data_keys:
            data_keys.remove("group")
            data__group = data["group"]
            validate___definitions_scalar(data__group)
        if "mode" in data_keys:
            data_keys.remove("mode")
            data__mode = data["mode"]
            validate___definitions_mode(data__mode)
        if "acls" in data_keys:
            data_keys.remove("acls")
            data__acls = data["acls"]
            validate___definitions_text_list(data__acls)
        if "context" in data_keys:
            data_keys.remove("context")
            data__context = data["context"]
            validate___definitions_context(data__context)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_types(data__type)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_types(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_type(data_item)
    return data

def validate___definitions_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'file' or isinstance(data, str) and data == 'directory'):
        raise Mismatch
    return data

def validate___definitions_context(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            validate___definitions_scalar(data__name)
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_scalar(data__type)
        if "range" in data_keys:
            data_keys.remove("range")
            data__range = data["range"]
            validate___definitions_scalar(data__range)
        if "user" in data_keys:
            data_keys.remove("user")
            data__user = data["user"]
            validate___definitions_scalar(data__user)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_mode(data):
    if not isinstance(data, (str, int, float, NoneType)) or isinstance(data, bool):
        raise Mismatch
    return data

def validate___definitions_text_list(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_list_text(data_item)
    return data

def validate___definitions_list_text(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    return data

def validate___definitions_path(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
    return data

def validate___definitions_file_exists_behavior(data):
    if not isinstance(data, (str, NoneType)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'DISALLOW' or isinstance(data, str) and data == 'OVERWRITE' or isinstance(data, str) and data == 'RETAIN' or data is None):
        raise Mismatch
    return data

def validate___definitions_files(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_file_mapping(data_item)
    return data

def validate___definitions_file_mapping(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['source', 'destination']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "source" in data_keys:
            data_keys.remove("source")
            data__source = data["source"]
            validate___definitions_source(data__source)
        if "destination" in data_keys:
            data_keys.remove("destination")
            data__destination = data["destination"]
            validate___definitions_path(data__destination)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_source(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
    return data

def validate___definitions_os(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'linux' or isinstance(data, str) and data == 'windows'):
        raise Mismatch
    return data

def validate___definitions_version(data):
    if not isinstance(data, (int, float)) or isinstance(data, bool):
        raise Mismatch
    if not (isinstance(data, (int, float)) and not isinstance(data, bool) and data == 0.0):
        raise Mismatch
    return data
