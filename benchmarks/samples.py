"""Plans for measuring, made up from a seed: the same seed gives the same plan."""

from __future__ import annotations

import random
from collections.abc import Iterator

from fangan.model.plan import Plan
from fangan.publish.content import parse_plan

VERBS = ("健全", "完善", "落实", "推进", "规范", "加强", "优化", "梳理", "制定", "开展")
THINGS = (
    "河道巡查制度", "“一网通办”事项", "乡村道路养护", "档案整理工作", "《城镇排水管理办法》配套措施", "应急物资储备",
    "农田水利设施", "公共文化场馆开放", "老旧小区改造项目", "基层统计调查", "3类重点台账", "森林防火网格",
)  # fmt: skip
AIMS = (
    "做到底数清、情况明",
    "形成闭环管理",
    "确保责任到岗到人",
    "及时回应群众关切",
    "减少重复填报",
    "逐项销号、按月通报",
)
UNITS = tuple(
    f"{name}局"
    for name in ["农业", "水务", "交通", "统计", "档案", "文旅", "住建", "应急", "林业", "财政", "民政", "教育"]
)
TOWNS = tuple(f"{name}镇" for name in ["东川", "西河", "南坪", "北塬", "中沟"])
DEADLINES = ("2026年6月底前", "2026年9月30日前", "2026年12月底前", "长期坚持", "每季度末")
SECTIONS = 4


def words(chance: random.Random, length: int) -> str:
    """A text of at least `length` characters, and at most one clause more."""
    text = ""
    while len(text) < length:
        text += f"{chance.choice(VERBS)}{chance.choice(THINGS)}，{chance.choice(AIMS)}；"
    return f"{text[:-1]}。"


def plan_yaml(seed: int, *, tasks: int = 28, length: int = 150) -> str:
    """A plan with a notice and `tasks` tasks of about `length` characters each, as a drafter would write it."""
    chance = random.Random(seed)
    title = f"2026年示例县{chance.choice(THINGS)}重点任务工作要点"
    return f"{_head(title, seed)}章节:\n" + "".join(_sections(chance, tasks, length))


def _head(title: str, seed: int) -> str:
    return f"""标题: {title}
类型: 工作要点
公文:
  发文机关: 示例县人民政府办公室
  发文字号: 示政办发〔2026〕{seed + 1}号
  主送: {"、".join(TOWNS)}，县政府各部门
  成文日期: 2026年3月2日
  印发机关: 示例县人民政府办公室
  印发日期: 2026年3月3日
编号: 连续
责任写法: 括注
"""


def _sections(chance: random.Random, tasks: int, length: int) -> Iterator[str]:
    for index in range(SECTIONS):
        yield f"  - 标题: {chance.choice(VERBS)}{chance.choice(THINGS)}\n    任务:\n"
        for _ in range(index, tasks, SECTIONS):
            yield _task(chance, length)


def _task(chance: random.Random, length: int) -> str:
    return f"""      - 标题: {chance.choice(VERBS)}{chance.choice(THINGS)}
        内容: {words(chance, length)}
        牵头单位: {chance.choice(UNITS)}
        责任单位: {"、".join(chance.sample(UNITS, 3))}、各镇
        完成时限: {chance.choice(DEADLINES)}
"""


def units_yaml() -> str:
    """The register of the units that the plans name."""
    units = "".join(f"  - {{名称: {name}, 类别: 部门}}\n" for name in UNITS)
    towns = "".join(f"  - {{名称: {name}, 类别: 镇}}\n" for name in TOWNS)
    return f"单位:\n{units}{towns}集体:\n  - {{名称: 各镇, 成员: {{类别: 镇}}}}\n"


def sample_plan(seed: int = 0, *, tasks: int = 28, length: int = 150) -> Plan:
    """The plan that `plan_yaml` says."""
    plan, findings = parse_plan("sample.yml", plan_yaml(seed, tasks=tasks, length=length).encode(), "sample")
    if plan is None or findings:
        raise ValueError(findings)
    return plan
