# Spanish for the municipality's staff, English beside it. `make` alone lists the targets.
CONTENT ?= content
PUBLIC ?= public
PORT ?= 8000
SECONDS ?= 60
EVERY ?= 1

SHELL := /bin/bash
AVANCE := .build/release/avance
PYTHON := .venv/bin/python
SOURCES := Sources Tests Package.swift

# On Linux the program carries Swift with it, finds the C libraries that a package puts beside it, and does not say where
# it was built. What is packaged is what `make site` ran.
ifeq ($(shell uname),Linux)
HERE := $(CURDIR)/=
SELF_CONTAINED := --static-swift-stdlib --disable-local-rpath \
  -Xlinker --build-id=none -Xlinker --disable-new-dtags -Xlinker -rpath -Xlinker '$$ORIGIN/../lib/avance' \
  -Xcc '-ffile-prefix-map=$(HERE)' -Xcxx '-ffile-prefix-map=$(HERE)' -Xswiftc -file-prefix-map -Xswiftc '$(HERE)'
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-browser setup-package setup-recipes build site test check-site package check-package check-recipes fuzz crash demo galeria bench serve docs format lint clean

help: ## esta lista · this list
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/\1|\2/p' Makefile | \
	  while IFS='|' read -r target text; do printf 'make %-13s %s\n' "$$target" "$$text"; done
	@echo 'CONTENT=carpeta PUBLIC=carpeta PORT=8000 cambian lo que se lee, lo que se escribe y el puerto.'

site: build ## construye PUBLIC con lo que hay en CONTENT · builds the site
	$(AVANCE) build --contenido "$(CONTENT)" --salida "$(PUBLIC)"

serve: build ## muestra el sitio mientras se trabaja en él · shows the site while it is worked on
	$(AVANCE) serve --contenido "$(CONTENT)" --salida "$(PUBLIC)" --puerto "$(PORT)"

test: setup ## pruebas del programa · the program's tests
	swift test

check-site: setup-browser site demo ## revisa el sitio construido en un navegador · checks the built site in a browser
	$(PYTHON) Tests/Browser/check_site.py "$(PUBLIC)" --content "$(CONTENT)"
	$(PYTHON) Tests/Browser/check_site.py .check/demo/public --only data schemas spreadsheets tables search weight
	rm -rf .check/idiomas && mkdir -p .check/idiomas && cp -R "$(CONTENT)" .check/idiomas/content
	sed 's/^idioma: .*/idiomas: [es, en]/' "$(CONTENT)/sitio.yaml" > .check/idiomas/content/sitio.yaml
	$(AVANCE) build --contenido .check/idiomas/content --salida .check/idiomas/public --quiet
	$(PYTHON) Tests/Browser/check_site.py .check/idiomas/public --only links languages reading nu axe

package: build setup-package ## paquetes para instalar sin Swift, en .package/ · packages to install without Swift
	@scripts/package

check-package: package ## instala los paquetes en un Debian limpio y los prueba (root) · installs and tries them on a clean Debian
	@if [ "$$(id -u)" = 0 ]; then scripts/setup --revisar; fi
	@scripts/check-package

check-recipes: build setup-recipes ## prueba las recetas de docs/ci sin salir de esta computadora · runs the recipes of docs/ci locally
	$(PYTHON) Tests/Recipes/recipes.py $(AVANCE)

fuzz: setup ## datos al azar contra cada lector · random input against each reader (SECONDS=60 FUZZ=nombre)
	scripts/fuzz "$(SECONDS)" "$(FUZZ)"

crash: build ## interrumpe construcciones en cada escritura · stops builds at each write (EVERY=10: cada décima)
	python3 Tests/Crash/crash.py $(AVANCE) --every "$(EVERY)"

demo: build ## un municipio ficticio de muestra · a fictitious municipality to look at
	rm -rf .check/demo
	$(AVANCE) demo .check/demo/content --indicadores 200
	$(AVANCE) build --contenido .check/demo/content --salida .check/demo/public --quiet
	@echo '.check/demo/public/index.html'

galeria: ## todas las gráficas grabadas por las pruebas, para revisarlas · every chart's goldens on one page
	@scripts/gallery

bench: build ## mide el tiempo y la memoria de una construcción · measures time and memory of a build
	scripts/bench $(AVANCE) $(BENCH)

docs: setup ## documentación del código, sin un aviso · the code's documentation, without a warning
	@scripts/docs

format: ## da formato al código · formats the code
	swift format format -i -r $(SOURCES)

lint: ## revisa el formato del código · checks the code's format
	swift format lint --strict -r $(SOURCES)

clean: ## borra lo compilado, no el sitio · deletes what was compiled, not the site
	rm -rf .build .build-fuzz .fuzz .check .package Tests/Browser/__pycache__ Tests/Recipes/__pycache__

setup:
	@scripts/setup

setup-browser:
	@scripts/setup --navegador

setup-recipes:
	@scripts/setup --recetas

setup-package:
	@scripts/setup --paquete

build: setup
	swift build -c release --product avance $(SELF_CONTAINED)
