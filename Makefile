# make site     build the program, then the site from content/ into public/
# make test     lint, build, all tests, and the checks on the built site
# make format   format the sources
# make bench    measure the program on large made-up budgets, beside Hugo; SIZES=S,M,L,XL
# make baseline count the instructions that `make test` compares with
# make picture  take the picture in README again
# make install  PREFIX=/usr/local DESTDIR=
# make clean    remove what was built, here and in public/

SHELL := /bin/bash
PREFIX := /usr/local
DESTDIR :=
SIZES := S,M,L
export SWIFT_BACKTRACE := enable=no
export PYTHONDONTWRITEBYTECODE := 1

program := .build/release/mingzhang
checkers := .build-checkers
requirements := Tests/EndToEndTests/requirements.txt
peers := .build-peers
specifications := Tests/Tools/fetch-specifications
manual := Sources/mingzhang/Manual/mingzhang.1
share := $(DESTDIR)$(PREFIX)/share
completions := $(share)/bash-completion/completions/mingzhang \
	$(share)/zsh/site-functions/_mingzhang \
	$(share)/fish/vendor_completions.d/mingzhang.fish

# What building needs, and what testing needs on top; Debian's and Ubuntu's names.
packages := git libbrotli-dev libcmark-dev libdeflate-dev libsqlite3-dev libssl-dev pkg-config
counters := binutils valgrind
test_packages := $(counters) brotli chromium curl default-jre-headless faketime fish fonts-noto-cjk man-db \
	nginx-light poppler-utils python3-venv strace util-linux zsh

.PHONY: site test format bench baseline picture install clean checkers packages peers program swift

site: program
	@$(program) build

test: checkers swift
	@Tests/run

format: swift
	swift format --in-place --recursive Package.swift Sources Tests

bench: program peers checkers
	@python3 Benchmarks/run.py $(program) --sizes $(SIZES) --write-to Benchmarks
	@$(checkers)/bin/python Benchmarks/search.py $(program) --pagefind $(peers)/bin/python \
		--write-to Benchmarks/README.md

baseline: program
	@.ci/install $(counters)
	@python3 Benchmarks/instructions.py $(program) --write

picture: program checkers
	@$(checkers)/bin/python Tests/EndToEndTests/picture.py $(program)

install: program
	install -D -s -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/mingzhang
	install -D -m 644 $(manual) $(share)/man/man1/mingzhang.1
	rm -rf $(share)/mingzhang
	install -d $(share)/mingzhang/theme $(share)/mingzhang/example $(share)/mingzhang/demo \
		$(dir $(completions))
	cp -R theme/. $(share)/mingzhang/theme
	cp -R content/. $(share)/mingzhang/example
	cp -R demonstration/. $(share)/mingzhang/demo
	$(program) --generate-completion-script bash > $(word 1,$(completions))
	$(program) --generate-completion-script zsh > $(word 2,$(completions))
	$(program) --generate-completion-script fish > $(word 3,$(completions))

clean:
	rm -rf .build .build-checkers .build-clone .build-peers .public.mingzhang
	find public -mindepth 1 ! -name .nojekyll -delete

# The parts of the above.

packages:
	@.ci/install $(packages)

swift:
	@command -v swift >/dev/null || { \
		echo "Swift is missing: install Swift 6.2 or later from https://www.swift.org/install" >&2; \
		exit 1; }

program: packages swift
	@# With Swift's libraries inside, the program needs none where it is installed, and calls of theirs
	@# go straight: a build takes an eighth less processor time.
	@swift build -c release --product mingzhang --static-swift-stdlib

# The programs that check, and the specifications, are set up anew when the list of them has changed.
checkers: packages
	@.ci/install $(test_packages)
	@cat $(requirements) $(specifications) | cmp -s - $(checkers)/list || { \
		echo "Setting up the checkers in $(checkers)" >&2; \
		rm -rf $(checkers) && python3 -m venv $(checkers) && \
		$(checkers)/bin/pip install --quiet --disable-pip-version-check -r $(requirements) && \
		$(specifications) $(checkers)/bin/python $(checkers)/specifications && \
		cat $(requirements) $(specifications) > $(checkers)/list; }

# What builds are measured beside.
peers: packages
	@.ci/install python3-venv
	@cmp -s Benchmarks/requirements.txt $(peers)/list || { \
		echo "Setting up what to measure beside in $(peers)" >&2; \
		rm -rf $(peers) && python3 -m venv $(peers) && \
		$(peers)/bin/pip install --quiet --disable-pip-version-check \
			-r Benchmarks/requirements.txt && \
		cp Benchmarks/requirements.txt $(peers)/list; }
