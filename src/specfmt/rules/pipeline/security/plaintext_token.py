"""A token or a client secret that stands in the file.

`OAuthToken` of GitHub, `ClientSecret` and `RefreshToken` of Alexa are credentials: everyone who can read the file can use
them, and history keeps them. Take the token back where it was issued. For GitHub the way out is a connection
(`CodeStarSourceConnection`), which needs no token at all; otherwise put the value in before the call, from Secrets
Manager.

A value with the form of a token, or one that looks drawn at random, is a warning. Any other text is only worth knowing:
most of the time it is a dummy, with which the action cannot work. Placeholders are left alone, and so are the defaults of
parameters that are no credentials.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: ThirdParty, provider: GitHub, version: "1"}  # specfmt: ignore[deprecated-provider]
          configuration: {Owner: kiosk, Repo: kiosk, Branch: main, OAuthToken: ghp_q7Lx0Vt9Rb2KdW5sYn8Zc3HjP4mQ6tUeA1fG}  # error
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: ThirdParty, provider: GitHub, version: "1"}  # specfmt: ignore[deprecated-provider]
          configuration: {Owner: kiosk, Repo: kiosk, Branch: main, OAuthToken: "{{github_token}}"}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: ThirdParty, provider: GitHub, version: "1"}  # specfmt: ignore[deprecated-provider]
          configuration: {Owner: kiosk, Repo: kiosk, Branch: main, OAuthToken: <token>}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._credentials import is_masked, secret_keys
from specfmt.rules.secrets import form_of, looks_random
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

# Older tokens of GitHub are 40 hexadecimal digits, client secrets of Alexa 64.
_FEWEST_DIGITS = 32
_WHY = "whoever can read the file can use it, and its history keeps it"


@rule(on=Action, group="security", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    for key in secret_keys(action):
        node = action.setting(key)
        if node is None or node.tag is not None or not is_known(node.text) or is_masked(node.text):
            continue  # with a tag it is a function of CloudFormation
        what = form_of(node.text) or _look_of(node.text)
        if what:
            yield Finding(node, f"`{key}` is in plain text, and looks like {what}", _WHY)
        elif action.spec.variant is None or action.spec.variant.parameter_behind(node) is None:
            why = "either it is a credential that all can read, or the action cannot work with it"
            yield Finding(node, f"`{key}` is in plain text", why, severity=Severity.INFO)


def _look_of(text: str) -> str:
    """What a text looks like that has no form of its own; empty where it is no credential."""
    is_hexadecimal = len(text) >= _FEWEST_DIGITS and not text.lower().strip("0123456789abcdef")
    if text.startswith(("Atzr|", "amzn1.oa2-cs.")) or is_hexadecimal or looks_random(text):
        return "a credential"
    return ""
