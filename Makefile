# Webside: on a fresh Debian 12 or 13 machine with Swift and git, `make run` and `make test` are all you need.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Options for the trainer: make run ARGUMENTS='--learner amina --plain'
ARGUMENTS ?=
# How many seats a rehearsal has.
SEATS ?= 8
# How long all fuzz targets together take, in seconds.
SECONDS ?= 60
# The version of Debian that the set-up is tried on.
DEBIAN ?= 12

library_packages := binutils libncursesw5-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libsodium-dev
rehearsal_packages := python3
fault_packages := python3 strace
# The pictures of the README are drawn by python3. The tests start an SSH server of their own on the loopback interface.
test_packages := tmux yasr python3 openssh-server openssh-client
# Debian's lookatme does not start without python3-mistune0 and does not ask for it.
bench_packages := python3 less mdp lookatme python3-mistune0

# One executable without shared libraries. Against --static-swift-stdlib alone it starts in half the time and stays
# a third smaller in memory, because nothing is left to find, map and relocate. lld, which comes with Swift, does not
# repeat glibc's warnings about functions that only FoundationEssentials mentions.
#
# Each function has a section of its own, so that the linker can leave out those that nothing calls.
#
# The program is loaded at a place that differs each time (PIE), and what is fixed once it is loaded cannot be written to (RELRO,
# which is lld's default): harder to attack through a file or a delivery. Packed relocations keep it as small as without.
# --disable-local-rpath: otherwise it would name a folder for shared libraries, and glibc's start of a static PIE crashes then.
release_flags := -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xswiftc -Xclang-linker -Xswiftc -static-pie -Xlinker --pack-dyn-relocs=relr --disable-local-rpath \
	-Xswiftc -Xfrontend -Xswiftc -function-sections
size_limit_in_bytes := 26000000

# Relative, so that blanks in the path of the clone do no harm.
build := .build
stage := $(build)/stage
program := $(stage)/bin/webside
manual := $(stage)/share/man/man1/webside.1
completions := \
	$(stage)/share/bash-completion/completions/webside \
	$(stage)/share/zsh/site-functions/_webside \
	$(stage)/share/fish/vendor_completions.d/webside.fish
# Folders too: they change when a file is removed.
sources := Package.swift $(shell find Sources 2>/dev/null)

.PHONY: help run test build check lint size bench rehearsal fuzz faults setup-rehearsal pictures install uninstall clean packages test-packages bench-packages swift

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: $(program) ## Build if need be, then study the bundled course
	@exec $(program) study --course Content $(ARGUMENTS)

test: test-packages ## Run every test
	$(SWIFT) test --disable-xctest

build: $(program) $(manual) $(completions) ## Build all that `make install` puts in place

check: $(program) ## Check the bundled course
	$(program) check Content

lint: swift ## Check the layout of the Swift code
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

size: $(program) ## Fail if the program has outgrown its limit
	@bytes=$$(stat --format=%s $(program)); \
	echo "$(program): $$bytes of at most $(size_limit_in_bytes) bytes"; \
	test "$$bytes" -le $(size_limit_in_bytes)

bench: $(program) bench-packages ## Measure speed and memory beside less, mdp and lookatme
	python3 Benchmarks/bench.py --program $(program) --course Content --scratch $(build)/bench $(ARGUMENTS)

rehearsal: $(program) ## Rehearse a session: make rehearsal SEATS=200
	@.ci/install-packages $(rehearsal_packages)
	python3 Benchmarks/rehearsal.py --program $(program) --course Tests/CommandTests/Fixtures/kinds --seats $(SEATS) $(ARGUMENTS)

fuzz: packages ## Try inputs until something does not hold: make fuzz SECONDS=600
	@.ci/fuzz "$(SECONDS)" $(ARGUMENTS)

faults: $(program) ## Let system calls fail, one at a time, and prove that nothing is called saved that is not
	@.ci/install-packages $(fault_packages)
	python3 Benchmarks/faults.py --program $(program) --courses Tests/CommandTests/Fixtures $(ARGUMENTS)

setup-rehearsal: ## Try `make run` and `make test` on a bare Debian: make setup-rehearsal DEBIAN=13 (as root)
	@.ci/rehearse-setup $(DEBIAN)

pictures: $(program) test-packages ## Draw the pictures of the README again
	python3 Docs/pictures.py --program $(program) --course Content

install: build ## Install under PREFIX (/usr/local), below DESTDIR if that is set
	@.ci/installation install "$(stage)" Content "$(DESTDIR)$(PREFIX)"

uninstall: ## Remove the files that `make install` put there, and nothing else
	@.ci/installation uninstall Content "$(DESTDIR)$(PREFIX)"

clean: ## Remove all that was built
	rm -rf $(build)

# Only the product: the targets that serve the tests import Testing, which has no static form.
$(program): $(sources) | packages
	$(SWIFT) build $(release_flags) --product webside
	@mkdir -p $(@D)
	@strip -o $@ "$$($(SWIFT) build $(release_flags) --show-bin-path)/webside"

# Asking the plugin for its help builds the tool behind it, and the tool reads the program just built. The plugin
# itself would build the whole program once more.
$(manual): $(program)
	@mkdir -p $(@D)
	@echo "Writing the manual page and completions"
	@$(SWIFT) package plugin generate-manual --help >/dev/null 2>$(build)/manual.log || { cat $(build)/manual.log >&2; exit 1; }
	@"$$($(SWIFT) build --show-bin-path)/generate-manual-tool" $(program) --date "$$(git log -1 --format=%cs 2>/dev/null || date +%F)" \
		--authors "The Webside authors" --output-directory $(@D)

$(stage)/share/bash-completion/completions/webside: shell := bash
$(stage)/share/zsh/site-functions/_webside: shell := zsh
$(stage)/share/fish/vendor_completions.d/webside.fish: shell := fish
$(completions): $(program)
	@mkdir -p $(@D)
	@$(program) --generate-completion-script $(shell) >$@

packages: swift
	@.ci/install-packages $(library_packages)

test-packages: swift
	@.ci/install-packages $(library_packages) $(test_packages)

bench-packages:
	@.ci/install-packages $(bench_packages)

swift:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or newer is not on the PATH: see https://www.swift.org/install" >&2; exit 1; }
