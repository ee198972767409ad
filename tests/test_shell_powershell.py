"""Scripts of Windows builds are told by certain signs only."""

from __future__ import annotations

import pytest

from specfmt.shell.powershell import looks_like_cmd, looks_like_powershell, variables_set


@pytest.mark.parametrize(
    "text",
    [
        "$env:PATH = 'x'",
        "echo $Env:USERPROFILE",
        "Get-ChildItem -Path . -Recurse",
        "dir | Where-Object { $_.Name }",
        "$x = Get-Content a.txt",
        "if ($a) { Write-Host 'x' }",
        "[Environment]::SetEnvironmentVariable('A', 'b')",
        "$v = [System.Environment]::GetEnvironmentVariable('V')",
        "cd a\n  Invoke-WebRequest http://x -OutFile y",
    ],
)
def test_powershell(text):
    assert looks_like_powershell(text)


@pytest.mark.parametrize(
    "text",
    [
        "npm ci",
        'pwsh -Command "Get-ChildItem | Select-Object Name"',
        "powershell.exe -c 'Write-Host x'",
        "cat <<EOF > x.ps1\nGet-ChildItem\nEOF",
        "# Get-ChildItem",
        "echo Get-ChildItem",
        "get-version.sh",
        "./Get-Version",
        "Set-Cookie.sh",
        "echo '$env:PATH'",
        "curl -H 'Set-Cookie: a'",
        "echo $ENVIRONMENT:x",
        'if [ -n "$env" ]; then a; fi',
        "[[ $a::b ]]",
    ],
)
def test_no_powershell(text):
    assert not looks_like_powershell(text)


@pytest.mark.parametrize(
    "text",
    [
        "@echo off",
        "cd %CODEBUILD_SRC_DIR%",
        "set A=%B%",
        "IF NOT EXIST x mkdir x",
        "if errorlevel 1 exit /b 1",
        "call build.bat",
        "setlocal enabledelayedexpansion",
        "setx A b",
    ],
)
def test_cmd(text):
    assert looks_like_cmd(text)


@pytest.mark.parametrize(
    "text",
    [
        "npm ci",
        "date +%Y%m%d",
        'echo "%PATH%"',
        "git log --format=%H%n%an",
        "set -e",
        "set A=b",
        "if [ -f exist ]; then a; fi",
        "cat <<EOF\n%PATH%\nEOF",
        "./call x.sh",
    ],
)
def test_no_cmd(text):
    assert not looks_like_cmd(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$env:A = 'x'; $Env:B='y'", [("A", "shell"), ("B", "shell")]),
        ("if ($env:A -eq 'x') { $env:B += 1 }", [("B", "shell")]),
        ("[Environment]::SetEnvironmentVariable('A', 'b')", [("A", "shell")]),
        ("[System.Environment]::SetEnvironmentVariable(\"A\", $b, 'Machine')", [("A", "machine")]),
        ("setx A b\nsetx /M C d", [("A", "machine"), ("C", "machine")]),
        ('set A=b && set "C=d e"\nSET /a N+=1', [("A", "shell"), ("C", "shell"), ("N", "shell")]),
        ("if ($env:A -eq $env:B) {}", []),
        ("npm run offset a=b", []),
        ("", []),
    ],
)
def test_variables_set(text, expected):
    found = variables_set(text)
    assert [(name, scope) for name, _, scope in found] == expected
    assert [text[span.start : span.end] for _, span, _ in found] == [name for name, _ in expected]


@pytest.mark.parametrize(
    "text", ["docker push repo:$ENV:latest", "docker run app-$env:latest", "cp x.$env:y z"]
)
def test_a_shell_variable_called_env_is_no_sign_of_powershell(text):
    assert not looks_like_powershell(text)
