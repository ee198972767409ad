"""What a plain `sh` does not know, and that dash indeed does not know it."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from specfmt.shell.commands import parse

DASH = shutil.which("dash")

# «» marks the place. All of these make dash fail or complain.
LOUD = [
    ("«[[» a == b ]]", "[["),
    ("«source» /dev/null", "source"),
    ("«a=(»x y)", "array"),
    ("«a[1]=x»", "array"),
    ("cat «<<<» x", "<<<"),
    ("cat «<(» true)", "<( )"),
    ("set -o «pipefail»", "pipefail"),
    ("set -euo «pipefail»", "pipefail"),
    ("X=aa; echo «${X//a/b}»", "${X//}"),
    ('X=aa; echo "«${X/a/b}»"', "${X/}"),
    ("X=abc; echo «${X:1:2}»", "${X:1:2}"),
    ("X=a; echo «${X^^}»", "${X^^}"),
    ("X=a; echo «${X,,}»", "${X,,}"),
    ("X=a; echo «${X@Q}»", "${X@Q}"),
    ("echo «${!HOME}»", "${!X}"),
    ("echo «${X[0]}»", "${X[i]}"),
    ("«function» f { :; }", "function"),
    ("true «|&» cat", "|&"),
    ("[ a «==» a ]", "=="),
    ("test a «==» a", "=="),
    ("if [ a «==» b ]; then :; fi", "=="),
    ("[ «-v» HOME ]", "-v"),
    ("«((»1 + 1))", "(("),
    ("for «((»i=0; i<2; i++)); do :; done", "for (("),
    ("«let» x=1", "let"),
    ("«declare» X=1", "declare"),
    ("«typeset» X=1", "typeset"),
    ("f() { local «-a» x; }; f", "local -a"),
    ("export «-n» HOME", "export -n"),
    ("«shopt» -s nullglob", "shopt"),
    ("«pushd» /", "pushd"),
    ("«mapfile» X < /dev/null", "mapfile"),
    ("read «-a» X < /dev/null", "read -a"),
    ("read -r «-s» X < /dev/null", "read -s"),
    ("printf «-v» X a", "printf -v"),
    ("trap : «ERR»", "trap ERR"),
    ("X=1; «X+=2»", "+="),
    ("case a in a) : «;&» b) :;; esac", ";&"),
    ("«select» x in a; do break; done < /dev/null", "select"),
    ("echo a «>&» /dev/null", ">&"),
    ("cat <<EOF\n«${HOME//a/b}»\nEOF", "${X//}"),
    ("echo $(«source» /dev/null)", "source"),
]
# These run in dash and mean something else.
SILENT = [
    ("echo a «&>» /dev/null", "&>"),
    ("echo «$'»a'", "$'..'"),
    ('echo «$"»a"', '$".."'),
    ("echo «{1..5}»", "{1..5}"),
    ("echo a«{b,c}»d", "{a,b}"),
    ("for i in «{1..3}»; do :; done", "{1..5}"),
    ("echo «$RANDOM»", "$RANDOM"),
    ("echo «-e» a", "echo -e"),
    ("echo «$[»1 + 1]", "$[ ]"),
]
PORTABLE = [
    "npm ci",
    '[ -n "$BASH_VERSION" ] && echo bash',
    "[ a = b ] && . ./x",
    "echo '[[ a ]]' \"source x\" 'a=(x)' '<<<' \\{1..5\\}",
    "# [[ source",
    "cat <<EOF\n[[ a ]] && source x; a=(b) <(c) {1..5}\nEOF",
    "cat <<'EOF'\n${X//a/b}\nEOF",
    'echo ${X:-a} ${X:=b} ${X#a} ${X%%b} ${#X} ${X:+c} "${X:?d}"',
    "echo '{a,b}' \"{1..5}\" {a} a,b {} ${X}{",
    "X={a,b}",
    "f() { local x=1; :; }",
    "export A=b; readonly C=d; export -p; readonly -p",
    "read -r X < in; read -p 'a' X",
    "printf '%s' -v",
    "printf '==' ; echo == ; grep == x",
    "set -e -o errexit; set -u",
    "echo $((1 + (2 << 3)))",
    "a 2>&1 >&2 >&-",
    "trap 'x' EXIT INT TERM",
    "echo let declare source",
    "sudo source",
    "docker run x let",
    "a | b || c",
]


@pytest.mark.parametrize(
    ("marked", "what", "silent"), [(*case, False) for case in LOUD] + [(*case, True) for case in SILENT]
)
def test_a_bashism_is_told_at_its_place(marked, what, silent):
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    found = [bashism for bashism in parse(text).bashisms if bashism.what == what]
    assert [(b.span.start, b.span.end, b.silent) for b in found] == [(start, end, silent)]


@pytest.mark.skipif(DASH is None, reason="compares with dash")
@pytest.mark.parametrize(("marked", "what"), LOUD)
def test_dash_fails_or_complains(marked, what):
    text = marked.replace("«", "").replace("»", "")
    done = subprocess.run([DASH, "-c", text], capture_output=True, check=False, timeout=20, cwd="/")
    assert done.stderr or done.returncode, what


@pytest.mark.parametrize("text", PORTABLE)
def test_what_every_sh_knows_is_no_bashism(text):
    assert parse(text).bashisms == ()


def test_a_name_that_cloudformation_fills_in_is_no_bashism():
    assert parse("aws s3 ls --region ${AWS::Region}").bashisms == ()


def test_bashisms_are_in_order_and_each_told_once():
    found = parse("source a; [[ b ]] && echo ${X^^} <<< c").bashisms
    assert [bashism.what for bashism in found] == ["source", "[[", "${X^^}", "<<<"]
