# `make demo` shows what beholden does; `make test` checks it. Both work from a bare checkout with Python 3.11 or later.

# python3 where it is new enough, else the newest one beside it.
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && { echo $$name; break; }; done)
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

.PHONY: help demo test lint servers pins example rules-page clean distclean

help:
	@echo "make demo    read the sample mailbox, print its summary, write demo-out/summary.html and summary.eml"
	@echo "make test    style, types and all tests; installs what they need"
	@echo "make lint    style and types only"
	@echo "make example write deploy/config.toml from the settings"
	@echo "make rules-page  write docs/rules.md, docs/bruises.md and docs/rules-measured.md"
	@echo "make pins    choose new versions of all packages (requirements/*.txt)"
	@echo "make clean   remove what make made; distclean: the environment in .venv too"

demo: .venv/installed
	@$(BIN)/beholden demo --out demo-out

test: servers lint
	$(BIN)/python -m pytest

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

servers:
	@bash tests/install-servers.sh

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "beholden needs Python 3.11 or later; install it, or say where it is: make PYTHON=/path/to/python3 demo" >&2; exit 2; }
	@$(PYTHON) -c '$(NEW_ENOUGH)' || { echo "$(PYTHON) is too old: beholden needs Python 3.11 or later" >&2; exit 2; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "no virtual environment could be made; on Debian: apt install python3-venv" >&2; exit 2; }

# Every package has its version and the hash of its file in requirements/: what is installed is what was tested.
.venv/installed: .venv/bin/python requirements/run.txt pyproject.toml
	@echo "installing the packages of requirements/run.txt into .venv"
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-test: .venv/installed requirements/test.txt
	@echo "installing the packages of requirements/test.txt into .venv"
	@$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

pins: .venv/installed-test
	$(PIP) install uv
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml requirements/build.in -o requirements/run.txt
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml requirements/build.in --extra test -c requirements/run.txt -o requirements/test.txt

example: .venv/installed
	$(BIN)/python -m daemon.settings.example > deploy/config.toml

rules-page: .venv/installed
	$(BIN)/python -m daemon.rules_page > docs/rules.md
	$(BIN)/python -m daemon.bruises_page > docs/bruises.md
	$(BIN)/python -m daemon.measured_page tests/scenarios > docs/rules-measured.md

clean:
	rm -rf demo-out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find daemon parsers rules tests -name __pycache__ -prune -exec rm -rf {} +

distclean: clean
	rm -rf .venv
