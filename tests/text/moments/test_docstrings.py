"""The examples in the docstrings of the public parser are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import fangan.text.moments as package

MODULES = sorted(found.name for found in pkgutil.iter_modules(package.__path__))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    module = importlib.import_module(f"fangan.text.moments.{name}")
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("function", ["moments", "window", "parse", "words_of", "order_key"])
def test_every_public_function_has_examples(function: str) -> None:
    (found,) = doctest.DocTestFinder(recurse=False).find(getattr(package, function), function)
    assert found.examples
