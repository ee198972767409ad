"""The events that the rule knows without reading the catalogue are those of the catalogue."""

import pytest

from specfmt.catalog import hooks
from specfmt.rules.appspec.service_hooks import unknown_service_hook


@pytest.mark.parametrize(
    ("platform", "known"),
    [("ecs", unknown_service_hook.ECS_EVENTS), ("lambda", unknown_service_hook.LAMBDA_EVENTS)],
)
def test_the_events_of_a_platform_are_those_of_the_catalogue(platform, known):
    assert set(hooks.hook_events(platform)) == set(known)


def test_events_of_other_services_are_all_told_apart():
    for service, names in hooks.load("hooks")["elsewhere"].items():
        for name in names:
            assert hooks.service_of_event(name) == service
            assert unknown_service_hook.plain_form(name) in unknown_service_hook._ELSEWHERE
