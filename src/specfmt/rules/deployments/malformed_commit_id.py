"""A commit that is not named by its hash.

`commitId` is the SHA1 of a commit, 40 hexadecimal digits. A branch, a tag or a short hash is not looked up.

## Bad

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "GitHub",
    "gitHubLocation": {"repository": "shop/site", "commitId": "main"} // error
  }
}
```

## Good

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "GitHub",
    "gitHubLocation": {"repository": "shop/site", "commitId": "bc3c5ec7afb3f5f4b0f1b2a7b0a4e2a5d9e34c11"}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployments import Revision
from specfmt.views.placeholders import is_capitals, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


_DIGITS = frozenset("0123456789abcdefABCDEF")
_LENGTH = 40


@rule(on=Revision, group="suspicious", severity=Severity.WARNING)
def check(revision: Revision, ctx: Context) -> Iterator[Finding]:
    commit = revision.section("gitHubLocation").scalar("commitId")
    if commit is None or not commit.text or not is_known(commit.text) or is_capitals(commit.text):
        return
    if len(commit.text) == _LENGTH and _DIGITS.issuperset(commit.text):
        return
    yield Finding(
        commit,
        f"`{revision.spec.spelled('commitId')}` is {show(commit.text)}, expected the {_LENGTH} digits of a SHA1",
        "CodeDeploy asks GitHub for this very commit; branches and tags are none",
    )
