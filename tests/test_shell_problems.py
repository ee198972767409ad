"""Errors of syntax: the certain ones are told at their place, and what bash accepts is never called one."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from specfmt.shell.commands import parse

BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="compares with bash")

# «» marks the place of the error.
BROKEN = [
    ("echo «'»abc", "the quote `'` is never closed"),
    ('echo «"»abc $X', 'the quote `"` is never closed'),
    ("echo it«'»s done\nb", "the quote `'` is never closed"),
    ("echo «$'»abc", "the quote `$'` is never closed"),
    ("echo «$(»date", "`$(` is never closed"),
    ('echo "$(date«"»', 'the quote `"` is never closed'),
    ("echo «`»date", "the backtick is never closed"),
    ("echo «${»X", "`${` is never closed"),
    ("diff «<(»a", "`<(` is never closed"),
    ("echo «$((»1 + 2)", "`$((` is never closed"),
    ("a=«(»x y", "the list of the array is never closed"),
    ("«(»a; b", "`(` has no `)`"),
    ("«{» a; b", "`{` has no `}`"),
    ("«{» echo a }", "`{` has no `}`"),
    ("a «)»", "unexpected `)`"),
    ("a; «}»", "unexpected `}`"),
    ("«if» a; then b", "`if` has no `fi`"),
    ("«if» a", "`if` has no `then`"),
    ("«if» [ x ] then b; fi", "`if` has no `then`"),
    ("if a; then b; «elif» c; else d; fi", "`elif` has no `then`"),
    ("«if» a; then b; else c", "`if` has no `fi`"),
    ("«then» a", "unexpected `then`"),
    ("a\n«fi»", "unexpected `fi`"),
    ("«else»", "unexpected `else`"),
    ("«done»", "unexpected `done`"),
    ("«for» x in 1 2; a; done", "`for` has no `do`"),
    ("«for» x in 1 2; do a", "`for` has no `done`"),
    ("«while» a; do b", "`while` has no `done`"),
    ("«until» a; b; done", "`until` has no `do`"),
    ("if a; then «while» b; do c; fi", "`while` has no `done`"),
    ("«case» x in a) b;;", "`case` has no `esac`"),
    ("«case» x a) b;; esac", "`case` has no `in`"),
    ("case x in «a» b;; esac", "the pattern of `case` has no `)`"),
    ("if a; «then» # todo\nfi", "no command stands between `then` and `fi`"),
    ("if a; then b; «else»\nfi", "no command stands between `else` and `fi`"),
    ("for x in 1; «do» done", "no command stands between `do` and `done`"),
    ("f() «{» }", "no command stands between `{` and `}`"),
    ("a «&&»", "nothing follows `&&`"),
    ("a «|»\n", "nothing follows `|`"),
    ("(a «||»)", "nothing follows `||`"),
    ("«&&» a", "no command stands before `&&`"),
    ("a\n«&&» b", "no command stands before `&&`"),
    ("a; «;» b", "no command stands before `;`"),
    ("a «;;» b", "unexpected `;;`"),
    ("a «>»", "nothing follows the redirection `>`"),
    ("a 2«>» ; b", "nothing follows the redirection `>`"),
    ("echo a «(»b)", "unexpected `(`"),
    ("print«(»'x')", "unexpected `(`"),
    ("if a; then b; fi «c»", "a `;` or a line break is missing before this"),
    ("«[[» a", "`[[` has no `]]`"),
]


@pytest.mark.parametrize(("marked", "message"), BROKEN)
def test_a_certain_error_is_told_at_its_place(marked, message):
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    (problem,) = parse(text).problems
    assert problem.message == message
    assert (problem.span.start, problem.span.end) == (start, end)


@needs_bash
@pytest.mark.parametrize(("marked", "message"), BROKEN)
def test_bash_refuses_what_is_called_an_error(marked, message):
    assert message
    assert not bash_accepts(marked.replace("«", "").replace("»", ""))


def bash_accepts(text):
    done = subprocess.run([BASH, "-n", "-c", text], capture_output=True, check=False, timeout=20)
    # For errors inside `[[` the status is 0 all the same.
    return done.returncode == 0 and all(b"warning:" in line for line in done.stderr.splitlines())


VALID = [
    "case $x in a) echo $(case y in b) c;; esac);; esac",
    "echo $(case y in (b) c;; esac)",
    "x=$(cat <<EOF\n)\nEOF\n)",
    'echo "$(echo "a)" \')\')"',
    "echo $(# it's fine\na)",
    "if (a) then b; fi",
    "if { a; } then b; fi",
    "if [[ a ]] then b; fi",
    "if ((1)) then b; fi",
    "for x in 1; { a; }",
    "{ { a; } }",
    "( (a) )",
    "((a) )",
    "! ! a",
    "time -p { a; } 2>&1",
    "> out",
    "2>&1 a",
    "a >&- <&-",
    "a &> out; a &>> out",
    "echo }{ { }",
    "echo then fi done",
    "f() if a; then b; fi",
    "f() [[ a ]]",
    "function f() { a; }",
    "function f ( a )",
    "a() { :; } > out",
    "coproc cat",
    "coproc X { a; }",
    "select x in a b; do break; done",
    "while a; do b; done < <(c)",
    'while read -r l; do a; done <<< "$x"',
    "[[ -n $a && ( $b =~ ^[a-z]+$ || $c == @(x) ) ]]",
    "[[ $a =~ [[:space:]]*(a|b) ]]",
    "[[ ! -f x ]] && a",
    "[[ a &&\nb ]]",
    "x=(a\n# it's\nb)",
    "x+=([a]=b [c]=$(d))",
    "declare -A m=([x]=1)",
    "echo ${x:-(} ${x#)} ${x//\\//_} ${x//[^a-z]/}",
    'echo "${x#\\"}" "${x:+"y"}"',
    "echo ${#x[@]} ${!x[@]} ${x[-1]} ${!p*}",
    "echo $((x ? 1 : (2))) $((16#ff)) $(( x << 2 ))",
    "for ((;;)); do break; done",
    "for ((i=0, j=(1); i<3; i++)) { a; }",
    "echo $ $% \"$\" '$'",
    "echo \\` \"\\`\" '`'",
    "echo `echo \\`echo a\\``",
    "echo `if`",
    "aws s3 ls --query 'x[?a==`b`]' \"y[?a==\\`b\\`]\"",
    "a \\\n  && b \\\n  || c",
    "a &&\n# why\nb",
    "case x in\n# why\na) ;;\n*) b ;& \n c) d ;;& esac",
    "case x in a | b) ;; esac",
    "case in in in) a;; esac",
    "for in in in; do a; done",
    "for x in; do a; done",
    "for x\ndo a; done",
    "echo a; # b 'c",
    "a &",
    "a & b",
    "if a; then b & fi",
    "trap 'rm -f \"$x\"' EXIT",
    "echo $'\\'' $\"a\"",
    "echo \"a\nb\" 'c\nd'",
    "cat <<'a b'\nx\na b\n",
    'cat <<"EOF" | (b)\n`$(\nEOF',
    "cat <<-EOF && a\n\tit's\n\tEOF\nb",
    "if a; then cat <<EOF\nit's (\nEOF\nfi",
    "x=a$(b)c`d`${e}'f'\"g\" h",
    "{fd}>out exec",
    "exec 3<>x",
    "a|b|&c",
    "a;",
    "\n\n  \n",
    "#!/bin/bash\nset -e",
    'echo ${x:-`a`} ${x:-$(a "}")}',
    "export A=(x)",
    "echo $[ (1+2) * 3 ]",
    'echo "$((1 + 2))" "$(( $(a) ))"',
    'eval "$(ssh-agent -s)"',
    "docker run -e 'A=b' --rm x sh -c 'a && b || { c; }'",
    "curl -w '%{http_code}' -d '{\"a\": \"b\"}' http://x/?a=b",
    'echo \'{"a":"\'"$B"\'"}\' > x.json',
    'printf \'[{"name":"%s"}]\' "$X" > imagedefinitions.json',
    "find . -name '*.py' -exec rm {} \\; -o \\( -type d \\)",
    'sed -i "s|a(b)|$X|g" x',
    "awk '{ print $1 }' x | xargs -I{} a {}",
    'if [ "$A" = "b" ] && ! c; then d; fi',
]


@pytest.mark.parametrize("text", VALID)
def test_valid_bash_has_no_problems(text):
    assert parse(text).problems == ()


@needs_bash
@pytest.mark.parametrize("text", VALID)
def test_bash_agrees_that_it_is_valid(text):
    assert bash_accepts(text)


# -- scripts composed of idioms

words = st.sampled_from(
    [
        "a", "-x", "--k=v", "'b c'", "'it(s'", '"d $X"', "$X", "${X:-y}", '"${X:-"a b"}"', "${X//a/b}", "${X%%)*}",
        "a\\ b", "{1..5}", "{a,b}", "}", "{", "if", "done", "a#b", "*.py", "$((1 + (2)))", "$'x\\'y'", "%Y-%m", "=", "!",
        "\"it's\"", "'\"'", "\\;", "\\(", '"`b`"', "a=b", "[", "]", "]]", "$?", '"$@"', "~", "@", "'a\nb'", "in", "$",
    ]
)  # fmt: skip
redirects = st.sampled_from(["> out", "2>&1", ">> log", "< in", "&> x", "2>/dev/null", "<<< 'x y'", ">&2"])
separators = st.sampled_from(
    ["; ", "\n", " && ", " || ", " | ", " & ", " &&\n", " |\n  ", " # c'(\n", "\n\n"]
)


@st.composite
def simple_commands(draw):
    parts = draw(st.lists(st.sampled_from(["A=1", "B='x y'", "C=$(d)", "D=(x 'y')"]), max_size=1))
    parts.append(draw(st.sampled_from(["echo", "npm", "./x.sh", "$X", "[", "test"])))
    parts += draw(st.lists(words, max_size=4))
    parts += draw(st.lists(redirects, max_size=2))
    return " ".join(parts)


def compounds(body):
    one = st.one_of(body, simple_commands())
    return st.one_of(
        st.builds("if {}\nthen {}\nfi".format, one, one),
        st.builds("if {}\nthen\n  {}\nelif {}\nthen {}\nelse # x\n {}\nfi".format, one, one, one, one, one),
        st.builds("for i in a 'b c' $(d); do\n{}\ndone".format, one),
        st.builds("while {}\ndo {}\ndone < in".format, one, one),
        st.builds("case $x in\n a|'b') {}\n;;\n (*) {}\n;; esac".format, one, one),
        st.builds("( {}\n)".format, one),
        st.builds("{{ {}\n}}".format, one),
        st.builds("f() {{\n{}\n}}".format, one),
        st.builds("echo $({}\n) b".format, one),
        st.builds('x="$({}\n)"'.format, one),
        st.builds("diff <({}\n) b".format, one),
        st.builds("! {}".format, simple_commands()),
        st.builds("[[ $a == b && ( -f x || $c =~ ^(d|e)$ ) ]]{}\n{}".format, separators, simple_commands()),
        st.builds("cat <<EOF > out\nit's $X ( $(b)\nEOF\n{}".format, one),
        st.builds("cat <<-'E F'\n\tit's `\n\tE F\n{}".format, one),
        st.builds("{}{}{}".format, one, separators, one),
        st.builds("(( i++ )) || {}".format, one),
        st.builds("case a in b) {}\nesac".format, one),
    )


scripts = st.recursive(simple_commands(), compounds, max_leaves=8)


@needs_bash
@settings(max_examples=200, deadline=None)
@given(scripts)
def test_whatever_bash_accepts_has_no_problems(text):
    assume(bash_accepts(text))
    assert parse(text).problems == ()


@needs_bash
@settings(max_examples=100, deadline=None)
@given(scripts, st.data())
def test_whatever_bash_accepts_of_a_damaged_script_has_no_problems(text, data):
    start = data.draw(st.integers(0, len(text)))
    damaged = (
        text[:start]
        + data.draw(st.sampled_from(["", "'", '"', "(", ")", ";", "`", "\n", "}"]))
        + text[start + 1 :]
    )
    assume(bash_accepts(damaged))
    assert parse(damaged).problems == ()


@pytest.mark.parametrize(
    "text", ['echo "${x:-it\'s}"', "echo \"${x:-'}'}\"", "echo ${ a; }", "x=$(cat <<EOF\na\nEOF)"]
)
def test_where_shells_differ_nothing_is_called_an_error(text):
    assert parse(text).problems == ()
