# Telisik. `make help` lists what can be made. Tools that are missing are installed below .tools/.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/.tools/npm/node_modules/.bin:$(PATH)

.PHONY: help serve build test bench tools clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 8

serve: ## the app on http://127.0.0.1:8080/, built anew at every change
	@.ci/tools serve
	trunk serve

build: ## the app as a host serves it, in dist/
	@.ci/tools build
	trunk build --release

test: ## every test: host, documentation, page, and scenarios in Chromium and Firefox
	@.ci/tools test
	@.ci/test

bench: ## times of the Read view in Chromium, against bare highlights
	@.ci/tools test
	cargo bench --bench read_view

tools: ## only install what the targets above need
	@.ci/tools test

clean: ## forget what was built and installed here
	rm -rf dist target .tools
