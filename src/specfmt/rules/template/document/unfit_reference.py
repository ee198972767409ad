"""A reference that gives a name where an ARN is taken, or an ARN or an id where a name is.

What `!Ref` gives depends on the resource: of a role its name, of a bucket its name, of a topic its ARN, of a CodeCommit
repository an id that nothing else takes. CloudFormation puts it in without a look, and CodePipeline or CodeDeploy refuses
it, or the action fails.

| taken | right | wrong |
| --- | --- | --- |
| a role | `!GetAtt Role.Arn` | `!Ref Role` |
| a bucket | `!Ref Bucket` | `!GetAtt Bucket.Arn` |
| a topic | `!Ref Topic` | `!GetAtt Topic.TopicName` |
| a CodeCommit repository | `!GetAtt Repository.Name` | `!Ref Repository` |
| an ECR repository | `!Ref Repository` | `!GetAtt Repository.RepositoryUri` |

## Bad

```yaml template
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
  Group:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      ServiceRoleArn: !Ref Role  # error
      AutoScalingGroups: [shop]
```

## Good

```yaml template
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
  Group:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      ServiceRoleArn: !GetAtt Role.Arn
      AutoScalingGroups: [shop]
```

## Fixed

```yaml template
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
  Group:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      ServiceRoleArn: !GetAtt Role.Arn
      AutoScalingGroups: [shop]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve, text_of
from specfmt.views.intrinsics import call_of
from specfmt.views.template import DEPLOYMENT_GROUP, PIPELINE, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Node
    from specfmt.views.intrinsics import Call


class _Taken(NamedTuple):
    """What a property takes of a resource.

    Attributes:
        right: the attribute that it takes; empty for `Ref`.
        what: what that is.
        wrong: the other attributes, with what they are.
    """

    right: str
    what: str
    wrong: dict[str, str]


# By the property and the type of the resource. What `Ref` and the attributes give: "Return values" on the page of each
# type in the CloudFormation template reference.
_ROLE = {
    "AWS::IAM::Role": _Taken("Arn", "its ARN", {"": "the name of the role", "RoleId": "the id of the role"})
}
_BUCKET = {
    "AWS::S3::Bucket": _Taken(
        "",
        "its name",
        {
            "Arn": "the ARN of the bucket",
            "DomainName": "an address of the bucket",
            "RegionalDomainName": "an address of the bucket",
            "DualStackDomainName": "an address of the bucket",
            "WebsiteURL": "an address of the bucket",
        },
    )
}
_REPOSITORY = {
    "AWS::CodeCommit::Repository": _Taken(
        "Name",
        "its name",
        {
            "": "the id of the repository",
            "Arn": "the ARN of the repository",
            "CloneUrlHttp": "an address of the repository",
            "CloneUrlSsh": "an address of the repository",
        },
    ),
    "AWS::ECR::Repository": _Taken(
        "", "its name", {"Arn": "the ARN of the repository", "RepositoryUri": "the address of the repository"}
    ),
}
_TOPIC = {"AWS::SNS::Topic": _Taken("", "its ARN", {"TopicName": "the name of the topic"})}
_PROPERTIES = {
    PIPELINE: {
        "RoleArn": _ROLE,
        "Location": _BUCKET,
        "S3Bucket": _BUCKET,
        "BucketName": _BUCKET,
        "RepositoryName": _REPOSITORY,
        "NotificationArn": _TOPIC,
    },
    DEPLOYMENT_GROUP: {"ServiceRoleArn": _ROLE, "TriggerTargetArn": _TOPIC},
}
_WHY = {
    PIPELINE: "CodePipeline refuses the pipeline, or the action fails for it",
    DEPLOYMENT_GROUP: "CodeDeploy refuses the deployment group",
}


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    known = _PROPERTIES.get(resource.type)
    if known is None or resource.properties is None:
        return
    for entry in _entries(resource.properties):
        taken = known.get(entry.name)
        for call in _calls(entry.value) if taken is not None else ():
            name, attribute = _target(call)
            target = resource.spec.resources.get(name)
            wanted = taken.get(target.type) if taken is not None and target is not None else None
            what = wanted.wrong.get(attribute) if wanted is not None else None
            if target is None or wanted is None or what is None:
                continue
            yield Finding(
                call.argument if isinstance(call.argument, Scalar) else call.node,
                f"`{_written(name, attribute)}` is {what}, `{entry.name}` takes {wanted.what}",
                _WHY[resource.type],
                (Related(target.key.span, f"`{name}` is here"),),
                _mended(call, name, wanted.right, ctx.document.text),
            )


def _entries(node: Node) -> Iterator[Entry]:
    """Every entry below a node, the outer before the inner. Trees are at most 200 levels deep."""
    node = resolve(node)
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry
            yield from _entries(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _entries(item)


def _calls(node: Node) -> Iterator[Call]:
    """The references that a value may be: itself, or the branches of an `If`."""
    call = call_of(resolve(node))
    if call is None:
        return
    if call.name == "If" and len(call.arguments) == 3:
        yield from _calls(call.arguments[1])
        yield from _calls(call.arguments[2])
    elif call.name in ("Ref", "GetAtt"):
        yield call


def _target(call: Call) -> tuple[str, str]:
    """The name of the resource, and the attribute; empty for `Ref`."""
    texts = [text_of(each) or "" for each in call.arguments]
    if call.name == "Ref":
        return texts[0] if texts else "", ""
    name, _, attribute = ".".join(texts).partition(".")
    # An attribute that is not known is none of those that are wrong.
    return name, attribute or "?"


def _written(name: str, attribute: str) -> str:
    return f"!GetAtt {name}.{attribute}" if attribute else f"!Ref {name}"


def _mended(call: Call, name: str, right: str, text: str) -> Fix | None:
    """The call that gives what is taken, in the form of the one that is there."""
    written = _written(name, right)
    node, argument = call.node, resolve(call.argument)
    title = f"write `{written}`"
    if isinstance(node, Mapping):
        key = node.entries[0].key
        mark = key.style.value if isinstance(key, Scalar) else ""
        function, value = ("Fn::GetAtt", f'["{name}", "{right}"]') if right else ("Ref", f'"{name}"')
        if isinstance(argument, Sequence) and not argument.flow:
            return None
        edits = (Edit(key.span, f"{mark}{function}{mark}"), Edit(argument.span, value))
        return Fix(title, edits, Safety.SAFE)
    tag = f"!{call.name}"
    start = text.rfind(tag, 0, node.span.start)
    if not isinstance(node, Scalar) or start < 0 or text[start + len(tag) : node.span.start].strip(" "):
        return None
    return Fix(title, (Edit(Span(start, node.span.end), written),), Safety.SAFE)
