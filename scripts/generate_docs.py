"""Write everything under docs/ that is made from the code, and the hook's file patterns.

python scripts/generate_docs.py            write
python scripts/generate_docs.py --check    exit with 1 and name what is stale
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from specfmt import rules
from specfmt.project.discovery import SUFFIXES
from specfmt.rules.pages import RulePage, page

ROOT = Path(__file__).resolve().parent.parent
_SEVERITIES = """\
`error`: AWS rejects the file, or the run must fail. `warning`: AWS silently ignores it, or it is very likely not what
was meant. `info`: worth knowing.
"""
_GENERATED = "<!-- made from the code by scripts/generate_docs.py -->\n"


_HOOKS = (
    (
        "specfmt-check",
        "Find mistakes in AWS CodeBuild, CodeDeploy and CodePipeline files",
        "specfmt check",
    ),
    ("specfmt-fix", "Mend what can be mended without changing what runs", "specfmt check --fix"),
    (
        "specfmt-format",
        "Bring AWS CodeBuild, CodeDeploy and CodePipeline files into one style",
        "specfmt format",
    ),
)


def rule_page(shown: RulePage) -> str:
    """The Markdown page of one rule: its docstring under a head that says what it is."""
    state = "on" if shown.default else "off unless selected"
    head = f"| severity | group | by default |\n| --- | --- | --- |\n| {shown.severity} | {shown.group} | {state} |\n"
    return f"{_GENERATED}# `{shown.name}`\n\n{shown.summary}.\n\n{head}\n{shown.markdown}\n"


def rule_index(pages: list[RulePage]) -> str:
    """The list of all rules, by group."""
    lines = [
        f"{_GENERATED}# Rules\n",
        _SEVERITIES,
    ]
    for group, meaning in rules.GROUPS.items():
        members = [each for each in pages if each.group == group]
        if not members:
            continue
        lines.append(f"## {group}: {meaning}\n\n| rule | severity | what it finds |\n| --- | --- | --- |")
        for each in members:
            off = "" if each.default else " (off unless selected)"
            summary = each.summary.replace("|", "\\|")  # else it would end the cell, even within backticks
            lines.append(f"| [`{each.name}`]({each.name}.md) | {each.severity}{off} | {summary} |")
        lines.append("")
    return "\n".join(lines)


def hooks() -> str:
    """The hooks that pre-commit reads. They get the files that a search looks at: a name tells no kind, the content does."""
    endings = "|".join(re.escape(suffix.removeprefix(".")) for suffix in SUFFIXES)
    shared = f"""\
  language: python
  types: [text]
  files: '(?i)\\.(?:{endings})$'
  require_serial: true
  additional_dependencies: ['ruamel.yaml.clib>=0.2.12']
"""
    listed = (
        f"- id: {name}\n  name: {name.replace('-', ' ')}\n  description: {what}\n  entry: {entry} --force-exclude\n{shared}"
        for name, what, entry in _HOOKS
    )
    return "# Made from the code by scripts/generate_docs.py\n" + "".join(listed)


def outputs() -> dict[Path, str]:
    """Every generated file with the text that it must have."""
    pages = [page(name) for name in sorted(rules.names())]
    made = {ROOT / "docs" / "rules" / f"{each.name}.md": rule_page(each) for each in pages}
    made[ROOT / "docs" / "rules" / "README.md"] = rule_index(pages)
    made[ROOT / ".pre-commit-hooks.yaml"] = hooks()
    return made


def main(arguments: list[str]) -> int:
    """Write the files, or say which differ. Returns the exit status."""
    wanted = outputs()
    folder = ROOT / "docs" / "rules"
    folder.mkdir(parents=True, exist_ok=True)
    orphans = [path for path in folder.glob("*.md") if path not in wanted]
    stale = [
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in arguments:
        for path in [*stale, *orphans]:
            print(f"stale: {path.relative_to(ROOT)}")
        return 1 if stale or orphans else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in orphans:
        path.unlink()
    print(f"{len(wanted)} files, {len(stale)} written, {len(orphans)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
