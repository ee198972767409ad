"""The rule on events of ECS and Lambda knows the events of other services that the catalogue tells of."""

from specfmt.catalog import hooks
from specfmt.rules.appspec.service_hooks import unknown_service_hook


def test_events_of_other_services_are_all_told_apart():
    for service, names in hooks.load("hooks")["elsewhere"].items():
        for name in names:
            assert hooks.service_of_event(name) == service
            assert unknown_service_hook.plain_form(name) in unknown_service_hook._ELSEWHERE
