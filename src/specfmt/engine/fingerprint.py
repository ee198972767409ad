"""Names for diagnostics that stay the same while the lines around them move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.text.lines import LineIndex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from specfmt.diagnostics import Diagnostic


def fingerprints(diagnostics: Sequence[Diagnostic], sources: Mapping[str, str]) -> list[str]:
    """One fingerprint for each diagnostic, in the same order: 32 hexadecimal digits, no two alike.

    A fingerprint is made from the rule, the path, the text of the line where the diagnostic starts without the
    blanks around it, and a count that tells apart what is otherwise alike. So it survives edits elsewhere in the
    file and changes of indentation, and a reworded message. The count follows the order of the places in the
    file, whatever the order of the argument; for the same counts in a baseline and in a report, pass what is
    shown together with what is suppressed.

    Args:
        diagnostics: of any number of files.
        sources: the text of each file by its path; a file that is missing counts as empty.
    """
    from hashlib import blake2b

    indexes: dict[str, LineIndex] = {}
    lines: dict[tuple[str, int], bytes] = {}
    counts: dict[tuple[str, str, bytes], int] = {}
    found = [""] * len(diagnostics)
    for nth in sorted(range(len(diagnostics)), key=lambda each: _place(diagnostics[each])):
        diagnostic = diagnostics[nth]
        path = diagnostic.path.removeprefix("./")
        index = indexes.get(diagnostic.path)
        if index is None:
            index = indexes[diagnostic.path] = LineIndex(sources.get(diagnostic.path, ""))
        line = index.position(diagnostic.span.start).line
        # A file may be one long line with a thousand diagnostics: each line is hashed once.
        text = lines.get((path, line))
        if text is None:
            text = lines[path, line] = blake2b(
                _encoded(index.line_text(line).strip()), digest_size=16
            ).digest()
        key = (diagnostic.rule, path, text)
        count = counts[key] = counts.get(key, 0) + 1
        parts = (_encoded(diagnostic.rule), _encoded(path), text, str(count).encode())
        found[nth] = blake2b(b"\0".join(parts), digest_size=16).hexdigest()
    return found


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.path, diagnostic.span.start, diagnostic.span.end, diagnostic.message


def _encoded(text: str) -> bytes:
    # Names of files may hold bytes that are no characters; Python keeps those as lone surrogates.
    return text.encode("utf-8", "surrogatepass")
