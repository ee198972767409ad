"""AppSpecs against their schemas: keys in any case for ECS and Lambda, exact ones for servers."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.schema import store
from specfmt.schema.validate import _validator_class, data, fits, violations
from specfmt.syntax.parse import parse

NAMES = ("appspec-server", "appspec-ecs", "appspec-lambda")

SERVER = """\
version: 0.0
os: linux
files: [{source: build, destination: /srv/shop}]
file_exists_behavior: RETAIN
permissions:
  - {object: /srv/shop, mode: "0644", type: [file], except: [a], acls: ["u:x:rw"], context: {type: t, range: s0}}
hooks: {AfterInstall: [{location: a.sh, timeout: 300, runas: root, sudo: true}], BeforeInstall: }
"""
ECS = """\
Version: 0.0
resources:
  - TargetService:
      TYPE: AWS::ECS::Service
      properties:
        taskDefinition: <TASK_DEFINITION>
        loadbalancerinfo: {containername: web, containerport: 80}
        networkconfiguration: {awsvpcconfiguration: {subnets: [s], securitygroups: [g], assignpublicip: ENABLED}}
        capacityproviderstrategy: [{capacityprovider: FARGATE, base: 1, weight: 1}]
hooks: [{beforeinstall: check}]
"""
LAMBDA = """\
version: 0.0
Resources: [{shop: {Type: AWS::Lambda::Function, Properties: {Name: a, Alias: b, CurrentVersion: 1, TargetVersion: "2"}}}]
Hooks: [{BeforeAllowTraffic: check}]
"""
GOOD = dict(zip(NAMES, (SERVER, ECS, LAMBDA), strict=True))


def told(text, name):
    root = parse(text).root
    assert root is not None
    return [(each.rule, each.name, each.path) for each in violations(root, name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_full_file_fits(name):
    assert told(GOOD[name], name) == []


def test_what_is_wrong_is_told_in_the_spelling_of_the_file():
    text = "version: 0.0\nresources:\n  - svc:\n      type: AWS::ECS::Service\n      properties:\n        colour: red\n"
    text += "        taskdefinition: <TASK_DEFINITION>\n        loadbalancerinfo: {containerport: 80}\n"
    path = ("resources", 0, "svc", "properties")
    assert told(text, "appspec-ecs") == [
        ("unknown-key", "colour", (*path, "colour")),
        ("missing-key", "ContainerName", (*path, "loadbalancerinfo")),
    ]


def test_a_known_key_in_the_wrong_place_keeps_its_spelling():
    text = LAMBDA.replace("Name: a", "name: a, hooks: []")
    path = ("Resources", 0, "shop", "Properties", "hooks")
    assert told(text, "appspec-lambda") == [("unknown-key", "hooks", path)]


def test_keys_for_servers_are_exact():
    assert told("version: 0.0\nOS: linux\n", "appspec-server") == [
        ("unsupported-os", "os", ()),
        ("unknown-key", "OS", ("OS",)),
    ]


_WORDS = [
    "version",
    "os",
    "files",
    "source",
    "hooks",
    "AfterInstall",
    "location",
    "timeout",
    "Resources",
    "Type",
    "Alias",
]
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 4000),
    st.sampled_from([0.0, 0.5, "", " ", "linux", "0.0", "file", "RETAIN", "AWS::ECS::Service", "a\n"]),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(_WORDS), inner, max_size=3)
    ),
    max_leaves=6,
)


def _containers(value, found):
    if isinstance(value, dict | list):
        found.append(value)
        for inner in value.values() if isinstance(value, dict) else value:
            _containers(inner, found)
    return found


@st.composite
def _mutated(draw):
    name = draw(st.sampled_from(NAMES))
    value = copy.deepcopy(data(parse(GOOD[name]).root))
    for _ in range(draw(st.integers(0, 3))):
        target = draw(st.sampled_from(_containers(value, [])))
        if isinstance(target, list):
            target.append(draw(_VALUES))
        else:
            target[draw(st.sampled_from([*_WORDS, *map(str, target)]))] = draw(_VALUES)
    return name, value


@settings(max_examples=200, deadline=None)
@given(_mutated())
def test_the_two_validators_agree(case):
    name, value = case
    assert fits(value, name) == _validator_class()(store.load(name)).is_valid(value)
