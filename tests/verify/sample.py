"""A notice with nearly every element, as Fangan writes it, and ways to spoil it."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

from fangan.verify.facts import Facts, facts_of
from fangan.verify.read import read_document
from fangan.verify.result import Result, State
from fangan.verify.verify import results_of
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for
from tests.support import ROOT, plan_from

PLAN = """\
标题: 2024年政务公开工作要点
公文:
  份号: "000012"
  密级: 秘密★1年
  紧急程度: 特急
  发文机关: 某某市人民政府办公室
  发文字号: 某政办发〔2024〕2号
  标题: 某某市人民政府办公室关于印发《2024年政务公开工作要点》的通知
  主送: 各县（区）人民政府，市政府各部门：
  成文日期: 2024年5月31日
  附注: 此件公开发布
  抄送: 市委办公室，市人大常委会办公室
  印发机关: 某某市人民政府办公室
  印发日期: 2024年6月1日
章节:
  - 标题: 总体要求
    内容: 坚持以公开为常态、不公开为例外，全面提高政务公开的质量和实效。
  - 标题: 主要任务
    章节:
      - 标题: 加强组织领导
        内容: 建立定期会商制度，研究解决工作中的重大问题。
附件:
  - {标题: 任务清单, 内容: 各单位按照清单抓好落实。}
  - {标题: 联系人名单, 内容: 名单另行报送。}
"""


@cache
def good() -> bytes:
    """The notice as it should be."""
    return word_file(PLAN)


def word_file(text: str) -> bytes:
    """The notice of a plan."""
    plan = plan_from(text)
    name = template_for(plan)
    return notice_file(plan, WordTemplate(name, (ROOT / "templates" / name).read_bytes()))


def spoiled(data: bytes, part: str, old: str, new: str, *, count: int = 0) -> bytes:
    """The file with `old` (a regular expression) in one part replaced; it must be there."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    text, times = re.subn(old, new, members[part].decode(), count=count, flags=re.DOTALL)
    assert times, f"{old} is not in {part}"
    return zipped({**members, part: text.encode()})


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of the members."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return saved.getvalue()


def facts(data: bytes) -> Facts:
    """The facts of a file without its pages."""
    return facts_of(read_document(data), None, "没有排出页面")


def results(data: bytes) -> tuple[Result, ...]:
    """What all checks find in a file."""
    return results_of(facts(data))


def failed(data: bytes) -> set[tuple[str, str]]:
    """Clause and subject of all that failed."""
    return {(result.clause, result.subject) for result in results(data) if result.state is State.FAIL}
