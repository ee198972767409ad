"""Paths in a bundle and on a server, judged by their text alone."""

from __future__ import annotations

# Endings that files bear and directories hardly ever do.
_FILE_ENDINGS = frozenset(
    """
    bat bash c cer cert cfg cgi class cmd conf config cpp crt css csv deb dll dockerfile env exe gz htaccess html htm
    ico ini jar java jpeg jpg json jsp key ksh lock log lua md pdf pem pfx php pid pl png ps1 properties ps py rb repo
    rpm sh service socket sql svg tar tgz timer toml ts txt war xml yaml yml zip zsh
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)
_INTERPRETERS = frozenset(
    "bash sh zsh python python3 python2 ruby perl node php sudo source . exec powershell powershell.exe".split()  # noqa: SIM905
)
SCRIPT_ENDINGS = ("sh", "bash", "zsh", "ksh", "py", "rb", "pl", "js", "php", "ps1", "bat", "cmd", "exe")


def parts_of(path: str) -> list[str] | None:
    """The names along a path with `.` and `..` resolved; None where it leads above its start."""
    found: list[str] = []
    for part in path.replace("\\", "/").split("/"):
        if part == "..":
            if not found:
                return None
            found.pop()
        elif part not in ("", "."):
            found.append(part)
    return found


def normal(path: str) -> str:
    """An absolute path without trailing slash, doubled slashes, `.` and `..`; `/` for the root itself."""
    found: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if found:
                found.pop()
        elif part not in ("", "."):
            found.append(part)
    return "/" + "/".join(found)


def is_within(path: str, folder: str) -> bool:
    """Tell whether a normal path is a folder, or below it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def base_name(path: str) -> str:
    """The last name of a path; empty where there is none."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]
    return parts[-1] if parts else ""


def ending(name: str) -> str:
    """What follows the last dot of a name, in lower case; empty where there is no dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def is_file_name(name: str) -> bool:
    """Tell whether a name is certainly that of a file, as `app.conf` is and `www.example.com` is not."""
    return ending(name) in _FILE_ENDINGS


def is_windows_absolute(path: str) -> bool:
    """Tell whether a path starts with a drive, or names a share."""
    return (path[1:3] in (":\\", ":/") and path[:1].isalpha()) or path.startswith("\\\\")


def is_address(path: str) -> bool:
    """Tell whether a text is an address such as `s3://bucket/app.zip` and no path."""
    scheme, sign, _ = path.strip().partition("://")
    return bool(sign) and scheme.isascii() and scheme.isalnum() and len(scheme) > 1


def command_words(location: str) -> tuple[str, str]:
    """The script, or the interpreter, that a `location` starts with, and what follows it.

    Returns:
        Two empty texts where it is one path, perhaps with a space in it.
    """
    words = location.split()
    if len(words) < 2 or not (words[0] in _INTERPRETERS or ending(words[0]) in SCRIPT_ENDINGS):
        return "", ""
    return words[0], " ".join(words[1:])


def is_root_of_bundle(source: str) -> bool:
    """Tell whether a source is the whole bundle."""
    return not parts_of(source) and ".." not in source
