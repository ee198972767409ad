"""An AppSpec as CodeDeploy reads it: platform, sections and parts, whatever is missing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.syntax.parse import parse
from specfmt.views.appspec import AppSpec, FileMapping, Hook, Permission, Resource, Script, ServiceHook, view
from support import check, shown

PARTS = (AppSpec, FileMapping, Hook, Permission, Resource, Script, ServiceHook)

SERVER = """\
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
permissions:
  - object: /srv/shop
    mode: "0644"
    type: [file]
    except: "*.log"
    acls: ["u:shop:rw"]
    context: {type: t}
hooks:
  AfterInstall:
    - location: scripts/a.sh
      timeout: 300
      runas: shop
  ValidateService:
"""
ECS = """\
version: 0.0
resources:
  - TargetService:
      type: AWS::ECS::Service
      properties:
        taskdefinition: <TASK_DEFINITION>
        LoadBalancerInfo: {containerName: web, ContainerPort: 80}
        CapacityProviderStrategy: [{Weight: 1}, text]
hooks:
  - BeforeInstall: check
"""


def spec_of(text):
    found = view(parse(text), text)
    assert found is not None
    return found


def test_an_appspec_for_servers():
    spec = spec_of(SERVER)
    assert (spec.platform, spec.schema, spec.version, spec.os) == ("server", "appspec-server", "0.0", "linux")
    assert [(each.source, each.destination) for each in spec.files] == [("build", "/srv/shop")]
    permission = spec.permissions[0]
    assert permission.mode is not None
    assert permission.mode.text == "0644"
    assert [each.text for each in permission.types] == ["file"]
    assert [each.text for each in permission.excepted] == ["*.log"]
    assert permission.context.text("type") == "t"
    assert [(hook.name, hook.is_empty) for hook in spec.hooks] == [
        ("AfterInstall", False),
        ("ValidateService", True),
    ]
    script = spec.scripts[0]
    assert (script.location, script.runas, script.hook.name, script.index) == (
        "scripts/a.sh",
        "shop",
        "AfterInstall",
        0,
    )
    assert script.timeout is not None
    assert script.timeout.text == "300"
    assert spec.sections() == ("document", "server", "files", "permissions", "hooks", "bundle")
    assert spec.service_hooks[0].event == "AfterInstall"


def test_an_appspec_for_ecs_in_any_case():
    spec = spec_of(ECS)
    assert (spec.platform, spec.schema, spec.version) == ("ecs", "appspec-ecs", "0.0")
    resource = spec.resources[0]
    assert (resource.name, resource.type) == ("TargetService", "AWS::ECS::Service")
    assert resource.properties.text("TaskDefinition") == "<TASK_DEFINITION>"
    assert resource.properties.section("loadbalancerinfo").text("ContainerName") == "web"
    assert [item.text("weight") for item in resource.properties.items("capacityproviderstrategy")] == [
        "1",
        None,
    ]
    assert [(hook.event, hook.text) for hook in spec.service_hooks] == [("BeforeInstall", "check")]
    assert spec.hooks == ()


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("Resources:\n  - f:\n      Type: AWS::Lambda::Function\n", "lambda"),
        ("Resources:\n  - f:\n      Type: aws::ecs::service\n", "ecs"),
        ("Resources:\n  - f:\n      Properties: {Alias: live, Name: f}\n", "lambda"),
        ("Resources:\n  f:\n    Type: AWS::Lambda::Function\n", "lambda"),
        ("os: linux\nResources:\n  - f:\n      Type: AWS::ECS::Service\n", "ecs"),
        ("os: linux\nResources: {a: b}\n", "server"),
        ("Resources:\n", "ecs"),
        ("OS: Linux\n", "server"),
        ("Hooks: {AfterInstall: []}\n", "server"),
        ("Hooks:\n  - BeforeAllowTraffic: check\n", "ecs"),
        ("Hooks:\n  - AfterInstall:\n      - location: a.sh\n", "server"),
        ("TargetService:\n  Type: AWS::Lambda::Function\n", "lambda"),
        ("version: 0.0\n", "server"),
    ],
)
def test_the_platform_is_told_by_the_keys(text, platform):
    assert spec_of(text).platform == platform


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("os: linux\nfiles: []\nResources:\n  - f: {Type: AWS::ECS::Service}\n", ["os", "files"]),
        ("os: linux\nfiles: []\nResources: {}\n", ["Resources"]),
        (SERVER, []),
        (ECS, []),
    ],
)
def test_keys_of_another_platform(text, names):
    assert [entry.name for entry in spec_of(text).foreign] == names


def test_no_view_without_a_mapping():
    for text in ("", "# nothing\n", "- a\n", "version:0.0 os:linux\n"):
        assert view(parse(text), text) is None


_VALUES = st.recursive(
    st.sampled_from(["linux", "0.0", "null", "AWS::ECS::Service", "", "{}", "[]"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(
                ["files", "hooks", "Resources", "Type", "location", "permissions", "context", "type"]
            ),
            inner,
            max_size=3,
        ).map(lambda entries: "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"),
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["os", "files", "permissions", "hooks", "Resources", "Hooks"]), _VALUES, min_size=1
    )
)
def test_any_shape_is_answered(entries):
    text = "".join(f"{key}: {value}\n" for key, value in entries.items())
    spec = view(parse(text), text)
    if spec is None:
        return
    assert spec.sections()[0] == "document"
    for part in PARTS:
        for each in spec.parts(part):
            for name in (
                "place",
                "types",
                "acls",
                "excepted",
                "scripts",
                "is_empty",
                "properties",
                "location",
                "mode",
            ):
                getattr(each, name, None)


def test_what_only_ecs_knows_tells_the_platform_of_a_mixed_file():
    text = "version: 0.0\nos: linux\nresources:\n  LoadBalancerInfo:\n    ContainerName: web\n"
    assert shown(text, kind="appspec", path="appspec.yml") == ["2:1 mixed-platforms", "4:3 wrong-type"]
    assert {each.severity.name for each in check(text, kind="appspec", path="appspec.yml")} == {"WARNING"}
