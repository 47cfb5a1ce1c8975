"""Search: what people type finds what they mean, over http and from a disk, with the keyboard, quickly, and loading no
more than the query needs; without JavaScript the page is a list."""
from __future__ import annotations

import gzip
import json
import random
import re
from pathlib import Path

from playwright.sync_api import Page

from browser import Browser
from published import Published
from tables import SHIFTS, other_tab, url
from walk import Walk, folded, must

FOLDING = Path(__file__).parent.parent / "SiteBuildingTests/Samples/plegado.tsv"
MOST_PART_BYTES = 20 * 1024  # of any file of the index, gzipped
MOST_MILLISECONDS = 50  # from a letter to its results, once what they need is loaded
MOST_PARTS = 8  # for one query
LISTED_WHOLE = 300  # indicators up to which the page lists them all

# Types a query in one stroke and waits for the list to be renewed: [milliseconds, results].
TIMED = """query => new Promise(done => {
  const field = document.getElementById('q'), list = document.querySelector('#resultados ol');
  const start = performance.now();
  new MutationObserver((_, watching) => {
    watching.disconnect();
    list.getBoundingClientRect();
    done([performance.now() - start, list.children.length]);
  }).observe(list, { childList: true });
  field.value = query;
  field.dispatchEvent(new Event('input'));
})"""


def check(site: Published, browser: Browser, findings) -> str:
    parts = [f for f in site.files if f.startswith("recursos/busqueda/")]
    sizes = {part: len(gzip.compress(site.bytes(part), 6)) for part in parts}
    for part, size in sizes.items():
        if size > MOST_PART_BYTES:
            findings.add(part, f"{size:,} bytes gzipped, at most {MOST_PART_BYTES:,}")
    walk = Walk(browser.tab(), findings)
    indicators = [json.loads(site.bytes(p)) for p in site.files if re.fullmatch(r"indicadores/[^/]+\.json", p)]
    some = random.Random(4).sample(indicators, min(6, len(indicators)))
    folding(walk, browser)
    for way, address in (("http", browser.address), ("file", browser.file_address)):
        for indicator in some:
            finds(walk, indicator, way, address("buscar.html"))
        nothing(walk, way, address("buscar.html"))
        comes_from_cover(walk, way, address("index.html"))
    keyboard(walk, browser, some[0])
    lost(walk, browser)
    slowest, most = speed(walk, browser, indicators)
    plain(walk, browser, indicators, site)
    walk.page.context.close()
    return (f"{walk.steps} steps; slowest answer {slowest:.0f} ms, at most {most} parts a query; "
            f"{len(parts)} files, largest {max(sizes.values(), default=0):,} bytes gzipped")


def ask(page: Page, query: str) -> list[dict]:
    """Types a query and returns the results, once they are those of the query."""
    page.get_by_role("searchbox").fill(query)
    page.wait_for_function("() => document.getElementById('cuenta').textContent !== ''")
    page.wait_for_timeout(150)
    return results(page)


def results(page: Page) -> list[dict]:
    return page.evaluate("""() => [...document.querySelectorAll('#resultados ol a')]
      .filter(a => a.getClientRects().length)
      .map(a => ({ href: a.getAttribute('href'), item: a.parentElement.textContent,
        marks: [...a.parentElement.querySelectorAll('mark')].map(m => m.textContent) }))""")


def is_found(page: Page, query: str, target: str) -> bool:
    """Whether the query brings the target, or so many as good as it that it stands behind them."""
    return any(r["href"] == target for r in ask(page, query)) or "primeros" in page.locator("#cuenta").inner_text()


def finds(walk: Walk, indicator: dict, way: str, address: str):
    page, code, name = walk.page, indicator["clave"], indicator["nombre"]
    own = f"indicadores/{code.lower()}.html"
    with walk.step(f"[{way}] finds {code} by its code", "buscar.html", address):
        for query in (code, code.lower(), code.replace("-", " ")):
            found = ask(page, query)
            must(found and found[0]["href"] == own, f"«{query}» finds first {found[:1]}")
        item = found[0]["item"]
        must(name in item and code in item and indicator["unidad"]["nombre"] in item, f"the result says «{item}»")
        prefix = code.rpartition("-")[0]
        siblings = [r for r in ask(page, prefix) if r["href"].startswith(f"indicadores/{prefix.lower()}-")]
        must(siblings, f"«{prefix}» finds none of its indicators")
    with walk.step(f"[{way}] finds {code} by its name, without accents or case", "buscar.html", address):
        words = re.findall(r"\w+", folded(name))
        for query in (" ".join(words).upper(), " ".join(w[:4] for w in reversed(words) if len(w) > 3)):
            must(is_found(page, query, own), f"«{query}» does not find it")
            marks = [folded(mark) for result in results(page) for mark in result["marks"]]
            asked = query.lower().split()
            must(marks and set(marks) <= set(asked), f"«{query}» marks {sorted(set(marks) - set(asked))}")
        said, number = page.locator("#cuenta"), len(results(page))
        must(re.search(rf"\b{number}\b", said.inner_text()), f"{number} results are announced as «{said.inner_text()}»")
        must(said.get_attribute("role") == "status", "the number of results is no live region")
    with walk.step(f"[{way}] finds the unit and the programme of {code}", "buscar.html", address):
        for kind, folder in (("unidad", "unidades"), ("programa", "programas")):
            group = indicator[kind]
            target = f"{folder}/{group['clave'].lower()}.html"
            must(is_found(page, folded(group["nombre"]), target), f"«{folded(group['nombre'])}» does not find {target}")
        both = indicator["unidad"]["nombre"] + " " + max(re.findall(r"\w+", name), key=len)
        must(is_found(page, both, own), f"«{both}» does not find it")


def nothing(walk: Walk, way: str, address: str):
    page = walk.page
    with walk.step(f"[{way}] says when there is nothing, and shows the list again", "buscar.html", address):
        must(not ask(page, "zzyzx <b>"), "something is found")
        must("«zzyzx <b>»" in page.locator("#cuenta").inner_text(), "the query is not repeated as text")
        page.get_by_role("searchbox").fill("")
        must(page.locator("#todo").is_visible() and page.locator("#cuenta").inner_text() == "", "the list does not come back")


def comes_from_cover(walk: Walk, way: str, address: str):
    page = walk.page
    with walk.step(f"[{way}] a search on the cover is answered, and its address shared", "index.html", address):
        page.get_by_role("searchbox").fill("porcentaje")
        page.keyboard.press("Enter")
        page.wait_for_url("**/buscar.html?q=porcentaje")
        page.wait_for_selector("#resultados ol a")
        must(page.get_by_role("searchbox").input_value() == "porcentaje", "the field is empty")
        page.get_by_role("searchbox").fill("porcen")
        must(url(page).endswith("#q=porcen"), f"the address does not follow: {url(page)}")
        page.reload()
        page.wait_for_selector("#resultados ol a")
        must(page.get_by_role("searchbox").input_value() == "porcen", "a shared address is not restored")
        must(page.evaluate(SHIFTS) <= 0.1, "the page moves while the results come")


def keyboard(walk: Walk, browser: Browser, indicator: dict):
    page = walk.page
    at = "() => document.activeElement.getAttribute('href') || document.activeElement.id"
    with walk.step("works with the keyboard alone", "buscar.html", browser.address("index.html")):
        page.get_by_role("navigation").get_by_role("link", name="Buscar").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/buscar.html#q")
        page.wait_for_function("() => document.activeElement.id === 'q'")
        page.keyboard.type(indicator["clave"].rpartition("-")[0])
        page.wait_for_timeout(300)
        found = [r["href"] for r in results(page)]
        must(len(found) > 1, f"{len(found)} results")
        page.keyboard.press("ArrowDown")
        must(page.evaluate(at) == found[0], "the arrow does not lead to the first result")
        page.keyboard.press("ArrowDown")
        must(page.evaluate(at) == found[1], "the arrow does not lead to the second result")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        must(page.evaluate(at) == "q", "the arrow does not lead back to the field")
        page.keyboard.press("Enter")
        must(page.evaluate(at) == "cuenta", "Enter does not lead to the number of results")
        page.keyboard.press("Tab")
        must(page.evaluate(at) == found[0], "Tab does not lead to the first result")
        page.keyboard.press("Escape")
        must(page.evaluate(at) == "q", "Escape does not lead back to the field")
        page.keyboard.press("Escape")
        must(page.get_by_role("searchbox").input_value() == "" and not results(page), "Escape does not clear")
        page.keyboard.type(indicator["clave"])
        page.wait_for_timeout(300)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/indicadores/{indicator['clave'].lower()}.html")


def folding(walk: Walk, browser: Browser):
    with walk.step("folds as the generator does", "recursos/buscar.js", browser.address("buscar.html")):
        for line in FOLDING.read_text(encoding="utf-8").splitlines():
            text, words = line.split("\t")
            found = " ".join(walk.page.evaluate("text => busqueda.palabras(text)", text))
            must(found == words, f"«{text}» gives «{found}», not «{words}»")


def lost(walk: Walk, browser: Browser):
    page = walk.page
    with walk.step("says when the index cannot be read, and recovers", "buscar.html", browser.address("buscar.html")):
        page.route("**/busqueda/*", lambda route: route.abort())
        page.get_by_role("searchbox").fill("porcentaje")
        page.wait_for_function("() => document.getElementById('cuenta').textContent !== ''")
        must("No se pudo" in page.locator("#cuenta").inner_text(), "it is not said")
        must(page.locator("#todo").is_visible(), "the list is hidden")
        page.unroute("**/busqueda/*")
        must(ask(page, "porcentaj"), "it stays broken")


def speed(walk: Walk, browser: Browser, indicators: list[dict]) -> tuple[float, int]:
    """The slowest answer and the most parts loaded for one query, of ordinary queries typed letter by letter."""
    page, slowest, most = walk.page, 0.0, 0
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    draw = random.Random(8)
    names = [re.findall(r"\w{3,}", i["nombre"]) for i in draw.sample(indicators, min(12, len(indicators)))]
    queries = ["porcentaje", "porcentaje de", *(" ".join(draw.sample(words, min(2, len(words)))) for words in names)]
    with walk.step("loads nothing before it is asked", "buscar.html", browser.address("buscar.html")):
        must(not [url for url in asked if "/busqueda/" in url], "the index is loaded with the page")
    for query in queries:
        with walk.step(f"«{query}»", "buscar.html", browser.address("buscar.html")):
            asked.clear()
            found = ask(page, query)
            page.wait_for_load_state("networkidle")
            parts = len([url for url in asked if "/busqueda/" in url]) - 1
            must(parts <= MOST_PARTS, f"{parts} parts are loaded")
            # The quickest of three: the rest is what else the computer does.
            milliseconds = min(page.evaluate(TIMED, beginning)[0] for beginning in (query[:-1], query) * 3)
            slowest, most = max(slowest, milliseconds), max(most, parts)
            must(found, "nothing is found")
            must(milliseconds <= MOST_MILLISECONDS, f"answered in {milliseconds:.0f} ms")
    return slowest, most


def plain(walk: Walk, browser: Browser, indicators: list[dict], site: Published):
    address = browser.address("buscar.html")
    with other_tab(walk, browser, script=False) as page, walk.step("is a list without script", "buscar.html", address):
        must(not page.locator("main").get_by_role("searchbox").count(), "a field shows that does nothing")
        links = page.locator("main").get_by_role("link").all()
        led = {link.get_attribute("href") for link in links if link.is_visible()}
        wanted = [p for p in site.pages if p.startswith(("unidades/", "programas/"))]
        if len(indicators) <= LISTED_WHOLE:
            wanted += [p for p in site.pages if p.startswith("indicadores/")]
        missing = [p for p in wanted if p not in led]
        must(not missing, f"{len(missing)} pages are not listed: {missing[:3]}")
