"""What is known about one word: its text, whether it is static, and its expansions."""

from __future__ import annotations

import pytest

from specfmt.shell.commands import parse


def word_of(raw):
    (command,) = [command for command in parse(f"x {raw} y").commands if command.name == "x"]
    assert [word.raw for word in command.words] == ["x", raw, "y"]
    return command.words[1]


@pytest.mark.parametrize(
    ("raw", "text", "static", "quoted"),
    [
        ("abc", "abc", True, False),
        ("'a b'", "a b", True, True),
        ('"a b"', "a b", True, True),
        ("'a'\"b\"", "ab", True, True),
        ("a'b'", "ab", True, False),
        ("--x='a b'", "--x=a b", True, False),
        ("a\\ b", "a b", True, False),
        ("\\$X", "$X", True, False),
        ('"\\$X \\n \\\\"', "$X \\n \\", True, True),
        ("'$X'", "$X", True, True),
        ("$X", "$X", False, False),
        ('"$X"', "$X", False, True),
        ('"a $X"b', "a $Xb", False, False),
        ("${X:-'a b'}", "${X:-'a b'}", False, False),
        ("$(date +%s)", "$(date +%s)", False, False),
        ('"`date`"', "`date`", False, True),
        ("$((1+1))", "$((1+1))", False, False),
        ("$'a\\tb'", "a\tb", True, True),
        ('$"a"', "a", True, True),
        ("*.{js,ts}", "*.{js,ts}", True, False),
        ("~/a", "~/a", True, False),
        ("a$", "a$", True, False),
        ("''", "", True, True),
        ("%H:%M", "%H:%M", True, False),
        ("$[1 + 2]", "$[1 + 2]", False, False),
    ],
)
def test_text_of_a_word(raw, text, static, quoted):
    word = word_of(raw)
    assert (word.text, word.static, word.quoted) == (text, static, quoted)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("$X", [("parameter", "X", "", "", "$X")]),
        ("$1$@", [("parameter", "1", "", "", "$1"), ("parameter", "@", "", "", "$@")]),
        ("${X}", [("parameter", "X", "", "", "${X}")]),
        ("${#X}", [("parameter", "X", "#", "", "${#X}")]),
        ("${#}", [("parameter", "#", "", "", "${#}")]),
        ("${!X}", [("parameter", "X", "!", "", "${!X}")]),
        ("${X:-y}", [("parameter", "X", "", ":-", "${X:-y}")]),
        ("${X:=$Y}", [("parameter", "X", "", ":=", "${X:=$Y}"), ("parameter", "Y", "", "", "$Y")]),
        ("${X##*/}", [("parameter", "X", "", "##", "${X##*/}")]),
        ("${X%.*}", [("parameter", "X", "", "%", "${X%.*}")]),
        ("${X//a/b}", [("parameter", "X", "", "//", "${X//a/b}")]),
        ("${X:1:2}", [("parameter", "X", "", ":", "${X:1:2}")]),
        ("${X^^}", [("parameter", "X", "", "^^", "${X^^}")]),
        ("${X@Q}", [("parameter", "X", "", "@Q", "${X@Q}")]),
        ("${X[0]}", [("parameter", "X", "", "", "${X[0]}")]),
        ("${X[@]:1}", [("parameter", "X", "", ":", "${X[@]:1}")]),
        ("$(a $X)", [("command", "", "", "", "$(a $X)")]),
        ("`a`", [("command", "", "", "", "`a`")]),
        ("<(a)", [("process", "", "", "", "<(a)")]),
        (
            "$((N+$X))",
            [
                ("arithmetic", "", "", "", "$((N+$X))"),
                ("name", "N", "", "", "N"),
                ("parameter", "X", "", "", "$X"),
            ],
        ),
        ("'$X'", []),
        ("\\$X", []),
        ("$", []),
    ],
)
def test_expansions_of_a_word(raw, expected):
    text = f"x {raw} y"
    found = word_of(raw).expansions
    assert [
        (e.kind, e.name, e.prefix, e.operator, text[e.span.start : e.span.end]) for e in found
    ] == expected


def test_details_of_a_braced_expansion():
    text = "x ${A[1]:-b c} y"
    (found,) = word_of("${A[1]:-b c}").expansions
    assert (found.braced, found.subscript, found.in_quotes) == (True, True, False)
    assert text[found.argument.start : found.argument.end] == "b c"


@pytest.mark.parametrize(
    ("raw", "in_quotes"),
    [
        ("$X", [False]),
        ('"$X"', [True]),
        ('"${X}"$Y', [True, False]),
        ('"${X:-$Y}"', [True, True]),
        ('${X:-"$Y"}', [False, True]),
        ('"$(a)"', [True]),
        ('"`a`"', [True]),
    ],
)
def test_whether_an_expansion_is_in_quotes(raw, in_quotes):
    assert [found.in_quotes for found in word_of(raw).expansions] == in_quotes


def test_quotes_start_anew_inside_a_substitution():
    (inner,) = [c for c in parse('echo "$(cat $A "$B")"').commands if c.name == "cat"]
    assert [found.in_quotes for word in inner.words for found in word.expansions] == [False, True]
