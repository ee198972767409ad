"""What a tree looks like: places, styles, and everything that a decoder would throw away.

In the texts, `«` and `»` mark the span that is expected of the node that the path names.
"""

import pytest

from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style, resolve
from specfmt.syntax.parse import parse
from specfmt.text.span import Span


@pytest.fixture(params=["c", "pure"])
def backend(request):
    return request.param


def marked(text):
    start = text.index("«")
    end = text.index("»") - 1
    return text.replace("«", "").replace("»", ""), Span(start, end)


def at(node, path):
    for step in path:
        if isinstance(node, Mapping):
            entry = next(entry for entry in node.entries if entry.name == step or entry.key is step)
            node = entry.value
        else:
            node = node.items[step]
    return node


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: «b c»  # d\n", ["a"]),
        ("a: «'b'' c'»\n", ["a"]),
        ('a: «"b"» # c\n', ["a"]),
        ("a: !x &y «b»\n", ["a"]),
        ("a: &y !x  «'b'»\n", ["a"]),
        ("a: !x # why\n  «b»\n", ["a"]),
        ("a: &y\n  «- b\n  - c»\n\n\nd: e\n", ["a"]),
        ("a: !x\n  «b: c\n  d: e»  # f\n  # g\nh: i\n", ["a"]),
        ("«a: b\nc:\n  - d»\n\n# e\n", []),
        ("«&x a: b»\n", []),
        ("a: «[b,  {c: d} ]» # e\n", ["a"]),
        ("a: !x «{b: c}»\n", ["a"]),
        ("[«a: b», c]\n", [0]),
        ("[«{a: b}: c», d]\n", [0]),
        ("a:«»\nb: c\n", ["a"]),
        ("a:«»   # why\nb: c\n", ["a"]),
        ("a: !x«»\nb: c\n", ["a"]),
        ("- a\n-«»\n- b\n", [1]),
        ("{a:«»  , b: c}\n", ["a"]),
        ("{a«» , b: c}\n", ["a"]),
        ("{a:«»   # why\n}\n", ["a"]),
        ("? a«»\n# why\n", ["a"]),
        ("a: «b\n  c\n\n  d»\n\ne: f\n", ["a"]),
        ("a: «|\n  b\n  c»\n\n\nd: e\n", ["a"]),
        ("a: «|-  # why\n  b»\n", ["a"]),
        ("a: «>+\n  b»\n\n# c\n", ["a"]),
        ("a: «|-»\nb: c\n", ["a"]),
        ("a: «|+»\n\n\nb: c\n", ["a"]),
        ("a: «|\n    b»\n  # c\nd: e\n", ["a"]),
        ("a: «|\n  b  »\nc: d\n", ["a"]),
        ("a: «|\n  b\n    »\nc: d\n", ["a"]),
        ("a: «|\n  b\n    »\n  \nc: d\n", ["a"]),
        ("a: «|2\n    b»\n", ["a"]),
        ("a: «|2\n    »\nc: d\n", ["a"]),
        ("a: «|2\r\n    »\r\n  \r\nc: d\n", ["a"]),
        ("- «|1\n   »\n \n- c\n", [0]),
        ("a: «|\r\n  b»\r\n\r\nc: d\r\n", ["a"]),
        ("a: b\r\nc: «d»\r\n", ["c"]),
        ("a: b\rc: «d»\r", ["c"]),
        ("a: b\x85c: «d»\u2028e: f", ["c"]),
        ("\ufeffa: «b»\n", ["a"]),
        ("\ufeff\ufeff«a: b»\n", []),
        ("a: «\U0001f600 é»\nb: c\n", ["a"]),
        ("\U0001f600: \U0001f600\nb: «c»\n", ["b"]),
        ("a:\t«b»\n", ["a"]),
        ("a: {b:\t«c»}\n", ["a", "b"]),
        ("- «- a\n  - - b»\n- c\n", [0]),
        ("- «a: b\n  c: d»\n", [0]),
        ("a:\n«- b\n- c»\nd: e\n", ["a"]),
        ("--- «a»\n...\n", []),
        ("%YAML 1.1\n---\na: «b»\n", ["a"]),
        ("a: «[http://x, b:c]»\n", ["a"]),
        ("a: [«http://x», b]\n", ["a", 0]),
        ("a: «[\n  b,\n  c\n]»\nd: e\n", ["a"]),
    ],
)
def test_a_node_spans_its_own_text(text, path, backend):
    plain, span = marked(text)
    tree = parse(plain, backend)
    assert tree.errors == ()
    assert at(tree.root, path).span == span


def test_styles_and_decoded_texts(backend):
    text = "- 3.10\n- 'it''s'\n- \"a\\tb\\u00e9\"\n- |\n  x\n   y\n- >-\n  x\n  y\n\n  z\n- ~\n-\n"
    items = parse(text, backend).root.items
    assert [(item.text, item.style) for item in items] == [
        ("3.10", Style.PLAIN),
        ("it's", Style.SINGLE),
        ("a\tbé", Style.DOUBLE),
        ("x\n y\n", Style.LITERAL),
        ("x y\nz", Style.FOLDED),
        ("~", Style.PLAIN),
        ("", Style.PLAIN),
    ]
    assert [item.is_null for item in items] == [False] * 5 + [True, True]


def test_tags_stay_as_they_are_written(backend):
    text = "%TAG !e! tag:e.org,2000:\n---\n- !Ref a\n- !!str b\n- !e!x c\n- !<tag:x> d\n- ! e\n- !Sub [f]\n- !a,b {}\n"
    items = parse(text, backend).root.items
    assert [item.tag for item in items] == ["!Ref", "!!str", "!e!x", "!<tag:x>", "!", "!Sub", "!a,b"]


def test_duplicate_keys_are_kept_in_order(backend):
    root = parse("a: 1\nb: 2\na: 3\n", backend).root
    assert [(entry.name, entry.value.text) for entry in root.entries] == [("a", "1"), ("b", "2"), ("a", "3")]
    assert root.get("a").text == "3"


def test_a_complex_key_is_a_node(backend):
    text = "? - a\n  - b\n: c\n? d\n"
    first, second = parse(text, backend).root.entries
    assert isinstance(first.key, Sequence)
    assert first.key.span == Span(2, 11)
    assert first.value.text == "c"
    assert second.name == "d"
    assert second.value.is_null


def test_an_alias_has_its_own_place_and_leads_to_the_anchored_node(backend):
    text = "a: &x [1]\nb: *x\nc:\n  <<: *y\n"
    tree = parse(text.replace("*y", "*x"), backend)
    alias = tree.root.entries[1].value
    assert isinstance(alias, Alias)
    assert alias.span == Span(13, 15)
    assert alias.target is tree.root.entries[0].value
    assert tree.root.entries[2].value.entries[0].name == "<<"


def test_the_last_definition_of_an_anchor_counts(backend):
    root = parse("- &x 1\n- *x\n- &x 2\n- *x\n- &x [&x 3, *x]\n", backend).root
    assert [resolve(item).text for item in root.items[:4]] == ["1", "1", "2", "2"]
    assert resolve(root.items[4].items[1]).text == "3"


def test_an_unknown_anchor_is_a_problem_at_the_alias(backend):
    tree = parse("a: 1\nb: *nope\n", backend)
    assert [(problem.slug, problem.span) for problem in tree.errors] == [("unknown-anchor", Span(8, 13))]
    assert tree.root.entries[1].value.target is None


def test_an_alias_inside_its_own_node_leads_nowhere(backend):
    tree = parse("a: &x\n  b: *x\n", backend)
    (error,) = tree.errors
    assert (error.span, error.slug) == ((11, 13), "unknown-anchor")
    assert tree.root.get("a").entries[0].value.target is None


def test_anchors_end_with_their_document(backend):
    tree = parse("a: &x 1\n---\nb: *x\n", backend)
    assert [problem.slug for problem in tree.errors] == ["unknown-anchor"]


def test_further_documents_are_kept_apart(backend):
    tree = parse("a: 1\n---\n- b\n---\n---\nc\n", backend)
    assert isinstance(tree.root, Mapping)
    assert isinstance(tree.more[0], Sequence)
    assert tree.more[1] is None
    assert tree.more[2].text == "c"


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n", "---\n", "\ufeff", "---\n...\n"])
def test_an_empty_document_has_no_root(text, backend):
    tree = parse(text, backend)
    assert tree.root is None
    assert tree.errors == ()


def test_a_null_that_is_written_is_a_root(backend):
    assert parse("~\n", backend).root.text == "~"
    assert parse("--- !x\n", backend).root.tag == "!x"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a: b\x01c\n", Span(4, 5)),
        ("a: \ufeff\x00\x00\n", Span(4, 6)),
        ("\U0001f600: \ud800\n", Span(3, 4)),
        ("a: \ufffe\n", Span(3, 4)),
        ("a: b\n\x0c\nc: d\n", Span(5, 6)),
        ("a: \x7f\n", Span(3, 4)),
        ("a: \x9b\n", Span(3, 4)),
    ],
)
def test_a_forbidden_character_is_told_at_its_place_and_the_rest_is_read(text, span, backend):
    tree = parse(text, backend)
    assert [(problem.slug, problem.span) for problem in tree.errors] == [("character", span)]
    assert isinstance(tree.root, Mapping)


def test_many_forbidden_characters_are_told_at_most_twenty_times(backend):
    assert len(parse("a\x01" * 500, backend).errors) == 20


def test_a_tree_with_a_mistake_is_kept_as_far_as_it_was_read(backend):
    tree = parse("a:\n  - b\n  - c\nd: [e, f\n", backend)
    assert len(tree.errors) == 1
    assert [item.text for item in tree.root.get("a").items] == ["b", "c"]


def test_mistakes_behind_the_first_one_are_found_too(backend):
    text = "commands:\n  - echo a: b: c\n  - ok\n  - *.sh\n  - 'done' x\nlast: *nope\n"
    tree = parse(text, backend)
    slugs = [problem.slug for problem in tree.errors]
    assert len(slugs) >= 3
    assert slugs[-1] == "unknown-anchor"
    starts = [problem.span.start for problem in tree.errors]
    assert starts == sorted(starts)
    assert tree.root.entries[1].value.name == "nope"


def test_a_value_that_could_not_be_read_keeps_its_text(backend):
    tree = parse("- ok\n- @echo off\n- *.sh\n- fine\n", backend)
    assert len(tree.errors) == 2
    assert [item.text for item in tree.root.items] == ["ok", "@echo off", "*.sh", "fine"]


def test_the_default_is_the_fastest_parser_that_is_installed():
    assert parse("a: b").root.get("a").text == "b"


def test_without_the_c_parser_the_pure_one_is_used(monkeypatch):
    from specfmt.syntax import parse as module

    monkeypatch.setitem(__import__("sys").modules, "_ruamel_yaml", None)
    monkeypatch.setattr(module, "_fastest", None)
    monkeypatch.setattr(module, "_backends", {})
    assert parse("a: b").root.get("a").text == "b"
    assert list(module._backends) == ["pure"]


def test_scalars_know_their_anchor(backend):
    root = parse("&k a: &v b\n", backend).root
    entry = root.entries[0]
    assert isinstance(entry.key, Scalar)
    assert (entry.key.anchor, entry.key.span, entry.value.anchor) == ("k", Span(3, 4), "v")
    assert root.anchor is None
