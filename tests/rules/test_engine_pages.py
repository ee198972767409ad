"""Every name in a report has a page, also where no rule has found it."""

from __future__ import annotations

from specfmt import rules
from specfmt.engine.check import INTERNAL_ERROR
from specfmt.engine.run import UNREADABLE
from specfmt.rules.pages import page


def test_the_findings_of_the_engine_have_pages_and_no_others_are_there() -> None:
    pages = {rule.name for rule in rules.load_all() if rule.on is rules.EngineFinding}

    assert pages == {INTERNAL_ERROR, UNREADABLE}
    for name in pages:
        assert page(name).severity == "error"
        assert page(name).url.endswith(f"/{name}.md")
