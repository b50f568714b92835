"""The official fonts: which a machine has, and what a program prints instead of those it has not."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Mapping
from functools import cache

OFFICIAL = {
    "方正小标宋简体": "FZXBSJW--GB1-0",
    "仿宋_GB2312": "FangSong_GB2312",
    "楷体_GB2312": "KaiTi_GB2312",
    "黑体": "SimHei",
    "宋体": "SimSun",
}
"""The name in Word → the PostScript name, which a PDF tells."""
NAMED = re.compile(r'w:eastAsia="([^"]+)"')
SECONDS = 30


def named_fonts(docx: bytes) -> frozenset[str]:
    """The official fonts that the styles and the text of a Word file name."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        texts = [archive.read(name).decode("utf-8") for name in ("word/styles.xml", "word/document.xml")]
    return frozenset(name for text in texts for name in NAMED.findall(text) if name in OFFICIAL)


@cache
def match(font: str) -> str | None:
    """The families that the system takes for `font`, with commas; None where it cannot be asked (no fontconfig).

    Asked for Chinese: without that it names a Latin font, which is not what the characters come out in.
    """
    program = shutil.which("fc-match")
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, "--format=%{family}", f"{font}:lang=zh-cn"], capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") or None


def substitutes(fonts: Iterable[str]) -> Mapping[str, str]:
    """Official font → the family that stands in for it, for those that the machine is known not to have."""
    answers = {font: match(font) for font in sorted(fonts, key=list(OFFICIAL).index)}
    return {font: answer.split(",")[0] for font, answer in answers.items() if answer and font not in answer.split(",")}


def told(named: frozenset[str], embedded: frozenset[str]) -> str:
    """What to tell of the fonts in PDFs: `named` by the Word files, `embedded` by PostScript name; "" for nothing."""
    missing = {font: other for font, other in substitutes(named).items() if OFFICIAL[font] not in embedded}
    if not missing and match("宋体") is not None:
        return ""
    listed = f"嵌在 PDF 里的字体：{'、'.join(sorted(embedded)) or '没有查到'}。"
    if not missing:
        known = named <= {font for font, name in OFFICIAL.items() if name in embedded}
        return "" if known else f"这台电脑上查不出 PDF 用的字体是不是公文字体，请对照一下。{listed}"
    lines = (f"  {font}：用 {other} 代替" for font, other in missing.items())
    return "\n".join(
        (
            "这台电脑上没有下面的公文字体，PDF 里凡是用到的地方都换成了别的字体，样子和每行的字数可能与 Word 里不同：",
            *lines,
            f"{listed}装好字体后再运行一次，PDF 会重新做。",
        )
    )
