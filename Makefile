# `make demo` shows what it does, `make test` runs everything. Both make their own .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SOURCES := src scripts benchmarks tests

EXTENSION := editors/vscode

.PHONY: demo test lint types imports docs unit coverage exhaustive extension vscode bench format generate expectations clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The package with the C parser, as a user installs it.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[fast]'
	@touch $@

# The same with the tools for development.
$(VENV)/.developed: pyproject.toml scripts/requirements.py | $(BIN)/python
	$(PIP) install --editable '.[fast]' $$($(BIN)/python scripts/requirements.py dev bench)
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@cd fixtures/projects/node-api-to-ecs-broken && FORCE_COLOR=1 ../../../$(BIN)/specfmt check --exit-zero

test: lint types imports docs unit extension

lint: $(VENV)/.developed
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

types: $(VENV)/.developed
	$(BIN)/mypy

imports: $(VENV)/.developed
	$(BIN)/lint-imports

# Generated files: the schemas of templates, the fast validators, rule pages, the hooks, the picture in the README.
docs: $(VENV)/.developed
	$(BIN)/python scripts/generate_template_schemas.py --check
	$(BIN)/python scripts/generate_validators.py --check
	$(BIN)/python scripts/generate_docs.py --check
	$(BIN)/python scripts/render_picture.py --check

unit: $(VENV)/.developed
	$(BIN)/python -m pytest -n auto

# The same tests, and which branches they take; takes twice as long.
coverage: $(VENV)/.developed
	rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -n auto
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# What `make test` does for a part of the places in the fixtures, for each of them; half an hour.
exhaustive: $(VENV)/.developed
	$(BIN)/python -m pytest -n auto -m exhaustive

# The tests of the VS Code extension, where its packages are installed already (`make vscode` does that); half a minute.
extension: $(VENV)/.installed
	@if command -v node >/dev/null && [ -d $(EXTENSION)/node_modules ]; then \
	  cd $(EXTENSION) && SPECFMT=$(abspath $(BIN)/specfmt) npm test --silent; \
	else echo "skipped: the VS Code extension, because node or its packages are not installed"; fi

# The VS Code extension from its npm packages: tested, and packaged as editors/vscode/specfmt.vsix.
vscode: $(VENV)/.installed
	@if command -v node >/dev/null; then \
	  cd $(EXTENSION) && npm install && SPECFMT=$(abspath $(BIN)/specfmt) npm test --silent && npm run --silent package; \
	else echo "skipped: the VS Code extension, because node is not installed"; fi

bench: $(VENV)/.developed
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/format.py
	$(PIP) install $$($(BIN)/python scripts/requirements.py peers)
	$(BIN)/python benchmarks/pipelines.py

generate: $(VENV)/.developed
	$(BIN)/python scripts/generate_template_schemas.py
	$(BIN)/python scripts/generate_validators.py
	$(BIN)/python scripts/generate_docs.py
	$(BIN)/python scripts/render_picture.py

# Write the expected output of the fixtures anew; read `git diff` before keeping it.
expectations: $(VENV)/.developed
	SPECFMT_UPDATE=1 $(BIN)/python -m pytest tests/test_fixtures.py tests/test_documentation.py tests/test_format_fixtures.py

format: $(VENV)/.developed
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

clean:
	rm -rf $(VENV) .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .hypothesis
