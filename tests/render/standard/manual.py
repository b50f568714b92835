"""Makes the manual's page about the standard from the checks: `python -m tests.render.standard.manual`."""

from __future__ import annotations

from collections.abc import Iterator

from tests.render.standard.broken import BROKEN
from tests.render.standard.checks import all_checks
from tests.render.standard.clause import Check
from tests.render.standard.documents import about, plans
from tests.render.standard.open_clauses import OPEN, Open
from tests.support import ROOT

PAGE = ROOT / "site" / "manual" / "standard.md"
HEAD = """---
hide: [navigation]
---
# 国家标准逐条对照

GB/T 9704-2012《党政机关公文格式》第 1 章到第 11 章，程序做了什么，怎样查，什么查不了。

这一页由测试生成（`make clauses`），不要手改。改动并入以前，{documents} 份公文由 LibreOffice 排成 PDF（和 `--pdf` 一样，断行照 Word），逐面量 {checks} 项；每一项都另有一份故意做错的公文，必须查得出来。尺寸从版心量起：版心上边缘在纸的上边之下 37 mm，下边缘在 262 mm，左右边缘在 28 mm 和 184 mm。

要查自己的公文，运行 `fangan verify 文件.docx`，见[命令一览](commands.md)。
"""
CHECKED = "| 条 | 要求 | 怎样量 | 允许差 | 量几份 | 故意做错，查得出 |\n|---|---|---|---|---|---|"
NOT_CHECKED = "| 条 | 要求 | 程序做了什么 | 请自己看 |\n|---|---|---|---|"
CHAPTERS = {
    "5": "公文用纸幅面、版面（第 5 章）",
    "7.1": "公文格式各要素（7.1）",
    "7.2": "版头（7.2）",
    "7.3": "主体（7.3）",
    "7.4": "版记（7.4）",
    "7.5": "页码（7.5）",
    "8": "横排表格（第 8 章）",
    "10": "特定格式：信函、命令（令）、纪要（第 10 章）",
}


def page() -> str:
    """The whole page."""
    made = [name for name in plans() if not name.startswith("shipped-")]
    parts = [HEAD.format(documents=len(plans()), checks=len(all_checks()))]
    parts += ["## 量得出来的\n", *_chapters()]
    parts += ["## 量不出来的\n", NOT_CHECKED, *map(_open_row, OPEN), ""]
    parts += ["## 量的公文\n", "| 公文 | 为了看 |\n|---|---|", *(f"| {name} | {_cell(about(name))} |" for name in made)]
    return "\n".join(parts) + "\n"


def _chapters() -> Iterator[str]:
    for number, name in CHAPTERS.items():
        yield f"### {name}\n"
        yield CHECKED
        yield from (_row(check) for check in all_checks() if f"{check.clause}.".startswith(f"{number}."))
        yield ""


def _row(check: Check) -> str:
    counted = sum(1 for plan in plans().values() if check.applies(plan))
    wrong = "；".join(broken.what for broken in BROKEN if broken.check == check.name)
    allowed = f"± {check.tolerance:.3g} {check.unit}" if check.tolerance and check.unit else "无"
    return _table_row(check.clause, check.text, check.how, allowed, str(counted), wrong)


def _open_row(each: Open) -> str:
    return _table_row(each.clause, each.text, each.done, each.left)


def _table_row(*cells: str) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
