"""Whatever stands where in an application specification, every rule answers, and safe fixes leave a text that parses."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt import rules
from specfmt.diagnostics import Safety
from specfmt.syntax.parse import parse
from specfmt.text.edit import apply_edits
from support import outcome

TEXTS = (
    "0.0", "", " ", "linux", "windows", "/", "/srv/kiosk", "dist/*", "C:\\kiosk", "a.sh", "../a.sh", "a.sh -x", "**",
    "0644", "755", "u:kiosk:rw", "m::r", "file", "directory", "s0-s1:c0.c2", "5m", "300", "1:00", "true", "OVERWRITE",
    "AWS::ECS::Service", "aws::lambda::function", "<TASK_DEFINITION>", "$LATEST", "${X}", "{{ x }}", "ENABLED", "80",
    "arn:aws:ecs:eu-west-1:444455556666:task-definition/kiosk:7", "CodeDeployHook_kiosk", "\u00e9", "x" * 300,
)  # fmt: skip
KEYS = (
    "version", "os", "files", "source", "destination", "permissions", "object", "pattern", "except", "type", "owner",
    "mode", "acls", "context", "name", "range", "hooks", "AfterInstall", "Install", "PreTraffic", "location", "timeout",
    "runas", "sudo", "file_exists_behavior", "Resources", "TargetService", "Type", "Properties", "TaskDefinition",
    "LoadBalancerInfo", "ContainerName", "ContainerPort", "NetworkConfiguration", "AwsvpcConfiguration", "Subnets",
    "AssignPublicIp", "CapacityProviderStrategy", "Base", "Weight", "Alias", "CurrentVersion", "TargetVersion", "Hooks",
    "BeforeAllowTraffic", "", "x-own",
)  # fmt: skip
SERVER = {
    "version": 0.0,
    "os": "linux",
    "files": [{"source": "dist", "destination": "/srv/kiosk"}],
    "permissions": [
        {
            "object": "/srv/kiosk",
            "mode": "644",
            "type": ["file"],
            "acls": ["u:kiosk:rw", "m::rw"],
            "context": {"type": "httpd_sys_content_t", "range": "s0"},
        }
    ],
    "hooks": {"AfterInstall": [{"location": "a.sh", "timeout": 60}]},
}
ECS = {
    "version": 0.0,
    "Resources": [
        {
            "TargetService": {
                "Type": "AWS::ECS::Service",
                "Properties": {
                    "TaskDefinition": "<TASK_DEFINITION>",
                    "LoadBalancerInfo": {"ContainerName": "kiosk", "ContainerPort": 80},
                    "NetworkConfiguration": {
                        "AwsvpcConfiguration": {
                            "Subnets": ["subnet-1"],
                            "SecurityGroups": ["sg-1"],
                            "AssignPublicIp": "ENABLED",
                        }
                    },
                    "CapacityProviderStrategy": [{"CapacityProvider": "FARGATE", "Base": 1, "Weight": 1}],
                },
            }
        }
    ],
    "Hooks": [{"BeforeInstall": "kiosk-check"}],
}
LAMBDA = {
    "version": 0.0,
    "Resources": [
        {
            "kiosk": {
                "Type": "AWS::Lambda::Function",
                "Properties": {"Name": "kiosk", "Alias": "live", "CurrentVersion": "1", "TargetVersion": "2"},
            }
        }
    ],
    "Hooks": [{"BeforeAllowTraffic": "CodeDeployHook_kiosk"}],
}
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 70_000), st.sampled_from((0.0, 1.5)), st.sampled_from(TEXTS)
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=8,
)
ALL_RULES = tuple(rules.names())


def places(value: object, path: tuple = ()) -> list[tuple]:
    found = [path]
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        found += places(each, (*path, key))
    return found


def replaced(value: object, path: tuple, new: object) -> object:
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


@st.composite
def specs(draw):
    """A good file in which up to three values are something else."""
    spec = draw(st.sampled_from((SERVER, ECS, LAMBDA)))
    for _ in range(draw(st.integers(1, 3))):
        spec = replaced(spec, draw(st.sampled_from(places(spec))), draw(values))
    return spec


def as_yaml(value: object, indent: str = "") -> str:
    """Block style for what is not empty, plain texts where they may be plain, so that other paths are taken."""
    if isinstance(value, dict) and value:
        return "".join(
            f"\n{indent}{json.dumps(key)}:{as_yaml(each, indent + '  ')}" for key, each in value.items()
        )
    if isinstance(value, list) and value:
        return "".join(f"\n{indent}-{as_yaml(each, indent + '  ')}" for each in value)
    plain = isinstance(value, str) and value.replace("/", "a").replace(".", "a").isalnum()
    return f" {value}" if plain else f" {json.dumps(value)}"


def judged(text: str, path: str) -> None:
    found = outcome(text, kind="appspec", path=path, files={path: text}, select=ALL_RULES).diagnostics
    for each in found:
        assert 0 <= each.span.start <= each.span.end <= len(text), each
        assert "`" in each.message, each
        assert len(each.message) <= 600, each
        if each.fix is not None:
            after = apply_edits(text, each.fix.edits)
            if each.fix.safety is Safety.SAFE and path.endswith(".yml") and not parse(text).errors:
                assert not parse(after).errors, (each, after)


@settings(max_examples=150, deadline=None)
@given(specs())
def test_rules_answer_to_any_values_in_json(spec):
    judged(json.dumps(spec, indent=2), "appspec.json")


@settings(max_examples=150, deadline=None)
@given(specs())
def test_rules_answer_to_any_values_in_yaml(spec):
    judged(as_yaml(spec).lstrip("\n") + "\n", "appspec.yml")


def test_the_files_that_are_changed_are_good():
    for spec in (SERVER, ECS, LAMBDA):
        assert (
            outcome(as_yaml(spec).lstrip("\n") + "\n", kind="appspec", path="appspec.yml").diagnostics == ()
        )
    for spec in (ECS, LAMBDA):
        assert outcome(json.dumps(spec), kind="appspec", path="appspec.json").diagnostics == ()
