"""The Typer application: every option and its help. A command translates its options and calls the module of its name.

Typer is imported here and nowhere else, and not at all for a plain `specfmt check PATH...`.
"""

from __future__ import annotations

import os
from typing import Annotated

import typer

from specfmt import __version__
from specfmt.cli import streams
from specfmt.cli.check import CheckOptions, run_check
from specfmt.cli.completion import (
    complete_formats,
    complete_graph_formats,
    complete_groups,
    complete_kinds,
    complete_levels,
    complete_rules,
    complete_schemas,
    complete_selectors,
    complete_severities,
)
from specfmt.cli.format import FormatOptions, run_format
from specfmt.cli.reports import DEFAULT_FORMAT
from specfmt.cli.status import ExitStatus
from specfmt.documents.kinds import KINDS
from specfmt.project.errors import SpecfmtError
from specfmt.render import FORMATS

_STATUSES = "Status 0: nothing found; 1: findings; 2: wrong usage, or a file that cannot be read; 3: a bug in specfmt."

# One definition of each default: what a command does without any option.
_DEFAULT = CheckOptions()
_DEFAULT_FORMAT = FormatOptions()

app = typer.Typer(
    name="specfmt",
    help="Find mistakes in AWS CodeBuild, CodeDeploy and CodePipeline files, and format them.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_Configuration = Annotated[
    str,
    typer.Option(
        "--config", metavar="FILE", help="Use this configuration, do not look for one.", show_default=False
    ),
]
_Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration.")]
_TextFormat = Annotated[
    str, typer.Option("--output-format", "-f", metavar="FORMAT", help="text, markdown or json.")
]
_TableFormat = Annotated[str, typer.Option("--output-format", "-f", metavar="FORMAT", help="text or json.")]
_Kind = Annotated[
    str,
    typer.Option(
        "--kind",
        metavar="KIND",
        autocompletion=complete_kinds,
        help=f"What every file is, whatever it looks like: {', '.join(KINDS)}.",
        show_default=False,
    ),
]
_InputName = Annotated[
    str,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="What standard input is called.", show_default=False
    ),
]
_ForceExclude = Annotated[
    bool,
    typer.Option("--force-exclude", help="Leave out excluded files although they are named, for hooks."),
]
_Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        metavar="N",
        help="Processes for many files; 0 is one a core.",
        show_default=False,
    ),
]
_EMPTY: list[str] = []


def _version(value: bool) -> None:
    if value:
        streams.write(f"specfmt {__version__}\n")
        raise typer.Exit


@app.callback()
def specfmt(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version and end."),
    ] = False,
) -> None:
    """Find mistakes in AWS CodeBuild, CodeDeploy and CodePipeline files, and format them."""


@app.command(epilog=_STATUSES)
def check(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files and folders; `-` is standard input. Without any, the current folder is searched, and what git "
            "ignores is left out.",
            show_default=False,
        ),
    ] = _EMPTY,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the fixes that are safe.")] = _DEFAULT.fix,
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes", help="Apply also the fixes that may change what runs (implies --fix)."
        ),
    ] = _DEFAULT.unsafe_fixes,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Show what the fixes would change, and change nothing; status 1 if anything."
        ),
    ] = _DEFAULT.diff,
    output_format: Annotated[
        list[str],
        typer.Option(
            "--output-format",
            "-f",
            metavar="FORMAT",
            autocompletion=complete_formats,
            help=f"How to report, `{DEFAULT_FORMAT}` if not said otherwise, in GitHub Actions as well: "
            f"{', '.join(FORMATS)}. May be repeated.",
            show_default=False,
        ),
    ] = _EMPTY,
    output_file: Annotated[
        list[str],
        typer.Option(
            "--output-file",
            "-o",
            metavar="FILE",
            help="Where to write the report of the format at the same place; the one format that is left over goes to "
            "standard output. May be repeated.",
            show_default=False,
        ),
    ] = _EMPTY,
    select: Annotated[
        list[str],
        typer.Option(
            "--select",
            metavar="RULES",
            autocompletion=complete_selectors,
            help="Run only these rules, groups or `all`; separated by commas.",
            show_default=False,
        ),
    ] = _EMPTY,
    ignore: Annotated[
        list[str],
        typer.Option(
            "--ignore",
            metavar="RULES",
            autocompletion=complete_selectors,
            help="Do not run these rules or groups; separated by commas.",
            show_default=False,
        ),
    ] = _EMPTY,
    severity: Annotated[
        list[str],
        typer.Option(
            "--severity",
            metavar="RULE=LEVEL",
            autocompletion=complete_severities,
            help="Change how severe a rule is: error, warning, info or off. May be repeated.",
            show_default=False,
        ),
    ] = _EMPTY,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="LEVEL",
            autocompletion=complete_levels,
            help="The severity from which the status is 1: error, warning (unless configured), info or never.",
            show_default=False,
        ),
    ] = _DEFAULT.fail_on,
    kind: _Kind = _DEFAULT.kind,
    stdin_filename: _InputName = _DEFAULT.stdin_filename,
    config: _Configuration = _DEFAULT.config,
    isolated: _Isolated = _DEFAULT.isolated,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule.")
    ] = _DEFAULT.statistics,
    baseline: Annotated[
        str,
        typer.Option(
            "--baseline", metavar="FILE", help="Do not show the findings in this file.", show_default=False
        ),
    ] = _DEFAULT.baseline,
    write_baseline: Annotated[
        str,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            help="Write all findings to a file for --baseline.",
            show_default=False,
        ),
    ] = _DEFAULT.write_baseline,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", "-e", help="End with status 0 whatever is found.")
    ] = _DEFAULT.exit_zero,
    force_exclude: _ForceExclude = _DEFAULT.force_exclude,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Findings only: no summary, no notes.")
    ] = _DEFAULT.quiet,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="List the files with their kind, and check nothing.")
    ] = _DEFAULT.show_files,
    jobs: _Jobs = _DEFAULT.jobs,
) -> None:
    """Check files, and fix what can be fixed."""
    options = CheckOptions(
        tuple(paths),
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        output_format=tuple(output_format),
        output_file=tuple(output_file),
        select=tuple(select),
        ignore=tuple(ignore),
        severity=tuple(severity),
        fail_on=fail_on,
        kind=kind,
        stdin_filename=stdin_filename,
        config=config,
        isolated=isolated,
        statistics=statistics,
        baseline=baseline,
        write_baseline=write_baseline,
        exit_zero=exit_zero,
        force_exclude=force_exclude,
        quiet=quiet,
        show_files=show_files,
        jobs=jobs,
    )
    raise typer.Exit(run_check(options))


@app.command(
    "format",
    epilog="Status 0: done, or nothing to do; 1: --check or --diff would change something; 2: wrong usage, or a file that "
    "cannot be read or has syntax errors; 3: a bug in specfmt.",
)
def format_(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files and folders; `-` is standard input. Without any, the current folder is searched, and what git "
            "ignores is left out.",
            show_default=False,
        ),
    ] = _EMPTY,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Name the files that are not formatted, and change nothing; status 1 if any."
        ),
    ] = _DEFAULT_FORMAT.check,
    diff: Annotated[
        bool,
        typer.Option("--diff", help="Show what would change, and change nothing; status 1 if anything."),
    ] = _DEFAULT_FORMAT.diff,
    embedded: Annotated[
        bool,
        typer.Option(
            "--embedded",
            help="Format the specs that are written as text inside templates, build projects and deployments as well.",
        ),
    ] = _DEFAULT_FORMAT.embedded,
    kind: _Kind = _DEFAULT_FORMAT.kind,
    stdin_filename: _InputName = _DEFAULT_FORMAT.stdin_filename,
    config: _Configuration = _DEFAULT_FORMAT.config,
    isolated: _Isolated = _DEFAULT_FORMAT.isolated,
    force_exclude: _ForceExclude = _DEFAULT_FORMAT.force_exclude,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No summary, no notes.")
    ] = _DEFAULT_FORMAT.quiet,
    jobs: _Jobs = _DEFAULT_FORMAT.jobs,
) -> None:
    """Bring files into one style: layout and order of keys, never what they say."""
    options = FormatOptions(
        tuple(paths),
        check=check,
        diff=diff,
        kind=kind,
        stdin_filename=stdin_filename,
        config=config,
        isolated=isolated,
        force_exclude=force_exclude,
        quiet=quiet,
        jobs=jobs,
        embedded=embedded,
    )
    raise typer.Exit(run_format(options))


@app.command()
def explain(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="RULE | TEXT",
            autocompletion=complete_rules,
            help="The name of a rule, or what AWS printed: a message or a whole log; `-` reads it from standard input.",
            show_default=False,
        ),
    ],
    *,
    output_format: _TextFormat = "text",
) -> None:
    """Explain a rule, or a message that AWS printed. Status 1 where nothing is known."""
    from specfmt.cli.explain import run_explain

    raise typer.Exit(run_explain(words, output_format))


@app.command()
def rules(
    *,
    group: Annotated[
        str,
        typer.Option(
            "--group",
            metavar="GROUP",
            autocompletion=complete_groups,
            help="Only this group.",
            show_default=False,
        ),
    ] = "",
    output_format: _TableFormat = "text",
) -> None:
    """List the rules with their severity and group."""
    from specfmt.cli.rules import run_rules

    raise typer.Exit(run_rules(group, output_format))


@app.command()
def graph(
    path: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A pipeline, or a template with one; `-` reads standard input."),
    ],
    *,
    pipeline: Annotated[
        str,
        typer.Option(
            "--pipeline", metavar="NAME", help="Which one, of several in a template.", show_default=False
        ),
    ] = "",
    output_format: Annotated[
        str,
        typer.Option(
            "--output-format",
            "-f",
            metavar="FORMAT",
            autocompletion=complete_graph_formats,
            help="`mermaid`, `dot` or `svg`; else what the ending of the output file says, else mermaid.",
            show_default=False,
        ),
    ] = "",
    output_file: Annotated[
        str,
        typer.Option("--output-file", "-o", metavar="FILE", help="Write it here.", show_default=False),
    ] = "",
) -> None:
    """Draw a pipeline: its stages, its actions in the order in which they run, its artifacts, and what is wrong."""
    from specfmt.cli.graph import run_graph

    raise typer.Exit(run_graph(path, pipeline=pipeline, output_format=output_format, output=output_file))


@app.command()
def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[KIND]",
            autocompletion=complete_schemas,
            help="A kind of file, `report` or `config`; without it they are listed.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Print the JSON schema of a kind of file, of the report or of the configuration."""
    from specfmt.cli.schema import run_schema

    raise typer.Exit(run_schema(name))


@app.command()
def config(
    path: Annotated[
        str, typer.Argument(help="A file or folder; the current folder if not given.", show_default=False)
    ] = "",
    *,
    configuration: _Configuration = _DEFAULT.config,
    isolated: _Isolated = _DEFAULT.isolated,
) -> None:
    """Show the settings in force, and where each came from."""
    from specfmt.cli.config import run_config

    raise typer.Exit(run_config(path, configuration=configuration, isolated=isolated))


@app.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
def lsp() -> None:
    """Serve an editor."""
    # Here for the list of commands: `specfmt.__main__` starts the server itself, without Typer.
    raise SpecfmtError("`lsp` has to be the first argument")


def run(arguments: list[str]) -> int:
    """Run the application. Returns the exit status."""
    try:
        app(arguments, prog_name="specfmt")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else ExitStatus.CLEAN
    if status == ExitStatus.USAGE and arguments and os.path.exists(arguments[0]):  # noqa: PTH110
        streams.tell(f"  hint: `specfmt check {arguments[0]}` checks it")
    return status
