"""The contract, the shipped templates and what code prints are the same names."""

from __future__ import annotations

import re

import pytest

from fangan.word.template_contract import BY_FILE, CONTRACTS, Contract
from tests.gate import text_of
from tests.support import ROOT

FILES = sorted(path.name for path in (ROOT / "templates").glob("*.docx"))


def test_each_template_in_the_repository_has_a_contract_and_each_contract_a_template() -> None:
    assert sorted(BY_FILE) == FILES


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.file)
def test_the_shipped_template_prints_the_names_of_its_contract_in_their_order(contract: Contract) -> None:
    text = text_of((ROOT / "templates" / contract.file).read_bytes())
    known = set(contract.by_name)
    names = re.findall(r"\{\{(?:p | )(\w+) \}\}|in (\w+) %\}", text)
    printed = [name for pair in names for name in pair if name in known]
    assert printed == list(contract.by_name)


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.file)
def test_every_variable_is_explained_in_chinese(contract: Contract) -> None:
    for variable in contract.variables:
        assert re.search("[一-鿿]", variable.label)
        assert re.search("[一-鿿]", variable.content)
