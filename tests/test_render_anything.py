"""No text, path or place makes a format fail or write something that its readers refuse."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specfmt.diagnostics import Diagnostic, Fix, Related, Safety, Severity
from specfmt.engine.report import Report, Suppressed
from specfmt.render import FORMATS, RenderOptions, load
from specfmt.text.edit import Edit
from specfmt.text.span import Span

DATA = Path(__file__).parent / "data"
SCHEMAS = Path(__file__).parent.parent / "schemas"

CHARACTERS = st.one_of(
    st.sampled_from(
        "ab`-:,%<&>\"'[]({}) \t\r\n\x00\x1b\x0c\x85\u2028\u202e\ufeff\ufffe\u0301語😀\ud800\udc80"
    ),
    st.characters(),
)
TEXTS = st.text(CHARACTERS, max_size=30)
LINES = st.lists(TEXTS, max_size=8).flatmap(
    lambda parts: st.sampled_from(["\n", "\r\n", "\r", ""]).map(lambda end: end.join(parts))
)
PATHS = st.one_of(st.sampled_from(["a.yml", "./b c.yml", "C:/d.yml", "/e", "//f/g"]), TEXTS)
SPANS = st.builds(Span, st.integers(-3, 120), st.integers(-3, 120))
EDITS = st.lists(st.builds(Edit, SPANS, TEXTS), max_size=6).map(tuple)
FIXES = st.one_of(st.none(), st.builds(Fix, TEXTS, EDITS, st.sampled_from(Safety)))


@st.composite
def reports(draw):
    paths = draw(st.lists(PATHS, min_size=1, max_size=3, unique=True))
    sources = {path: draw(LINES) for path in paths if draw(st.booleans())}
    path = st.sampled_from(paths)
    related = st.builds(Related, SPANS, TEXTS, st.one_of(st.none(), path))
    diagnostic = st.builds(
        Diagnostic,
        path,
        SPANS,
        st.one_of(st.sampled_from(["unknown-key", "tab"]), TEXTS),
        st.sampled_from(Severity),
        TEXTS,
        TEXTS,
        st.one_of(st.just("https://example.org/r"), TEXTS),
        st.lists(related, max_size=8).map(tuple),
        FIXES,
    )
    suppressed = st.builds(Suppressed, diagnostic, st.sampled_from(["comment", "config", "baseline"]), TEXTS)
    found = draw(st.lists(diagnostic, max_size=4))
    return Report(
        tuple(sorted(found, key=lambda each: each.path)),
        files_checked=len(paths),
        sources=sources,
        kinds=dict.fromkeys(sources, "buildspec"),
        suppressed=tuple(draw(st.lists(suppressed, max_size=2))),
        checked_paths=tuple(paths),
    )


OPTIONS = st.builds(
    RenderOptions,
    colour=st.booleans(),
    hyperlinks=st.booleans(),
    width=st.integers(0, 120),
    quiet=st.booleans(),
    note_fixable=st.booleans(),
    statistics=st.booleans(),
)


@pytest.fixture(scope="module")
def report_validator():
    return jsonschema.Draft202012Validator(
        json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8"))
    )


@pytest.fixture(scope="module")
def sarif_validator():
    file = DATA / "sarif-2.1.0" / "sarif-2.1.0-rtm.5.json"
    return jsonschema.Draft4Validator(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports(), options=OPTIONS)
def test_every_format_writes_lines_that_can_be_stored(name, report, options):
    text = load(name)(report, options)
    text.encode("utf-8")
    assert not text or text.endswith("\n")
    assert "\r" not in text
    if not (options.colour or options.hyperlinks):
        assert "\x1b" not in text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports())
def test_json_is_valid(report, report_validator):
    found = json.loads(load("json")(report, RenderOptions()))
    report_validator.validate(found)
    assert len(found["diagnostics"]) == len(report.diagnostics)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports())
def test_sarif_is_valid(report, sarif_validator):
    found = json.loads(load("sarif")(report, RenderOptions()))
    sarif_validator.validate(found)
    assert len(found["runs"][0]["results"]) == len(report.diagnostics) + len(report.suppressed)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports())
def test_xml_is_well_formed(report):
    checkstyle = ET.fromstring(load("checkstyle")(report, RenderOptions()))
    assert len(checkstyle.findall("file/error")) == len(report.diagnostics)
    junit = ET.fromstring(load("junit")(report, RenderOptions()))
    failures = sum(each.severity > Severity.INFO for each in report.diagnostics)
    assert len(junit.findall("testsuite/testcase/failure")) == failures == int(junit.get("failures"))
    assert len(junit.findall("testsuite/testcase")) == int(junit.get("tests"))


@pytest.mark.parametrize("name", ["concise", "github", "json-lines"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports())
def test_one_finding_is_one_line(name, report):
    text = load(name)(report, RenderOptions(quiet=True))
    assert text.count("\n") == len(report.diagnostics)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=reports())
def test_what_people_read_holds_no_hidden_line_break(report):
    for name in ("concise", "grouped", "full"):
        text = load(name)(report, RenderOptions())
        assert text.splitlines() == text.split("\n")[:-1]
