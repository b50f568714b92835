# `make build` and `make test` set up what they need; see README.md.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-virtualenv

.PHONY: build test lint format serve clean tools templates clauses bench

build: $(VENV)/.runtime
	$(BIN)/fangan build

test: $(VENV)/.test tools
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

serve: $(VENV)/.runtime
	$(BIN)/fangan serve

templates: $(VENV)/.runtime
	$(BIN)/python -m fangan.word.shipped templates

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks

clauses: $(VENV)/.test
	$(BIN)/python -m tests.render.standard.manual

tools:
	sh tests/setup/tools.sh

clean:
	rm -rf dist .fangan $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.venv:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { test "$$(id -u)" = 0 && apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq -y python3-venv; } || { echo "missing: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: $(VENV)/.venv requirements/runtime.txt pyproject.toml
	$(PIP) --require-hashes -r requirements/runtime.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: $(VENV)/.runtime requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@
