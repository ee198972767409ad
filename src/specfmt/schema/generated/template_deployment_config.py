"""Whether data fits the schema `template-deployment-config`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "DeploymentConfigName" in data_keys:
            data_keys.remove("DeploymentConfigName")
            data__DeploymentConfigName = data["DeploymentConfigName"]
            validate___definitions_config_name(data__DeploymentConfigName)
        if "MinimumHealthyHosts" in data_keys:
            data_keys.remove("MinimumHealthyHosts")
            data__MinimumHealthyHosts = data["MinimumHealthyHosts"]
            validate___definitions_hosts(data__MinimumHealthyHosts)
        if "TrafficRoutingConfig" in data_keys:
            data_keys.remove("TrafficRoutingConfig")
            data__TrafficRoutingConfig = data["TrafficRoutingConfig"]
            validate___definitions_traffic_routing(data__TrafficRoutingConfig)
        if "ComputePlatform" in data_keys:
            data_keys.remove("ComputePlatform")
            data__ComputePlatform = data["ComputePlatform"]
            validate___definitions_compute_platform(data__ComputePlatform)
        if "ZonalConfig" in data_keys:
            data_keys.remove("ZonalConfig")
            data__ZonalConfig = data["ZonalConfig"]
            validate___definitions_zonal(data__ZonalConfig)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_zonal(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "FirstZoneMonitorDurationInSeconds" in data_keys:
            data_keys.remove("FirstZoneMonitorDurationInSeconds")
            data__FirstZoneMonitorDurationInSeconds = data["FirstZoneMonitorDurationInSeconds"]
            validate___definitions_seconds(data__FirstZoneMonitorDurationInSeconds)
        if "MonitorDurationInSeconds" in data_keys:
            data_keys.remove("MonitorDurationInSeconds")
            data__MonitorDurationInSeconds = data["MonitorDurationInSeconds"]
            validate___definitions_seconds(data__MonitorDurationInSeconds)
        if "MinimumHealthyHostsPerZone" in data_keys:
            data_keys.remove("MinimumHealthyHostsPerZone")
            data__MinimumHealthyHostsPerZone = data["MinimumHealthyHostsPerZone"]
            validate___definitions_zone_hosts(data__MinimumHealthyHostsPerZone)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_zone_hosts(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type', 'Value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_hosts_type(data__Type)
        if "Value" in data_keys:
            data_keys.remove("Value")
            data__Value = data["Value"]
            validate___definitions_hosts_value(data__Value)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_hosts_value(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
    return data

def validate___definitions_hosts_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'HOST_COUNT' or isinstance(data, str) and data == 'FLEET_PERCENT'):
        raise Mismatch
    return data

def validate___definitions_seconds(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    return data

def validate___definitions_compute_platform(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Server' or isinstance(data, str) and data == 'Lambda' or isinstance(data, str) and data == 'ECS'):
        raise Mismatch
    return data

def validate___definitions_traffic_routing(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_traffic_routing_type(data__Type)
        if "TimeBasedCanary" in data_keys:
            data_keys.remove("TimeBasedCanary")
            data__TimeBasedCanary = data["TimeBasedCanary"]
            validate___definitions_canary(data__TimeBasedCanary)
        if "TimeBasedLinear" in data_keys:
            data_keys.remove("TimeBasedLinear")
            data__TimeBasedLinear = data["TimeBasedLinear"]
            validate___definitions_linear(data__TimeBasedLinear)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_linear(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['LinearPercentage', 'LinearInterval']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "LinearPercentage" in data_keys:
            data_keys.remove("LinearPercentage")
            data__LinearPercentage = data["LinearPercentage"]
            validate___definitions_percentage(data__LinearPercentage)
        if "LinearInterval" in data_keys:
            data_keys.remove("LinearInterval")
            data__LinearInterval = data["LinearInterval"]
            validate___definitions_interval(data__LinearInterval)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_interval(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 2880:
            raise Mismatch
    return data

def validate___definitions_percentage(data):
    if not isinstance(data, (int, str, bool)) and not (isinstance(data, float) and data.is_integer()):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise Mismatch
        if data > 99:
            raise Mismatch
    return data

def validate___definitions_canary(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['CanaryPercentage', 'CanaryInterval']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "CanaryPercentage" in data_keys:
            data_keys.remove("CanaryPercentage")
            data__CanaryPercentage = data["CanaryPercentage"]
            validate___definitions_percentage(data__CanaryPercentage)
        if "CanaryInterval" in data_keys:
            data_keys.remove("CanaryInterval")
            data__CanaryInterval = data["CanaryInterval"]
            validate___definitions_interval(data__CanaryInterval)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_traffic_routing_type(data):
    if not isinstance(data, (str, int, float, bool)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'TimeBasedCanary' or isinstance(data, str) and data == 'TimeBasedLinear' or isinstance(data, str) and data == 'AllAtOnce'):
        raise Mismatch
    return data

def validate___definitions_hosts(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['Type', 'Value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "Type" in data_keys:
            data_keys.remove("Type")
            data__Type = data["Type"]
            validate___definitions_hosts_type(data__Type)
        if "Value" in data_keys:
            data_keys.remove("Value")
            data__Value = data["Value"]
            validate___definitions_hosts_value(data__Value)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_config_name(data):
    if not isinstance(data, (str, int, float, bool)):
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
