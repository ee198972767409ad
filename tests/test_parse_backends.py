"""The parser in C and the one in pure Python give the same tree and the same problems on any text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from specfmt.syntax.nodes import Alias, Mapping, Scalar
from specfmt.syntax.parse import _read, parse

FRAGMENTS = [
    *(
        "a",
        "b: ",
        "- ",
        "? ",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "# c",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ", ",
        "&x ",
        "*x",
    ),
    *(
        "!t ",
        "!!str ",
        "|",
        "|-",
        "|2+",
        ">",
        "\n\n",
        " ",
        "\t",
        "---",
        "\n---\n",
        "...",
        "x: y",
        "\\",
        "\\n",
        "\\x41",
    ),
    *(
        "''",
        "\r\n",
        "\r",
        "\x85",
        "\u2028",
        "\ufeff",
        "é",
        "\U0001f600",
        "%",
        "@",
        "`",
        "a:b",
        "a::b:c",
        "http://x",
        "[http://x",
        "{k: AWS::R",
        "&x:y ",
        "~",
        "<<: ",
    ),
    *(
        "key:\n  - item",
        "0.2",
        " #",
        "#",
        "-",
        "=",
        ":",
        "!",
        "&",
        "*",
        "\n\t",
        "%YAML 1.1\n---\n",
        "!<x> ",
        "!a!b ",
    ),
    *("\\\n", " |\n  t\n", " >\n  t\n  u\n", "\x01", "%TAG !a! b:\n---\n", "- |\n  x\n\n"),
]

SNIPPETS = [
    "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n",
    "a: b: c\n",
    "a: 'b\n",
    'a: "b\n',
    'a: "\\q"\n',
    'a: "\\x4g"\n',
    'a: "\\ud800"\n',
    'a: "\\U00110000"\n',
    'a: "b\\\n  c"\n',
    'a: "b  \n\n  c"\n',
    "a: 'b\n---\n'\n",
    "\ta: b\n",
    "a:\n\t- b\n",
    "a:\tb\n",
    "-\tb\n",
    "a: b\n\tc\n",
    "a: |\n \tb\n",
    "a: |\n\tb\n",
    "a: |#c\n  b\n",
    "a: |0\n  b\n",
    "a: |x\n  b\n",
    "a: |1-\n  b\n",
    "|\nb\n",
    "--- |\n  b\n...\n",
    "--- >\n\n\n  b\n   c\n  d\n\n",
    "a: >\n  b\n\n   c\n\n  d\n",
    "a: |\n    \n  b\n",
    "&a#b c\n",
    "&a: b\n",
    "*a: b\n",
    "a: *\n",
    "a: &\n",
    "a: !x#y b\n",
    "a: !x!y b\n",
    "a: !!\n",
    "!<x b\n",
    "!%41 b\n",
    "!%zz b\n",
    "!%ff b\n",
    "%FOO x\n---\na\n",
    "%YAML 1.3\n---\na\n",
    "%YAML 2.0\n---\na\n",
    "%YAML 1\n---\na\n",
    "%YAML 1.1\n%YAML 1.1\n---\na\n",
    "%TAG ! x:\n---\n!a b\n",
    "%TAG !x y\n---\na\n",
    "%TAG !x! y\n%TAG !x! y\n---\na\n",
    "%\n---\n",
    "[a, b\n",
    "[a b: c]\n",
    "[http://x]\n",
    "{a: http://x, b:c}\n",
    "[a:, b]\n",
    "[a?b]\n",
    "[? a]\n",
    "[? , a]\n",
    "{? }\n",
    "{a , b: }\n",
    "{a: b}}\n",
    "a: ]\n",
    "a: b\n c: d\n",
    "a:\n  b: c\n d: e\n",
    "- a\nb: c\n",
    "a\nb: c\n",
    "a: - b\n",
    "a: ? b\n",
    "a\n:b\n",
    "a: b\n...\nc: d\n",
    "a: b\n... c\n",
    "a\n---\nb\n--- c\n",
    "---b: \r\n- \n",
    "a: b\r\nc: d\re: f\x85g: h\u2028i: j\u2029",
    "\ufeff\ufeffa: b\n\ufeffc: d\n",
    "a: @b\n",
    "a: `b`\n",
    "a: %b\n",
    "a: \U0001f600 'b\n",
    "!t &x\n- a\n",
    "&x !t\na: b\n",
    "a: \n\n:\n",
    "? \n[ #",
    "a: {b: &x c, *x : d}\n",
    "x" * 1100 + ": b\n",
    "'" + "x" * 1100 + "': b\n",
]


def outline(node):
    """A node as plain values that compare."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return ("scalar", node.span, node.text, node.style, node.tag, node.anchor)
    if isinstance(node, Alias):
        return ("alias", node.span, node.name, node.target is not None)
    if isinstance(node, Mapping):
        inside = [(entry.name, outline(entry.key), outline(entry.value)) for entry in node.entries]
    else:
        inside = [outline(item) for item in node.items]
    return (type(node).__name__, node.span, node.flow, node.tag, node.anchor, inside)


def everything(text, backend):
    tree = parse(text, backend)
    return outline(tree.root), [outline(root) for root in tree.more], tree.comments, tree.errors


def assert_nested(node, start, end):
    """All spans lie inside the text and inside the span of what contains them, and do not overlap."""
    assert start <= node.span.start <= node.span.end <= end
    children = []
    if isinstance(node, Mapping):
        children = [part for entry in node.entries for part in (entry.key, entry.value)]
    elif not isinstance(node, (Scalar, Alias)):
        children = node.items
    last = node.span.start
    for child in children:
        assert_nested(child, last, node.span.end)
        last = child.span.end


def assert_sound(text, tree):
    for root in (tree.root, *tree.more):
        if root is not None:
            assert_nested(root, 0, len(text))
    for comment in tree.comments:
        assert comment.text == text[slice(*comment.span)]
        assert comment.text.startswith("#")
    for problem in tree.errors:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)


@pytest.mark.parametrize("text", SNIPPETS)
def test_both_parsers_agree(text):
    assert everything(text, "c") == everything(text, "pure")
    assert _read(text, "c")[1] == _read(text, "pure")[1]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
@example("'a\\'b' c")
def test_both_parsers_agree_on_anything_like_yaml(text):
    assert everything(text, "c") == everything(text, "pure")
    assert_sound(text, parse(text, "c"))


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_is_read_without_an_exception(text):
    assert everything(text, "c") == everything(text, "pure")
    assert_sound(text, parse(text))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 400))
def test_a_file_cut_off_anywhere_is_read_alike(size):
    text = (
        'version: 0.2\nenv:\n  variables: {A: \'b\', "C": "d\\n"}  # env\nphases: &p\n  build:\n    commands:\n'
        '      - echo "a: b"\n      - |\n        if x; then\n          y\n        fi\n      - >-\n        a\n        b\n'
        "    finally: [!Ref x, *p]\nartifacts:\n  files:\n    - '**/*'\n"
    )[:size]
    assert everything(text, "c") == everything(text, "pure")
    assert_sound(text, parse(text))
