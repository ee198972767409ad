"""What the buildspec schema takes without a word: all that is documented, and all that CodeBuild is seen to read."""

import pytest

from specfmt.schema import store
from specfmt.schema.validate import data, fits, violations
from specfmt.syntax.parse import parse

EVERYTHING = """\
version: 0.2
run-as: codebuild-user
env:
  shell: bash
  variables:
    NODE_ENV: production
    DEBUG: true
    RETRIES: 3
    MODE: 0644
    EMPTY:
  parameter-store:
    TOKEN: /CodeBuild/token
  exported-variables:
    - TOKEN
  secrets-manager:
    PASSWORD: "prod/db:password::AWSPREVIOUS"
  git-credential-helper: yes
proxy:
  upload-artifacts: no
  logs: yes
batch:
  fast-fail: true
  build-graph:
    - identifier: first
      buildspec: a.yml
      debug-session: true
      env:
        compute-type: ARM_LAMBDA_1GB
        fleet: my-fleet
        image: $IMAGE
        privileged-mode: true
        type: LINUX_CONTAINER
        variables: {A: 1, B: no}
      ignore-failure: false
    - identifier: second
      depend-on: [first]
  build-list:
    - identifier: only
      buildspec: b.yml
      debug-session: false
      env: {type: SOMETHING_NEW}
      ignore-failure: true
  build-matrix:
    static:
      ignore-failure: false
      env: {privileged-mode: true, type: LINUX_CONTAINER}
    dynamic:
      buildspec: [a.yml, b.yml]
      env:
        compute-type: [BUILD_GENERAL1_SMALL]
        image: [one, two]
        variables: {V: [1, two, yes]}
  build-fanout:
    parallelism: 5
    ignore-failure: false
phases:
  install:
    run-as: root
    on-failure: ABORT
    runtime-versions: {python: 3.10, nodejs: 22, java: corretto21, zig: latest, ruby: $RUBY}
    commands: [make]
    finally: [echo]
  pre_build: {run-as: root, on-failure: Retry-3-.*timed out.*, commands: [make], finally: [echo]}
  build: {run-as: root, on-failure: CONTINUE, commands: [make], finally: [echo]}
  post_build:
    run-as: root
    on-failure: RETRY-2
    commands: [make]
    steps:
      - name: Check out
        uses: actions/checkout@v4
        with: {depth: 1}
      - anything
    finally: [echo]
reports:
  unit-tests: {files: ['**/*'], base-directory: target, discard-paths: no, file-format: JunitXml}
  arn:aws:codebuild:us-east-1:111122223333:report-group/x: {files: [a.xml], file-format: COBERTURAXML}
  $GROUP: {files: a.xml}
artifacts:
  files: ['**/*']
  name: app-$(date +%Y-%m-%d)
  discard-paths: yes
  base-directory: dist
  exclude-paths: node_modules/**/*
  enable-symlinks: true
  s3-prefix: x
  secondary-artifacts:
    docs:
      files: ['**/*']
      name: docs
      discard-paths: no
      base-directory: site
      exclude-paths: [a, b]
      enable-symlinks: no
      s3-prefix: y
cache:
  key: npm-$(codebuild-hash-files package-lock.json)
  fallback-keys: [npm-, node-]
  action: restore
  paths: [/root/.npm/**/*]
eb_codebuild_settings:
  CodeBuildServiceRole: role
  ComputeType: BUILD_GENERAL1_SMALL
  Image: aws/codebuild/standard:7.0
  Timeout: 60
"""

VERSION_0_1 = """\
version: 0.1
environment_variables:
  plaintext:
    JAVA_HOME: /usr/lib/jvm
phases:
  build:
    commands:
      - make
artifacts:
  type: zip
  files:
    - app.jar
"""


def rules(text):
    tree = parse(text)
    assert not tree.errors
    found = violations(tree.root, "buildspec")
    assert fits(data(tree.root), "buildspec") is not bool(found)  # a valid file never needs jsonschema
    return [(each.rule, each.path) for each in found]


def keys_of(schema, definitions):
    """Every path of named keys that a schema knows, lists and free names left out."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].removeprefix("#/definitions/")]
    for name, inner in schema.get("properties", {}).items():
        yield (name,)
        yield from ((name, *rest) for rest in keys_of(inner, definitions))
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from keys_of(schema[key], definitions)


def keys_in(node):
    if isinstance(node, dict):
        for name, inner in node.items():
            yield (name,)
            yield from ((name, *rest) for rest in keys_in(inner))
            yield from keys_in(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from keys_in(inner)


@pytest.mark.parametrize("text", [EVERYTHING, VERSION_0_1])
def test_every_documented_key_is_accepted(text):
    assert rules(text) == []


def test_the_sample_above_has_every_key_that_the_schema_knows():
    schema = store.load("buildspec")
    known = {path[-1] for path in keys_of(schema, schema["definitions"])}
    held = {path[-1] for text in (EVERYTHING, VERSION_0_1) for path in keys_in(data(parse(text).root))}
    runtimes = set(schema["definitions"]["runtime-versions"]["properties"])
    assert known - held - runtimes == set()


def in_build(value):
    return f"version: 0.2\nphases:\n  build:\n    {value}\n"


TOLERATED = {
    "no phases": "version: 0.2\n",
    "a quoted version": 'version: "0.2"\n',
    "sections without content": "version: 0.2\nenv:\nproxy:\nbatch:\nphases:\nreports:\nartifacts:\ncache:\nrun-as:\n",
    "parts without content": (
        "version: 0.2\nenv:\n  variables:\n  parameter-store:\n  secrets-manager:\n  exported-variables:\n  shell:\n"
        "  git-credential-helper:\ncache:\n  paths:\n  key:\n  action:\n  fallback-keys:\n"
        "batch:\n  build-graph:\n  build-list:\n  build-matrix:\n  fast-fail:\n"
    ),
    "a phase without content": "version: 0.2\nphases:\n  install:\n  build:\n",
    "install with runtimes only": "version: 0.2\nphases:\n  install:\n    runtime-versions:\n      python: 3.10\n",
    "commands without content": in_build("commands:"),
    "commands as one string": in_build("commands: make"),
    "commands as a block": in_build("commands: |\n      make"),
    "commands as a number": in_build("commands: 1"),
    "commands as an empty list": in_build("commands: []"),
    "items that are no strings": in_build("commands: [1, true, ~, 3.10, yes]"),
    "an item with a comment only": in_build("commands:\n      - # later\n      - make"),
    "finally as one string": in_build("finally: make"),
    "a numeric user": in_build("run-as: 1000"),
    "on-failure in any case": in_build("on-failure: Abort"),
    "on-failure without value": in_build("on-failure:"),
    "on-failure with a count that a rule judges": in_build("on-failure: RETRY-500"),
    "steps without content": in_build("steps:"),
    "files as one string": "version: 0.2\nartifacts:\n  files: '**/*'\n",
    "report files as one string": "version: 0.2\nreports:\n  r:\n    files: '**/*'\n",
    "exported-variables as one string": "version: 0.2\nenv:\n  exported-variables: A\n",
    "a plaintext section beside env": "version: 0.2\nenv:\n  plaintext:\n    A: b\n",
    "scalars in a matrix": (
        "version: 0.2\nbatch:\n  build-matrix:\n    dynamic:\n      buildspec: a.yml\n      env:\n"
        "        image: x\n        compute-type: y\n        variables:\n          A: 1\n"
    ),
    "depend-on as one string": "version: 0.2\nbatch:\n  build-graph:\n    - {identifier: a, depend-on: b}\n",
    "an identifier that looks like a number": "version: 0.2\nbatch:\n  build-graph:\n    - {identifier: 1}\n",
    "the longest identifier": f"version: 0.2\nbatch:\n  build-list:\n    - {{identifier: {'a' * 127}}}\n",
    "parallelism in quotation marks": "version: 0.2\nbatch:\n  build-fanout:\n    parallelism: '4'\n",
    "five reports": "version: 0.2\nreports: {" + ", ".join(f"r{n}: {{files: x}}" for n in range(5)) + "}\n",
    "five fallback keys": "version: 0.2\ncache: {key: k, fallback-keys: [a, b, c, d, e]}\n",
    "a JSON buildspec": '{"version": 0.2, "phases": {"build": {"commands": ["make"]}}}',
    "anchors and merges": (
        "version: 0.2\nphases:\n  pre_build: &p\n    commands: &c [make]\n  build:\n    <<: *p\n    finally: *c\n"
    ),
}


@pytest.mark.parametrize("case", TOLERATED)
def test_nothing_is_said_about(case):
    assert rules(TOLERATED[case]) == []


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "true", "false"])
@pytest.mark.parametrize(
    "spelling", [str.lower, str.upper, str.title, str.swapcase, '"{}"'.format, "'{}'".format]
)
def test_every_spelling_of_a_boolean_is_one(word, spelling):
    text = (
        f"version: 0.2\nenv: {{git-credential-helper: {spelling(word)}}}\nproxy: {{logs: {spelling(word)}}}\n"
    )
    assert rules(text) == []


@pytest.mark.parametrize("word", ["yess", "ja", "y", "1", "0", "truefalse", '" yes"', '""'])
def test_what_is_no_boolean(word):
    assert rules(f"version: 0.2\nproxy: {{logs: {word}}}\n") == [("unknown-boolean", ("proxy", "logs"))]


@pytest.mark.parametrize(
    "name",
    [
        "CUCUMBERJSON",
        "JUNITXML",
        "NUNITXML",
        "NUNIT3XML",
        "TESTNGXML",
        "VISUALSTUDIOTRX",
        "CLOVERXML",
        "COBERTURAXML",
        "JACOCOXML",
        "SIMPLECOV",
    ],
)
@pytest.mark.parametrize("spelling", [str.upper, str.lower, str.title])
def test_every_report_format_in_any_case(name, spelling):
    assert rules(f"version: 0.2\nreports: {{r: {{files: x, file-format: {spelling(name)}}}}}\n") == []
