"""Hostile files: deep nesting, exploding aliases, sheer size. One problem each, and no waiting."""

import pytest

from growth import assert_linear
from specfmt.syntax.nodes import Alias, Mapping, Sequence, resolve
from specfmt.syntax.parse import parse


@pytest.fixture(params=["c", "pure"])
def backend(request):
    return request.param


@pytest.mark.parametrize(
    "make",
    [
        lambda depth: "[" * depth,
        lambda depth: "[" * depth + "]" * depth,
        lambda depth: "{a: " * depth,
        lambda depth: "- " * depth,
        lambda depth: "? " * depth,
        lambda depth: "\n".join(" " * level + "a:" for level in range(depth // 4)),
        lambda depth: "\n".join(" " * level + "-" for level in range(depth // 4)),
    ],
    ids=["open", "closed", "braces", "dashes", "keys", "mappings", "sequences"],
)
def test_deep_nesting_is_one_problem_and_stops_the_reading(make, backend):
    tree = parse(make(10_000), backend)
    assert [problem.slug for problem in tree.errors] == ["too-deep"]
    # Blocks grow with the square of their depth, by their indentation.
    assert_linear(lambda size: make(size)[: 10 * size], lambda text: parse(text, backend), 10_000)


def test_200_levels_are_read(backend):
    tree = parse("[" * 200 + "]" * 200, backend)
    assert tree.errors == ()


def test_aliases_that_nest_too_deep_are_a_problem(backend):
    text = "k0: &a0 [x]\n" + "".join(f"k{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 400))
    tree = parse(text, backend)
    assert [problem.slug for problem in tree.errors] == ["too-deep"]
    assert text[slice(*tree.errors[0].span)] == "*a198"


def expanded(node):
    node = resolve(node)
    if isinstance(node, Mapping):
        return 1 + sum(expanded(entry.key) + expanded(entry.value) for entry in node.entries)
    if isinstance(node, Sequence):
        return 1 + sum(expanded(item) for item in node.items)
    return 1


def test_an_alias_bomb_is_defused(backend):
    text = "a: &a [x, x]\n"
    for name, before in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy", strict=True):
        text += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    tree = parse(text, backend)
    assert [problem.slug for problem in tree.errors] == ["alias-bomb"]
    assert expanded(tree.root) <= 100_000 + len(text)
    last = tree.root.entries[-1].value
    assert all(isinstance(item, Alias) and item.target is None for item in last.items)


def test_many_aliases_of_a_long_list_are_no_bomb():
    lines = "\n".join(f"  - command {i}" for i in range(20_000))
    text = f"a: &a\n{lines}\nb:\n" + "  - *a\n" * 8
    tree = parse(text)
    assert tree.errors == ()


def test_a_document_just_below_the_limit_is_no_bomb():
    # aliases up to a little below 100,000 nodes, and only plain ones beyond
    short = ", ".join(["x"] * 96)
    long = ", ".join(["*a"] * 100)
    longest = ", ".join(["*b"] * 9 + ["*a"] * 25)
    text = f"a: &a [{short}]\nb: &b [{long}]\nc: [{longest}]\nd:\n" + "  - y\n" * 700
    tree = parse(text)
    assert tree.errors == ()
    assert expanded(tree.root) > 100_000


@pytest.mark.parametrize(
    "line",
    [
        "  - docker build -t image . # step\n",
        "  - 'it''s'\n",
        "  - x\r",
        "  -\n",
        "  - |\n    a\n\n    b\n\n",
        "  - {a: , b}\n",
        "  - &x !t y\n",
        "  # comment\r\n",
        "  - @a\n",
    ],
)
def test_time_grows_with_the_size_of_the_file(line):
    assert_linear(lambda count: "commands:\n" + line * count, parse, 8_000)
