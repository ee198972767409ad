"""Where a path of an AppSpec may lie on this disk, and which name beside it was meant.

The bundle is often put together by a build, so that what is missing here may well be there later. The file itself is
sometimes copied from a folder to the top of the bundle: paths are looked for in its folder and from the top of the
repository.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules.appspec._paths import parts_of
from specfmt.rules.spelling import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.project.bundle import Bundle
    from specfmt.rules import Context

_NEAR = 0.9
_LONGEST = 200


def exists(path: str, bundle: Bundle, ctx: Context) -> bool:
    """Tell whether a path is in the folder of the file, or the same path in the repository or in a folder between."""
    if bundle.has_file(path) or bundle.has_folder(path):
        return True
    folder = ctx.document.root_path.rpartition("/")[0]
    while folder:
        folder = folder.rpartition("/")[0]
        place = f"{folder}/{path}" if folder else path
        if ctx.project.has_file(place) or ctx.project.names_in(place):
            return True
    return False


def misspelt(path: str, bundle: Bundle) -> str:
    """The path that was probably meant by one that does not exist; empty where none is near.

    Each name along the path is compared with the names in its folder: case, dashes, underscores and the ending count for
    nothing, and a name may differ in a letter.
    """
    parts = parts_of(path) or []
    place = ""
    for at, name in enumerate(parts):
        names = bundle.names(place)
        if name not in names:
            name = _near(name, names, is_last=at == len(parts) - 1)  # noqa: PLW2901  the name on the disk
        if not name:
            return ""
        place = f"{place}/{name}" if place else name
    return place if bundle.has_file(place) or bundle.has_folder(place) else ""


def _near(name: str, names: Iterable[str], *, is_last: bool) -> str:
    form = plain_form(name)
    candidates = [each for each in names if not each.startswith(".")]
    same = [each for each in candidates if plain_form(each) == form]
    if same or not is_last:
        return same[0] if len(same) == 1 else ""
    stem = form.rpartition(".")[0] or form
    same = [each for each in candidates if (plain_form(each).rpartition(".")[0] or plain_form(each)) == stem]
    if same or len(name) > _LONGEST:
        return same[0] if len(same) == 1 else ""
    import difflib

    digits = [sign for sign in form if sign.isdigit()]
    alike = [each for each in candidates if [sign for sign in plain_form(each) if sign.isdigit()] == digits]
    near = difflib.get_close_matches(name, alike, n=2, cutoff=_NEAR)
    return near[0] if len(near) == 1 else ""
