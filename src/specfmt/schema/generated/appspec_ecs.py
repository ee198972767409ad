"""Whether data fits the schema `appspec-ecs`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)

# The keys are taken in any case: lower-case form -> usual spelling.
SPELLINGS = {
    "afterallowtesttraffic": "AfterAllowTestTraffic",
    "afterallowtraffic": "AfterAllowTraffic",
    "afterinstall": "AfterInstall",
    "assignpublicip": "AssignPublicIp",
    "awsvpcconfiguration": "AwsvpcConfiguration",
    "base": "Base",
    "beforeallowtraffic": "BeforeAllowTraffic",
    "beforeinstall": "BeforeInstall",
    "capacityprovider": "CapacityProvider",
    "capacityproviderstrategy": "CapacityProviderStrategy",
    "containername": "ContainerName",
    "containerport": "ContainerPort",
    "hooks": "Hooks",
    "loadbalancerinfo": "LoadBalancerInfo",
    "networkconfiguration": "NetworkConfiguration",
    "platformversion": "PlatformVersion",
    "properties": "Properties",
    "resources": "Resources",
    "securitygroups": "SecurityGroups",
    "subnets": "Subnets",
    "taskdefinition": "TaskDefinition",
    "type": "Type",
    "version": "version",
    "weight": "Weight",
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
        if "BeforeInstall" in data_keys:
            data_keys.remove("BeforeInstall")
            data__BeforeInstall = data["BeforeInstall"]
            validate___definitions_function(data__BeforeInstall)
        if "AfterInstall" in data_keys:
            data_keys.remove("AfterInstall")
            data__AfterInstall = data["AfterInstall"]
            validate___definitions_function(data__AfterInstall)
        if "AfterAllowTestTraffic" in data_keys:
            data_keys.remove("AfterAllowTestTraffic")
            data__AfterAllowTestTraffic = data["AfterAllowTestTraffic"]
            validate___definitions_function(data__AfterAllowTestTraffic)
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
        data__missing_keys = set(['TaskDefinition', 'LoadBalancerInfo']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "TaskDefinition" in data_keys:
            data_keys.remove("TaskDefinition")
            data__TaskDefinition = data["TaskDefinition"]
            validate___definitions_task_definition(data__TaskDefinition)
        if "LoadBalancerInfo" in data_keys:
            data_keys.remove("LoadBalancerInfo")
            data__LoadBalancerInfo = data["LoadBalancerInfo"]
            validate___definitions_load_balancer_info(data__LoadBalancerInfo)
        if "PlatformVersion" in data_keys:
            data_keys.remove("PlatformVersion")
            data__PlatformVersion = data["PlatformVersion"]
            validate___definitions_optional_text(data__PlatformVersion)
        if "NetworkConfiguration" in data_keys:
            data_keys.remove("NetworkConfiguration")
            data__NetworkConfiguration = data["NetworkConfiguration"]
            validate___definitions_network_configuration(data__NetworkConfiguration)
        if "CapacityProviderStrategy" in data_keys:
            data_keys.remove("CapacityProviderStrategy")
            data__CapacityProviderStrategy = data["CapacityProviderStrategy"]
            validate___definitions_capacity_provider_strategy(data__CapacityProviderStrategy)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_capacity_provider_strategy(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_capacity_provider(data_item)
    return data

def validate___definitions_capacity_provider(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['CapacityProvider']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Base" in data_keys:
            data_keys.remove("Base")
            data__Base = data["Base"]
            validate___definitions_base(data__Base)
        if "CapacityProvider" in data_keys:
            data_keys.remove("CapacityProvider")
            data__CapacityProvider = data["CapacityProvider"]
            validate___definitions_text(data__CapacityProvider)
        if "Weight" in data_keys:
            data_keys.remove("Weight")
            data__Weight = data["Weight"]
            validate___definitions_weight(data__Weight)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_weight(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 1000:
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

def validate___definitions_base(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 100000:
            raise Mismatch
    return data

def validate___definitions_network_configuration(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "AwsvpcConfiguration" in data_keys:
            data_keys.remove("AwsvpcConfiguration")
            data__AwsvpcConfiguration = data["AwsvpcConfiguration"]
            validate___definitions_awsvpc_configuration(data__AwsvpcConfiguration)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_awsvpc_configuration(data):
    if not isinstance(data, (dict, NoneType)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Subnets', 'SecurityGroups', 'AssignPublicIp']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Subnets" in data_keys:
            data_keys.remove("Subnets")
            data__Subnets = data["Subnets"]
            validate___definitions_names(data__Subnets)
        if "SecurityGroups" in data_keys:
            data_keys.remove("SecurityGroups")
            data__SecurityGroups = data["SecurityGroups"]
            validate___definitions_names(data__SecurityGroups)
        if "AssignPublicIp" in data_keys:
            data_keys.remove("AssignPublicIp")
            data__AssignPublicIp = data["AssignPublicIp"]
            validate___definitions_assign_public_ip(data__AssignPublicIp)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_assign_public_ip(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'ENABLED' or isinstance(data, str) and data == 'DISABLED'):
        raise Mismatch
    return data

def validate___definitions_names(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Mismatch
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_optional_text(data_item)
    return data

def validate___definitions_optional_text(data):
    if not isinstance(data, (str, int, float, bool, NoneType)):
        raise Mismatch
    return data

def validate___definitions_load_balancer_info(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['ContainerName', 'ContainerPort']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "ContainerName" in data_keys:
            data_keys.remove("ContainerName")
            data__ContainerName = data["ContainerName"]
            validate___definitions_text(data__ContainerName)
        if "ContainerPort" in data_keys:
            data_keys.remove("ContainerPort")
            data__ContainerPort = data["ContainerPort"]
            validate___definitions_port(data__ContainerPort)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_port(data):
    if not isinstance(data, (int, str)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise Mismatch
        if data > 65535:
            raise Mismatch
    return data

def validate___definitions_task_definition(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise Mismatch
    return data

def validate___definitions_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'AWS::ECS::Service'):
        raise Mismatch
    return data

def validate___definitions_version(data):
    if not isinstance(data, (int, float)) or isinstance(data, bool):
        raise Mismatch
    if not (isinstance(data, (int, float)) and not isinstance(data, bool) and data == 0.0):
        raise Mismatch
    return data
