"""The generated validators and jsonschema agree, whatever the data is."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from specfmt.schema import store
from specfmt.schema.validate import _validator_class, data, fits
from specfmt.syntax.parse import parse

SEED = data(
    parse("""\
version: 0.2
env:
  shell: bash
  variables: {A: x, B: 1}
  exported-variables: [A]
  git-credential-helper: yes
proxy: {logs: no}
batch:
  fast-fail: false
  build-graph:
    - {identifier: a, env: {image: x, variables: {V: w}}, ignore-failure: true}
    - {identifier: b, depend-on: [a]}
  build-matrix: {static: {env: {type: x}}, dynamic: {env: {variables: {V: [1, 2]}}}}
  build-fanout: {parallelism: 4}
phases:
  install: {runtime-versions: {python: 3.10}, commands: [make]}
  build: {on-failure: RETRY-2, commands: [make, test], finally: [x], steps: [{uses: y}]}
reports: {r: {files: [x], file-format: JUNITXML, discard-paths: no}}
artifacts: {files: [x], secondary-artifacts: {s: {files: [y]}}}
cache: {key: k, action: save, fallback-keys: [a], paths: [p]}
""").root
)
WORDS = [
    "version",
    "run-as",
    "env",
    "variables",
    "shell",
    "phases",
    "install",
    "build",
    "runtime-versions",
    "commands",
    "finally",
    "steps",
    "files",
    "name",
    "a",
    "b",
    "identifier",
    "depend-on",
    "parallelism",
    "action",
    "file-format",
    "A-B",
    "1A",
    "zz",
    "yes",
    "No",
    "TRUE",
    "maybe",
    "ABORT",
    "retry-x",
    "RETRY-",
    "save",
    "both",
    "junitxml",
    "JUNIT",
    "0.2",
    "0.1",
    "0.3",
    "5",
    "0",
]
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 9),
    st.floats(),
    st.sampled_from([0.1, 0.2, 2.0, 1e300]),
    st.sampled_from([*WORDS, "", "ABORT\n", "yes\n", "A\n", "x" * 127, "x" * 128]),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=7),
        st.dictionaries(st.sampled_from([*WORDS, "A\n", ""]), inner, max_size=7),
    ),
    max_leaves=8,
)


def containers(value, found):
    if isinstance(value, dict | list):
        found.append(value)
        for inner in value.values() if isinstance(value, dict) else value:
            containers(inner, found)
    return found


@st.composite
def mutated(draw):
    value = copy.deepcopy(SEED)
    for _ in range(draw(st.integers(0, 3))):
        target = draw(st.sampled_from(containers(value, [])))
        how = draw(st.sampled_from(["set", "add", "drop"]))
        if isinstance(target, list):
            if how == "add" or not target:
                target.append(draw(values))
            elif how == "drop":
                target.pop()
            else:
                target[draw(st.integers(0, len(target) - 1))] = draw(values)
        elif how == "add" or not target:
            target[draw(st.sampled_from(WORDS))] = draw(values)
        elif how == "drop":
            del target[draw(st.sampled_from(sorted(target)))]
        else:
            target[draw(st.sampled_from(sorted(target)))] = draw(values)
    return value


def test_the_seed_is_valid_so_that_mutations_start_from_both_sides():
    assert fits(SEED, "buildspec")


@settings(max_examples=200, deadline=None)
@given(mutated())
def test_the_two_validators_agree_on_mutations_of_a_valid_file(value):
    assert fits(value, "buildspec") == _validator_class()(store.load("buildspec")).is_valid(value)


@settings(max_examples=100, deadline=None)
@given(values)
def test_the_two_validators_agree_on_anything(value):
    assert fits(value, "buildspec") == _validator_class()(store.load("buildspec")).is_valid(value)


def test_our_pattern_differs_from_the_library_only_before_a_last_line_break():
    value = {"version": 0.2, "phases": {"build": {"on-failure": "ABORT\n"}}}
    assert Draft7Validator(store.load("buildspec")).is_valid(value)
    assert not fits(value, "buildspec")
    assert not _validator_class()(store.load("buildspec")).is_valid(value)


def test_values_that_cannot_be_hashed_confuse_neither():
    for value in (
        {"version": {"a": [1]}},
        {"version": [0.2]},
        {"version": 0.2, "cache": {"action": [["save"]]}},
    ):
        assert not fits(value, "buildspec")
        assert not _validator_class()(store.load("buildspec")).is_valid(value)
