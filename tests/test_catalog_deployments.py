"""Deployment configurations and lifecycle events of CodeDeploy."""

from __future__ import annotations

import pytest

from specfmt.catalog.deployment_configs import (
    default_deployment_config,
    deployment_config,
    deployment_configs,
    deployment_limit,
    goes_with_network_load_balancer,
    is_predefined,
)
from specfmt.catalog.hooks import (
    PLATFORMS,
    deployments,
    events_around,
    events_of_deployment,
    hook_events,
    lifecycle_events,
    needs_load_balancer,
    reserved_events,
    runs_previous_revision,
    service_of_event,
)
from specfmt.schema.store import load


def test_what_a_name_says_is_what_the_table_says():
    for each in deployment_configs():
        assert is_predefined(each.name)
        bare = each.name.removeprefix("CodeDeployDefault.")
        assert bare.startswith(
            {"server": ("All", "Half", "One"), "ecs": "ECS", "lambda": "Lambda"}[each.platform]
        )
        assert ("Canary" in bare) == (each.strategy == "canary")
        assert ("Linear" in bare) == (each.strategy == "linear")
        if each.strategy in ("canary", "linear"):
            assert f"{each.percent}Percent" in bare
            assert f"{each.minutes}Minute" in bare
        else:
            assert (each.percent, each.minutes) == (0, 0)
        assert bool(each.healthy) == (each.platform == "server")


def test_a_configuration_by_its_name():
    found = deployment_config("CodeDeployDefault.ECSCanary10Percent5Minutes")
    assert found is not None
    assert (found.platform, found.strategy, found.percent, found.minutes) == ("ecs", "canary", 10, 5)


@pytest.mark.parametrize(
    "name",
    [
        "CodeDeployDefault.LambdaLinear10PercentEvery1Minutes",  # AWS writes `1Minute` for Lambda
        "CodeDeployDefault.ECSLinear10PercentEvery1Minute",  # and `1Minutes` for ECS
        "CodeDeployDefault.allAtOnce",
        "Custom.AllAtOnce",
        "",
    ],
)
def test_names_that_there_are_not(name):
    assert deployment_config(name) is None


def test_the_default_and_the_limits():
    default = deployment_config(default_deployment_config())
    assert default is not None
    assert default.platform == "server"
    assert deployment_limit("event_seconds") == 3600
    with pytest.raises(KeyError):
        deployment_limit("nonsense")


def test_a_network_load_balancer_takes_one_configuration_only():
    names = [each.name for each in deployment_configs() if goes_with_network_load_balancer(each.name)]
    assert names == ["CodeDeployDefault.ECSAllAtOnce"]


def test_events_of_the_platforms():
    assert hook_events("lambda") == ("BeforeAllowTraffic", "AfterAllowTraffic")
    assert len(hook_events("ecs")) == 5
    assert len(hook_events("server")) == 9
    assert not set(hook_events("server")) & set(reserved_events("server"))
    assert lifecycle_events("server").index("Install") > lifecycle_events("server").index("BeforeInstall")
    with pytest.raises(KeyError):
        hook_events("kubernetes")


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_schemas_know_the_same_events(platform):
    definitions = load(f"appspec-{platform}")["definitions"]
    known = definitions["hooks" if platform == "server" else "hook"]["properties"]
    assert set(known) == set(hook_events(platform))


def test_events_of_deployments_are_events():
    assert set(events_of_deployment("in-place")) == set(hook_events("server"))
    for each in deployments():
        assert set(events_of_deployment(each)) <= set(hook_events("server"))
        order = [name for name in hook_events("server") if name in events_of_deployment(each)]
        assert list(events_of_deployment(each)) == order


def test_what_is_special_about_an_event():
    assert needs_load_balancer("BeforeAllowTraffic")
    assert not needs_load_balancer("BeforeInstall")
    assert runs_previous_revision("ApplicationStop")
    assert not runs_previous_revision("ApplicationStart")
    assert service_of_event("PreTraffic") == "sam"
    assert service_of_event("POST_SCALE_UP") == "ecs-service"
    assert service_of_event("BeforeInstall") == ""


@pytest.mark.parametrize("platform", PLATFORMS)
def test_around_a_reserved_event_are_events_of_the_same_platform(platform):
    for event in reserved_events(platform):
        around = events_around(platform, event)
        assert around
        assert set(around) <= set(hook_events(platform))
        assert not any(runs_previous_revision(each) for each in around) or event == "BlockTraffic"
    assert events_around(platform, "AfterAllowTraffic") == ()
