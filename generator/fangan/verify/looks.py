"""How paragraphs and runs look once styles are resolved: docDefaults, w:basedOn, then what is set directly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fangan.verify.package import Element
from fangan.word.templates.style_ids import shipped_styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
Props = dict[str, str]
"""Child and attribute → value: spacing.line → 579; a child without attributes → 1."""
OFF = ("0", "false", "off", "none")
CONTRARY = {"ind.hanging": ("ind.firstLine", "ind.firstLineChars"), "ind.firstLine": ("ind.hanging",)}
"""What a nearer setting takes away."""
MOST_LEVELS = 30
"""Styles that build on each other; a circle of styles ends there."""


@dataclass(frozen=True, slots=True)
class RunLooks:
    """Looks of a run: the font of Chinese characters, size in points, spacing in twips, scale in percent."""

    font: str = ""
    size: float = 10.0
    bold: bool = False
    color: str = ""
    spacing: int = 0
    scale: int = 100

    @property
    def cell(self) -> float:
        """The width of one Chinese character (一字) with its spacing, in twips."""
        return self.size * 20 * self.scale / 100 + self.spacing


@dataclass(frozen=True, slots=True)
class ParagraphLooks:
    """Looks of a paragraph, lengths in twips; `first` is the first line's indent, negative when it hangs."""

    line: int = 240
    rule: str = "auto"
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    first_chars: int = 0
    """Hundredths of a character; Word prefers it to `first` when it is not 0."""
    jc: str = "left"
    snap: bool = True
    keep_next: bool = False
    page_break: bool = False
    under: tuple[int, str] | None = None
    """Bottom border: size in eighths of a point, color."""
    above: tuple[int, str] | None = None

    @property
    def exact(self) -> bool:
        """Whether the pitch of lines is fixed."""
        return self.rule == "exact"


def flat(node: Element | None) -> Props:
    """The children of a pPr or rPr as a dictionary; borders as pBdr.bottom.sz."""
    return dict(_flat(node, "")) if node is not None else {}


def _flat(node: Element, before: str) -> Iterator[tuple[str, str]]:
    for child in node.iterchildren(f"{W}*"):
        name = before + str(child.tag).removeprefix(W)
        if not child.attrib:
            yield name, "1"
        yield from ((f"{name}.{str(key).removeprefix(W)}", str(value)) for key, value in child.attrib.items())
        if name in ("pBdr", "numPr"):
            yield from _flat(child, f"{name}.")


def merged(*layers: Props) -> Props:
    """Later layers over earlier ones."""
    made: Props = {}
    for layer in layers:
        for key in layer:
            for contrary in CONTRARY.get(key, ()):
                made.pop(contrary, None)
        if "rFonts.eastAsia" in layer and "rFonts.eastAsiaTheme" not in layer:
            made.pop("rFonts.eastAsiaTheme", None)
        made.update(layer)
    return made


def is_on(props: Props, name: str, default: bool = False) -> bool:
    """A switch such as w:keepNext."""
    value = props.get(name, props.get(f"{name}.val"))
    return default if value is None else value not in OFF


def number(props: Props, name: str, default: int = 0) -> int:
    """A whole number; `default` when it is missing or no number."""
    try:
        return round(float(props.get(name, default)))
    except ValueError:
        return default


class StyleSheet:
    """The styles of a document; `themed` gives the fonts of its theme: minorEastAsia → name."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        found = [] if styles is None else list(styles.iter(f"{W}style"))
        self._styles = {str(style.get(f"{W}styleId")): style for style in found}
        self._ours = dict(_our_ids(self._styles))
        self.default = next((str(s.get(f"{W}styleId")) for s in found if _is_default_paragraph(s)), "")
        self._run_defaults, self._paragraph_defaults = _defaults(styles)
        self._themed = dict(_theme_fonts(theme))

    def ours(self, style: str) -> str:
        """The id that our templates use for a style: Word, WPS and LibreOffice rename ids, but keep names."""
        return self._ours.get(style, style)

    def paragraph(self, style: str, direct: Props) -> ParagraphLooks:
        """The looks of a paragraph in `style` with `direct` settings."""
        layers = [flat(one.find(f"{W}pPr")) for one in self._chain(style or self.default)]
        return _paragraph_looks(merged(self._paragraph_defaults, *layers, direct))

    def run(self, paragraph: str, character: str, direct: Props) -> RunLooks:
        """The looks of a run: its paragraph's style, its own style, what is set directly."""
        chain = [*self._chain(paragraph or self.default), *self._chain(character)]
        props = merged(self._run_defaults, *(flat(one.find(f"{W}rPr")) for one in chain), direct)
        return _run_looks(props, self._themed)

    def _chain(self, style: str) -> list[Element]:
        """From the first ancestor to the style itself."""
        chain: list[Element] = []
        while style in self._styles and len(chain) < MOST_LEVELS:
            chain.append(self._styles[style])
            style = _val(chain[-1].find(f"{W}basedOn"))
        return chain[::-1]


def _our_ids(there: dict[str, Element]) -> Iterator[tuple[str, str]]:
    """Ids in the file that bear the name of one of our styles, with our id."""
    by_name = {name.casefold(): style_id for style_id, (kind, name) in shipped_styles().items() if kind == "paragraph"}
    for style_id, style in there.items():
        ours = by_name.get(_val(style.find(f"{W}name")).casefold())
        if ours and ours not in there and style.get(f"{W}type") == "paragraph":
            yield style_id, ours


def _val(node: Element | None) -> str:
    return "" if node is None else str(node.get(f"{W}val", ""))


def _is_default_paragraph(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _defaults(styles: Element | None) -> tuple[Props, Props]:
    if styles is None:
        return {}, {}
    base = f"{W}docDefaults/{W}"
    return flat(styles.find(f"{base}rPrDefault/{W}rPr")), flat(styles.find(f"{base}pPrDefault/{W}pPr"))


def _theme_fonts(theme: Element | None) -> Iterator[tuple[str, str]]:
    """The Chinese fonts of a theme: its East Asian font, else the one for script Hans."""
    for kind in ("minor", "major"):
        fonts = None if theme is None else next(theme.iter(f"{A}{kind}Font"), None)
        if fonts is not None:
            named = [node.get("typeface") for node in (fonts.find(f"{A}ea"), fonts.find(f"{A}font[@script='Hans']"))
                     if node is not None]  # fmt: skip
            yield f"{kind}EastAsia", next((name for name in named if name), "")


def _run_looks(props: Props, themed: dict[str, str]) -> RunLooks:
    theme = props.get("rFonts.eastAsiaTheme", "")
    return RunLooks(
        themed.get(theme, "") if theme else props.get("rFonts.eastAsia", ""),
        number(props, "sz.val", 20) / 2,
        is_on(props, "b"),
        props.get("color.val", ""),
        number(props, "spacing.val"),
        number(props, "w.val", 100),
    )


def _paragraph_looks(props: Props) -> ParagraphLooks:
    hanging = number(props, "ind.hanging")
    return ParagraphLooks(
        line=number(props, "spacing.line", 240),
        rule=props.get("spacing.lineRule", "auto"),
        before=number(props, "spacing.before"),
        after=number(props, "spacing.after"),
        left=number(props, "ind.left", number(props, "ind.start")),
        right=number(props, "ind.right", number(props, "ind.end")),
        first=-hanging if hanging else number(props, "ind.firstLine"),
        first_chars=0 if hanging else number(props, "ind.firstLineChars"),
        jc=props.get("jc.val", "left"),
        snap=is_on(props, "snapToGrid", True),
        keep_next=is_on(props, "keepNext"),
        page_break=is_on(props, "pageBreakBefore"),
        under=_border(props, "bottom"),
        above=_border(props, "top"),
    )


def _border(props: Props, side: str) -> tuple[int, str] | None:
    if props.get(f"pBdr.{side}.val", "nil") in ("nil", "none"):
        return None
    return number(props, f"pBdr.{side}.sz"), props.get(f"pBdr.{side}.color", "auto")
