"""Fangan (方案): one YAML file per policy plan, and everything an office makes from it."""

__version__ = "0.1.0"
