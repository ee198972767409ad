"""What the agents read is computed, not listed: modes, timeouts and access lists."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.rules.appspec import _acls, _agents, _modes, _timeouts
from specfmt.syntax.nodes import Scalar, Style
from specfmt.text.span import Span
from support import check, shown

PERMISSION = """\
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: {}
    type: [directory]
"""


def plain(text: str) -> Scalar:
    return Scalar(Span(0, len(text)), text)


def quoted(text: str) -> Scalar:
    return Scalar(Span(0, len(text) + 2), text, Style.DOUBLE)


@pytest.mark.parametrize(
    "mode", ["0440", "0444", "0600", "0666", "0700", "0750", "0755", "0775", "02770", "04750"]
)
def test_a_bare_octal_mode_that_an_agent_refuses_is_an_error(mode: str) -> None:
    found = check(PERMISSION.format(mode), kind="appspec", path="appspec.yml")
    assert [(each.rule, each.severity.word) for each in found] == [("octal-mode", "error")]


@pytest.mark.parametrize(
    ("mode", "sets"),
    [("0400", "256"), ("0550", "360"), ("0640", "416"), ("0644", "420"), ("0664", "436"), ("0777", "511")],
)
def test_a_bare_octal_mode_that_sets_other_bits_is_a_warning_with_the_bits(mode: str, sets: str) -> None:
    (found,) = check(PERMISSION.format(mode), kind="appspec", path="appspec.yml")
    assert (found.rule, found.severity.word) == ("misread-mode", "warning")
    assert f"sets {sets} " in found.message


@pytest.mark.parametrize("mode", ["644", "4755", '"0644"', "'2775'", "0000"])
def test_a_mode_that_both_agents_read_alike_is_silent(mode: str) -> None:
    assert shown(PERMISSION.format(mode), kind="appspec", path="appspec.yml") == []


def test_modes_are_shown_as_ls_shows_them() -> None:
    assert _modes.in_letters("644") == "rw-r--r--"
    assert _modes.in_letters("4755") == "rwsr-xr-x"
    assert _modes.in_letters("2644") == "rw-r-Sr--"
    assert _modes.in_letters("1777") == "rwxrwxrwt"


@pytest.mark.parametrize(
    ("timeout", "seconds"),
    [
        (plain("300"), 300),
        (plain("5m"), 5),
        (plain("1.5"), 1),
        (plain("1e3"), 1),
        (plain("0300"), 192),
        (plain("10:00"), 36000),
        (plain("1:30:15"), 5415),
        (plain("1_000"), 1000),
        (plain("3,600"), 3600),
        (plain("five"), 0),
        (plain("0o300"), 0),
        (plain("yes"), None),
        (plain(".inf"), None),
        (quoted("300"), 300),
        (quoted(" 42 s"), 42),
        (quoted("-7"), -7),
    ],
)
def test_agent_1_takes_the_number_at_the_start(timeout: Scalar, seconds: int | None) -> None:
    assert _timeouts.ruby_seconds(timeout) == seconds


@pytest.mark.parametrize("text", ["0", "300", "0x12c", "0o454", "0b11"])
def test_agent_2_takes_integers(text: str) -> None:
    assert _agents.is_rust_unsigned(text)


@pytest.mark.parametrize("text", ["", "-1", "0300", "5m", "1.5", "1_000", "0x", "10:00", " 3"])
def test_agent_2_takes_nothing_else(text: str) -> None:
    assert not _agents.is_rust_unsigned(text)


@given(st.text(st.sampled_from("0123456789abcdxo_,.:+-~ mru"), max_size=60))
@settings(max_examples=200)
def test_reading_never_fails(text: str) -> None:
    for scalar in (plain(text), quoted(text)):
        mode = _modes.ruby_text(scalar)
        assert isinstance(mode, str)
        seconds = _timeouts.ruby_seconds(scalar)
        assert seconds is None or isinstance(seconds, int)
    meant, _ = _timeouts.in_seconds(text, quoted=False)
    assert meant >= 0


@given(st.text(st.sampled_from("dugmo:rwx-07bB "), max_size=20))
@settings(max_examples=200)
def test_a_short_entry_in_its_long_form_is_the_same_entry(text: str) -> None:
    ace = _acls.read(text)
    if ace.problem or not ace.short:
        return
    again = _acls.read(_acls.long_form(text))
    assert again == ace._replace(short=False)


@pytest.mark.parametrize(
    ("event", "severity"),
    [("Install", "warning"), ("DownloadBundle", "warning"), ("AllowTraffic", "error"), ("End", "error")],
)
def test_a_reserved_event_is_as_bad_as_the_strictest_reader_makes_it(event, severity):
    text = f"version: 0.0\nos: linux\nhooks:\n  {event}:\n    - location: scripts/a.sh\n"
    found = check(text, kind="appspec", path="appspec.yml", select=("reserved-hook",))
    assert [each.severity.word for each in found] == [severity]


@pytest.mark.parametrize(
    ("timeout", "rule", "severity", "says"),
    [
        ("5m", "ambiguous-timeout", "warning", "agent 2.x rejects the file"),
        ('"300"', "ambiguous-timeout", "warning", "agent 2.x rejects the file"),
        ("10:00", "ambiguous-timeout", "warning", "agent 2.x rejects the file"),
        ("five", "invalid-timeout", "error", "both agents reject the file"),
        ("0o17", "invalid-timeout", "error", "agent 1.x rejects the file"),
    ],
)
def test_a_timeout_is_an_error_where_agent_1_rejects_it(timeout, rule, severity, says):
    text = (
        f"version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: {timeout}\n"
    )
    found = [each for each in check(text, kind="appspec", path="appspec.yml") if "timeout" in each.rule]
    assert [(each.rule, each.severity.word) for each in found] == [(rule, severity)]
    assert says in found[0].why
