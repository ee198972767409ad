"""Broken YAML in the user's terms: place, words and fix, through both parsers that ruamel has."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.reader import ReaderError

from growth import assert_linear
from specfmt.syntax.explain import blank, explain
from specfmt.text.edit import apply_edits

try:
    from _ruamel_yaml import CParser
except ImportError:
    CParser = None


def _failure(text, events):
    """What a parser says of a text: problem, offset, context, context's offset; None where it reads it."""
    anchors = set()
    try:
        for event in events(text):
            anchor = getattr(event, "anchor", None)
            if isinstance(event, AliasEvent) and anchor not in anchors:
                return "found undefined alias", event.start_mark.index, "", None
            anchors.add(anchor)
    except MarkedYAMLError as error:
        context = error.context_mark.index if error.context_mark else None
        return error.problem or "", error.problem_mark.index, error.context or "", context
    except ReaderError as error:
        return "unacceptable character", error.position, "", None
    return None


def _pure(text):
    return YAML(typ="safe", pure=True).parse(text)


def _libyaml(text):
    parser = CParser(text)
    while parser.check_event():
        yield parser.get_event()


PARSERS = [pytest.param(_pure, id="pure")] + ([pytest.param(_libyaml, id="libyaml")] if CParser else [])

# The place is marked with «». Then: slug, a piece of the message, the text after the fix (None: no fix), safe.
CASES = [
    # tabs
    ("a:\n«\t»b: 1\n", "tab", "indented with a tab", "a:\n  b: 1\n", True),
    ("a:\n«\t\t»b: 1\n", "tab", "indented with tabs", "a:\n    b: 1\n", True),
    ("a:\n  b:\n    - x\n«\t»- y\n    - z\n", "tab", "`- y`", "a:\n  b:\n    - x\n    - y\n    - z\n", True),
    ("a:\n«\t»b: 1\n  c: 2\n", "tab", "`b: 1`", "a:\n  b: 1\n  c: 2\n", True),
    ("-«\t»- x\n", "tab", "follows `-`", "- - x\n", True),
    # globs and aliases
    ("files:\n  - «**/*»\n", "unquoted-glob", "the glob `**/*`", "files:\n  - '**/*'\n", True),
    ("files: [«**/*»]\n", "unquoted-glob", "the glob `**/*`", "files: ['**/*']\n", True),
    ("files: [a, «*.js»]\n", "unquoted-glob", "the glob `*.js`", "files: [a, '*.js']\n", True),
    ("files: «*.js»\n", "unquoted-glob", "the glob `*.js`", "files: '*.js'\n", True),
    ("files:\n  - «*.js» # all\n", "unquoted-glob", "`*.js`", "files:\n  - '*.js' # all\n", True),
    ("a: «**bold** text»\n", "unquoted-glob", "starts with `*`", "a: '**bold** text'\n", True),
    ("a: «*name»\n", "undefined-alias", "no anchor `&name`", "a: '*name'\n", False),
    # commands that begin with an indicator
    ("commands:\n  - «[ -f x ] && y»\n", "command-indicator", "starts with `[`", "commands:\n  - '[ -f x ] && y'\n", True),
    (
        'commands:\n  - «[[ "$a" == "b" ]] && y»\n  - z\n', "command-indicator", "starts with `[`",
        "commands:\n  - '[[ \"$a\" == \"b\" ]] && y'\n  - z\n", True,
    ),
    ("commands:\n  - «[ -f x && y»\n  - z\nb: c\n", "command-indicator", "`[`", "commands:\n  - '[ -f x && y'\n  - z\nb: c\n", True),
    ("commands:\n  - «{ echo a; } || b»\n", "command-indicator", "starts with `{`", "commands:\n  - '{ echo a; } || b'\n", True),
    ("commands:\n  - «&& x»\n", "command-indicator", "starts with `&`", "commands:\n  - '&& x'\n", True),
    ("commands:\n  - «|| true»\n", "command-indicator", "starts with `|`", "commands:\n  - '|| true'\n", True),
    ("commands:\n  - «| grep x»\n  - y\n", "command-indicator", "starts with `|`", "commands:\n  - '| grep x'\n  - y\n", True),
    ("commands:\n  - «> out x»\n", "command-indicator", "starts with `>`", "commands:\n  - '> out x'\n", True),
    ("commands:\n  - «%x y»\n", "command-indicator", "starts with `%`", "commands:\n  - '%x y'\n", True),
    ("commands:\n  - «@echo off»\n", "command-indicator", "starts with `@`", "commands:\n  - '@echo off'\n", True),
    ("commands:\n  - «`date`»\n", "command-indicator", "starts with", "commands:\n  - '`date`'\n", True),
    ("a: «@x»\n", "command-indicator", "the value `@x`", "a: '@x'\n", False),
    ("a: «,b»\n", "command-indicator", "starts with `,`", "a: ',b'\n", False),
    ("a: [b, c]«]»\n", "unmatched-bracket", "closes nothing", "a: [b, c]\n", False),
    ("- x\n«]»\n", "unmatched-bracket", "closes nothing", "- x\n\n", False),
    ("a: «{{ x }}/b»\n", "template", "template `{{ x }}`", "a: '{{ x }}/b'\n", True),
    # text behind a quote
    ('commands:\n  - «"x" more»\n', "text-after-quote", "`more` follows", "commands:\n  - '\"x\" more'\n", True),
    ("commands:\n  - «'x' more»\n", "text-after-quote", "`more` follows", "commands:\n  - '''x'' more'\n", True),
    ('a: «"x" "y"»\n', "text-after-quote", "follows the closing", "a: '\"x\" \"y\"'\n", False),
    ("a: «'it's'»\n", "text-after-quote", "ends the text early", "a: 'it''s'\n", False),
    ('- «"echo "hi""»\n', "text-after-quote", "ends the text early", "- 'echo \"hi\"'\n", False),
    ("f: [«'a'» 'b']\n", "missing-comma", "comma is missing", "f: ['a', 'b']\n", False),
    ('{"a": «1»\n "b": 2}\n', "missing-comma", "comma is missing", '{"a": 1,\n "b": 2}\n', True),
    # escapes
    ('a: "«\\d»+"\n', "bad-escape", "`\\d` is no escape", "a: '\\d+'\n", True),
    ('a: "C:«\\U»sers"\n', "bad-escape", "`\\U` is no escape", "a: 'C:\\Users'\n", True),
    ('a: "C:\\new«\\U»sers"\n', "bad-escape", "`\\U`", 'a: "C:\\new\\\\Users"\n', False),
    ('a: "it\'s «\\.» x"\n', "bad-escape", "`\\.`", "a: \"it's \\\\. x\"\n", True),
    ('a: "\\"«\\d»\\""\n', "bad-escape", "`\\d`", 'a: "\\"\\\\d\\""\n', True),
    ('a: ["«\\d»", b]\n', "bad-escape", "`\\d`", "a: ['\\d', b]\n", True),
    # quotes and brackets that stay open
    ('a:\n  - «"»echo\n  - b\nc:\n  - "d"\n', "unclosed-quote", '`"echo`', 'a:\n  - "echo"\n  - b\nc:\n  - "d"\n', False),
    ("a:\n  - «'»echo\n  - b\nc: d\n", "unclosed-quote", "never closed", "a:\n  - 'echo'\n  - b\nc: d\n", False),
    ('a: «"»x\ny: "z"\n', "unclosed-quote", "never closed", 'a: "x"\ny: "z"\n', False),
    ("a: «'»x\n", "unclosed-quote", "never closed", "a: 'x'\n", False),
    ("a: «[»x, y\nb: c\n", "unclosed-bracket", "never closed", "a: [x, y]\nb: c\n", False),
    ("a: «{»x: y\nb: c\n", "unclosed-bracket", "never closed", "a: {x: y}\nb: c\n", False),
    # colons
    ("a: b«:» c\n", "mapping-value", "the value `b: c` of `a`", "a: 'b: c'\n", False),
    ("a: the b«:» c\n", "mapping-value", "another `: `", "a: 'the b: c'\n", True),
    ('commands:\n  - «echo "A: b: c"»\n', "mapping-value", "twice", "commands:\n  - 'echo \"A: b: c\"'\n", True),
    ('commands:\n  - echo a &&\n    echo "b«:» c"\n', "mapping-value", "further line", 'commands:\n  - >-\n    echo a &&\n    echo "b: c"\n', False),
    ("«version 0.2»\nenv:\n  a: b\n", "missing-colon", "after `version`", "version: 0.2\nenv:\n  a: b\n", True),
    ("env:\n  a: b\n«version 0.2»\nphases:\n", "missing-colon", "after `version`", "env:\n  a: b\nversion: 0.2\nphases:\n", True),
    ("«phases»\n  build:\n    a: 1\n", "missing-colon", "after `phases`", "phases:\n  build:\n    a: 1\n", False),
    ("«a:b»\nc: d\n", "missing-blank", "blank is missing", "a: b\nc: d\n", True),
    ("a:\n  «b:c»\n  d: e\n", "missing-blank", "blank is missing", "a:\n  b: c\n  d: e\n", True),
    ("a: «“x”: y»\n", "smart-quotes", "typographic", 'a: "x": y\n', False),
    # indentation
    ("a:\n  - x\n «-» y\n", "indentation", "1 space, between `a` with no spaces", "a:\n  - x\n  - y\n", False),
    ("a:\n    - x\n  «-» y\n", "indentation", "the items of `a` with 4 spaces", "a:\n    - x\n    - y\n", False),
    ("a:\n  b:\n    c: 1\n   «d»: 2\n", "indentation", "`c` with 4 spaces", None, False),
    ("a:\n  - x\n   «-» k: v\n", "indentation", "the items above it by 2 spaces", "a:\n  - x\n  - k: v\n", False),
    ("a:\n  b: 1\n   «c»: 2\n", "indentation", "already the value `1`", "a:\n  b: 1\n  c: 2\n", False),
    ("a:\n  - x\n  «b»: 1\n", "mixed-block", "among the list items of `a`", None, False),
    ("a:\n  b: 1\n  «-» x\n", "mixed-block", "among the keys of `a`", None, False),
    ("c:\n  - a\n  «echo b»\n  - d\n", "mixed-block", "has no dash", "c:\n  - a\n  - echo b\n  - d\n", False),
    ("c:\n  - a\n  «--all»\n  - d\n", "mixed-block", "has no dash", "c:\n  - a\n    --all\n  - d\n", False),
    ("c:\n  - a\n  «-v b»\n  - d\n", "mixed-block", "has no dash", "c:\n  - a\n  - -v b\n  - d\n", False),
    ("c:\n  - a\n  «-echo b»\n  - d\n", "mixed-block", "blank is missing after the dash", "c:\n  - a\n  - echo b\n  - d\n", False),
    ("f:\n  - a: b\n  «-ab: c»\n    d: e\n", "mixed-block", "dash in `-ab: c`", "f:\n  - a: b\n  - ab: c\n    d: e\n", True),
    ("f:\n  «-ab: c»\n   d: e\n", "mixed-block", "dash in `-ab: c`", None, False),
    ("f:\n  «-ab: c»\n    d: e\n", "mixed-block", "dash in `-ab: c`", "f:\n  - ab: c\n    d: e\n", True),
    ("c:\n  -echo a: b\n  «-echo c»\n", "mixed-block", "dash in `-echo c`", None, False),
    ("a: «- b»\n", "inline-list", "begins on the line of its key", "a:\n  - b\n", False),
    ("a: «-»\n", "inline-list", "lone `-`", "a: '-'\n", False),
    # blocks
    ("a: | «text»\n  b\n", "block-header", "same line as `|`", None, False),
    ("a: > «b»\nc: 1\n", "block-header", "same line as `>`", "a: b\nc: 1\n", False),
    ("a: |\n  «  »\n  b\n", "block-indentation", "blank line", "a: |\n\n  b\n", True),
    ("a: |\n     x\n   «y»\n", "block-indentation", "by 5 spaces", "a: |\n     x\n     y\n", False),
    # marks
    ("a: b\n«<<<<<<< HEAD»\nc: b\n=======\nc: c\n>>>>>>> x\n", "merge-conflict", "merge conflict", None, False),
    ("«<<<<<<< HEAD»\na: b\n=======\na: c\n>>>>>>> x\n", "merge-conflict", "merge conflict", None, False),
    ("a: «\x01»b\n", "control-character", "U+0001", "a: b\n", False),
    ("a: 1\n... «foo»\nb: 2\n", "document-end", "follows `...`", None, False),
    ("«%FOO»\na: b\n", "directive", "starts with `%`", "'%FOO'\na: b\n", False),
]  # fmt: skip
REMAIN_BROKEN = {"directive", "smart-quotes"}


@pytest.mark.parametrize("events", PARSERS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(
    ("marked", "slug", "words", "fixed", "safe"), CASES, ids=[repr(case[0]) for case in CASES]
)
def test_a_mistake_is_told_at_its_place(marked, slug, words, fixed, *, safe, newline, events):
    marked = marked.replace("\n", newline)
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    failure = _failure(text, events)
    if failure is None and events is _pure:
        pytest.skip("the pure parser lets it pass")
    problem = explain(text, *failure)
    assert (problem.slug, tuple(problem.span)) == (slug, (start, end))
    assert words in problem.message
    assert not problem.message.endswith(".")
    assert "expected <" not in problem.message
    assert problem.why
    if fixed is None:
        assert problem.edits == ()
        return
    assert problem.fix_title
    assert problem.safe is safe
    mended = apply_edits(text, problem.edits)
    assert mended == fixed.replace("\n", newline)
    if slug not in REMAIN_BROKEN:
        assert _failure(mended, events) is None


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("files:\n  - **/*\n", "**/*"),
        ("commands:\n  - [ -f x ] && y\n", "[ -f x ] && y"),
        ('a: "x" y\n', '"x" y'),
        ('a: "\\d"\n', "\\d"),
        ('a: "C:\\inetpub\\wwwroot"\n', "\\inetpub\\wwwroot"),
        ('a: "\\"\\d\\." # \\e\n', "\\d\\."),
        ("a: b: c\n", "b: c"),
        ('- echo "a: b: c"\n', 'echo "a: b: c"'),
        ("a: 'x\nb: c\n", "'x"),
        ("a:\n  - x\n - y\n", None),
        ("a:\n\tb: 1\n", None),
        ("- echo a &&\n  echo 'b: c'\n", None),
    ],
)
@pytest.mark.skipif(CParser is None, reason="needs the C parser")
def test_what_may_be_blanked_makes_the_rest_readable(text, stretch):
    problem = explain(text, *_failure(text, _libyaml))
    found = blank(text, problem)
    if stretch is None:
        assert found is None
        return
    assert text[found.start : found.end] == stretch
    patched = text[: found.start] + "x" * (found.end - found.start) + text[found.end :]
    assert _failure(patched, _libyaml) is None


def test_many_quotes_become_a_block():
    text = "commands:\n  - [ 'a' = 'b' ] && echo 'c' 'd'\n"
    problem = explain(text, *_failure(text, _pure))
    assert apply_edits(text, problem.edits) == "commands:\n  - |-\n    [ 'a' = 'b' ] && echo 'c' 'd'\n"


def test_a_whole_file_of_tabs_is_mended_at_once():
    text = "phases:\n\tbuild:\n\t\tcommands:\n\t\t\t- make\n"
    problem = explain(text, *_failure(text, _pure))
    assert apply_edits(text, problem.edits) == "phases:\n  build:\n    commands:\n      - make\n"
    assert problem.safe


PIECES = [
    "a: ", "b:", "- ", "\n", "\n", "\n  ", "\n    ", "\n\t", '"', "'", "[", "]", "{", "}", ", ", "*x", "**/*", "&a ", "&& ",
    "| ", "|\n", ">", "%", "@", "#", " # c", "x", "word two", ": ", "\\d", "\\n", "!t ", "---\n", "...\n", "\r\n",
    "<<<<<<< a\n", "{{ x }}", "version 0.2", "é", "\u2028", "\x00", "\ufeff", "? ", "\\",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.integers(-5, 200))
@settings(max_examples=200, deadline=None)
def test_any_text_at_any_place_is_explained(text, offset):
    places = [("", offset, "", None)]
    places += [found for found in (_failure(text, _pure), CParser and _failure(text, _libyaml)) if found]
    for failure in places:
        problem = explain(text, *failure)
        start, end = problem.span
        assert 0 <= start <= end <= len(text)
        assert problem.message
        assert not problem.safe or problem.edits
        mended = apply_edits(text, problem.edits)
        kept = re.sub(r"\s", "", text)
        if problem.slug == "tab":
            assert re.sub(r"\s", "", mended) == kept
        found = blank(text, problem)
        if found is not None:
            assert 0 <= found.start < found.end <= len(text)
            assert "\n" not in text[found.start : found.end]


@pytest.mark.parametrize(
    "make",
    [
        lambda count: '- "a\n' * count,
        lambda count: "- 'a\n" * count,
        lambda count: "a: [\n" * count,
        lambda count: "- [ a\n" * count,
        lambda count: "a: b: c\n" * count,
        lambda count: '- "' + "\\d" * count,
        lambda count: "- " * count + "@",
        lambda count: "a: |\n    \n  b\n" * count,
        lambda count: "- " + "[" * count,
        lambda count: "x" * count + ": b: c",
    ],
    ids=range(10),
)
def test_time_grows_with_the_size_only(make):
    def told(text):
        blank(text, explain(text, "did not find expected key", len(text)))

    assert_linear(make, told, 16_000)
