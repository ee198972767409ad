"""Which variables a script sets and uses, and how far the setting reaches."""

from __future__ import annotations

import pytest

from specfmt.shell.assignments import sets_unknown, variables_set, variables_used
from specfmt.shell.commands import parse


def all_set(text):
    found = variables_set(parse(text))
    for name, span, _ in found:
        assert text[span.start : span.end] == name
    return [(name, scope) for name, _, scope in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A=1", [("A", "shell")]),
        ("A=1 B=2", [("A", "shell"), ("B", "shell")]),
        ("A=1 make B=2", [("A", "command")]),
        ("A=1 > out", [("A", "shell")]),
        ("A+=x; B[1]=y; C=(z)", [("A", "shell"), ("B", "shell"), ("C", "shell")]),
        ('export A=1 B C="$D"', [("A", "shell"), ("B", "shell"), ("C", "shell")]),
        ("export 'A=x y' \"B=$C\"", [("A", "shell"), ("B", "shell")]),
        ("export -n A; export -f f; export -p", []),
        ("export $A", []),
        (
            "readonly A=1; declare -x B=2; typeset C=3; declare D",
            [("A", "shell"), ("B", "shell"), ("C", "shell")],
        ),
        (
            "f() { local A=1; declare B=2; declare -g C=3; D=4; }",
            [("A", "function"), ("B", "function"), ("C", "shell"), ("D", "shell")],
        ),
        ("read -r A B", [("A", "shell"), ("B", "shell")]),
        ("read -p 'x y' -n 1 A", [("A", "shell")]),
        ("read -ra A", [("A", "shell")]),
        ("IFS=, read -r A <<< $X", [("IFS", "command"), ("A", "shell")]),
        ("for A in 1 2; do B=$A; done", [("A", "shell"), ("B", "shell")]),
        ("printf -v A '%s' x", [("A", "shell")]),
        (': ${A:=v} "${B=w}" ${C:-x}', [("A", "shell"), ("B", "shell")]),
        ("mapfile -t A < x; readarray -d , B < y", [("A", "shell"), ("B", "shell")]),
        ("while getopts ab: A; do :; done", [("A", "shell")]),
        (
            "let A=1 'B += 2'; ((C++)); echo $((D = 3)) $((E == 4))",
            [("A", "shell"), ("B", "shell"), ("C", "shell"), ("D", "shell")],
        ),
        ("if a; then A=1; fi; { B=2; }", [("A", "shell"), ("B", "shell")]),
        ("a && export A=1", [("A", "shell")]),
        ("( export A=1 )", [("A", "subshell")]),
        ("x=$(A=1; b)", [("x", "shell"), ("A", "subshell")]),
        ("x=`A=1; b`", [("x", "shell"), ("A", "subshell")]),
        ("a | read A", [("A", "subshell")]),
        ("read A | b", [("A", "subshell")]),
        ("shopt -s lastpipe; a | read A", [("A", "shell")]),
        ("a | while read A; do B=1; done", [("A", "subshell"), ("B", "subshell")]),
        ("while read A; do B=1; done < x", [("A", "shell"), ("B", "shell")]),
        ("for A in 1; do :; done | b", [("A", "subshell")]),
        ("A=1 &", [("A", "subshell")]),
        ("{ A=1; } &", [("A", "subshell")]),
        ("bash -c 'export A=1'", [("A", "subshell")]),
        ('sh -ec "B=x; export A=\\"y\\""', [("B", "subshell"), ("A", "subshell")]),
        ("eval 'A=1'", [("A", "shell")]),
        ("(eval 'A=1')", [("A", "subshell")]),
        ("echo 'A=1' A=1 \"export A=1\" # A=1", []),
        ("cat <<EOF\nA=1\nexport B=2\nEOF", []),
        ("sudo env A=1 make", []),
        ("unset A", []),
    ],
)
def test_variables_set(text, expected):
    assert all_set(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("echo $A ${B:-$C} \"$D\" '$E' \\$F", [("A", False), ("B", False), ("C", False), ("D", True)]),
        ("echo $1 $@ $? $$ $_X", [("_X", False)]),
        ('A=$B C="$D" e', [("B", False), ("D", True)]),
        ('a > $OUT 2>> "$LOG"', [("OUT", False), ("LOG", True)]),
        ("for x in $L; do a; done > $M", [("L", False), ("M", False)]),
        ("case $C in $P) a;; esac", [("C", False), ("P", False)]),
        ("echo $(a $B) `c $D`", [("B", False), ("D", False)]),
        ("cat <<EOF\n$A\nEOF", [("A", True)]),
        ("cat <<'EOF'\n$A\nEOF", []),
        ("echo $((N + $M)); ((K > 1))", [("N", True), ("M", True), ("K", True)]),
        ("a=(x $B)", [("B", False)]),
        ("echo ${#A} ${!B} ${C[0]}", [("A", False), ("B", False), ("C", False)]),
        ('[[ $A == "$B" ]]', [("A", False), ("B", True)]),
        ("bash -c 'echo $A'", [("A", False)]),
        ('bash -c "echo $A \\$B"', [("A", True), ("B", False)]),
        ("x # $A", []),
    ],
)
def test_variables_used(text, expected):
    assert [(name, quoted) for name, _, quoted in variables_used(parse(text))] == expected


def test_the_span_of_a_use_is_that_of_the_expansion():
    text = 'echo "x ${A:-b}" $C'
    assert [text[span.start : span.end] for _, span, _ in variables_used(parse(text))] == ["${A:-b}", "$C"]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [(". ./env", True), ("source x", True), ('eval "$(a)"', True), ("./x.sh", False), ("echo .", False)],
)
def test_whether_anything_may_have_been_set(text, unknown):
    assert sets_unknown(parse(text)) is unknown
