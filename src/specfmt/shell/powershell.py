"""A light look at the scripts of Windows builds: is it PowerShell or cmd, and what does it set.

Only certain signs count: a script of `sh` is never taken for one of Windows.
"""

from __future__ import annotations

import re

from specfmt.shell.nodes import VariableSet, VariableUsed
from specfmt.text.span import Span

# Verbs that PowerShell approves and that scripts begin with.
# https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands
_VERBS = (
    "Add|Clear|Compare|Compress|Convert|ConvertFrom|ConvertTo|Copy|Disable|Enable|Enter|Exit|Expand|Export|Find|"
    "ForEach|Format|Get|Group|Import|Initialize|Install|Invoke|Join|Measure|Merge|Mount|Move|New|Out|Pop|Publish|"
    "Push|Read|Receive|Register|Remove|Rename|Repair|Resolve|Restart|Restore|Save|Select|Send|Set|Sort|Split|"
    "Start|Stop|Tee|Test|Trace|Unblock|Uninstall|Unregister|Update|Wait|Where|Write"
)
# A text in quotes or a comment is no sign. An unclosed quote reaches to the end, so that no place is tried twice.
_QUOTED = re.compile(r"'[^']*+'?|\"(?:[^\"`\\]|[`\\].?)*+\"?|(?:(?<=[ \t])|(?m:^))#[^\n]*+", re.DOTALL)
_STARTS = r"(?m:^)[ \t]*|[;|{(=][ \t]*"
_ENV_SET = r"\$(?:env|Env|ENV):([A-Za-z_][A-Za-z0-9_]*)[ \t]*\+?="
_ENV_USED = r"\$\{?(?i:env):([A-Za-z_][A-Za-z0-9_]*)"
_CMD_USED = r"%([A-Za-z_][A-Za-z0-9_]*)%"
_DOTNET_SET = (
    r"\[(?:System\.)?Environment\]::SetEnvironmentVariable\([ \t]*(['\"])([A-Za-z_][A-Za-z0-9_]*)\1([^)\n]*)"
)
_SETX = r"(?mi)(?:^|[;&|(])[ \t]*setx(?:\.exe)?[ \t]+(?:/m[ \t]+)?\"?([a-z_][a-z0-9_]*)"
_SET = r"(?mi)(?:^|[&|(])[ \t]*@?set[ \t]+(?:/[pa][ \t]+)?\"?([a-z_][a-z0-9_]*)[-+*/]?="
_CMD_SIGNS = (
    r"(?mi:^[ \t]*(?:@echo[ \t]+off\b|setlocal\b|endlocal\b|if[ \t]+(?:not[ \t]+)?(?:exist[ \t]|errorlevel[ \t])|"
    r"call[ \t]+[^\n]*\.(?:bat|cmd)\b|set[ \t]+\"?[a-z_][a-z0-9_]*=[^\n]*%|setx[ \t]))|%[A-Z_][A-Z0-9_]{2,}%"
)
# One of these stands in every text in which the patterns find something: most texts are told by that alone, and the
# patterns, which take a while to compile, are not needed.
_CMDLET_STARTS = tuple(f"{verb}-" for verb in _VERBS.split("|"))
_CMD_WORDS = (
    "%",
    "@echo",
    "setlocal",
    "endlocal",
    "exist",
    "errorlevel",
    "call ",
    "call\t",
    "set ",
    "set\t",
    "setx",
)
_compiled: dict[str, re.Pattern[str]] = {}


def looks_like_powershell(text: str) -> bool:
    """Tell whether the text is PowerShell for certain: `$env:X`, a cmdlet at the place of a command, `[Type]::`."""
    environment = "$" in text and "$env:" in text.lower()
    types = "::" in text
    cmdlets = "-" in text and any(start in text for start in _CMDLET_STARTS)
    if "<<" in text or not (environment or types or cmdlets):
        return False  # PowerShell has no `<`
    bare = _bare(text)
    if environment and _pattern(r"(?<![\w:/.}@-])(?i:\$env:[a-z_])").search(bare):
        return True
    if types and _pattern(rf"(?:{_STARTS})\[[A-Za-z.]+\]::[A-Z]").search(bare):
        return True
    return (
        cmdlets and _pattern(rf"(?:{_STARTS})(?:{_VERBS})-[A-Z][A-Za-z]+(?![\w./-])").search(bare) is not None
    )


def looks_like_cmd(text: str) -> bool:
    """Tell whether the text is of cmd.exe for certain: `@echo off`, `%NAME%`, `if exist`, `call x.bat`, `setlocal`."""
    lower = text.lower()
    if (
        "<<" in text
        or "date +" in text
        or not (_has_cmd_variable(text) or any(sign in lower for sign in _CMD_WORDS))
    ):
        return False
    return _pattern(_CMD_SIGNS).search(_bare(text)) is not None


def _has_cmd_variable(text: str) -> bool:
    """Tell whether something like `%NAME%` stands in the text; what stands in quotes counts as well."""
    return "%" in text and any(part.isupper() and part.isidentifier() for part in text.split("%")[1:-1])


def variables_set(text: str) -> tuple[VariableSet, ...]:
    """The environment variables that a script of PowerShell or cmd sets, in the order of the text.

    The scope is `machine` for `setx` and for `SetEnvironmentVariable` with a target: later processes see those,
    this one does not.
    """
    found: list[VariableSet] = []
    lower = text.lower()
    if "$env:" in lower:
        for match in _pattern(_ENV_SET).finditer(text):
            found.append(VariableSet(match[1], Span(*match.span(1)), "shell"))  # noqa: PERF401  # same shape as below
    if "setenvironmentvariable" in lower:
        for match in _pattern(_DOTNET_SET).finditer(text):
            stored = "Machine" in match[3] or "User" in match[3]
            found.append(VariableSet(match[2], Span(*match.span(2)), "machine" if stored else "shell"))
    if "setx" in lower:
        found += [VariableSet(m[1], Span(*m.span(1)), "machine") for m in _pattern(_SETX).finditer(text)]
    if "set " in lower and "=" in text:
        found += [VariableSet(m[1], Span(*m.span(1)), "shell") for m in _pattern(_SET).finditer(text)]
    return tuple(sorted(found, key=_start))


def variables_used(text: str) -> tuple[VariableUsed, ...]:
    """The places of `$env:NAME`, `${env:NAME}` and `%NAME%`, in the order of the text; spans are those of the names.

    Places that set a variable (`$env:NAME = ...`) are among them.
    """
    found: list[VariableUsed] = []
    if "$" in text and "env:" in text.lower():
        found += [
            VariableUsed(m[1], Span(*m.span(1)), in_quotes=False) for m in _pattern(_ENV_USED).finditer(text)
        ]
    if _has_cmd_variable(text):
        found += [
            VariableUsed(m[1], Span(*m.span(1)), in_quotes=False) for m in _pattern(_CMD_USED).finditer(text)
        ]
    return tuple(sorted(found))


def _start(found: VariableSet) -> Span:
    return found.span


def _bare(text: str) -> str:
    """The text with what is quoted or commented out blanked; offsets stay."""
    if "'" not in text and '"' not in text and "#" not in text:
        return text
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def _pattern(source: str) -> re.Pattern[str]:
    """The compiled pattern; few scripts need any, so none is compiled on import."""
    pattern = _compiled.get(source)
    if pattern is None:
        pattern = _compiled[source] = re.compile(source)
    return pattern
