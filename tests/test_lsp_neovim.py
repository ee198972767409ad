"""A real editor: Neovim, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "data" / "neovim.lua"


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_neovim_shows_findings_completes_and_mends(tmp_path):
    (tmp_path / "buildspec.yml").write_text(
        "version: 0.2\nphases:\n  build:\n    comands: [make]  # \u00e9\U0001f600\n"
    )
    answer = tmp_path / "answer.json"
    environment = {
        **os.environ,
        "SPECFMT_COMMAND": f"{sys.executable}\n-m\nspecfmt\nlsp",
        "SPECFMT_FILE": str(tmp_path / "buildspec.yml"),
        "SPECFMT_ANSWER": str(answer),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    done = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-S", str(SCRIPT)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert answer.exists(), done.stderr
    seen = json.loads(answer.read_text())
    assert "problem" not in seen, seen
    assert seen["findings"] == [["unknown-key", 3, 4, 11]]
    assert {"install", "pre_build", "post_build"} <= set(seen["labels"])
    assert seen["title"].startswith("Rename it to `commands`")
    assert seen["text"][3] == "    commands: [make]  # \u00e9\U0001f600"
    assert seen["left"] == 0
