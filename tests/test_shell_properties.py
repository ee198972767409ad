"""What holds for every text: nothing is raised, places are inside, and the time grows with the length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.shell import powershell
from specfmt.shell.assignments import variables_set, variables_used
from specfmt.shell.commands import parse

pieces = st.lists(
    st.sampled_from(
        [
            "a", "b", " ", "\n", ";", "&", "&&", "|", "||", "(", ")", "((", "))", "{", "}", "{ ", " }", "'", '"', "`", "$",
            "$(", "${", "$((", "<(", "<<E\n", "E\n", "<<<", ">", "2>", "\\", "#", "=", "A=", "a=(", "[[ ", " ]]", " =~ ",
            "if ", "then ", "else ", "fi", "for x in ", "do ", "done", "case x in ", ";;", "esac", "f() ", "function ", "!",
            "@(", "export ", "read ", "bash -c ", "eval ", "$'", "time ", "sudo ", "[", "]", ",", "..", "\r\n", "\t", "é",
            "$env:", "set ", "\0", "\x85", ":=", "//", "coproc ", "while ", "select ", "-", "in ", "\\`", '\\"',
        ]
    ),
    max_size=40,
).map("".join)  # fmt: skip
texts = st.one_of(pieces, st.text(max_size=60))


def spans_of(script):
    for item in (*script.commands, *script.compounds):
        yield item.span
        for redirect in item.redirects:
            yield redirect.span
            yield redirect.target.span
            if redirect.heredoc is not None:
                yield redirect.heredoc.body
                yield from (found.span for found in redirect.heredoc.expansions)
        for word in item.words:
            yield word.span
            yield from (found.span for found in word.expansions)
            yield from (found.argument for found in word.expansions if found.argument is not None)
    for command in script.commands:
        for assignment in command.assignments:
            yield assignment.span
            yield assignment.name_span
            if assignment.value is not None:
                yield assignment.value.span
    yield from script.comments
    yield from (found.span for found in (*script.problems, *script.bashisms))
    yield from (found.span for found in (*variables_set(script), *variables_used(script)))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_nothing_is_raised_and_every_span_lies_inside(text):
    script = parse(text)
    for span in spans_of(script):
        assert 0 <= span.start <= span.end <= len(text)
    for command in script.commands:
        assert isinstance(command.name, str)
    for found in powershell.variables_set(text):
        assert text[found.span.start : found.span.end] == found.name
    assert powershell.looks_like_powershell(text) in (True, False)
    assert powershell.looks_like_cmd(text) in (True, False)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_words_are_in_order_and_do_not_overlap(text):
    script = parse(text)
    starts = [command.span.start for command in script.commands]
    assert starts == sorted(starts)
    for command in script.commands:
        for left, right in zip(command.words, command.words[1:], strict=False):
            assert left.span.end <= right.span.start
        for word in command.words:
            assert command.span.covers(word.span)


@settings(max_examples=200, deadline=None)
@given(texts.filter(lambda text: "`" not in text))
def test_what_is_raw_is_what_stands_there(text):
    for command in parse(text).commands:
        for word in command.words:
            assert word.raw == text[word.span.start : word.span.end]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text("abc-/._=", min_size=1, max_size=5), min_size=1, max_size=6))
def test_the_short_way_for_simple_texts_gives_what_the_long_way_gives(words):
    text = " ".join(words)
    short, long = parse(text), parse(f"{text}\t")  # a tab takes the long way

    def told(script):
        return [
            (
                c.span,
                [(w.span, w.raw, w.text, w.static, w.quoted) for w in c.words],
                [a.span for a in c.assignments],
            )
            for c in script.commands
        ]

    assert told(short) == told(long)


NASTY = [
    "$(", "$((", "((", "(", "`", '"`', "'", '"', "<<A\n", "cat <<A; cat <<B\n", "${", "${X:-", "{ ", "if ", "case x in (",
    "a=(", "[[ ", "[[ a =~ (", "\\`", "?(", "$[", "$'", "<(", "f() ", "$((a`", '(("', "x=\\", '"$(', "a&&\n", "{a,", "{1..",
    "'\"", "if a;then ", "for x in ", "#\n", "a[", "export ", "set ", "! ", "sudo ", "bash -c 'bash -c ", 'bash -c "', "(a) ",
    "`a\\`b", "((1)) ", "a b${X", "Get-", "[System", "%AB%", "$env:", "a ", "\t", "\n",
]  # fmt: skip


def read_all(text):
    script = parse(text)
    _ = script.bashisms
    variables_set(script)
    variables_used(script)
    powershell.looks_like_powershell(text)
    powershell.looks_like_cmd(text)
    powershell.variables_set(text)


@pytest.mark.parametrize("unit", NASTY)
def test_nasty_texts_take_no_more_than_linear_time(unit):
    assert_linear(lambda size: unit * (size // len(unit)), read_all, 40_000)


@pytest.mark.parametrize("unit", ["$(", "(", "{ ", "if a; then ", '"$(', "${X:-", "<(", "a=($("])
def test_nesting_without_bottom_is_no_error_of_syntax_and_overflows_nothing(unit):
    script = parse(unit * 5_000)
    assert script.problems == ()
