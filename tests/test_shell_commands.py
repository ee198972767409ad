"""What `parse` says about commands: their words, what joins them, and where they stand."""

from __future__ import annotations

import pytest

from specfmt.shell.assignments import inner_script
from specfmt.shell.commands import parse


def raws(text):
    return [[word.raw for word in command.words] for command in parse(text).commands]


def names(text):
    return [command.name for command in parse(text).commands]


def cut(text, span):
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("npm ci", [["npm", "ci"]]),
        ("  npm   ci  ", [["npm", "ci"]]),
        ("", []),
        ("   ", []),
        ("# only a comment", []),
        ("a; b && c || d | e & f\ng", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"], ["g"]]),
        ("echo 'a; b && c' \"d | e\" \\; f", [["echo", "'a; b && c'", '"d | e"', "\\;", "f"]]),
        ("echo a#b # c; d", [["echo", "a#b"]]),
        ("a \\\n  b", [["a", "b"]]),
        ("a\\\nb", [["a\\\nb"]]),
        ("a\r\nb\r\n", [["a"], ["b"]]),
        ("a 2>&1 >out <in 3>>log", [["a"]]),
        ("echo 2 >x 34", [["echo", "2", "34"]]),
        ("(a; b)", [["a"], ["b"]]),
        ("{ a; b; }", [["a"], ["b"]]),
        ("echo {a,b} }", [["echo", "{a,b}", "}"]]),
        ("if a; then b; elif c; then d; else e; fi", [["a"], ["b"], ["c"], ["d"], ["e"]]),
        ("while a; do b; done", [["a"], ["b"]]),
        ("until a\ndo\n b\ndone", [["a"], ["b"]]),
        ("for x in if then 'do'; do a $x; done", [["a", "$x"]]),
        ("for x do a; done", [["a"]]),
        ("for x\nin 1 2\ndo a; done", [["a"]]),
        ("for ((i = 0; i < 3; i++)); do a; done", [["a"]]),
        ("case $x in a|b) c ;; (d) e;; *) f; esac; g", [["c"], ["e"], ["f"], ["g"]]),
        ("case x in esac; a", [["a"]]),
        ("case $x in\n  [0-9]*) a\n  ;;\nesac", [["a"]]),
        ("f() { a; }\nf x", [["a"], ["f", "x"]]),
        ("f ( )\n{\n a\n}", [["a"]]),
        ("function f { a; }", [["a"]]),
        (
            'echo $(a | b) `c` "$(d "$(e)")"',
            [["echo", "$(a | b)", "`c`", '"$(d "$(e)")"'], ["a"], ["b"], ["c"], ["d", '"$(e)"'], ["e"]],
        ),
        ("diff <(a) <(b)", [["diff", "<(a)", "<(b)"], ["a"], ["b"]]),
        ("tee >(a)", [["tee", ">(a)"], ["a"]]),
        (
            "[[ $a == b && ( -f c || $d < e ) ]] && f",
            [["[[", "$a", "==", "b", "&&", "(", "-f", "c", "||", "$d", "<", "e", ")", "]]"], ["f"]],
        ),
        ("[[ $a =~ ^(x|y z)$ ]] || f", [["[[", "$a", "=~", "^(x|y z)$", "]]"], ["f"]]),
        ("[[ $a =~ (x|y)+ ]] && f", [["[[", "$a", "=~", "(x|y)+", "]]"], ["f"]]),
        ("((i++)) && a", [["((", "i++", "))"], ["a"]]),
        ("((a); b)", [["a"], ["b"]]),
        ("echo $((a); b)", [["echo", "$((a); b)"], ["a"], ["b"]]),
        ("echo $((1 + (2 * 3)))", [["echo", "$((1 + (2 * 3)))"]]),
        ("a=(x 'y z' $(b)); c", [[], ["b"], ["c"]]),
        ("declare -a a=(x y)", [["declare", "-a", "a=(x y)"]]),
        ("ls !(a|b) @(c d)", [["ls", "!(a|b)", "@(c d)"]]),
        ('a ${x:-"b c"} ${y%%)*}', [["a", '${x:-"b c"}', "${y%%)*}"]]),
        ('a "${x:-it\'s}"', [["a", '"${x:-it\'s}"']]),
        ("a $'it\\'s' b", [["a", "$'it\\'s'", "b"]]),
        ("cat <<EOF | a\nb; c $(d) 'x\nEOF\ne", [["cat"], ["a"], ["d"], ["e"]]),
        ("cat <<'EOF'\n$(d)\nEOF\ne", [["cat"], ["e"]]),
        ("cat <<-EOF\n\tx\n\tEOF\ne", [["cat"], ["e"]]),
        ("cat <<A <<B\na\nA\nb\nB\ne", [["cat"], ["e"]]),
        ("x=$(cat <<EOF\na b\nEOF\n)\ne", [[], ["cat"], ["e"]]),
        ("time make", [["time", "make"]]),
        ("time { a; }", [["a"]]),
        ("! a", [["a"]]),
    ],
)
def test_commands_and_their_words(text, expected):
    script = parse(text)
    assert raws(text) == expected
    assert script.problems == ()


def test_every_span_cuts_out_what_is_written():
    text = "X=1 npm run 'a b' > out.json 2>&1 && echo $(date)"
    npm, echo, date = parse(text).commands
    assert cut(text, npm.span) == "X=1 npm run 'a b' > out.json 2>&1"
    assert [cut(text, word.span) for word in npm.words] == ["npm", "run", "'a b'"]
    assert [cut(text, redirect.span) for redirect in npm.redirects] == ["> out.json", "2>&1"]
    assert cut(text, npm.assignments[0].span) == "X=1"
    assert cut(text, echo.span) == "echo $(date)"
    assert cut(text, date.span) == "date"


def test_what_joins_commands():
    commands = parse("a; b && c || d | e |& f\ng &").commands
    assert [command.before for command in commands] == ["", ";", "&&", "||", "|", "|&", "newline"]
    assert [command.after for command in commands] == [";", "&&", "||", "|", "|&", "newline", "&"]
    assert [command.background for command in commands] == [False] * 6 + [True]


def test_a_line_break_after_an_operator_joins_nothing_new():
    commands = parse("a &&\n\n  b | # why\n  c;\nd").commands
    assert [command.before for command in commands] == ["", "&&", "|", ";"]


def test_the_whole_list_runs_in_the_background():
    assert [command.background for command in parse("x; a && b & c").commands] == [False, True, True, False]


def test_a_list_inside_starts_anew_and_a_compound_joins_too():
    script = parse("a || { b; c; } && d")
    assert [(c.name, c.before, c.after) for c in script.commands] == [
        ("a", "", "||"),
        ("b", "", ";"),
        ("c", ";", ""),
        ("d", "&&", ""),
    ]
    assert [(c.kind, c.before, c.after) for c in script.compounds] == [("group", "||", "&&")]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("x", ()),
        ("a; x", ()),
        ("( x )", ("subshell",)),
        ("{ x; }", ("group",)),
        ("echo $(x)", ("substitution",)),
        ('echo "`x`"', ("backtick",)),
        ("cat <(x)", ("process-substitution",)),
        ("if x; then a; fi", ("condition",)),
        ("if a; then b; elif x; then c; fi", ("condition",)),
        ("if a; then x; fi", ("if",)),
        ("if a; then b; else x; fi", ("if",)),
        ("while x; do a; done", ("condition",)),
        ("while a; do x; done", ("loop",)),
        ("for i in 1; do x; done", ("loop",)),
        ("case a in a) x;; esac", ("case",)),
        ("f() { x; }", ("function", "group")),
        ("f() ( x )", ("function", "subshell")),
        ("a | while b; do x; done", ("pipeline", "loop")),
        ("{ x; } | a", ("pipeline", "group")),
        ("{ x; } &", ("background", "group")),
        ("for i in 1; do ( if a; then echo $(x); fi ); done", ("loop", "subshell", "if", "substitution")),
    ],
)
def test_where_a_command_stands(text, context):
    found = [command for command in parse(text).commands if command.name == "x"]
    assert [command.context for command in found] == [context]


@pytest.mark.parametrize(
    ("text", "argv"),
    [
        ("sudo apt-get update", ["apt-get", "update"]),
        ("sudo -u root -E npm ci", ["npm", "ci"]),
        ("sudo -- make", ["make"]),
        ("env A=b C=d make all", ["make", "all"]),
        ("env -u A make", ["make"]),
        ("env -i make", ["make"]),
        ("time -p make", ["make"]),
        ("! make", ["make"]),
        ("exec -a x make", ["make"]),
        ("command make", ["make"]),
        ("nohup sudo nice -n 5 make", ["make"]),
        ("timeout -k 5 10m make", ["make"]),
        ("timeout --signal=KILL 10 make", ["make"]),
        ("/usr/bin/sudo make", ["make"]),
        ("command -v make", ["command", "-v", "make"]),
        ("env", ["env"]),
        ("sudo -s", ["sudo", "-s"]),
        ("exec", ["exec"]),
        ("A=b make", ["make"]),
        ("A=b", []),
    ],
)
def test_wrappers_are_looked_through(text, argv):
    assert [word.text for word in parse(text).commands[0].argv] == argv


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/usr/local/bin/aws s3 ls", "aws"),
        ("./deploy.sh", "deploy.sh"),
        ('"$BIN/aws" s3 ls', "aws"),
        ("'aws' s3", "aws"),
        ("a\\ws s3", "aws"),
        ("$CMD a", "$CMD"),
        ("$(which aws)/x a", "$(which aws)/x"),
        (". ./env.sh", "."),
        ("[ -f a/b ]", "["),
        ("X=1", ""),
        ("> out", ""),
    ],
)
def test_the_name_of_a_command(text, name):
    assert parse(text).commands[0].name == name


def test_negation_is_told():
    negated, plain, twice = parse("! a; b; ! ! c").commands
    assert (negated.negated, plain.negated, twice.negated) == (True, False, False)
    assert (negated.span.start, negated.span.end) == (0, 3)


def test_assignments():
    text = "A=1 B= C+='x y' D[2]=z E=(p q) make F=1"
    command = parse(text).commands[0]
    assert [(a.name, a.operator, a.value and a.value.text, a.array) for a in command.assignments] == [
        ("A", "=", "1", False),
        ("B", "=", None, False),
        ("C", "+=", "x y", False),
        ("D", "=", "z", True),
        ("E", "=", "(p q)", True),
    ]
    assert [word.raw for word in command.words] == ["make", "F=1"]
    assert cut(text, command.assignments[2].value.span) == "'x y'"
    assert command.assignments[2].value.quoted
    assert cut(text, command.assignments[2].name_span) == "C"


def test_redirections():
    text = 'a < in >> log 2> err &> both >&2 <> rw >| force 3<&- <<< "$x"'
    redirects = parse(text).commands[0].redirects
    assert [(r.operator, r.fd, r.target.raw) for r in redirects] == [
        ("<", None, "in"),
        (">>", None, "log"),
        (">", 2, "err"),
        ("&>", None, "both"),
        (">&", None, "2"),
        ("<>", None, "rw"),
        (">|", None, "force"),
        ("<&", 3, "-"),
        ("<<<", None, '"$x"'),
    ]


def test_redirections_of_compounds_are_with_the_compound():
    text = "for i in 1 2; do echo $i; done > out.json"
    script = parse(text)
    assert script.commands[0].redirects == ()
    (loop,) = script.compounds
    assert [redirect.target.text for redirect in loop.redirects] == ["out.json"]
    assert cut(text, loop.span) == text


def test_a_heredoc_hangs_on_its_redirection():
    text = "cat <<EOF > out\nhi $USER \\$no\n$(date)\nEOF\nnext"
    cat, date, following = parse(text).commands
    heredoc = cat.redirects[0].heredoc
    assert cut(text, heredoc.body) == "hi $USER \\$no\n$(date)\n"
    assert (heredoc.delimiter, heredoc.quoted, heredoc.closed) == ("EOF", False, True)
    assert [cut(text, found.span) for found in heredoc.expansions] == ["$USER", "$(date)"]
    assert date.context == ("substitution",)
    assert following.before == "newline"


@pytest.mark.parametrize("delimiter", ["'EOF'", '"EOF"', "\\EOF", "E'O'F"])
def test_nothing_is_expanded_in_a_quoted_heredoc(delimiter):
    text = f"cat <<{delimiter}\n$USER `date`\nEOF\nnext"
    cat, _ = parse(text).commands
    heredoc = cat.redirects[0].heredoc
    assert (heredoc.quoted, heredoc.delimiter, heredoc.expansions) == (True, "EOF", ())


@pytest.mark.parametrize("text", ["cat <<EOF", "cat <<EOF\n", "cat <<EOF\nabc\n EOF\n"])
def test_a_heredoc_without_end_is_told_but_is_no_error_as_shells_only_warn(text):
    script = parse(text)
    assert script.commands[0].redirects[0].heredoc.closed is False
    assert script.problems == ()


def test_comments():
    text = "a # one\n# two\nb '# no' x#no $(c # three\n) ${#x}"
    assert [cut(text, span) for span in parse(text).comments] == ["# one", "# two", "# three"]


def test_heads_of_loops_cases_and_functions():
    script = parse("for x in a $b; do :; done; case $c in d|e) :;; esac; f() { :; }")
    told = [(c.kind, c.name and c.name.text, [word.raw for word in c.words]) for c in script.compounds]
    assert told == [
        ("for", "x", ["a", "$b"]),
        ("case", None, ["$c", "d", "e"]),
        ("function", "f", []),
        ("group", None, []),
    ]


def test_backticks_in_quotes_lose_their_backslashes_but_keep_their_places():
    text = 'x "`echo \\"a b\\" \\`date\\``" y'
    commands = parse(text).commands
    assert [command.name for command in commands] == ["x", "echo", "date"]
    assert commands[1].words[1].text == "a b"
    assert cut(text, commands[2].span) == "date"
    assert commands[2].context == ("backtick", "backtick")


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("bash -c 'a; b'", ["a; b"]),
        ("sudo /bin/bash -ec 'a b'", ["a b"]),
        ('sh -c "a \\"b\\""', ['a \\"b\\"']),
        ("bash -c ls", ["ls"]),
        ("eval 'a b'", ["a b"]),
    ],
)
def test_the_script_in_an_argument_is_read_in_place(text, inner):
    script = inner_script(parse(text).commands[0])
    first, last = script.commands[0], script.commands[-1]
    assert text[first.span.start : last.span.end] == inner[0]


@pytest.mark.parametrize(
    "text", ["bash x.sh", "bash -e x.sh -c 'a'", "bash -c 'a'\"b\"", "bash -c", "echo -c 'a'", "bash"]
)
def test_no_script_in_the_arguments(text):
    assert inner_script(parse(text).commands[0]) is None
