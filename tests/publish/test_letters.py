"""All letters of a plan as files and as a zip whose names every system reads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from fangan.publish.content import read_content
from fangan.publish.letters import Mailing, letter_files, zipped
from fangan.publish.products import Workshop, render_all
from fangan.publish.project import Project
from fangan.views.duty_letter import LetterKind, recipients
from tests.support import ROOT, project_at
from tests.text.test_names import WINDOWS_DEVICES

UTF_8 = 0x800


def files_of(project: Project, plan_id: str) -> dict[str, bytes]:
    content = read_content(project)
    library, plan = content.library, content.plans[plan_id]
    mailing = Mailing(library, plan, LetterKind.ASSIGNED, date(2024, 4, 8))
    return letter_files(Workshop(project, content), mailing, recipients(library, plan))


def plan_with(units: Iterable[str]) -> str:
    named = "".join(f"          - '{unit}'\n" for unit in units)
    return f"标题: 方案\n章节:\n  - 标题: 一\n    任务:\n      - 标题: 二\n        责任单位:\n{named}"


def test_each_unit_of_a_shipped_plan_gets_a_letter_and_its_table() -> None:
    project = Project(ROOT)
    plan_id = "zhongchuan-fazhi-zhengfu-2023"
    content = read_content(project)
    names = {party.name for party in recipients(content.library, content.plans[plan_id])}
    files = files_of(project, plan_id)
    assert len(files) == 2 * len(names) > 20
    for ending in ("任务交办单.docx", "任务分解表.xlsx"):
        assert {name.split("—")[0] for name in files if name.endswith(ending)} == names


def test_the_names_in_the_zip_are_chinese_flagged_and_safe(tmp_path: Path) -> None:
    units = ("财政局", "a/b局", "c:d?e*", "..", "CON", "单位" * 60)
    files = files_of(project_at(tmp_path, {"content/plans/p.yml": plan_with(units)}), "p")
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        infos = archive.infolist()
        assert archive.testzip() is None
        assert [archive.read(info) for info in infos] == list(files.values())
    names = [info.filename for info in infos]
    assert len(names) == len({name.casefold() for name in names}) == 2 * len(units)
    assert all(info.flag_bits & UTF_8 for info in infos)
    assert not any(sign in name for name in names for sign in '/\\:*?"<>|')
    assert not [name for name in names if len(name) > 120 or WINDOWS_DEVICES.fullmatch(name.partition(".")[0])]
    assert "财政局—方案任务交办单.docx" in names
    assert "a_b局—方案任务交办单.docx" in names


def test_two_units_of_one_name_get_two_letters(tmp_path: Path) -> None:
    """The same name in two districts, both in a plan of both: one called by its alias."""
    units = "单位: [{名称: A局, 适用: 甲区}, {名称: a局, 适用: 乙区, 别名: 乙区A局}]\n"
    plan = f"署名: [甲区办, 乙区办]\n{plan_with(('A局', '乙区A局'))}"
    names = set(files_of(project_at(tmp_path, {"content/plans/p.yml": plan, "content/units.yml": units}), "p"))
    assert {name for name in names if name.endswith(".docx")} == {
        "A局—方案任务交办单.docx", "a局—方案任务交办单（2）.docx",
    }  # fmt: skip


def test_telephones_of_contacts_are_in_no_product_that_the_site_offers(tmp_path: Path) -> None:
    plan = f"公文: {{发文机关: 甲局, 联系人: 张某 0000-1234567}}\n{plan_with(('甲科', '乙科'))}"
    project = project_at(tmp_path, {"content/plans/p.yml": plan})
    made = render_all(project, read_content(project).library)
    assert len(made) > 8
    for data in made.values():
        assert b"1234567" not in b"".join(unpacked(data))
    assert any(b"1234567" in b"".join(unpacked(data)) for data in files_of(project, "p").values())


def unpacked(data: bytes) -> list[bytes]:
    if not data.startswith(b"PK"):
        return [data]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_the_same_plan_gives_the_same_zip(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"content/plans/p.yml": plan_with(("甲科", "乙科"))})
    assert zipped(files_of(project, "p")) == zipped(files_of(project, "p"))
