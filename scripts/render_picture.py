"""Draw the pictures in docs/images: what `specfmt check` prints in the demo, as a terminal shows it, and a pipeline.

python scripts/render_picture.py            write
python scripts/render_picture.py --check    exit with 1 when one is stale

The output is the real one; of its findings those of a few rules are shown, so that the picture fits on a page.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
DEMO = ROOT / "fixtures" / "projects" / "node-api-to-ecs-broken"
SHOWN = ("command-not-a-string", "missing-image-placeholder", "rollback-in-parallel-mode")

COLUMN, LINE = 8.4, 20  # pixels; every character has its place, whatever font draws it
LEFT, TOP = 20, 56
BACKGROUND, FRAME, TEXT, DIM = "#0d1117", "#30363d", "#e6edf3", "#8b949e"
COLOURS = {31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 34: "#79c0ff", 36: "#76e3ea"}
_SGR = re.compile(r"\x1b\[([0-9;]*)m")


def output(*arguments: str, status: int) -> str:
    """What a command prints in the demo, in colour.

    Args:
        arguments: those of `specfmt`.
        status: the exit status that it is to have.
    """
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS"}}
    environment |= {"FORCE_COLOR": "1", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-m", "specfmt", *arguments],
        cwd=DEMO,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != status or done.stderr:
        raise SystemExit(f"the demo ended with status {done.returncode}\n{done.stderr}")
    return done.stdout


def excerpt(text: str) -> list[str]:
    """The lines of the findings that are shown, and the summary."""
    *findings, summary = text.rstrip("\n").split("\n\n")
    kept = [each for each in findings if any(f"[{rule}]" in each.split("\n", 1)[0] for rule in SHOWN)]
    lines = ["\x1b[90m$\x1b[0m specfmt check", ""]
    for each in kept:
        lines += [*each.split("\n"), ""]
    if len(findings) > len(kept):
        lines += [f"\x1b[90m… and {len(findings) - len(kept)} more …\x1b[0m", ""]
    return [*lines, *summary.split("\n")]


def runs(line: str) -> list[tuple[str, str, bool]]:
    """The runs of one line: text, colour and whether it is bold."""
    found = []
    colour, bold = TEXT, False
    for nth, part in enumerate(_SGR.split(line)):
        if nth % 2 == 0:
            if part:
                found.append((part, colour, bold))
            continue
        for code in (int(each or 0) for each in part.split(";")):
            if code == 0:
                colour, bold = TEXT, False
            elif code == 1:
                bold = True
            elif code == 90:
                colour = DIM
            else:
                colour = COLOURS.get(code if code < 90 else code - 60, colour)
    return found


def draw(lines: list[str]) -> str:
    """The lines as SVG."""
    width = round(2 * LEFT + COLUMN * max(len(_SGR.sub("", line)) for line in lines))
    height = TOP + LINE * len(lines) + 8
    title = "What specfmt check prints for the example of make demo"
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{title}">',
        f"<title>{title}</title>",
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="10" fill="{BACKGROUND}" stroke="{FRAME}"/>',
    ]
    parts += [
        f'<circle cx="{LEFT + 4 + 20 * nth}" cy="22" r="6" fill="{fill}"/>'
        for nth, fill in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    ]
    parts.append(
        "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" "
        'font-size="14" xml:space="preserve">'
    )
    for number, line in enumerate(lines):
        column = 0
        for text, colour, bold in runs(line):
            inner = text.strip(" ")
            if inner:
                first = column + len(text) - len(text.lstrip(" "))
                places = " ".join(f"{LEFT + COLUMN * (first + nth):.1f}" for nth in range(len(inner)))
                weight = ' font-weight="bold"' if bold else ""
                parts.append(
                    f'<text x="{places}" y="{TOP + LINE * number}" fill="{colour}"{weight}>{escape(inner)}</text>'
                )
            column += len(text)
    return "\n".join([*parts, "</g>", "</svg>", ""])


def main(arguments: list[str]) -> int:
    """Write the pictures, or say which are stale. Returns the exit status."""
    pictures = {
        "check.svg": draw(excerpt(output("check", status=1))),
        "graph.svg": output("graph", "infrastructure/delivery.yaml", "--output-format", "svg", status=0),
    }
    stale = 0
    for name, picture in pictures.items():
        path = IMAGES / name
        if path.exists() and path.read_text(encoding="utf-8") == picture:
            continue
        if "--check" in arguments:
            print(f"stale: {path.relative_to(ROOT)}")
            stale = 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(picture, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
