"""What a unit is to a task, told by the name of the field it stands in (指导单位)."""

from __future__ import annotations

import re

from fangan.model.fields import DUTIES
from fangan.model.plan import Role
from fangan.text.fold import fold, simplify

ENDING = r"(?:单位|部门|科室|处室)"
DUTY = re.compile(rf"\w+?{ENDING}")
"""Any name of a field that can hold units."""
VERBS = {
    Role.LEAD: re.compile(rf"(?:牵头|主办|主责)(?:负责)?{ENDING}"),
    Role.RESPONSIBLE: re.compile(rf"(?:责任|负责|承办){ENDING}"),
    Role.PARTICIPATING: re.compile(rf"(?:参与|配合|参加|协办|协助|协同){ENDING}"),
}
OTHERS = ("指导", "监督", "验收", "督办", "督导", "考核", "牵头考核", "实施", "落实", "支持", "审核", "主管", "组织")
USUAL = tuple(f"{verb}单位" for verb in OTHERS)
"""Names of further roles that are common; any other one is taken too."""


def is_duty(word: str) -> bool:
    """Whether `word` names a role: it ends with 单位, 部门, 科室 or 处室, in either script."""
    return bool(DUTY.fullmatch(simplify(word)))


_KNOWN = {fold(word): Role(name) for name, listed in DUTIES.items() for word in (name, *listed)}


def role_of(word: str) -> Role:
    """The role that a field's name means; OTHER keeps its own name."""
    known = _KNOWN.get(fold(word))
    return known or next((role for role, verb in VERBS.items() if verb.fullmatch(simplify(word))), Role.OTHER)
