"""Whether data fits the schema `deployment-config`. Written by scripts/generate_validators.py: do not edit."""

from specfmt.schema.generated import Mismatch, Patterns

REGEX_PATTERNS = Patterns()
NoneType = type(None)


def validate(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['deploymentConfigName']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "deploymentConfigName" in data_keys:
            data_keys.remove("deploymentConfigName")
            data__deploymentConfigName = data["deploymentConfigName"]
            validate___definitions_config_name(data__deploymentConfigName)
        if "minimumHealthyHosts" in data_keys:
            data_keys.remove("minimumHealthyHosts")
            data__minimumHealthyHosts = data["minimumHealthyHosts"]
            validate___definitions_hosts(data__minimumHealthyHosts)
        if "trafficRoutingConfig" in data_keys:
            data_keys.remove("trafficRoutingConfig")
            data__trafficRoutingConfig = data["trafficRoutingConfig"]
            validate___definitions_traffic_routing(data__trafficRoutingConfig)
        if "computePlatform" in data_keys:
            data_keys.remove("computePlatform")
            data__computePlatform = data["computePlatform"]
            validate___definitions_compute_platform(data__computePlatform)
        if "zonalConfig" in data_keys:
            data_keys.remove("zonalConfig")
            data__zonalConfig = data["zonalConfig"]
            validate___definitions_zonal(data__zonalConfig)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_zonal(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "firstZoneMonitorDurationInSeconds" in data_keys:
            data_keys.remove("firstZoneMonitorDurationInSeconds")
            data__firstZoneMonitorDurationInSeconds = data["firstZoneMonitorDurationInSeconds"]
            validate___definitions_seconds(data__firstZoneMonitorDurationInSeconds)
        if "monitorDurationInSeconds" in data_keys:
            data_keys.remove("monitorDurationInSeconds")
            data__monitorDurationInSeconds = data["monitorDurationInSeconds"]
            validate___definitions_seconds(data__monitorDurationInSeconds)
        if "minimumHealthyHostsPerZone" in data_keys:
            data_keys.remove("minimumHealthyHostsPerZone")
            data__minimumHealthyHostsPerZone = data["minimumHealthyHostsPerZone"]
            validate___definitions_zone_hosts(data__minimumHealthyHostsPerZone)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_zone_hosts(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type', 'value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_hosts_type(data__type)
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            validate___definitions_hosts_value(data__value)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_hosts_value(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
    return data

def validate___definitions_hosts_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'HOST_COUNT' or isinstance(data, str) and data == 'FLEET_PERCENT'):
        raise Mismatch
    return data

def validate___definitions_seconds(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    return data

def validate___definitions_compute_platform(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'Server' or isinstance(data, str) and data == 'Lambda' or isinstance(data, str) and data == 'ECS'):
        raise Mismatch
    return data

def validate___definitions_traffic_routing(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_traffic_routing_type(data__type)
        if "timeBasedCanary" in data_keys:
            data_keys.remove("timeBasedCanary")
            data__timeBasedCanary = data["timeBasedCanary"]
            validate___definitions_canary(data__timeBasedCanary)
        if "timeBasedLinear" in data_keys:
            data_keys.remove("timeBasedLinear")
            data__timeBasedLinear = data["timeBasedLinear"]
            validate___definitions_linear(data__timeBasedLinear)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_linear(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['linearPercentage', 'linearInterval']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "linearPercentage" in data_keys:
            data_keys.remove("linearPercentage")
            data__linearPercentage = data["linearPercentage"]
            validate___definitions_percentage(data__linearPercentage)
        if "linearInterval" in data_keys:
            data_keys.remove("linearInterval")
            data__linearInterval = data["linearInterval"]
            validate___definitions_interval(data__linearInterval)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_interval(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise Mismatch
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 0:
            raise Mismatch
        if data > 2880:
            raise Mismatch
    return data

def validate___definitions_percentage(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
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
        data__missing_keys = set(['canaryPercentage', 'canaryInterval']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "canaryPercentage" in data_keys:
            data_keys.remove("canaryPercentage")
            data__canaryPercentage = data["canaryPercentage"]
            validate___definitions_percentage(data__canaryPercentage)
        if "canaryInterval" in data_keys:
            data_keys.remove("canaryInterval")
            data__canaryInterval = data["canaryInterval"]
            validate___definitions_interval(data__canaryInterval)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_traffic_routing_type(data):
    if not isinstance(data, (str)):
        raise Mismatch
    if not (isinstance(data, str) and data == 'TimeBasedCanary' or isinstance(data, str) and data == 'TimeBasedLinear' or isinstance(data, str) and data == 'AllAtOnce'):
        raise Mismatch
    return data

def validate___definitions_hosts(data):
    if not isinstance(data, (dict)):
        raise Mismatch
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type', 'value']) - data.keys()
        if data__missing_keys:
            raise Mismatch
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            validate___definitions_hosts_type(data__type)
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            validate___definitions_hosts_value(data__value)
        if data_keys:
            raise Mismatch
    return data

def validate___definitions_config_name(data):
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
