"""A profile's margins and pitch put into a template's parts, and the numbering of its last section."""

from __future__ import annotations

import re

from fangan.model.profile import Margins, Profile
from fangan.word.measures import COMPENSATED_PITCH, VERTICAL

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NORMAL = re.compile(r'<w:style (?=[^>]*w:default="1")(?=[^>]*w:type="paragraph").*?</w:style>', re.DOTALL)
AFTER_TITLE_PAGE = re.compile(r"<w:(?:textDirection|bidi|rtlGutter|docGrid|printerSettings)\b|</w:sectPr>")
TITLE_PAGES = re.compile(r"<w:titlePg(?: [^>]*)?/>")
FIRST_FOOTER = re.compile(r'<w:footerReference (?=[^>]*w:type="first")[^>]*/>')
TITLE_PAGE = "<w:titlePg/>"
"""The first page of a section has a footer of its own: none, so it carries no number."""


def set_up(members: dict[str, bytes], profile: Profile) -> dict[str, bytes]:
    """A template's parts as `profile` wants them; the same where it says nothing."""
    changed = dict(members)
    pitch = _pitch(profile)
    if profile.margins:
        changed[DOCUMENT] = _with_margins(members[DOCUMENT].decode(), *VERTICAL[profile.margins]).encode()
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


def last_section(document: str) -> str:
    """The section properties that end word/document.xml, "" when there are none."""
    start = document.rfind("<w:sectPr")
    end = document.find("</w:sectPr>", start)
    return document[start : end + len("</w:sectPr>")] if start >= 0 and end >= 0 else ""


def with_title_page(section: str, words: str = TITLE_PAGE) -> str:
    """Section properties whose first page has its own footer; `words` is what is put in the place for it."""
    plain = without_title_page(section)
    found = AFTER_TITLE_PAGE.search(plain)
    return plain[: found.start()] + words + plain[found.start() :] if found else section


def without_title_page(section: str) -> str:
    """Section properties all of whose pages are numbered alike."""
    return TITLE_PAGES.sub("", section)


def without_first_footer(section: str) -> str:
    """Section properties whose first page, where it has a footer of its own, has none at all."""
    return FIRST_FOOTER.sub("", section)
