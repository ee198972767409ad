"""How a text is told to be of a kind: its content decides first and its name second.

Real files bear every name, and a Device Farm test specification or an Amplify build file looks much like a buildspec
and must be left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.documents.outline import Outline

_PHASE_KEY = r"(?mi)^[ \t]+[\"']?(?:install|pre[_-]?build|build|post[_-]?build)[\"']?[ \t]*:"
_BATCH_KEY = r"\bbuild-(?:graph|list|matrix|fanout)\b"
_DEVICE_FARM = r"(?m)^[ \t]*[\"']?(?:android_test_host|ios_test_host|pre_test|post_test)[\"']?[ \t]*:"
_AMPLIFY = r"(?m)^[ \t]*[\"']?(?:preBuild|postBuild|baseDirectory|appRoot)[\"']?[ \t]*:"

# Keys that tell of another format than a buildspec, whatever the file is called.
_NO_BUILDSPEC = frozenset(
    """
    AWSTemplateFormatVersion Resources Transform Parameters Outputs apiVersion kind jobs on stages services
    $schema hooks Hooks os files permissions resources applications backend frontend pipeline image script steps
    Version Statement name Properties dependencies scripts runs inputs pipelines definitions before_script include
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)
# With `$schema` they make a JSON schema, perhaps the one of buildspecs.
_SCHEMA = frozenset(("properties", "definitions", "$defs"))
# A build project's definition is sometimes checked in under the name of its buildspec.
_PROJECT = frozenset(("source", "environment"))
_BUILDSPEC_KEYS = frozenset(
    ("phases", "batch", "artifacts", "reports", "cache", "env", "proxy", "version", "run-as")
)
_PHASES = frozenset(("build", "install", "pre_build", "post_build", "version"))


def is_buildspec(outline: Outline) -> bool:
    """Tell whether the text is a CodeBuild buildspec, or is meant to be one."""
    text = outline.text
    called = "buildspec" in outline.name
    if not called and "phases" not in text and "build-" not in text:
        return False
    keys, version = outline.keys, outline.version
    if "AWSTemplateFormatVersion" in keys or "Resources" in keys or _is_schema(outline):
        return False
    if version != "0.2" and re.search(_DEVICE_FARM, text):
        return False
    if keys & {"frontend", "backend", "applications"} and version in ("1", "1.0", ""):
        return False
    batch = "batch" in keys and re.search(_BATCH_KEY, text) is not None
    if outline.is_flow:
        # The answers and the models of the API have `phases` too, but deeper.
        own = "phases" in (keys if called else outline.top) and bool(keys & _PHASES)
        if own or batch or not called:
            return own or batch
        # A pipeline, too, has artifacts and a version somewhere, and may be named after the buildspec that it runs.
        top = outline.top
        return not keys or (bool(top & _BUILDSPEC_KEYS) and "stages" not in top) or top >= _PROJECT
    if "phases" in keys:
        if version == "0.0":
            return called
        if version.startswith("0.") or called:
            return True
        foreign = bool(keys & _NO_BUILDSPEC) or re.search(_AMPLIFY, text) is not None
        return not foreign and re.search(_PHASE_KEY, text) is not None
    if batch:
        return True
    own = bool(keys & (_BUILDSPEC_KEYS - {"version"})) or "Phases" in keys
    return called and version != "0.0" and (own or not keys & _NO_BUILDSPEC)


_RESOURCE_TYPES = ("aws::ecs::service", "aws::lambda::function")
# `Resources` as a list: a CloudFormation template has a mapping there, and other keys of that name deeper in it.
_RESOURCE_LIST = r"(?m)^(?:\ufeff)?[\"']?resources[\"']?[ \t]*:(?:\s|#[^\n]*\n)*[-\[]"
_RESOURCES_IN_BRACES = r"[\"']?\bresources[\"']?[ \t]*:\s*(\S)"
# Keys of an AppSpec at the top level, in lower case.
_APPSPEC_KEYS = frozenset(("os", "files", "permissions", "hooks", "file_exists_behavior", "resources"))
# Keys of other formats that are called an "app spec" too, and of what is written about AppSpecs.
_NO_APPSPEC = frozenset(
    """
    AWSTemplateFormatVersion Transform apiVersion kind $schema services jobs on stages phases static_sites workers
    databases envs ingress region alerts openapi swagger paths definitions $defs applicationName
    deploymentConfigName
    """.split()  # noqa: SIM905  as above
)


def is_appspec(outline: Outline) -> bool:
    """Tell whether the text is a CodeDeploy application specification, or is meant to be one."""
    text, name = outline.text, outline.name
    called = "appspec" in name or "app-spec" in name or "app_spec" in name
    if not called and "os:" not in text and '"os"' not in text and "::" not in text:
        return False
    keys = outline.keys
    if "AWSTemplateFormatVersion" in keys or "Transform" in keys or _is_schema(outline):
        return False
    own = _APPSPEC_KEYS.intersection(map(str.lower, keys))
    if called:
        # Apps of other services have an `appspec.json` with a version, and nothing else of what CodeDeploy reads.
        foreign = outline.version and not outline.version.startswith("0") and len(keys) > 1
        return bool(own) or not (foreign or keys & _NO_APPSPEC)
    if keys & _NO_APPSPEC:
        return False
    if "resources" in own:
        lower = text.lower()
        if any(each in lower for each in _RESOURCE_TYPES):
            return _lists_resources(outline, lower)
    return "os" in own and len(own) > 1 and outline.version.startswith("0.")


def _lists_resources(outline: Outline, lower: str) -> bool:
    """Tell whether the resources of the whole text are a list."""
    if not outline.is_flow:
        return re.search(_RESOURCE_LIST, lower) is not None
    outermost = re.search(_RESOURCES_IN_BRACES, lower)
    return outermost is not None and outermost[1] == "["


# The types of resources that are judged. What they have in common is looked for before anything else is done.
_ANY_RESOURCE = "AWS::Code"
_RESOURCES = ("AWS::CodePipeline::", "AWS::CodeBuild::", "AWS::CodeDeploy::", "AWS::CodeArtifact::")
_SAM_DEPLOYMENT = "DeploymentPreference"


def is_template(outline: Outline) -> bool:
    """Tell whether the text is a CloudFormation or SAM template with a resource that is ours."""
    text = outline.text
    ours = _ANY_RESOURCE in text and any(each in text for each in _RESOURCES)
    if not ours and (_SAM_DEPLOYMENT not in text or "AWS::Serverless" not in text):
        return False
    return "Resources" in (outline.top if outline.is_flow else outline.keys) and not _is_schema(outline)


# Keys at the top level of a pipeline that stands alone; `stages` alone is a key of many other tools.
_PIPELINE_KEYS = frozenset(("stages", "roleArn", "artifactStore", "artifactStores"))
# Keys at the top level of what holds pipelines of this form, or describes them, and is none.
_NO_PIPELINE = frozenset(
    """
    AWSTemplateFormatVersion Resources Transform apiVersion kind shapes operations resource provider properties
    definitions $defs swagger openapi
    """.split()  # noqa: SIM905  as above
)
# The text of a template engine that is no YAML and no JSON before the engine has run: its statements, and its values
# where no quotes hold them. CloudFormation's `{{resolve:` is another thing, and its quotes were forgotten.
_TEMPLATE_ENGINE = (
    r"\{%[-+]?[ \t]*[a-z]|\{\{[-~]?[ \t]*[#/^]"
    r"|(?m:^[ \t]*(?:-[ \t]+)?(?:[\"']?[\w.-]+[\"']?[ \t]*:[ \t]*)?\{\{(?!resolve:))"
)


def is_pipeline(outline: Outline) -> bool:
    """Tell whether the text is a pipeline of CodePipeline as the AWS CLI reads and writes it, or is meant to be one."""
    text = outline.text
    if "actionTypeId" not in text and ("roleArn" not in text or "artifactStore" not in text):
        return False
    if not ("pipeline" in outline.keys or outline.keys & _PIPELINE_KEYS):
        return False
    top = outline.top
    if not ("pipeline" in top or top & _PIPELINE_KEYS) or top & _NO_PIPELINE or _is_schema(outline):
        return False
    return ("{%" not in text and "{{" not in text) or re.search(_TEMPLATE_ENGINE, text) is None


# What a call of the API takes may well have a provider.
_NO_REQUEST = _NO_PIPELINE - {"provider"}
_CUSTOM_ACTION_KEYS = frozenset(("inputArtifactDetails", "outputArtifactDetails", "configurationProperties"))
_WEBHOOK_KEYS = frozenset(("targetPipeline", "targetAction", "authenticationConfiguration", "filters"))


def is_custom_action_type(outline: Outline) -> bool:
    """Tell whether the text is what `create-custom-action-type` takes, or is meant to be it."""
    if "ArtifactDetails" not in outline.text and "configurationProperties" not in outline.text:
        return False
    top = outline.top
    if top & _NO_REQUEST or _is_schema(outline):
        return False
    # What lists such types says who owns them (`actionTypes`, `id`); what creates one does not.
    return len(top & _CUSTOM_ACTION_KEYS) > 1 or (
        bool(top & _CUSTOM_ACTION_KEYS) and "category" in top and "provider" in top
    )


def is_webhook(outline: Outline) -> bool:
    """Tell whether the text is what `put-webhook` takes, or is meant to be it."""
    if "targetPipeline" not in outline.text and "targetAction" not in outline.text:
        return False
    top = outline.top
    if top & _NO_REQUEST or _is_schema(outline):
        return False
    if "webhook" in top:
        return not outline.is_flow or bool(outline.keys & _WEBHOOK_KEYS)
    return len(top & _WEBHOOK_KEYS) > 1


# Keys at the top level of a build project; the first three are words of many formats.
_PROJECT_KEYS = frozenset(("source", "artifacts", "environment", "serviceRole"))


def is_build_project(outline: Outline) -> bool:
    """Tell whether the text is what `create-project` or `update-project` of CodeBuild takes, or is meant to be it."""
    text = outline.text
    if "computeType" not in text and "serviceRole" not in text:
        return False
    top = outline.top
    if "environment" not in top or len(top & _PROJECT_KEYS) < 3 or top & _NO_PIPELINE:
        return False
    return not _is_schema(outline)


def _is_schema(outline: Outline) -> bool:
    """Tell whether the text is a JSON schema, perhaps one of specs."""
    return "$schema" in outline.keys and bool(outline.keys & _SCHEMA)
