# What a developer does with Nakoming; README.md tells more.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup setup-run run test score bench fuzz weights lint format lock screens clean
PY := .venv/bin/python
PORT ?= 8000
export PORT

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-7s %s\n", $$1, $$2}'

setup-run:
	@.ci/setup

setup: ## Make the virtual environment with everything for running, testing and checking
	@.ci/setup --development

run: setup-run ## Start Nakoming on this machine (PORT=8000), with sample letters the first time
	@exec $(PY) manage.py run_local

test: setup ## Run all tests: those of the register on PostgreSQL first, then everything
	@.ci/test

score: setup ## Print the figures of every development set, odd and even halves apart (V=1: misses of the odd half)
	@$(PY) .ci/score.py $(if $(V),--verbose) $(if $(FLOORS),--floors)

bench: setup ## Measure speed and memory
	@status=0; for bench in tests/bench/bench_*.py; do echo "$$bench:"; $(PY) $$bench || status=1; done; exit $$status

fuzz: setup ## Give every reader 10,000 damaged files (RUNS=10000)
	@$(PY) tests/fuzz/fuzz_readers.py $(RUNS)

weights: setup ## Learn the weights of finder and settling anew from annotated letters, and print how good they are
	@$(PY) -m tests.learning.learn --write
	@$(PY) -m tests.learning.learn_settling --write

screens: setup ## Write a picture of every page, wide and narrow, to docs/screens/
	@$(PY) .ci/screens.py

lint: setup ## Check form, types and imports
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

format: setup ## Put the code in its form
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

lock: ## Work the locks out again from requirements*.in
	@.ci/lock

clean: ## Remove what was made, except the data in var/
	@rm -rf .venv .pytest_cache .ruff_cache .mypy_cache .hypothesis staticfiles
	@find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
