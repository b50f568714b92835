"""What LibreOffice does to a template when it saves it."""

from __future__ import annotations

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from fangan.publish.template_trial import trial
from fangan.word.engine import Properties, WordTemplate
from fangan.word.template_contract import BY_FILE, CONTRACTS, Contract
from tests.gate import faults
from tests.word.templates.edits import found, in_part, ours
from tests.word.templates.test_file import blocks


@pytest.mark.parametrize(("saved", "used"), [("4294966476", "-820"), ("820", "820"), ("-820", "-820")])
def test_the_grid_has_its_sign_again(saved: str, used: str) -> None:
    data = in_part(ours(), "word/document.xml", 'w:charSpace="-820"', f'w:charSpace="{saved}"')
    made = WordTemplate("t", data).render(blocks(), Properties("题目"))
    assert f'w:charSpace="{used}"' in zipfile.ZipFile(BytesIO(made)).read("word/document.xml").decode()


@pytest.mark.render
@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.file)
def test_a_template_saved_again_by_libreoffice_is_right_and_prints_the_same_elements(
    contract: Contract, tmp_path: Path
) -> None:
    source = tmp_path / contract.file
    source.write_bytes(ours(contract.file))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run([*command, str(tmp_path / "saved"), str(source)], check=True, capture_output=True, timeout=120)
    saved = (tmp_path / "saved" / contract.file).read_bytes()
    assert saved != ours(contract.file)
    assert found(saved, contract.file) == ()
    assert not list(trial("t", BY_FILE[contract.file], saved))
    if not contract.holds_table:
        assert not faults(_filled(saved, contract))


def _filled(saved: bytes, contract: Contract) -> bytes:
    return WordTemplate("t", saved).render(blocks(contract.file), Properties("题目"))
