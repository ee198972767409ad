"""A link of a custom action type is filled in from a property that it cannot use.

In the templates of links `{Config:Name}` stands for the value that an action has for the configuration property `Name`.
That property has to be one of the type, required, and no secret; CodePipeline refuses to create the type otherwise.

## Bad

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "settings": {
    "entityUrlTemplate": "https://ci.example.com/job/{Config:Project}/" // error
  },
  "configurationProperties": [
    {"name": "ProjectName", "required": true, "key": true, "secret": false}
  ],
  "inputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```

## Good

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "settings": {
    "entityUrlTemplate": "https://ci.example.com/job/{Config:ProjectName}/"
  },
  "configurationProperties": [
    {"name": "ProjectName", "required": true, "key": true, "secret": false}
  ],
  "inputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.views.custom_action import CustomAction
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.custom_action import Property

_WHY = "CodePipeline refuses the type: a link is filled in from required properties that are no secrets"


@rule(on=CustomAction, group="correctness", severity=Severity.ERROR)
def check(action: CustomAction, ctx: Context) -> Iterator[Finding]:
    places = action.url_placeholders
    if not places:
        return
    known = {each.name.text: each for each in action.properties if each.name is not None}
    is_open = action.action_type.is_open
    for place in places:
        property_ = known.get(place.name)
        if property_ is not None:
            related = (Related(property_.place.span, "the property is here"),)
            words = _unfit(property_)
            if words:
                message = f"the property {show(place.name)} {words}, so no link can be filled in from it"
                yield Finding(place.span(ctx.document.text), message, _WHY, related)
        elif not is_open and is_known(place.name):
            meant = nearest(place.name, known)
            tail = f", did you mean `{meant}`?" if meant else expected(known)
            message = f"the type has no configuration property {show(place.name)}{tail}"
            yield Finding(place.span(ctx.document.text), message, _WHY)


def _unfit(property_: Property) -> str:
    if property_.flag("secret") is True:
        return "is secret"
    # A missing flag is told as missing.
    return "is not required" if property_.has("required") and property_.flag("required") is False else ""
