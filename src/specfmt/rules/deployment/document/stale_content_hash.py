r"""A hash that is not that of the AppSpec beside it.

`sha256` is the SHA256 of the text under `content`. Usually the text was changed and the hash was not. It may be left out.

## Bad

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "AppSpecContent",
    "appSpecContent": {
      "content": "version: 0.0\nResources:\n  - shop:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: shop\n        Alias: live\n        CurrentVersion: 1\n        TargetVersion: 2\n",
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" // error
    }
  }
}
```

## Good

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "AppSpecContent",
    "appSpecContent": {
      "content": "version: 0.0\nResources:\n  - shop:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: shop\n        Alias: live\n        CurrentVersion: 1\n        TargetVersion: 2\n",
      "sha256": "6b6d3b113991ecf89cc19487ef07aef699f95357103314014f521323179496bc"
    }
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployment import AppSpecText
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpecText, group="suspicious", severity=Severity.WARNING)
def check(text: AppSpecText, ctx: Context) -> Iterator[Finding]:
    content, told = text.content, text.sha256
    if content is None or told is None or not told.text or has_placeholder(told.text):
        return
    if has_placeholder(content.text):
        return
    import hashlib

    if hashlib.sha256(content.text.encode("utf-8", "surrogatepass")).hexdigest() == told.text.lower():
        return
    yield Finding(
        told,
        f"{show(told.text)} is not the SHA256 of the text",
        "usually the text was changed after its hash was written",
        (Related(content.span, "the text is here"),),
    )
