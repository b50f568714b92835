"""Ids of units and collectives."""

from __future__ import annotations

import subprocess
import sys

from fangan.model.ids import Ids, derived_ids


def test_derived_ids_do_not_depend_on_the_order_of_names() -> None:
    assert derived_ids(["公安局", "工安局"]) == derived_ids(["工安局", "公安局"])


def test_a_given_id_stays_and_a_derived_one_steps_aside_for_those_that_are_taken() -> None:
    ids = Ids(["经发局", "公安局"], {"公安局": "ga"}, lambda: ["jingfaju"])
    assert ids.of("公安局") == "ga"
    assert ids.of("经发局").startswith("jingfaju-")


def test_the_dictionary_of_pinyin_is_loaded_by_the_first_id_that_is_derived() -> None:
    code = """
import sys
from fangan.model.ids import Ids
ids = Ids(["经发局", "公安局"], {"公安局": "ga"})
print(ids.of("公安局"), "pypinyin" in sys.modules, ids.of("经发局"), "pypinyin" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["ga", "False", "jingfaju", "True"]
