"""A profile's margins and pitch put into a template's parts."""

from __future__ import annotations

import re

from fangan.model.profile import Margins, Profile
from fangan.word.measures import COMPENSATED_PITCH, VERTICAL

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NORMAL = re.compile(r'<w:style (?=[^>]*w:default="1")(?=[^>]*w:type="paragraph").*?</w:style>', re.DOTALL)


def set_up(members: dict[str, bytes], profile: Profile) -> dict[str, bytes]:
    """A template's parts as `profile` wants them; the same where it says nothing."""
    changed = dict(members)
    pitch = _pitch(profile)
    if profile.margins:
        changed[DOCUMENT] = _with_margins(members[DOCUMENT].decode(), *VERTICAL[profile.margins]).encode()
    if pitch:
        changed[DOCUMENT] = _with_grid(changed[DOCUMENT].decode(), pitch).encode()
    if pitch and STYLES in members:
        changed[STYLES] = NORMAL.sub(lambda found: _with_pitch(found[0], pitch), members[STYLES].decode()).encode()
    if profile.mirrored and SETTINGS in members:
        changed[SETTINGS] = _mirrored(members[SETTINGS].decode()).encode()
    return changed


def _pitch(profile: Profile) -> int | None:
    """The height of a line in twips that a profile wants."""
    if profile.line_pitch:
        return round(profile.line_pitch * 20)
    return COMPENSATED_PITCH if profile.margins is Margins.COMPENSATED else None


def _with_margins(document: str, top: int, bottom: int) -> str:
    def moved(found: re.Match[str]) -> str:
        margins = re.sub(r'w:top="-?\d+"', f'w:top="{top}"', found[0])
        return re.sub(r'w:bottom="-?\d+"', f'w:bottom="{bottom}"', margins)

    return re.sub(r"<w:pgMar [^>]*>", moved, document)


def _with_grid(document: str, pitch: int) -> str:
    """The declared grid, too: LibreOffice moves the text where the grid and the type area do not agree."""
    return re.sub(r'(<w:docGrid [^>]*w:linePitch=)"\d+"', rf'\1"{pitch}"', document)


def _with_pitch(style: str, pitch: int) -> str:
    return re.sub(r'(<w:spacing [^>]*w:line=)"\d+"', rf'\1"{pitch}"', style, count=1)


def _mirrored(settings: str) -> str:
    if "<w:mirrorMargins" in settings:
        return settings
    after = re.search(r"<w:(?:writeProtection|view|zoom|removePersonalInformation|removeDateAndTime|"
                      r"doNotDisplayPageBoundaries|displayBackgroundShape|printPostScriptOverText|"
                      r"printFractionalCharacterWidth|printFormsData|embedTrueTypeFonts|embedSystemFonts|"
                      r"saveSubsetFonts|saveFormsData)\b[^>]*/>(?!.*<w:zoom\b)", settings)  # fmt: skip
    at = after.end() if after else settings.index(">", settings.index("<w:settings")) + 1
    return settings[:at] + "<w:mirrorMargins/>" + settings[at:]
