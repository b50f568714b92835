"""Where the templates and site sources that Fangan ships are."""

from __future__ import annotations

from pathlib import Path

import fangan


def defaults() -> Path:
    """The folder with templates/ and site/: inside an installed package, else the checkout."""
    package = Path(fangan.__file__).parent
    installed = package / "defaults"
    return installed if installed.is_dir() else package.parents[1]
