"""The quick look at a command never calls a script well-formed that the reader of scripts finds broken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.rules.buildspec._well_formed import is_well_formed
from specfmt.shell.commands import parse

PIECES = st.sampled_from(
    [
        *"'\"`$(){}|&;<>!# \n\\=[]a1-",
        *(
            "if ",
            "then ",
            "; then ",
            "else ",
            "; else ",
            "fi",
            "; fi",
            "for ",
            "do ",
            "done",
            "case ",
            "esac",
            "time ",
        ),
        *(
            "&&",
            "||",
            "$(",
            "${",
            "[[",
            "]]",
            " && ",
            " | ",
            " > ",
            "2>&1",
            "<<",
            "echo ",
            "$A",
            "${A:-b}",
            '"$A b"',
        ),
    ]
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_that_is_broken_is_called_well_formed(text):
    assert not is_well_formed(text) or parse(text).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "npm ci",
        "aws s3 sync dist s3://$BUCKET/site --delete",
        "TAG=$(git rev-parse HEAD | cut -c 1-7)",
        'echo "built on `date` by ${USER:-nobody}"',
        "if [ -f a ]; then make; else make b; fi",
        "make > log 2>&1 && cat log; true",
        "npm ci\nnpm test\n",
        r"docker build \ -t a",
    ],
)
def test_usual_commands_need_no_reading(text):
    assert is_well_formed(text)


@pytest.mark.parametrize(
    "text",
    [
        "echo (a)",
        "echo 'a",
        'echo "a',
        "make &&",
        "make | | tee",
        "if a; then",
        "fi",
        "! if",
        "a ;; b",
        "cat <",
        "cat > ;",
        "echo $(a",
        "echo `a",
        "echo ${a",
        "if a; then b; else c; else d; fi",
        "[[ a",
    ],
)
def test_what_is_broken_is_left_to_the_reader(text):
    assert not is_well_formed(text)
