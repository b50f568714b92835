"""What a notice says where the drafter left it out: its title and its usual sentence."""

from __future__ import annotations

from fangan.model.notice import Notice
from fangan.model.plan import Plan
from fangan.text.numerals import to_chinese
from fangan.views.labels import label

MANY = 3
"""So many organs are too many for a title."""


def in_title_marks(title: str) -> str:
    """《title》, with 〈〉 for the marks that stand inside."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def notice_title_lines(plan: Plan, notice: Notice) -> tuple[str, ...]:
    """The notice's title in the lines that are certain: as given, else the organs, then 关于印发《…》的通知."""
    if notice.title_lines:
        return notice.title_lines
    kind = "的通知" if notice.document_type == "通知" else f"的{notice.document_type}"
    if kind == "的通知":
        kind = label(kind, traditional=plan.traditional)
    matter = label("关于印发", traditional=plan.traditional) + in_title_marks(plan.title) + kind
    return (*_organs(notice.issuers), matter)


def _organs(issuers: tuple[str, ...]) -> tuple[str, ...]:
    """The organs of a title, each on its line; of three and more the lead organ's name stands for all (等三部门)."""
    if len(issuers) < MANY:
        return issuers
    return (f"{issuers[0]}等{to_chinese(len(issuers))}部门",)


def notice_title(plan: Plan) -> str | None:
    """The notice's whole title, None for a plan without a notice."""
    return "".join(notice_title_lines(plan, plan.notice)) if plan.notice else None


def notice_text(plan: Plan, notice: Notice) -> tuple[str, ...]:
    """The notice's paragraphs: as given, else 现将《…》印发给你们，请认真贯彻执行。"""
    if notice.text:
        return notice.text
    traditional = plan.traditional
    end = label("印发给你们，请认真贯彻执行。", traditional=traditional)
    return (label("现将", traditional=traditional) + in_title_marks(plan.title) + end,)
