"""Comments have exact places, and a `#` inside a value is none."""

import pytest

from specfmt.syntax.parse import parse


@pytest.fixture(params=["c", "pure"])
def backend(request):
    return request.param


def told(text, backend=None):
    tree = parse(text, backend)
    assert all(text[slice(*comment.span)] == comment.text for comment in tree.comments)
    return [(comment.span.start, comment.text, comment.own_line) for comment in tree.comments]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("# a\n", [(0, "# a", True)]),
        ("#", [(0, "#", True)]),
        ("a: b # c\n", [(5, "# c", False)]),
        ("a: b# c\n", []),
        ("a: '# b' # c\n", [(9, "# c", False)]),
        ('a: "# b"# c\n', [(8, "# c", False)]),
        ("a: '\n  # b\n  ' # c\n", [(15, "# c", False)]),
        ("a: http://x/#b # c\n", [(15, "# c", False)]),
        ("a: |  # b\n  # c\n  d # e\n# f\n", [(6, "# b", False), (24, "# f", True)]),
        ("a: |\n    # b\n  # c\nd: e\n", [(15, "# c", True)]),
        ("a: |- # b\nc: d\n", [(6, "# b", False)]),
        ("a: >\n  b\n\n# c\n\n  # d\ne: f\n", [(10, "# c", True), (17, "# d", True)]),
        ("a: [b, # c\n  d] # e\n", [(7, "# c", False), (16, "# e", False)]),
        ("[a]#b\n", [(3, "#b", False)]),
        ("[a,#b\nc]\n", [(3, "#b", False)]),
        ("- # a\n  b\n", [(2, "# a", False)]),
        ("a: # b\n  # c\n  d: e\n", [(3, "# b", False), (9, "# c", True)]),
        ("a: &x # b\n  c\n", [(6, "# b", False)]),
        ("a: !x # b\n  - c\n", [(6, "# b", False)]),
        ("? a # b\n: c # d\n", [(4, "# b", False), (12, "# d", False)]),
        (
            "%YAML 1.1 # a\n--- # b\nc\n... # d\n",
            [(10, "# a", False), (18, "# b", False), (28, "# d", False)],
        ),
        ("a: *x # b\n", [(6, "# b", False)]),
        ("a: 1 # b\r\n# c\r\nd: 2\r\n", [(5, "# b", False), (10, "# c", True)]),
        ("a: 1 # b\r# c\rd: 2\r", [(5, "# b", False), (9, "# c", True)]),
        ("# a\x85# b\u2028# c\u2029d\n", [(0, "# a", True), (4, "# b", True), (8, "# c", True)]),
        ("\ufeff# a\n", [(1, "# a", True)]),
        ("a:\t# b\n", [(3, "# b", False)]),
        ("a: b\n\n  \n  # c  \n", [(11, "# c  ", True)]),
        ("\U0001f600: é # ü\n", [(5, "# ü", False)]),
        ("a: b\n# é\n", [(5, "# é", True)]),
    ],
)
def test_comments_are_found_where_they_stand(text, comments, backend):
    assert told(text, backend) == comments


def test_behind_a_mistake_only_certain_comments_are_told(backend):
    assert told("a: b # c\n# d\ne: 'f # g\n", backend)[:2] == [(5, "# c", False), (9, "# d", True)]
