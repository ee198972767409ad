"""The pieces that formats are made of: cut lines, hints of fixes, diffs, fingerprints, tables, characters."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import specfmt
from growth import assert_linear
from specfmt.diagnostics import Diagnostic, Fix, Related, Safety, Severity
from specfmt.engine.fingerprint import fingerprints
from specfmt.engine.report import Report
from specfmt.render import FORMATS, RenderOptions, load
from specfmt.render.characters import one_line, visible, width, xml
from specfmt.render.diff import unified
from specfmt.render.fix_hint import changes
from specfmt.render.snippet import Margin, Mark, cut, draw
from specfmt.render.statistics import table
from specfmt.render.summary import sentence
from specfmt.render.uris import uri
from specfmt.text.edit import Edit
from specfmt.text.lines import LineIndex
from specfmt.text.span import Span

PLAIN = RenderOptions()
CHARACTERS = st.sampled_from("ab \t語é😀\u0301\x1b")


def finding(start=0, *, rule="a-rule", severity=Severity.ERROR, fix=None, path="a.yml", end=None):
    return Diagnostic(
        path, Span(start, start + 1 if end is None else end), rule, severity, "message", fix=fix
    )


def report(*diagnostics, files=3):
    return Report(diagnostics, files_checked=files, sources={}, kinds={})


# Cutting and underlining


@settings(max_examples=200)
@given(st.text(CHARACTERS, max_size=120), st.integers(0, 120), st.integers(0, 40), st.integers(20, 60))
def test_a_cut_line_fits_and_its_mark_lies_inside(line, start, length, room):
    start = min(start, len(line))
    piece = cut(line, Span(0, len(line)), Span(start, start + length), room)
    assert width(piece.text) <= room
    assert piece.marked >= 1
    assert piece.before + piece.marked <= room + 1  # a mark at the end of a line stands after it
    if piece.whole:
        assert "…" not in piece.text


def test_a_mark_stands_under_its_characters_in_a_line_that_is_cut_at_both_ends():
    line = "x" * 100 + "MARK" + "y" * 100
    piece = cut(line, Span(0, len(line)), Span(100, 104), 40)
    assert piece.text[piece.before : piece.before + piece.marked] == "MARK"
    assert piece.text.startswith("…x")
    assert piece.text.endswith("y…")
    assert width(piece.text) == 40


def test_the_underline_of_one_line_does_not_reach_into_its_break():
    lines = LineIndex("ab\r\ncd\r\n")
    assert list(draw(lines, [Mark(Span(1, 4), "^", "31")], Margin(1, PLAIN))) == ["1 | ab", "  |  ^"]


def test_a_span_over_several_lines_says_how_many():
    lines = LineIndex("a:\n  - b\n  - c\nd: 1\n")
    rows = list(draw(lines, [Mark(Span(3, 14), "^", "31")], Margin(2, PLAIN)))
    assert rows == [" 2 |   - b", "   | ^^^^^ … 2 lines"]


def test_two_marks_on_one_line_share_its_source():
    lines = LineIndex("key: key\n")
    marks = [Mark(Span(5, 8), "^", "31"), Mark(Span(0, 3), "-", "94", "first")]
    rows = list(draw(lines, marks, Margin(1, PLAIN)))
    assert rows == ["1 | key: key", "  |      ^^^", "  | --- first"]


# Hints of fixes


def hint(text, *edits):
    return [(change.number, change.sign, change.text) for change in changes(LineIndex(text), edits)]


def test_a_deleted_line_shows_as_that_line_only():
    assert hint("a: 1\nb: 2\nc: 3\n", Edit(Span(5, 10), "")) == [(2, "-", "b: 2")]


def test_an_inserted_line_shows_as_that_line_only():
    assert hint("a: 1\r\nc: 3\r\n", Edit(Span(6, 6), "b: 2\r\n")) == [(2, "+", "b: 2")]


def test_edits_far_apart_show_apart_and_edits_of_one_line_together():
    found = hint("a b\n\n\nc\n", Edit(Span(0, 1), "A"), Edit(Span(2, 3), "B"), Edit(Span(6, 7), "C"))
    assert found == [(1, "-", "a b"), (1, "+", "A B"), (4, "-", "c"), (4, "+", "C")]


def test_removed_blanks_at_the_end_of_a_line_are_seen():
    assert hint("a: 1  \n", Edit(Span(4, 6), "")) == [(1, "-", "a: 1··"), (1, "+", "a: 1")]


def test_many_lines_and_many_places_are_counted_instead_of_listed():
    text = "".join(f"{n}\n" for n in range(20))
    assert hint(text, Edit(Span(0, 20), ""))[-1] == (None, " ", "… 4 more lines")
    every = [Edit(Span(2 * n, 2 * n + 1), "x") for n in range(0, 10, 2)]
    assert hint(text, *every)[-1] == (None, " ", "… 2 more places")


@pytest.mark.parametrize(
    "edits",
    [(Edit(Span(0, 3), ""), Edit(Span(1, 2), "")), (Edit(Span(-1, 2), ""),), (Edit(Span(2, 99), ""),)],
)
def test_edits_that_do_not_fit_give_no_hint(edits):
    assert hint("abcdef", *edits) == []


# Diffs


def patched(before, diff):
    """What a unified diff makes of a text."""
    rows = diff.split("\n")[:-1]
    old = before.split("\n")
    old = [line + "\n" for line in old[:-1]] + ([old[-1]] if old[-1] else [])
    new, at, nth = [], 0, 2
    while nth < len(rows):
        header = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", rows[nth])
        first, count = int(header[1]), int(header[2] or 1)
        start = first - 1 if count else first
        new += old[at:start]
        at = start
        assert len(new) == (int(header[3]) - 1 if int(header[4] or 1) else int(header[3]))
        end = start + count
        produced = 0
        nth += 1
        while nth < len(rows) and not rows[nth].startswith("@@"):
            sign, line = rows[nth][0], rows[nth][1:] + "\n"
            if nth + 1 < len(rows) and rows[nth + 1].startswith("\\"):
                line = line[:-1]
                nth += 1
            if sign != "+":
                assert old[at] == line
                at += 1
            if sign != "-":
                new.append(line)
                produced += 1
            nth += 1
        assert at == end
        assert produced == int(header[4] or 1)
    return "".join(new + old[at:])


DIFFED = st.lists(st.sampled_from(["a", "b", "", "c\r", "@@ d", "-e", "\\ f"]), max_size=25).map("\n".join)


@settings(max_examples=200)
@given(DIFFED, DIFFED)
def test_a_diff_makes_the_new_text_from_the_old_one(before, after):
    diff = unified("a.yml", before, after, PLAIN)
    assert (diff == "") == (before == after)
    assert patched(before, diff) == after


def test_a_diff_of_a_missing_last_line_break():
    assert unified("a/b.yml", "a\nb", "a\nb\n", PLAIN) == (
        "--- a/b.yml\n+++ a/b.yml\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"
    )


def test_a_diff_from_nothing():
    assert unified("a", "", "x\n", PLAIN) == "--- a\n+++ a\n@@ -0,0 +1 @@\n+x\n"


def test_a_large_difference_takes_no_more_time_than_reading_it():
    def lines(count):
        return "".join(f"{n}\n" for n in range(count)), "".join(f"{n}x\n" for n in range(count))

    before, after = lines(2_000)
    assert patched(before, unified("a", before, after, PLAIN)) == after
    assert_linear(lines, lambda texts: unified("a", *texts, PLAIN), 20_000)


def test_colour_in_a_diff_hides_no_controls():
    diff = unified("a", "", "\x1b[2J\r\n", PLAIN._replace(colour=True))
    assert diff.endswith("\x1b[32m+␛[2J\x1b[0m\n")


# Fingerprints


def test_a_fingerprint_outlives_moves_indentation_and_new_words():
    before = {"a.yml": "x: 1\nkey: 2\n"}
    after = {"a.yml": "# new\n\nx: 1\n  key: 2\n"}
    (first,) = fingerprints([finding(5)], before)
    assert fingerprints([finding(14)._replace(message="said better")], after) == [first]
    assert re.fullmatch("[0-9a-f]{32}", first)


def test_a_fingerprint_changes_with_rule_path_line_and_count():
    sources = {"a.yml": "key: 1\nother: 2\nkey: 1\n", "b.yml": "key: 1\n"}
    found = fingerprints(
        [
            finding(0),
            finding(0, rule="b"),
            finding(7),
            finding(16),
            finding(0, path="b.yml"),
            finding(0, end=3),
        ],
        sources,
    )
    assert len(set(found)) == 6


def test_the_order_of_the_argument_does_not_matter():
    sources = {"a.yml": "k\nk\nk\n"}
    some = [finding(0), finding(2), finding(4)]
    assert fingerprints(some[::-1], sources) == fingerprints(some, sources)[::-1]


def test_a_thousand_findings_on_one_long_line_are_no_work():
    sources = {"a.yml": "語" * 1_000_000}
    assert len(set(fingerprints([finding(n) for n in range(1000)], sources))) == 1000
    assert_linear(
        lambda count: ([finding(n) for n in range(count)], {"a.yml": "語" * count * 250}),
        lambda given: fingerprints(*given),
        4_000,
    )


@pytest.mark.parametrize("name", FORMATS)
def test_a_thousand_findings_on_one_long_line_are_no_work_for_any_format(name):
    fix = Fix("t", (Edit(Span(3, 4), "x"),), Safety.SAFE)

    def report(count):
        related = (Related(Span(5, 6), "here"),)
        found = [finding(n * 100, fix=fix)._replace(related=related) for n in range(count)]
        return Report(tuple(found), 1, {"a.yml": "語" * count * 100}, {}, checked_paths=("a.yml",))

    assert load(name)(report(10), PLAIN)
    assert_linear(report, lambda made: load(name)(made, PLAIN), 800)


# Words


def test_the_summary_counts_and_says_what_can_be_fixed():
    safe = finding(fix=Fix("t", (), Safety.SAFE))
    unsafe = finding(severity=Severity.WARNING, path="b.yml", fix=Fix("t", (), Safety.UNSAFE))
    info = finding(severity=Severity.INFO, fix=Fix("t", (), Safety.SHOW))
    assert sentence(report(safe, safe, safe, unsafe._replace(fix=None))) == (
        "Found 3 errors and 1 warning in 2 files (3 fixable with --fix)."
    )
    assert sentence(report(safe, unsafe)) == (
        "Found 1 error and 1 warning in 2 files (1 fixable with --fix, 1 more with --unsafe-fixes)."
    )
    assert sentence(report(unsafe)) == "Found 1 warning in 1 file (1 fixable with --unsafe-fixes)."
    assert sentence(report(info)) == "Found 1 info in 1 file."
    assert sentence(report(safe), note_fixable=False) == "Found 1 error in 1 file."
    assert sentence(report(files=1)) == "All checks passed: 1 file."
    assert sentence(report(files=0)) == "No files were checked."


def test_statistics_put_the_most_frequent_rule_first():
    safe = Fix("t", (), Safety.SAFE)
    found = [finding(rule="rare")] + [finding(rule="often", fix=safe if n else None) for n in range(10)]
    found.append(finding(rule="fixed", severity=Severity.WARNING, fix=safe))
    assert table(report(*found), PLAIN) == (
        "10  error    often  [-]\n 1  error    rare\n 1  warning  fixed  [*]\n"
    )
    assert table(report(), PLAIN) == ""


def test_links_are_left_out_where_the_address_could_leave_the_escape_sequence():
    options = PLAIN._replace(hyperlinks=True, quiet=True)
    good = load("concise")(report(finding()._replace(url="https://e.org/r")), options)
    assert good == "a.yml:1:1: error[\x1b]8;;https://e.org/r\x1b\\a-rule\x1b]8;;\x1b\\] message\n"
    bad = load("concise")(report(finding()._replace(url="https://e.org/\x1b\\")), options)
    assert bad == "a.yml:1:1: error[a-rule] message\n"


# Characters


def test_what_a_terminal_would_obey_is_shown_instead():
    assert visible("a\x1b[0m\x07\x7f\x85\u202e\ud800語") == "a␛[0m␇␡���語"
    assert one_line("a\r\nb\tc\n") == "a b c "


def test_xml_cannot_hold_every_character():
    assert xml('<a b="c">&\n\t\x00\x1b\ufffe\ud800😀') == "&lt;a b=&quot;c&quot;&gt;&amp;&#10;&#9;����😀"


def test_widths_on_a_terminal():
    assert [width(text) for text in ("ab", "é", "e\u0301", "語", "😀")] == [2, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("./a b/ü.yml", "a%20b/%C3%BC.yml"),
        ("/a/b.yml", "file:///a/b.yml"),
        ("C:/a#b.yml", "file:///C:/a%23b.yml"),
        ("//server/a.yml", "file://server/a.yml"),
        ("a:b/c", "a%3Ab/c"),
        ("\udcff.yml", "%FF.yml"),
        ("\ud800.yml", "%ED%A0%80.yml"),
    ],
)
def test_paths_as_addresses(path, expected):
    assert uri(path) == expected


def test_the_formats_import_nothing_heavy_until_they_are_used():
    code = (
        "import sys; from specfmt.render import load; load('full'); load('concise'); load('json')\n"
        "print([name for name in ('dataclasses', 'inspect', 'pathlib', 'logging', 'difflib', 'json', 'urllib',"
        " 'hashlib', 'datetime', 'jsonschema', 'typer') if name in sys.modules])"
    )
    # Without `site`, which imports some of these itself; so it has to be told where the package is.
    place = {**os.environ, "PYTHONPATH": str(Path(specfmt.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=place
    )
    assert done.stdout == "[]\n"
