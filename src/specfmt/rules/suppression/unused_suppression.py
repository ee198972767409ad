"""An ignore comment that ignores nothing.

`# specfmt: ignore[rule-name]` at the end of a line, or alone on the line above an entry, hides the findings of that rule
there; `# specfmt: ignore-file[rule-name]` above the first key hides them in the whole file. A comment without a rule in
brackets, with a name that no rule has, or in a place where the rule finds nothing, hides nothing and only misleads.

A rule that is switched off by the configuration is not counted: the comment may be needed where it runs.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:  # specfmt: ignore[unknown-key]  # error
      - make  # specfmt: ignore  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    comands: [make]  # specfmt: ignore[unknown-key] kept for the old runner
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.unused import UnusedSuppression
from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import nearest
from specfmt.syntax.ops import line_end, line_start, next_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.suppressions import Suppression


@rule(on=UnusedSuppression, group="suspicious", severity=Severity.WARNING)
def check(unused: UnusedSuppression, ctx: Context) -> Iterator[Finding]:
    suppression = unused.suppression
    text = ctx.document.text
    place = _place(suppression)
    if not suppression.rules:
        word = "ignore-file" if suppression.whole_file else "ignore"
        yield Finding(
            place,
            f"`# specfmt: {word}` names no rule and ignores nothing",
            f"write the rule in brackets: `# specfmt: {word}[rule-name]`",
            fix=_removed(suppression, text),
        )
        return
    every = len(unused.idle) == len(suppression.rules)
    for name, span in unused.idle:
        fix = _removed(suppression, text) if every else _shortened(suppression, span, text)
        if name not in unused.known:
            near = nearest(name, unused.known)
            message = f"there is no rule `{name}`" + (f", did you mean `{near}`?" if near else " to ignore")
            if near:
                fix = Fix(f"write `{near}`", (Edit(span, near),), Safety.UNSAFE)
            yield Finding(span, message, "the comment ignores nothing", fix=fix)
        elif suppression.whole_file and suppression.scope.end == 0 and suppression.comment.span.start > 0:
            why = "`ignore-file` counts only above the first key"
            yield Finding(span, f"`{name}` is not ignored, the comment stands too low", why)
        else:
            yield Finding(span, f"`{name}` is ignored here, but not found", "the comment can go", fix=fix)


def _place(suppression: Suppression) -> Span:
    """The comment from its `# specfmt`, without other words before it."""
    start, end = suppression.comment.span
    comment = suppression.comment.text
    at = comment.rfind("#", 0, comment.index("specfmt:"))
    return Span(start + max(at, 0), end)


def _removed(suppression: Suppression, text: str) -> Fix:
    """Remove the comment with the blanks before it, and its line where nothing else is on it."""
    start, end = _place(suppression)
    begin = line_start(text, start)
    while start > begin and text[start - 1] in " \t":
        start -= 1
    span = Span(start, end)
    if start == begin and end == line_end(text, end):
        span = Span(begin, next_line(text, end))
    return Fix("remove the comment", (Edit(span, ""),), Safety.SAFE)


def _shortened(suppression: Suppression, span: Span, text: str) -> Fix:
    """Remove one name of several, with the comma and the blanks behind it, or before it for the last one."""
    start, end = span
    last = suppression.rules[-1][1]
    if span == last:
        while text[start - 1] in " ,":
            start -= 1
    else:
        while text[end] in " ,":
            end += 1
    return Fix("remove the name", (Edit(Span(start, end), ""),), Safety.SAFE)
