"""The words of messages: what was probably meant, lists of names, and what is filled in later."""

from __future__ import annotations

import pytest

from specfmt.rules.spelling import expected, is_filled_in, listed, nearest


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("pyhton", ("nodejs", "python"), "python"),
        ("fileFormat", ("files", "file-format"), "file-format"),
        ("POST BUILD", ("build", "post_build"), "post_build"),
        ("Go", ("go", "php"), "go"),  # short, and the same letters
        ("ph", ("go", "php"), ""),  # short, and other letters
        ("kotlin", ("go", "php"), ""),
        ("test - build", ("test", "build"), ""),  # two names are none of them
        ("x" * 201, ("x" * 201,), ""),
    ],
)
def test_the_name_that_was_meant(word, candidates, meant):
    assert nearest(word, candidates) == meant


def test_a_list_of_names():
    assert listed([]) == ""
    assert listed(["a"]) == "`a`"
    assert listed("abc") == "`a`, `b` or `c`"
    assert listed("ab", "and") == "`a` and `b`"
    assert listed("abcdefgh").endswith("`g` or `h`")
    assert listed("abcdefghi") == ""
    assert listed("abcdefghi", most=9).endswith("`h` or `i`")


def test_what_belongs_there_ends_a_message_only_where_the_list_is_short():
    assert f"unknown{expected('ab')}" == "unknown (expected `a` or `b`)"
    assert f"unknown{expected('abcdefghi')}" == "unknown"


@pytest.mark.parametrize("text", ["$NAME", "a-${b}", "{{ c }}", "<name>", "%ENV%", "`date`"])
def test_variables_and_placeholders_are_filled_in(text):
    assert is_filled_in(text)


def test_underscores_mark_a_placeholder_only_where_no_name_holds_them():
    assert not is_filled_in("__IMAGE__")
    assert is_filled_in("__IMAGE__", underscores=True)
    assert not is_filled_in("LINUX_CONTAINER", underscores=True)
