"""Every format on hand-made reports: as a snapshot, and read back by a reader of that format.

`SPECFMT_UPDATE=1` writes the snapshots anew; read the difference before you keep it.
"""

import json
import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import jsonschema
import pytest
from junitparser import JUnitXml

from specfmt.diagnostics import Diagnostic, Fix, Related, Safety, Severity
from specfmt.engine.report import Report, Suppressed
from specfmt.render import FORMATS, RenderOptions, describe, load
from specfmt.text.edit import Edit, apply_edits
from specfmt.text.lines import Encoding, LineIndex
from specfmt.text.span import Span

ROOT = Path(__file__).parent.parent
SNAPSHOTS = Path(__file__).parent / "data" / "render"
SARIF_SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0" / "sarif-2.1.0-rtm.5.json"
REPORT_SCHEMA = ROOT / "schemas" / "report.schema.json"
URL = "https://example.org/rules/"


class Page(NamedTuple):
    name: str
    group: str
    severity: str
    summary: str
    markdown: str
    url: str


PAGES = {
    "unknown-key": Page(
        "unknown-key",
        "correctness",
        "warning",
        "A key that CodeBuild does not know",
        "CodeBuild ignores such\nkeys.\n\n## Bad\n\n```yaml buildspec\ncomands: []\n```\n",
        URL + "unknown-key",
    )
}


def at(text, part, nth=1):
    """The span of the nth occurrence of a part."""
    start = -1
    for _ in range(nth):
        start = text.index(part, start + 1)
    return Span(start, start + len(part))


def typical():
    build = (
        "version: 0.2\n"
        "phases:\n"
        "  build:\n"
        "    comands:\n"
        "      - make\n"
        "  build:\n"
        "    commands: [make test]  # specfmt: ignore[some-rule] it is fine\n"
        "artifacts:\n"
        "  files: ['**/*']\n"
    )
    pipeline = '{"stages": [\n  {"name": "Build", "output": "Out"}\n]}\n'
    rename = Fix("rename to `commands`", (Edit(at(build, "comands"), "commands"),), Safety.SAFE)
    remove = Fix(
        "remove the entry", (Edit(Span(build.index("  build:\n", 40), build.index("artifacts")), ""),)
    )
    diagnostics = (
        Diagnostic(
            "buildspec.yml",
            at(build, "comands"),
            "unknown-key",
            Severity.WARNING,
            "unknown key `comands` in phase `build`",
            "CodeBuild ignores keys that it does not know, so nothing of this phase is run and the build "
            "succeeds all the same",
            URL + "unknown-key",
            fix=rename,
        ),
        Diagnostic(
            "buildspec.yml",
            at(build, "build", 2),
            "duplicate-key",
            Severity.ERROR,
            "phase `build` is defined twice",
            "YAML keeps the last one",
            URL + "duplicate-key",
            related=(Related(at(build, "build"), "first defined here"),),
            fix=remove,
        ),
        Diagnostic(
            "buildspec.yml",
            at(build, "artifacts"),
            "artifact-names",
            Severity.INFO,
            "artifacts have no name",
            related=(Related(at(pipeline, '"Out"'), "the pipeline calls them so", "ci/pipeline.json"),),
            fix=Fix(
                "add a `name`", (Edit(at(build, "artifacts:\n"), "artifacts:\n  name: Out\n"),), Safety.SHOW
            ),
        ),
    )
    ignored = Diagnostic(
        "buildspec.yml",
        at(build, "make test"),
        "some-rule",
        Severity.WARNING,
        "`make test` is slow",
        fix=None,
    )
    known = ignored._replace(rule="other-rule", message="known for long")
    return Report(
        diagnostics,
        files_checked=3,
        sources={"buildspec.yml": build, "ci/pipeline.json": pipeline},
        kinds={"buildspec.yml": "buildspec", "ci/pipeline.json": "pipeline"},
        suppressed=(Suppressed(ignored, "comment", "it is fine"), Suppressed(known, "baseline")),
        checked_paths=("appspec.yml", "buildspec.yml", "ci/pipeline.json"),
    )


def awkward():
    windows = (
        "\ufeffenv: {a: '👩‍💻語', b: é}  # 100%, a:b\r\n"
        "\tphases:\r\n"
        "  x: &y\r\n"
        "    - one \r\n"
        "    - two\r\n"
        "z: \x1b[2J\u202e\x07\r"
        "last:"
    )
    line = f'{{"a": [{", ".join(map(str, range(60)))}, "語語語語", {", ".join(map(str, range(60, 90)))}]}}'
    strange = "dir with space/ü#1%,:<&>\"'.json"
    diagnostics = (
        Diagnostic(
            "C:/w.yml", at(windows, "b"), "r", Severity.ERROR, 'a <b> & "c",\nsecond: 100% [x](1)', "why, %0A"
        ),
        Diagnostic(
            "C:/w.yml",
            at(windows, "\t"),
            "tab",
            Severity.ERROR,
            "a tab indents `phases`",
            fix=Fix("use blanks", (Edit(at(windows, "\t"), "  "),), Safety.SAFE),
        ),
        Diagnostic(
            "C:/w.yml",
            Span(windows.index("&y"), windows.index("z:")),
            "several-lines",
            Severity.WARNING,
            "a list of two",
            related=(
                Related(at(windows, "語"), "a wide character"),
                Related(at(windows, "two"), "the second"),
                Related(Span(0, 3), "nowhere", "gone.yml"),
            ),
            fix=Fix(
                "remove blanks and an item",
                (
                    Edit(Span(windows.index(" \r\n"), windows.index(" \r\n") + 1), ""),
                    Edit(at(windows, "é"), "e"),
                ),
            ),
        ),
        Diagnostic("C:/w.yml", at(windows, "\x1b[2J\u202e"), "r", Severity.INFO, "controls \x1b[2J here"),
        Diagnostic("C:/w.yml", Span(len(windows), len(windows)), "r", Severity.ERROR, "a value is missing"),
        Diagnostic(strange, at(line, '"語語語語"'), "r", Severity.ERROR, "in a long line"),
        Diagnostic(strange, at(line, "89"), "r", Severity.ERROR, "near its end"),
        Diagnostic(strange, Span(0, len(line)), "r", Severity.ERROR, "all of it"),
        Diagnostic("-", Span(0, 0), "empty", Severity.ERROR, "the file is empty"),
    )
    return Report(
        diagnostics,
        files_checked=3,
        sources={"C:/w.yml": windows, strange: line, "-": ""},
        kinds={"C:/w.yml": "buildspec", strange: "pipeline"},
        checked_paths=("C:/w.yml", strange, "-"),
    )


def clean():
    return Report(
        (), files_checked=12, sources={}, kinds={}, checked_paths=tuple(f"f{n}.yml" for n in range(12))
    )


REPORTS = {"typical": typical(), "awkward": awkward(), "clean": clean()}
OPTIONS = RenderOptions(version="1.2.3", pages=PAGES.__getitem__)
VARIANTS = {
    **{name: (name, OPTIONS) for name in FORMATS},
    "full-colour": ("full", OPTIONS._replace(colour=True, hyperlinks=True)),
    "full-narrow": ("full", OPTIONS._replace(width=40)),
    "full-quiet": ("full", OPTIONS._replace(quiet=True)),
    "full-statistics": ("full", OPTIONS._replace(statistics=True, note_fixable=False)),
    "concise-colour": ("concise", OPTIONS._replace(colour=True, hyperlinks=True)),
    "grouped-statistics": ("grouped", OPTIONS._replace(statistics=True)),
}


def rendered(name, report):
    return load(name)(report, OPTIONS)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("sample", REPORTS)
def test_the_output_is_the_one_that_was_last_read_and_kept(sample, variant):
    name, options = VARIANTS[variant]
    text = load(name)(REPORTS[sample], options).replace("\x1b", "␛")
    snapshot = SNAPSHOTS / f"{sample}.{variant}.txt"
    if os.environ.get("SPECFMT_UPDATE"):
        snapshot.write_bytes(text.encode())
    assert text.encode() == snapshot.read_bytes()


def test_no_snapshot_is_left_over():
    expected = {f"{sample}.{variant}.txt" for sample in REPORTS for variant in VARIANTS}
    assert {path.name for path in SNAPSHOTS.iterdir()} == expected


def test_formats_are_the_files_of_the_folder_and_each_says_what_it_is():
    assert set(FORMATS) == {
        "checkstyle", "concise", "full", "github", "gitlab", "grouped", "json", "json-lines", "junit", "rdjson", "sarif"
    }  # fmt: skip
    assert all(len(describe(name)) > 20 for name in FORMATS)


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="unknown output format `xml`; known are checkstyle, concise"):
        load("xml")


@pytest.mark.parametrize("sample", REPORTS)
def test_json_keeps_the_contract_in_every_key(sample):
    report = REPORTS[sample]
    found = json.loads(rendered("json", report))
    schema = json.loads(REPORT_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(found, schema)
    assert list(found) == ["schema_version", "files_checked", "diagnostics"]
    for item, diagnostic in zip(found["diagnostics"], report.diagnostics, strict=True):
        # fmt: off
        assert list(item) == [
            "path", "kind", "rule", "severity", "message", "why", "url", "start", "end", "related", "fix",
        ]
        # fmt: on
        assert all(list(related) == ["path", "start", "end", "message"] for related in item["related"])
        if diagnostic.fix is None:
            assert item["fix"] is None
            continue
        assert list(item["fix"]) == ["title", "safety", "edits"]
        source = report.sources[diagnostic.path]
        lines = LineIndex(source)
        edits = [
            Edit(Span(lines.offset(**edit["start"]), lines.offset(**edit["end"])), edit["text"])
            for edit in item["fix"]["edits"]
        ]
        assert apply_edits(source, edits) == apply_edits(source, diagnostic.fix.edits)
        assert all(list(edit) == ["path", "start", "end", "text"] for edit in item["fix"]["edits"])


def test_json_gives_exact_places():
    item = json.loads(rendered("json", REPORTS["typical"]))["diagnostics"][0]
    assert (item["start"], item["end"]) == ({"line": 4, "column": 5}, {"line": 4, "column": 12})
    item = json.loads(rendered("json", REPORTS["awkward"]))["diagnostics"][0]
    # Code points after the byte order mark: the woman with a laptop is three of them.
    assert item["start"] == {"line": 1, "column": 18}


def test_json_lines_are_the_diagnostics_of_json():
    whole = json.loads(rendered("json", REPORTS["awkward"]))["diagnostics"]
    assert [json.loads(line) for line in rendered("json-lines", REPORTS["awkward"]).splitlines()] == whole


@pytest.mark.parametrize("sample", REPORTS)
def test_sarif_is_valid(sample):
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
        json.loads(rendered("sarif", REPORTS[sample]))
    )


def test_sarif_says_what_is_suppressed_and_why():
    results = json.loads(rendered("sarif", REPORTS["typical"]))["runs"][0]["results"]
    assert [result["suppressions"] for result in results[:3]] == [[], [], []]
    assert results[3]["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "it is fine"}
    ]
    assert results[4]["suppressions"][0]["kind"] == "external"


def test_sarif_describes_each_rule_once_and_results_point_at_it():
    run = json.loads(rendered("sarif", REPORTS["typical"]))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == 5
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    described = next(rule for rule in rules if rule["id"] == "unknown-key")
    assert described["name"] == "UnknownKey"
    assert described["shortDescription"] == {"text": "A key that CodeBuild does not know"}
    assert described["fullDescription"] == {"text": "CodeBuild ignores such keys."}
    assert described["helpUri"] == URL + "unknown-key"
    assert described["defaultConfiguration"] == {"level": "warning"}


def test_sarif_addresses_are_percent_encoded_and_relative_ones_have_a_base():
    run = json.loads(rendered("sarif", REPORTS["awkward"]))["runs"][0]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]]
    assert places[0] == {"uri": "file:///C:/w.yml"}
    assert places[5]["uriBaseId"] == "%SRCROOT%"
    assert re.fullmatch(r"[\w/%.~-]+", places[5]["uri"], re.ASCII)
    assert unquote(places[5]["uri"]) == "dir with space/ü#1%,:<&>\"'.json"


def test_sarif_fixes_replace_the_text_that_the_snippet_shows():
    result = json.loads(rendered("sarif", REPORTS["typical"]))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"] == {"text": "comands"}
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["deletedRegion"] == {"startLine": 4, "startColumn": 5, "endLine": 4, "endColumn": 12}
    assert change["insertedContent"] == {"text": "commands"}
    shown_only = json.loads(rendered("sarif", REPORTS["typical"]))["runs"][0]["results"][2]
    assert "fixes" not in shown_only


def test_junit_is_read_by_a_junit_reader(tmp_path):
    report = REPORTS["typical"]
    file = tmp_path / "report.xml"
    file.write_text(rendered("junit", report), encoding="utf-8")
    suites = JUnitXml.fromfile(str(file))
    assert (suites.tests, suites.failures, suites.errors) == (5, 2, 0)
    assert [suite.name for suite in suites] == list(report.checked_paths)
    clean_suite, build, _ = suites
    assert [(case.name, case.is_passed) for case in clean_suite] == [("specfmt", True)]
    cases = list(build)
    assert [case.name for case in cases] == [
        "unknown-key at 4:5",
        "duplicate-key at 6:3",
        "artifact-names at 8:1",
    ]
    assert [result.message for case in cases for result in case.result] == [
        "unknown key `comands` in phase `build`",
        "phase `build` is defined twice",
    ]
    assert cases[2].is_passed
    assert cases[2].system_out == "buildspec.yml:8:1: artifacts have no name"


@pytest.mark.parametrize("sample", REPORTS)
def test_checkstyle_is_read_back(sample):
    report = REPORTS[sample]
    root = ET.fromstring(rendered("checkstyle", report))
    errors = [(file.get("name"), error.attrib) for file in root for error in file]
    for (path, error), diagnostic in zip(errors, report.diagnostics, strict=True):
        assert path == diagnostic.path
        assert error["message"] == diagnostic.message.replace("\x1b", "\ufffd")
        assert error["source"] == f"specfmt.{diagnostic.rule}"
        assert error["severity"] == diagnostic.severity.word


def github_command(line):
    """A workflow command as GitHub's runner takes it apart."""
    command, properties, data = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()
    values = dict(pair.split("=", 1) for pair in properties.split(","))
    for old, new in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        values = {name: value.replace(old, new) for name, value in values.items()}
        if old not in {"%2C", "%3A"}:
            data = data.replace(old, new)
    return command, values, data


@pytest.mark.parametrize("sample", REPORTS)
def test_github_commands_are_read_back(sample):
    report = REPORTS[sample]
    lines = rendered("github", report).split("\n")[:-1]
    for line, diagnostic in zip(lines, report.diagnostics, strict=True):
        command, values, data = github_command(line)
        word = diagnostic.severity.word
        assert command == {"info": "notice"}.get(word, word)
        assert values["file"] == diagnostic.path
        assert values["title"] == f"specfmt ({diagnostic.rule})"
        assert data.partition("\n")[0] == diagnostic.message.partition("\n")[0].replace("\x1b", "␛")
        assert ("col" in values) == (values["line"] == values["endLine"])


def test_gitlab_fingerprints_are_unique_and_survive_moved_lines():
    report = REPORTS["typical"]
    found = json.loads(rendered("gitlab", report))
    assert len({item["fingerprint"] for item in found}) == len(found) == 3
    assert [item["severity"] for item in found] == ["major", "critical", "info"]
    assert found[0]["location"] == {"path": "buildspec.yml", "lines": {"begin": 4, "end": 4}}

    def moved(diagnostic):
        return diagnostic._replace(span=Span(*(offset + 4 for offset in diagnostic.span)))

    later = report._replace(
        diagnostics=tuple(map(moved, report.diagnostics)),
        suppressed=(),
        sources={**report.sources, "buildspec.yml": "# a\n" + report.sources["buildspec.yml"]},
    )
    again = json.loads(rendered("gitlab", later))
    assert [item["fingerprint"] for item in again] == [item["fingerprint"] for item in found]
    assert again[0]["location"]["lines"]["begin"] == 5


@pytest.mark.parametrize("sample", REPORTS)
def test_rdjson_counts_bytes_and_its_suggestions_are_the_fixes(sample):
    report = REPORTS[sample]
    found = json.loads(rendered("rdjson", report))["diagnostics"]
    for item, diagnostic in zip(found, report.diagnostics, strict=True):
        source = report.sources[diagnostic.path]
        lines = LineIndex(source)

        def spans(place, lines=lines):
            return Span(
                lines.offset(**place["start"], encoding=Encoding.UTF8),
                lines.offset(**place["end"], encoding=Encoding.UTF8),
            )

        assert spans(item["location"]["range"]) == diagnostic.span
        fix = diagnostic.fix
        assert ("suggestions" in item) == (fix is not None and fix.safety is not Safety.SHOW)
        for suggestion in item.get("suggestions", ()):
            edit = Edit(spans(suggestion["range"]), suggestion["text"])
            assert apply_edits(source, [edit]) == apply_edits(source, fix.edits)


def test_concise_is_one_line_for_each_finding_and_marks_what_fix_would_fix():
    lines = rendered("concise", REPORTS["awkward"]).splitlines()
    assert len(lines) == len(REPORTS["awkward"].diagnostics) + 1
    assert lines[1] == "C:/w.yml:2:1: error[tab] a tab indents `phases` [*]"


@pytest.mark.parametrize("variant", ["full", "concise", "grouped"])
def test_quiet_says_nothing_about_clean_files(variant):
    assert load(variant)(REPORTS["clean"], OPTIONS._replace(quiet=True)) == ""
    assert load(variant)(REPORTS["clean"], OPTIONS) == "All checks passed: 12 files.\n"
