PORT ?= 8080

city := fixtures/oberhausen
stadtfeed := .build/debug/stadtfeed
venv := .venv-check
readers := chromium curl libxml2-utils newsboat python3-venv rss2email sfeed

.PHONY: help run feeds build packages test test-address test-thread hostile fuzz check format \
  format-check bench docs clean

SECONDS ?= 60

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: feeds ## publish the sample city and serve it on PORT (8080) until Ctrl-C
	@exec $(stadtfeed) serve --config $(city)/stadtfeed.yaml --port $(PORT)

feeds: build ## publish the sample city into feeds/
	$(stadtfeed) import --config $(city)/stadtfeed.yaml $(city)/artikel
	$(stadtfeed) fetch --config $(city)/stadtfeed.yaml
	$(stadtfeed) publish --config $(city)/stadtfeed.yaml

build: packages
	swift build --product stadtfeed

packages:
	@scripts/install-packages

# Tests that give servers deadlines run by themselves: beside the others, which
# keep all threads busy, deadlines pass before anybody looks.
patient := HostileServerTests

test: packages ## run the unit tests
	swift test --skip '$(patient)'
	swift test --skip-build --filter '$(patient)'

# What watches itself is slow enough for all deadlines: one test after the other.
test-address: packages ## run them with a check of each access to memory
	ASAN_OPTIONS=detect_leaks=0 swift test --no-parallel --sanitize=address \
	  --scratch-path .build-asan

test-thread: packages ## run them with a check for races
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.supp swift test --no-parallel \
	  --sanitize=thread --scratch-path .build-tsan

hostile: packages ## read hostile documents of full size in a release build
	swift test -c release -Xswiftc -enable-testing --scratch-path .build-hostile \
	  --filter 'SyndicationTests.*([Hh]ostile|Mutated|cut off|External)'

fuzz: packages ## let libFuzzer look for SECONDS (60) for what breaks each of three targets
	@for target in parse sanitise dates; do Fuzz/run $$target $(SECONDS) || exit 1; done

check: build $(venv)/ready ## try the feeds and pages with real readers and a browser
	@scripts/install-packages $(readers)
	@failed=0; for check in scripts/check/*_check.py; do \
	  echo "== $$check"; $(venv)/bin/python $$check || failed=1; \
	done; exit $$failed

$(venv)/ready: scripts/check/requirements.txt
	@scripts/install-packages $(readers)
	rm -rf $(venv)
	/usr/bin/python3 -m venv $(venv)
	$(venv)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

format: ## format the Swift sources
	swift format --in-place --parallel --recursive Sources Tests Benchmarks Fuzz Package.swift

format-check: ## fail where the Swift sources are not formatted
	swift format lint --strict --parallel --recursive Sources Tests Benchmarks Fuzz Package.swift

bench: packages ## measure the speed; CORPUS=folder for feeds of your own
	CORPUS="$(CORPUS)" scripts/bench

docs: packages ## build the library's documentation into .build/docs
	scripts/docs

clean: ## remove what was built; the sample city's articles and feeds stay
	rm -rf .build .build-* $(venv) .venv-bench
