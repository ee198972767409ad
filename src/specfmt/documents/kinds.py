"""The kinds of file that are understood, and how a text is told to be one of them.

Content decides first and the name second, because real files bear every name, and because a Device Farm test
specification or an Amplify build file looks much like a buildspec and must be left alone. Nothing is parsed here:
a file with a syntax error must be told as well, and a repository full of other YAML must be passed quickly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.syntax.nodes import Tree


class Kind(NamedTuple):
    """One kind of file.

    Attributes:
        name: as in configuration and reports; also the folder of its rules.
        title: how messages call such a file.
        service: who reads it.
        schemas: the names of the schemas that describe such files; the view says which one it is.
        file_pattern: a regular expression for the usual names, which the pre-commit hook uses.
        view: the typed view of a tree, or None when the root is no mapping.
        sniff: tells from text and lower-case file name whether a file is of this kind.
    """

    name: str
    title: str
    service: str
    schemas: tuple[str, ...]
    file_pattern: str
    view: Callable[[Tree, str], Any]
    sniff: Callable[[str, str], bool]


# Patterns are compiled when a text first calls for them: most files are told without any.
# Keys anywhere: quoted ones for JSON, bare ones too for flow style.
_JSON_KEY = r"[\"']([A-Za-z_$][\w-]*)[\"'][ \t]*:"
_FLOW_KEY = r"[\"']?\b([A-Za-z_][\w-]*)[\"']?[ \t]*:"
_FLOW_VERSION = r"(?m)^(?:\ufeff)?[{ \t]*[\"']?version[\"']?[ \t]*:[ \t]*[\"']?([\w.]+)"
_PHASE_KEY = r"(?mi)^[ \t]+[\"']?(?:install|pre[_-]?build|build|post[_-]?build)[\"']?[ \t]*:"
_BATCH_KEY = r"\bbuild-(?:graph|list|matrix|fanout)\b"
_DEVICE_FARM = r"(?m)^[ \t]*[\"']?(?:android_test_host|ios_test_host|pre_test|post_test)[\"']?[ \t]*:"
_AMPLIFY = r"(?m)^[ \t]*[\"']?(?:preBuild|postBuild|baseDirectory|appRoot)[\"']?[ \t]*:"

# A key that tells of another format, whatever the file is called.
_FOREIGN = frozenset(
    """
    AWSTemplateFormatVersion Resources Transform Parameters Outputs apiVersion kind jobs on stages services
    $schema hooks Hooks os files permissions resources applications backend frontend pipeline image script steps
    Version Statement name Properties dependencies scripts runs inputs pipelines definitions before_script include
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)
# What a line at the left margin begins with that is no key; nothing for an empty line.
_NO_KEY = frozenset(("", "#", "-", "{", "[", "}", "]"))
# With `$schema` they make a JSON schema, perhaps the one of buildspecs.
_SCHEMA = frozenset(("properties", "definitions", "$defs"))
# A build project's definition is sometimes checked in under the name of its buildspec.
_PROJECT = frozenset(("source", "environment"))
_OWN = frozenset(("phases", "batch", "artifacts", "reports", "cache", "env", "proxy", "version", "run-as"))


def _block_keys(text: str) -> dict[str, str]:
    """The keys at the left margin, each with the first word behind it."""
    found: dict[str, str] = {}
    for line in text.removeprefix("\ufeff").split("\n"):
        if line[:1] in _NO_KEY or line[:1].isspace():
            continue
        key, colon, rest = line.partition(":")
        key = key.strip().strip("\"'")
        if colon and (not rest or rest[0] in " \t\r\"'[{") and key.replace("-", "_").isidentifier():
            word = rest.split(None, 1)
            found.setdefault(key, word[0].strip("\"'") if word else "")
    return found


def _sniff_buildspec(text: str, name: str) -> bool:
    called = "buildspec" in name
    if not called and "phases" not in text and "build-" not in text:
        return False
    start = text.lstrip("\ufeff \t\r\n")[:2]
    flow = name.endswith(".json") or (start[:1] == "{" and start != "{{")
    if flow:
        top = set(re.findall(_JSON_KEY if name.endswith(".json") else _FLOW_KEY, text))
        versions = re.findall(_FLOW_VERSION, text)
        version = versions[0] if versions else ""
    else:
        values = _block_keys(text)
        top = set(values)
        version = values.get("version", "")
    if "AWSTemplateFormatVersion" in top or "Resources" in top:
        return False
    if version != "0.2" and re.search(_DEVICE_FARM, text):
        return False
    if top & {"frontend", "backend", "applications"} and version in ("1", "1.0", ""):
        return False
    if "$schema" in top and top & _SCHEMA:
        return False
    if flow:
        own = "phases" in top and bool(top & {"build", "install", "pre_build", "post_build", "version"})
        batch = "batch" in top and re.search(_BATCH_KEY, text) is not None
        return own or batch or (called and (not top or bool(top & _OWN) or _PROJECT <= top))
    if "phases" in top:
        if version == "0.0":
            return called
        if version.startswith("0.") or called:
            return True
        return (
            not top & _FOREIGN and re.search(_PHASE_KEY, text) is not None and not re.search(_AMPLIFY, text)
        )
    if "batch" in top and re.search(_BATCH_KEY, text):
        return True
    return called and version != "0.0" and (not top & _FOREIGN or bool(top & (_OWN - {"version"})))


def _view_buildspec(tree: Tree, text: str) -> Any:
    from specfmt.views.buildspec import view

    return view(tree, text)


BUILDSPEC = Kind(
    name="buildspec",
    title="buildspec",
    service="CodeBuild",
    schemas=("buildspec",),
    # Wide on purpose: a name costs nothing, because the content decides afterwards.
    file_pattern=r"(?i:build[-_.]?spec|code[-_.]?build)[^\n]*\.(?:ya?ml|json)$|(?:^|/)\.release/[^/]+\.ya?ml$",
    view=_view_buildspec,
    sniff=_sniff_buildspec,
)

_RESOURCE_TYPES = ("aws::ecs::service", "aws::lambda::function")
# `Resources` as a list: a CloudFormation template has a mapping there.
_RESOURCE_LIST = re.compile(r"^[ \t{]*[\"']?resources[\"']?[ \t]*:(?:\s|#[^\n]*\n)*[-\[]", re.MULTILINE)
# Keys of an AppSpec at the top level, in lower case.
_APPSPEC_KEYS = frozenset(("os", "files", "permissions", "hooks", "file_exists_behavior", "resources"))
# Keys of other formats that are called an "app spec" too, and of what is written about AppSpecs.
_NO_APPSPEC = frozenset(
    """
    AWSTemplateFormatVersion Transform apiVersion kind $schema services jobs on stages phases static_sites workers
    databases envs ingress region alerts openapi swagger paths definitions $defs
    """.split()  # noqa: SIM905  as above
)


def _sniff_appspec(text: str, name: str) -> bool:
    called = "appspec" in name or "app-spec" in name or "app_spec" in name
    if not called and "os:" not in text and '"os"' not in text and "::" not in text:
        return False
    start = text.lstrip("\ufeff \t\r\n")[:2]
    flow = name.endswith(".json") or (start[:1] == "{" and start != "{{")
    keys = _JSON_KEY if name.endswith(".json") else _FLOW_KEY if flow else _TOP_KEY
    top = set(keys.findall(text))
    if "AWSTemplateFormatVersion" in top or "Transform" in top:
        return False
    if "$schema" in top and top & _SCHEMA:
        return False
    own = _APPSPEC_KEYS.intersection(map(str.lower, top))
    if called:
        return bool(own) or not top & _NO_APPSPEC
    if top & _NO_APPSPEC:
        return False
    if "resources" in own:
        lower = text.lower()
        if any(each in lower for each in _RESOURCE_TYPES):
            return _RESOURCE_LIST.search(lower) is not None
    versions = _VERSION.findall(text)
    return "os" in own and len(own) > 1 and bool(versions) and versions[0].startswith("0.")


def _view_appspec(tree: Tree, text: str) -> Any:
    from specfmt.views.appspec import view

    return view(tree, text)


APPSPEC = Kind(
    name="appspec",
    title="AppSpec",
    service="CodeDeploy",
    schemas=("appspec-server", "appspec-ecs", "appspec-lambda"),
    file_pattern=r"(?i:app[-_.]?spec)[^\n]*\.(?:ya?ml|json)$",
    view=_view_appspec,
    sniff=_sniff_appspec,
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in (BUILDSPEC, APPSPEC)}


def kind_of(text: str, path: str) -> Kind | None:
    """The kind of a text that is found under a path, or None if it is of no kind that is known."""
    name = path.replace("\\", "/").rpartition("/")[2].lower()
    for kind in KINDS.values():
        if kind.sniff(text, name):
            return kind
    return None
