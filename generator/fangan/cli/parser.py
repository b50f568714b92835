"""The words of the command line, in Chinese."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import Any, NoReturn

import fangan
from fangan.text.dates import parse_date

USAGE_ERROR = 2
CHINESE = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示这份说明",
    "show program's version number and exit": "显示版本",
    "the following arguments are required: %s": "缺少：%s",
    "unrecognized arguments: %s": "不认识：%s",
    "expected one argument": "后面要跟一个值",
    "expected at least one argument": "后面至少要跟一个值",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "not allowed with argument %s": "不能和 %s 一起用",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有“%(value)s”；可以用：%(choices)s",
    "invalid %(type)s value: %(value)r": "“%(value)s”不对",
}
setattr(argparse, "_", lambda text: CHINESE.get(text, text))  # noqa: B010 - its messages are gettext strings


class Parser(argparse.ArgumentParser):
    """A parser whose mistakes are told in Chinese, with what to do next."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **settings)

    def error(self, message: str) -> NoReturn:
        """Exit 2: wrong usage."""
        message = re.sub(r"'([^']*)'", r"\1", message)
        self.exit(USAGE_ERROR, f"命令写得不对：{message}\n{self.format_usage()}详细说明：{self.prog} --help\n")


def parser() -> Parser:
    """The whole command line."""
    top = Parser(
        prog="fangan",
        description="方案：一份 YAML，生成公文、任务分解表、日历和可检索的网站。",
        epilog="在项目文件夹（含有 content 的文件夹）里运行。例如：\n  fangan check\n  fangan build",
    )
    top.add_argument("--version", action="version", version=f"fangan {fangan.__version__}", help="显示版本")
    _project(top, default=None)
    commands = top.add_subparsers(dest="command", metavar="命令", required=True)
    _build(commands)
    _check(commands)
    _products(commands)
    _others(commands)
    return top


def _add(commands: Any, name: str, words: str) -> Parser:
    made: Parser = commands.add_parser(name, help=words, description=words)
    _project(made, default=argparse.SUPPRESS)
    return made


def _project(command: Parser, *, default: str | None) -> None:
    """--project, before the command or after it."""
    command.add_argument("--project", metavar="文件夹", default=default, help="项目文件夹；默认是当前文件夹或它的上级")


def _build(commands: Any) -> None:
    command = _add(commands, "build", "生成 dist/ 里的全部成品（只做有变化的）")
    command.add_argument("plans", nargs="*", metavar="方案", help="只生成这些方案的成品；默认全部")
    command.add_argument("--only", metavar="种类", help="只生成：notices,tables,units,site 中的几种，用逗号隔开")
    command.add_argument("--pdf", action="store_true", help="每份公文旁边再写一份 PDF（要装 LibreOffice）")
    command.add_argument("--date", type=_day, metavar="日期", help="以这一天为准，例如 2026-11-21；默认今天")
    command.add_argument("-q", "--quiet", action="store_true", help="不显示进度")


def _check(commands: Any) -> None:
    command = _add(commands, "check", "检查方案和单位名录，列出全部问题")
    command.add_argument("paths", nargs="*", metavar="方案", help="只检查这些；默认全部")


def _products(commands: Any) -> None:
    notice = _add(commands, "notice", "生成一份公文（.docx）")
    notice.add_argument("plan", metavar="方案", help="编号（文件名不带 .yml）或路径")
    notice.add_argument("-o", "--output", metavar="文件", help="写到哪里；默认当前文件夹，用公文标题作文件名")
    notice.add_argument("--pdf", action="store_true", help="旁边再写一份 PDF（要装 LibreOffice）")
    tables = _add(commands, "tables", "生成一份任务分解表（.docx、.xlsx 或 .csv）")
    tables.add_argument("plan", nargs="?", metavar="方案", help="编号（文件名不带 .yml）或路径；不写时用 --unit")
    tables.add_argument("--unit", metavar="单位", help="只要这个单位的任务")
    tables.add_argument("--date", type=_day, metavar="日期", help="不写方案时：这一天有效的方案；默认现在有效的")
    tables.add_argument(
        "-o", "--output", metavar="文件", help="写到哪里，.docx、.xlsx 或 .csv；默认前两种都写到当前文件夹"
    )
    _letters(commands)
    show = _add(commands, "show", "显示程序对方案的理解")
    show.add_argument("plan", metavar="方案", help="编号（文件名不带 .yml）或路径")
    show.add_argument("--json", action="store_true", help="输出 JSON")


def _letters(commands: Any) -> None:
    letters = _add(commands, "letters", "给有任务的每个单位出任务交办单或督办单，连同它的任务表")
    letters.add_argument("plan", metavar="方案", help="编号（文件名不带 .yml）或路径")
    letters.add_argument("--unit", metavar="单位", help="只要这个单位的")
    letters.add_argument("--kind", choices=("交办单", "督办单"), default="交办单", help="交办单（默认）或督办单")
    letters.add_argument("--date", type=_day, metavar="日期", help="落款的日期，例如 2026-11-21；默认今天")
    letters.add_argument("-o", "--output", metavar="文件", help="一个 .zip，或者一个文件夹；默认当前文件夹里的 .zip")


def _others(commands: Any) -> None:
    new = _add(commands, "new", "新建一份方案")
    new.add_argument("name", metavar="编号", help="会成为文件名和网址：字母、数字、- 和 _")
    serve = _add(commands, "serve", "在本机预览网站，改了 YAML 自动更新")
    serve.add_argument("--port", type=int, default=8000, metavar="端口", help="默认 8000")
    _units(commands)
    _templates(commands)
    _verify(commands)
    _add(commands, "doctor", "检查运行环境：程序、字体、权限")


def _units(commands: Any) -> None:
    command = _add(commands, "units", "单位名录：列出、查找、哪里提到、登记")
    actions = command.add_subparsers(dest="action", metavar="做什么", help="不写就列出全部单位")
    find = _add(actions, "find", "这个名称是谁：全称、别名、成员、任务数")
    find.add_argument("name", metavar="名称", help="名称、全称、别名或标识")
    where = _add(actions, "where", "哪些方案的哪一行提到它")
    where.add_argument("name", metavar="名称", help="名称、全称、别名或标识")
    export = _add(actions, "export", "把名录写成一份 Excel 文件")
    export.add_argument(
        "-o", "--output", metavar="文件", default="单位名录.xlsx", help="默认当前文件夹里的 单位名录.xlsx"
    )
    import_ = _add(actions, "import", "从 Excel 文件登记还没有的单位；已有的不改")
    import_.add_argument("file", metavar="文件", help="样子和 fangan units export 写出来的一样")
    _units_add(_add(actions, "add", "登记一个单位或集体；文件里的注释和其他行不动"))


def _units_add(add: Parser) -> None:
    add.add_argument("name", metavar="名称", help="任务表里用的名称")
    for option, metavar, words in (
        ("--full-name", "全称", "全称"),
        ("--kind", "类别", "类别；加 --collective 时，成员是这个类别的单位"),
        ("--parent", "上级", "上级；加 --collective 时，成员是它的下级"),
        ("--id", "标识", "文件名和网址；不写则用拼音"),
    ):
        add.add_argument(option, metavar=metavar, help=words)
    for option, metavar, words in (
        ("--alias", "别名", "其他叫法"),
        ("--tag", "标签", "标签，例如 行政执法；加 --collective 时，成员是有它的单位"),
        ("--successor", "单位", "停用后任务归谁（职能划入）"),
        ("--scope", "机关", "只认这些机关发的方案（适用）"),
        ("--member", "名称", "集体的成员，和 --collective 一起用"),
    ):
        add.add_argument(option, metavar=metavar, action="append", default=[], help=f"{words}；可以写几次")
    add.add_argument("--valid-from", metavar="日期", type=_day, help="启用日期")
    add.add_argument("--valid-until", metavar="日期", type=_day, help="停用日期")
    add.add_argument("--collective", action="store_true", help="登记的是集体")
    add.add_argument("--possible", action="store_true", help="集体没有说明是哪些单位：成员只是“可能涉及”")


def _verify(commands: Any) -> None:
    verify = _add(commands, "verify", "逐项检查 Word 公文是否符合 GB/T 9704-2012")
    verify.add_argument("files", nargs="+", metavar="文件", help="要检查的 .docx，可以写几个")
    render = verify.add_mutually_exclusive_group()
    render.add_argument("--page", action="store_true", help="也量排出来的页面（默认；要有 LibreOffice 和 poppler）")
    render.add_argument("--no-render", action="store_true", help="只看文件，不排出页面（快）")
    verify.add_argument("--json", action="store_true", help="输出 JSON")


def _templates(commands: Any) -> None:
    command = _add(commands, "templates", "Word 模板：检查、列出、换回自带的")
    actions = command.add_subparsers(dest="action", metavar="做什么", required=True)
    check = _add(actions, "check", "检查模板缺了什么、哪里写坏了，并试填一份")
    check.add_argument("files", nargs="*", metavar="文件", help="只检查这些；默认项目的全部模板")
    check.add_argument("--as", dest="kind", metavar="模板", help="文件名不是模板的名称时，当作哪一种，例如 notice.docx")
    _add(actions, "list", "列出模板：用于什么，能用哪些标签，单位改过没有")
    restore = _add(actions, "restore", "换回自带的模板；单位的那份改名留着")
    restore.add_argument("name", metavar="模板", help="文件名，例如 notice.docx")


def _day(text: str) -> date:
    day = parse_date(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-11-21")
    return day
