"""What the schema of pipelines has against a file: one sentence at the exact place, and a fix where there is one way only."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt import rules
from specfmt.diagnostics import Safety, Severity
from specfmt.schema import store
from specfmt.schema.validate import _validator_class, fits, violations
from specfmt.syntax.parse import parse
from specfmt.text.edit import apply_edits
from support import check

GOOD = """\
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore:
    type: S3
    location: shop-artifacts
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId:
            category: Source
            owner: AWS
            provider: S3
            version: "1"
          configuration:
            S3Bucket: shop-source
            S3ObjectKey: shop.zip
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 2
          configuration:
            BucketName: shop-site
            Extract: "true"
          inputArtifacts:
            - name: SourceOutput
"""


def edited(before, after):
    assert GOOD.count(before) == 1, before
    return GOOD.replace(before, after)


def found(text, path="pipeline.yml"):
    return [each for each in check(text, kind="pipeline", path=path) if each.severity >= Severity.WARNING]


def only(text, path="pipeline.yml"):
    (diagnostic,) = found(text, path)
    return diagnostic


def test_the_pipeline_that_is_edited_below_is_good():
    assert found(GOOD) == []


# (what is replaced, by what, the marked text, the message)
TOLD = [
    ("name: shop\n", "name: shop site\n", "shop site", "the pipeline `shop site` holds a blank, it may hold letters, digits and `.` `@` `-` `_`"),
    ("name: shop\n", f"name: {'s' * 101}\n", "s" * 101, f"the pipeline `{'s' * 39}…` has 101 characters, at most 100 are allowed"),
    ("name: shop\n", 'name: ""\n', '""', "`name` is empty in `pipeline`"),
    ("name: shop\n", "name:\n", "name", "`name` is empty in `pipeline`"),
    ("name: shop\n", "name: 2026\n", "2026", "`name` is the number `2026`, expected a text: quote it"),
    ("name: shop\n", "name: [shop]\n", "name", "`name` is a list, expected a string"),
    ("  name: shop\n", "", "pipeline", "`name` is missing in `pipeline`"),
    ("- name: Deploy\n      actions", "- name: Deploy/now\n      actions", "Deploy/now", "the stage `Deploy/now` holds `/`, it may hold letters, digits and `.` `@` `-` `_`"),
    ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:iam:eu-west-1:111122223333:role/shop", "arn:aws:iam:eu-west-1:111122223333:role/shop", "`roleArn` is `arn:aws:iam:eu-west-1:111122223333:role/shop`, expected no Region in the ARN of a role: `arn:aws:iam::<account>:role/<name>`"),
    ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:iam::111122223333:user/shop", "arn:aws:iam::111122223333:user/shop", "`roleArn` is `arn:aws:iam::111122223333:user/shop`, which is no role, expected `arn:aws:iam::<account>:role/<name>`"),
    ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:iam::1111222233334:role/shop", "arn:aws:iam::1111222233334:role/shop", "`roleArn` is `arn:aws:iam::1111222233334:role/shop`, expected the 12 digits of the account in it, found `1111222233334`"),
    ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:s3:::shop", "arn:aws:s3:::shop", "`roleArn` is `arn:aws:s3:::shop`, which belongs to the service `s3`, expected the ARN of an IAM role: `arn:aws:iam::<account>:role/<name>`"),
    ("location: shop-artifacts", "location: sh", "sh", "the location `sh` has 2 characters, the name of a bucket has 3 to 63"),
    ("location: shop-artifacts", "location: shop_artifacts", "shop_artifacts", "the location `shop_artifacts` is not the name of a bucket: letters, digits, `.` and `-`"),
    ("category: Source\n", "category: Sauce\n", "Sauce", "`category` is `Sauce`, expected `Source`, `Build`, `Deploy`, `Test`, `Invoke`, `Approval` or `Compute`"),
    ("runOrder: 2", "runOrder: 1000", "1000", "`runOrder` is `1000`, expected a whole number from 1 to 999"),
    ("runOrder: 2", "runOrder: 1.5", "1.5", "`runOrder` is `1.5`, expected a whole number from 1 to 999"),
    ("runOrder: 2", "runOrder: second", "second", "`runOrder` is `second`, expected a whole number"),
    ("runOrder: 2", "runOrder:", "runOrder", "`runOrder` is empty in `pipeline.stages[1].actions[0]`"),
    ("runOrder: 2", "runOrder: true", "true", "`runOrder` is `true`, expected a whole number"),
    ("runOrder: 2", "region: eu-west", "eu-west", "`eu-west` is not a Region, expected one such as `eu-west-1`"),
    ("runOrder: 2", "regions: eu-west-1", "regions", "unknown key `regions` in `pipeline.stages[1].actions[0]`, did you mean `region`?"),
    ("runOrder: 2", "colour: red", "colour", "unknown key `colour` in `pipeline.stages[1].actions[0]`"),
    ("    type: S3\n", "    type: S3\n    runOrder: 1\n", "runOrder", "`runOrder` is not read in `pipeline.artifactStore`, it belongs in an entry of `pipeline.stages[].actions`"),
    ('Extract: "true"', "Extract: true", "true", "`Extract` is the boolean `true`, expected a text: quote it"),
    ('Extract: "true"', "Extract: [1]", "Extract", "`Extract` is a list, expected a string"),
    ("pipeline:\n", "colour: red\npipeline:\n", "colour", "unknown key `colour` at the top level"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "marked", "message"), TOLD)
def test_one_sentence_at_the_place(before, after, marked, message):
    text = edited(before, after)
    one = only(text)
    assert (text[slice(*one.span)], one.message, one.severity) == (marked, message, Severity.ERROR)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: shop\n", "name: <pipeline name>\n"),
        ("name: shop\n", "name: '{{ name }}'\n"),
        ("name: shop\n", "name: '%PIPELINE_NAME%'\n"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:iam::ACCOUNT_ID:role/shop"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "ROLE_ARN"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "__ROLE_ARN__"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "${ROLE_ARN}"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "ARN"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:iam::account-id:role/shop"),
        ("arn:aws:iam::111122223333:role/shop-pipeline", "arn:aws:iam::80398EXAMPLE::role/shop"),
        ("location: shop-artifacts", "location: '[bucket]'"),
        ("location: shop-artifacts", "location: your_bucket_name"),
        ("location: shop-artifacts", "location: codepipeline-REGION-ACCOUNT_ID"),
        ("category: Source\n", "category: ${CATEGORY}\n"),
        ("runOrder: 2", "runOrder: '{{order}}'"),
        ("runOrder: 2", "region: EU_WEST_1"),
    ],
)
def test_a_placeholder_has_no_length_no_form_and_no_type(before, after):
    assert found(edited(before, after)) == []


# (what is replaced, by what, what the fix makes of it)
FIXED = [
    ("location: shop-artifacts", "location: s3://shop-artifacts/", "location: shop-artifacts"),
    ("    type: S3\n", "    type: s3\n", "    type: S3\n"),
    ("runOrder: 2", 'runOrder: "2"', "runOrder: 2"),
    ("runOrder: 2", "RunOrder: 2", "runOrder: 2"),
    ('Extract: "true"', "Extract: True", 'Extract: "true"'),
    ('Extract: "true"', 'Extract: "true"\n            CacheControl: 300', 'Extract: "true"\n            CacheControl: "300"'),
    ('owner: AWS\n            provider: S3\n            version: "1"', "provider: S3\n            version: '1'", "provider: S3\n            version: '1'\n            owner: AWS"),
    ('            owner: AWS\n            provider: S3\n            version: "1"\n', "            owner: AWS\n            provider: S3\n", '            owner: AWS\n            provider: S3\n            version: "1"\n'),
    ("          outputArtifacts:\n            - name: SourceOutput\n", "          outputArtifacts: [SourceOutput]\n", "          outputArtifacts: [{name: SourceOutput}]\n"),
    ("          outputArtifacts:\n            - name: SourceOutput\n", "          outputArtifacts:\n            - 'SourceOutput'\n", "          outputArtifacts:\n            - {name: 'SourceOutput'}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "fixed"), FIXED)
def test_a_safe_fix_writes_what_was_meant(before, after, fixed):
    text = edited(before, after)
    one = only(text)
    assert one.fix.safety is Safety.SAFE
    text = apply_edits(text, one.fix.edits)
    assert text == edited(before, fixed)
    assert found(text) == []


def test_the_parts_of_a_type_that_leave_no_choice_are_added_in_json():
    whole = copy.deepcopy(PIPELINE)
    type_id = whole["pipeline"]["stages"][0]["actions"][0]["actionTypeId"]
    del type_id["owner"]
    for indent in (2, None):
        text = json.dumps(whole, indent=indent)
        added = json.loads(apply_edits(text, only(text, "pipeline.json").fix.edits))
        assert added["pipeline"]["stages"][0]["actions"][0]["actionTypeId"] == {**type_id, "owner": "AWS"}


@pytest.mark.parametrize(
    "type_id",
    [
        "{category: Build, provider: Jenkins, version: '1'}",
        "{category: Deploy, provider: Lambda2, version: '1'}",
    ],
)
def test_what_only_the_author_knows_is_not_added(type_id):
    text = edited(
        'actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}', f"actionTypeId: {type_id}"
    )
    assert [each.fix for each in found(text) if each.rule == "missing-key"] == [None]


def test_an_optional_setting_that_says_nothing_can_be_taken_out():
    one = only(edited('Extract: "true"', 'Extract: "true"\n            CacheControl: ""'))
    assert (one.rule, one.fix.safety, one.fix.title) == (
        "empty-value",
        Safety.UNSAFE,
        "take `CacheControl` out",
    )
    text = edited('Extract: "true"', 'Extract: "true"\n            CacheControl: ""')
    assert apply_edits(text, one.fix.edits) == GOOD


def test_a_bare_pipeline_is_judged_like_one_under_its_key():
    bare = "\n".join(line[2:] for line in GOOD.split("\n")[1:])
    assert found(bare) == []
    one = only(bare.replace("name: shop\n", ""))
    assert one.message == "`name` is missing at the top level"
    assert only(bare.replace("runOrder: 2", "runOrder: 0")).message == (
        "`runOrder` is `0`, expected a whole number from 1 to 999"
    )


def test_every_rule_that_the_schema_names_exists():
    known = rules.names()

    def named(schema):
        if isinstance(schema, dict):
            yield from schema.get("x-rules", {}).values() if isinstance(schema.get("x-rules"), dict) else ()
            for inner in schema.values():
                yield from named(inner)
        elif isinstance(schema, list):
            for inner in schema:
                yield from named(inner)

    routed = {name for spec in store.specs() for name in named(store.load(spec))}
    assert sorted(routed - set(known)) == []
    assert {"unknown-key", "missing-key", "wrong-type", "unknown-value"} <= set(known)


# --- the generated validator and jsonschema agree

PIPELINE = json.loads(
    """{"pipeline": {"name": "shop", "roleArn": "arn:aws:iam::111122223333:role/shop",
    "artifactStores": {"eu-west-1": {"type": "S3", "location": "shop-artifacts", "encryptionKey": {"id": "k", "type": "KMS"}}},
    "stages": [
      {"name": "Source", "actions": [{"name": "S", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3",
        "version": "1"}, "configuration": {"S3Bucket": "shop-source", "S3ObjectKey": "shop.zip"},
        "outputArtifacts": [{"name": "Out"}]}]},
      {"name": "Deploy", "actions": [{"name": "D", "runOrder": 2, "actionTypeId": {"category": "Deploy", "owner": "AWS",
        "provider": "S3", "version": "1"}, "configuration": {"BucketName": "shop", "Extract": "true"},
        "inputArtifacts": [{"name": "Out"}], "region": "eu-west-1", "namespace": "D"}],
        "onFailure": {"result": "RETRY", "retryConfiguration": {"retryMode": "ALL_ACTIONS"}},
        "beforeEntry": {"conditions": [{"result": "FAIL", "rules": [{"name": "R", "timeoutInMinutes": 5, "ruleTypeId":
          {"category": "Rule", "provider": "LambdaInvoke"}, "configuration": {"FunctionName": "f"}}]}]}}],
    "executionMode": "QUEUED", "pipelineType": "V2", "version": 1}}"""
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 1001),
    st.sampled_from(
        [1.0, 1.5, "", "a", "a b", "a\\n", "S3", "AWS", "RETRY", "eu-west-1", "x" * 101, "V2", "5"]
    ),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=7),
        st.dictionaries(st.sampled_from(["name", "rules", "", "a b", "result"]), inner, max_size=3),
    ),
    max_leaves=5,
)


def containers(value, held):
    if isinstance(value, dict | list):
        held.append(value)
        for inner in value.values() if isinstance(value, dict) else value:
            containers(inner, held)
    return held


@st.composite
def mutated(draw):
    value = copy.deepcopy(PIPELINE)
    for _ in range(draw(st.integers(0, 3))):
        target = draw(st.sampled_from(containers(value, [])))
        if not target:
            continue
        key = (
            draw(st.sampled_from(sorted(target)))
            if isinstance(target, dict)
            else draw(st.integers(0, len(target) - 1))
        )
        if draw(st.booleans()):
            target[key] = draw(values)
        else:
            del target[key]
    return value


def test_the_seed_is_valid_so_that_mutations_start_from_both_sides():
    assert fits(PIPELINE, "pipeline")
    assert fits(PIPELINE["pipeline"], "pipeline")


@settings(max_examples=150, deadline=None)
@given(mutated())
def test_the_two_validators_agree_on_mutations_of_a_valid_pipeline(value):
    assert fits(value, "pipeline") == _validator_class()(store.load("pipeline")).is_valid(value)


@settings(max_examples=60, deadline=None)
@given(mutated())
def test_whatever_the_shape_is_no_rule_fails_on_it(value):
    check(json.dumps(value, indent=1), kind="pipeline", path="pipeline.json")


# --- growth


def many(stages):
    """A pipeline of which every action has a mistake."""
    action = '{"name": "A %d", "RunOrder": 1, "runOrder": 0, "actionTypeId": {"category": "Deploy", "provider": "S3", "version": 1}}'
    inner = ", ".join(
        f'{{"name": "S{at}", "actions": [{", ".join(action % n for n in range(10))}]}}'
        for at in range(stages)
    )
    return f'{{"pipeline": {{"stages": [{inner}]}}}}'


def test_the_time_for_violations_grows_with_their_number():
    assert len(violations(parse(many(4)).root, "pipeline")) > 4 * 10 * 4
    assert_linear(lambda stages: parse(many(stages)).root, lambda root: violations(root, "pipeline"), 16)
