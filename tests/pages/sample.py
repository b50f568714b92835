"""A library with everything that pages have to show, and what they must not show."""

from __future__ import annotations

from fangan.model.library import Library
from tests.support import library_of, plan_from

HOSTILE = "<script>alert(1)</script>{{ 7*7 }}{: onclick=x }\"'&amp;"
QUOTED = HOSTILE.replace("'", "''")

UNITS = """
单位:
  - {id: fagai, 名称: 发改局, 全称: 某县发展和改革局, 别名: [县发改局], 类别: 部门}
  - {id: caizheng, 名称: 财政局, 类别: 部门}
  - {id: minzheng, 名称: 民政局, 类别: 部门}
集体:
  - {id: all, 名称: 各部门, 成员: {类别: 部门}}
"""

OPEN_PLAN = """
标题: 2024年某县工作要点
类型: 工作要点
公文:
  {发文机关: 某县人民政府, 发文字号: 某政发〔2024〕1号, 主送: 各部门, 成文日期: 2024年3月1日, 联系人: 张某 0000-1234567}
编号: 连续
依据:
  - {标题: 旧要点, 文号: 某政发〔2020〕9号}
  - {标题: 上级的通知, 文号: 省发〔2023〕5号}
章节:
  - 标题: 总体要求
    内容: 深入推进各项工作。
  - 标题: 主要任务
    任务:
      - {id: shenhe, 标题: 落实审核制度, 内容: 重大决定一律审核。, 牵头单位: 发改局, 责任单位: 各部门, 完成时限: 2024年12月底前}
      - {id: pingcha, 标题: 开展案卷评查, 牵头单位: 各部门, 配合单位: 法院}
  - 标题: 步骤
    阶段:
      - {标题: 自查, 时间: 2024年3月10日至4月10日, 内容: 各自检查。}
"""

OLD_PLAN = """
标题: 旧要点
公文: {发文机关: 某县人民政府, 发文字号: 某政发〔2020〕9号, 成文日期: 2020年3月1日}
有效性: 废止
章节:
  - 标题: 任务
    任务:
      - {标题: 旧任务, 牵头单位: 发改局}
"""

HOSTILE_PLAN = f"""
标题: '{QUOTED}'
类型: '{QUOTED}'
章节:
  - 标题: '{QUOTED}'
    任务:
      - 标题: '{QUOTED}'
        内容: '{QUOTED}'
        牵头单位: ['{QUOTED}']
        完成时限: '{QUOTED}'
"""

INTERNAL_PLAN = """
标题: 内部方案标题
公开属性: 内部
章节: [{标题: 内部章节, 任务: [{标题: 内部任务, 牵头单位: 内部单位}]}]
"""

SECRET_PLAN = """
标题: 涉密方案标题
公文: {发文机关: 涉密机关, 密级: 机密★1年}
章节: [{标题: 涉密章节, 任务: [{标题: 涉密任务, 牵头单位: 涉密单位}]}]
"""

PLANS = {"open": OPEN_PLAN, "old": OLD_PLAN, "hostile": HOSTILE_PLAN, "inner": INTERNAL_PLAN, "secret": SECRET_PLAN}


def sample_library() -> Library:
    """Three plans that may be published and two that may not."""
    return library_of(*(plan_from(text, id_) for id_, text in PLANS.items()), units=UNITS)
