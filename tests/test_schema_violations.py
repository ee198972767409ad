"""What the buildspec schema has against a text: the rule, the place, and what would be right."""

import pytest

from specfmt.schema.validate import violations
from specfmt.schema.violation import rule_for
from specfmt.syntax.nodes import Entry, Mapping, Scalar
from specfmt.syntax.parse import parse


def found(text):
    tree = parse(text)
    assert not tree.errors
    return violations(tree.root, "buildspec")


def told(text):
    """Each violation as rule, the place's text, and the name."""
    return [(each.rule, text[slice(*each.at.span)], each.name) for each in found(text)]


def in_phase(lines, phase="build"):
    return f"version: 0.2\nphases:\n  {phase}:\n" + "".join(f"    {line}\n" for line in lines.split("\n"))


def under(section, flow):
    return f"version: 0.2\n{section}: {flow}\n"


TASK = "batch: {build-graph: [%s]}"
CASES = {
    "unknown key at the top": (under("phasen", "{}"), [("unknown-key", "phasen: {}", "phasen")]),
    "unknown key in env": (under("env", "{colour: 1}"), [("unknown-key", "colour: 1", "colour")]),
    "unknown key in a phase": (in_phase("comands: [x]"), [("unknown-key", "comands: [x]", "comands")]),
    "unknown phase": (under("phases", "{test: {}}"), [("unknown-phase", "test: {}", "test")]),
    "runtime-versions outside install": (
        in_phase("runtime-versions: {nodejs: 22}", "pre_build"),
        [("misplaced-runtime-versions", "runtime-versions: {nodejs: 22}", "runtime-versions")],
    ),
    "runtime-versions without any": (
        in_phase("runtime-versions:", "install"),
        [("empty-runtime-versions", "runtime-versions:", "")],
    ),
    "runtime-versions as an empty mapping": (
        in_phase("runtime-versions: {}", "install"),
        [("empty-runtime-versions", "{}", "")],
    ),
    "runtime-versions as a list": (
        in_phase("runtime-versions: [nodejs]", "install"),
        [("wrong-type", "[nodejs]", "")],
    ),
    "command as a mapping": (
        in_phase("commands:\n  - echo a: b"),
        [("command-not-a-string", "echo a: b", "")],
    ),
    "command as a list": (in_phase("commands:\n  - [a, b]"), [("nested-list-in-commands", "[a, b]", "")]),
    "command in finally": (in_phase("finally:\n  - echo a: b"), [("command-not-a-string", "echo a: b", "")]),
    "commands as a mapping": (in_phase("commands: {a: b}"), [("wrong-type", "{a: b}", "")]),
    "on-failure": (in_phase("on-failure: STOP"), [("on-failure-value", "STOP", "STOP")]),
    "on-failure without regex": (in_phase("on-failure: RETRY-"), [("on-failure-value", "RETRY-", "RETRY-")]),
    "on-failure as a list": (in_phase("on-failure: [ABORT]"), [("wrong-type", "[ABORT]", "")]),
    "steps as text": (in_phase("steps: checkout"), [("wrong-type", "checkout", "checkout")]),
    "missing version": ("phases: {}\n", [("missing-version", "phases: {}", "version")]),
    "unknown version": ("version: 0.3\n", [("unknown-version", "0.3", "0.3")]),
    "unknown quoted version": ("version: '1'\n", [("unknown-version", "'1'", "1")]),
    "version without value": ("version:\n", [("wrong-type", "version:", "")]),
    "variable with a bad name": (
        under("env", "{variables: {MY-VAR: x}}"),
        [("environment-variable-name", "MY-VAR: x", "MY-VAR")],
    ),
    "parameter with a bad name": (
        under("env", "{parameter-store: {1A: x}}"),
        [("environment-variable-name", "1A: x", "1A")],
    ),
    "secret with a bad name": (
        under("env", "{secrets-manager: {A.B: x}}"),
        [("environment-variable-name", "A.B: x", "A.B")],
    ),
    "variable with a list": (under("env", "{variables: {A: [1]}}"), [("env-value-not-scalar", "[1]", "")]),
    "secret with a mapping": (
        under("env", "{secrets-manager: {A: {b: c}}}"),
        [("env-value-not-scalar", "{b: c}", "")],
    ),
    "variables as a list": (under("env", "{variables: [A]}"), [("wrong-type", "[A]", "")]),
    "boolean": (under("env", "{git-credential-helper: maybe}"), [("unknown-boolean", "maybe", "maybe")]),
    "boolean as a number": (under("proxy", "{logs: 1}"), [("unknown-boolean", "1", "1")]),
    "boolean as a list": (under("proxy", "{logs: [yes]}"), [("wrong-type", "[yes]", "")]),
    "report without files": (under("reports", "{r: {}}"), [("report-without-files", "r: {}", "files")]),
    "report without anything": (under("reports", "\n  r:"), [("report-without-files", "r:", "")]),
    "report with empty files": (under("reports", "{r: {files: []}}"), [("report-without-files", "[]", "")]),
    "report format": (
        under("reports", "{r: {files: x, file-format: junit}}"),
        [("unknown-report-format", "junit", "junit")],
    ),
    "six reports": (
        under("reports", "{" + ", ".join(f"r{n}: {{files: x}}" for n in range(6)) + "}"),
        [("too-many-reports", "{" + ", ".join(f"r{n}: {{files: x}}" for n in range(6)) + "}", "")],
    ),
    "artifacts without files": (
        under("artifacts", "{name: x}"),
        [("artifacts-without-files", "artifacts: {name: x}", "files")],
    ),
    "artifacts with null files": (
        under("artifacts", "\n  files:"),
        [("artifacts-without-files", "files:", "")],
    ),
    "artifacts as a list": (under("artifacts", "[x]"), [("artifacts-shape", "[x]", "")]),
    "secondary artifact without files": (
        under("artifacts", "{files: x, secondary-artifacts: {a: {}}}"),
        [("artifacts-without-files", "a: {}", "files")],
    ),
    "secondary artifact with a bad name": (
        under("artifacts", "{files: x, secondary-artifacts: {a-b: {files: x}}}"),
        [("secondary-artifact-identifier", "a-b: {files: x}", "a-b")],
    ),
    "secondary artifact with a long name": (
        under("artifacts", f"{{files: x, secondary-artifacts: {{{'a' * 128}: {{files: x}}}}}}"),
        [("secondary-artifact-identifier", f"{'a' * 128}: {{files: x}}", "a" * 128)],
    ),
    "file as a mapping": (under("artifacts", "{files: [{a: b}]}"), [("wrong-type", "{a: b}", "")]),
    "cache action": (under("cache", "{action: both}"), [("unknown-cache-action", "both", "both")]),
    "six fallback keys": (
        under("cache", "{fallback-keys: [a, b, c, d, e, f]}"),
        [("too-many-fallback-keys", "[a, b, c, d, e, f]", "")],
    ),
    "task without identifier": (
        under("batch", "{build-list: [{buildspec: x}]}"),
        [("missing-batch-identifier", "{buildspec: x}", "identifier")],
    ),
    "task with an empty identifier": (
        under("batch", "\n  build-list:\n    - identifier:"),
        [("missing-batch-identifier", "identifier:", "")],
    ),
    "task with a bad identifier": (
        under("batch", "{build-graph: [{identifier: a-b}]}"),
        [("batch-identifier", "a-b", "a-b")],
    ),
    "task that is no mapping": (under("batch", "{build-graph: [a]}"), [("wrong-type", "a", "a")]),
    "depend-on outside a graph": (
        under("batch", "{build-list: [{identifier: a, depend-on: [b]}]}"),
        [("misplaced-depend-on", "depend-on: [b]", "depend-on")],
    ),
    "variable of a task": (
        under("batch", "{build-list: [{identifier: a, env: {variables: {A-B: 1}}}]}"),
        [("environment-variable-name", "A-B: 1", "A-B")],
    ),
    "variable of a matrix": (
        under("batch", "{build-matrix: {dynamic: {env: {variables: {A: [{b: c}]}}}}}"),
        [("env-value-not-scalar", "{b: c}", "")],
    ),
    "fanout without parallelism": (
        under("batch", "{build-fanout: {ignore-failure: true}}"),
        [("fanout-parallelism", "build-fanout: {ignore-failure: true}", "parallelism")],
    ),
    "fanout without anything": (
        under("batch", "\n  build-fanout:"),
        [("fanout-parallelism", "build-fanout:", "")],
    ),
    **{
        f"parallelism {value}": (
            under("batch", f"{{build-fanout: {{parallelism: {value}}}}}"),
            [("fanout-parallelism", value, value.strip("'"))],
        )
        for value in ("0", "-1", "0.5", "many", "'0'", "true")
    },
}


@pytest.mark.parametrize("case", CASES)
def test_a_violation_names_its_rule_and_place(case):
    text, expected = CASES[case]
    assert told(text) == expected


def test_violations_stand_in_the_order_of_the_text():
    text = "zzz: 1\nenv: {x: 1}\nphases: {y: {}}\nversion: 9\n"
    assert [each.name for each in found(text)] == ["zzz", "x", "y", "9"]


def test_an_unknown_key_comes_with_its_neighbours_and_the_keys_that_are_known():
    (violation,) = found(under("cache", "{paths: [x], kee: y}"))
    assert isinstance(violation.at, Entry)
    assert violation.keyword == "additionalProperties"
    assert violation.path == ("cache", "kee")
    assert violation.expected == ("key", "fallback-keys", "action", "paths")
    assert violation.keys == ("paths", "kee")
    assert violation.schema["properties"]["key"]["x-docs"].endswith("#build-spec.cache.key")


def test_a_deprecated_key_is_not_suggested():
    (violation,) = found(under("env", "{plain: x}"))
    assert "plaintext" not in violation.expected
    assert "variables" in violation.expected


def test_a_missing_key_comes_with_the_keys_that_are_there():
    (violation,) = found(under("artifacts", "{name: x, type: zip}"))
    assert (violation.keyword, violation.path, violation.expected) == ("required", ("artifacts",), ("files",))
    assert violation.keys == ("name", "type")


def test_the_root_has_no_entry_and_is_itself_the_place():
    (violation,) = found("phases: {}\n")
    assert isinstance(violation.at, Mapping)
    assert violation.path == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (under("phases", "[]"), ("mapping",)),
        (under("proxy", "{logs: {}}"), ("boolean",)),
        (in_phase("commands: {}"), ("list", "string")),
        (in_phase("run-as: []"), ("string",)),
        (in_phase("on-failure: {}"), ("string",)),
        (under("batch", "{build-fanout: {parallelism: []}}"), ("integer",)),
        (under("batch", "{build-list: {}}"), ("list",)),
    ],
)
def test_types_are_told_in_words_of_yaml(text, expected):
    (violation,) = found(text)
    assert (violation.keyword, violation.expected) == ("type", expected)


def test_the_expected_values_of_a_choice_are_those_that_are_documented():
    (violation,) = found(in_phase("on-failure: STOP"))
    assert violation.expected == ("ABORT", "CONTINUE", "RETRY")
    (violation,) = found("version: 7\n")
    assert violation.expected == ("0.2", "0.1")


def test_a_value_behind_an_alias_is_reported_at_the_alias():
    text = "version: 0.2\nphases:\n  build:\n    on-failure: &f STOP\n  post_build:\n    on-failure: *f\n"
    assert told(text) == [("on-failure-value", "STOP", "STOP"), ("on-failure-value", "*f", "STOP")]


def test_what_two_aliases_share_is_reported_once():
    text = "version: 0.2\nphases:\n  pre_build: &p {comands: [x]}\n  build: *p\n  post_build: *p\n"
    assert told(text) == [("unknown-key", "comands: [x]", "comands")]


def test_a_merged_key_is_reported_where_it_is_written():
    text = "version: 0.2\nphases:\n  build: &p {comands: [x]}\n  post_build: {<<: *p, commands: [y]}\n"
    assert told(text) == [("unknown-key", "comands: [x]", "comands")]


def test_the_last_of_two_duplicates_is_the_one_that_counts():
    assert told("version: 9\nversion: 0.2\n") == []
    assert [each.at.span.start for each in found("version: 0.2\nversion: 9\n")] == [22]


@pytest.mark.parametrize("text", ["- a\n", "text\n", "~\n"])
def test_a_root_that_is_no_mapping(text):
    (violation,) = found(text)
    assert (violation.rule, violation.path, violation.expected) == ("wrong-type", (), ("mapping",))


def test_a_null_item_is_its_own_place():
    (violation,) = found("version: 0.2\nbatch:\n  build-list:\n    -\n")
    assert isinstance(violation.at, Scalar)


def test_a_key_that_is_no_scalar_does_no_harm():
    assert [each.rule for each in found("version: 0.2\n? [a, b]\n: c\n")] == ["unknown-key"]


def test_a_value_that_ends_in_a_line_break_does_not_slip_through_a_pattern():
    text = "version: 0.2\nphases:\n  build:\n    on-failure: |\n      ABORT\n"
    assert [each.rule for each in found(text)] == ["on-failure-value"]


def test_a_route_for_a_qualifier_wins_over_the_one_for_the_keyword():
    schema = {"x-rules": {"type": "general", "type:null": "special"}}
    assert rule_for(schema, "type", "null") == "special"
    assert rule_for(schema, "type", "array") == "general"
    assert rule_for({}, "type") == "wrong-type"
    assert rule_for({}, "required", "x") == "missing-key"
    assert rule_for({}, "const") == "unknown-value"
    assert rule_for({}, "maxItems") == "invalid-value"
    assert rule_for({}, "never heard of") == "invalid-value"
