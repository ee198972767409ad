"""A `roleArn` that is not the ARN of an IAM role.

CodePipeline wants the whole ARN, `arn:aws:iam::111122223333:role/NAME`, with the 12 digits of the account and, where the
role has one, its path. The name alone, the ARN of a user or that of an instance profile are rejected with the whole
pipeline. That holds for the role of the pipeline and for those of single actions and rules.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: shop-pipeline  # error
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:instance-profile/shop-pipeline  # error
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.structure._shape import place, rejected
from specfmt.rules.structure._words import told
from specfmt.schema.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM = "`arn:aws:iam::<account>:role/<name>`"
_ACCOUNT_DIGITS = 12


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    text = violation.name
    if _stands_for_another(text):
        return
    name = violation.path[-1] if violation.path else "roleArn"
    yield Finding(
        place(violation, ctx),
        f"`{name}` is {told(text, 80)}, {_complaint(text)}",
        f"{rejected(ctx)}: it takes only the full ARN of an IAM role",
    )


def _stands_for_another(text: str) -> bool:
    """Tell whether the text says what belongs here, as manuals do: `ROLE`, `arn:aws:iam::account-id:role/shop`."""
    if ":" not in text:
        return text.isupper()
    parts = text.split(":", 5)
    account = parts[4] if len(parts) > 5 else ""
    return "EXAMPLE" in text or (account.replace("-", "").replace("_", "").isalpha() and parts[2] == "iam")


def _complaint(text: str) -> str:
    """What is wrong with it, as the end of a sentence."""
    parts = text.split(":", 5)
    if not text.startswith("arn:") or len(parts) < 6:
        return f"expected an ARN: {_FORM}"
    _, _, service, region, account, resource = parts
    if service != "iam":
        return f"which belongs to the service `{service}`, expected the ARN of an IAM role: {_FORM}"
    if not resource.startswith("role/"):
        return f"which is no role, expected {_FORM}"
    if region:
        return f"expected no Region in the ARN of a role: {_FORM}"
    if len(account) != _ACCOUNT_DIGITS or not (account.isascii() and account.isdigit()):
        return f"expected the {_ACCOUNT_DIGITS} digits of the account in it, found {told(account) if account else 'none'}"
    return f"expected {_FORM}"
