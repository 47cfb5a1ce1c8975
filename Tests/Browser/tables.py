"""Tables that sort and filter: with the mouse, the keyboard, a phone, a shared address and the way back; what a screen
reader hears; and that nothing of it shows or moves where it should not."""
from __future__ import annotations

import re
from contextlib import contextmanager

from browser import Browser
from published import Published
from reading import PHONE, STICKING_OUT
from walk import Walk, folded, must

# The rows in sight, as a reader and a program find them; a number that is not known is null.
ROWS = """() => [...document.querySelectorAll('[data-ordenable] tbody tr')].filter(r => r.getClientRects().length)
  .map(r => ({
    name: r.cells[0].textContent.trim(), code: r.querySelector('.clave').textContent.trim(), ...r.dataset,
    keys: [...r.cells].map(c => c.dataset.orden ? Number(c.dataset.orden) : null),
  }))"""
SHOWS = "n => document.querySelectorAll('[data-ordenable] tbody tr:not([hidden])').length === n"
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(seen => seen.getEntries().forEach(e => { sum += e.value })).observe(
    { type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 150);
})"""
LEVEL, STATUS, TO_DATE = 1, 2, 4  # The columns; the third has the small charts.


def check(site: Published, browser: Browser, findings) -> str:
    tables = [p for p in site.pages if b"data-ordenable" in site.bytes(p)]
    tables.sort(key=lambda p: (site.bytes(p).count(b"data-estado="), p))
    several = [p for p in tables if site.bytes(p).count(b"data-estado=") > 1]
    must(several, "no page has a table with rows to sort")
    filtered = [p for p in several if b"data-filtro" in site.bytes(p)]
    walk = Walk(browser.tab(), findings)
    # The smallest that can be sorted; of those with filters one of a usual size, and the largest.
    chosen = dict.fromkeys([several[0], *filtered[len(filtered) // 2:][:1], *filtered[-1:]])
    for path in chosen:
        sort(walk, path, browser)
        for width in (360, 1280):
            still(walk, path, browser, width)
        plain(walk, path, browser)
        phone(walk, path, browser)
        if path in filtered:
            choose(walk, path, browser.address(path))
            share(walk, path, browser)
    walk.page.context.close()
    return f"{len(chosen)} of {len(tables)} pages with tables, {walk.steps} steps"


def url(page) -> str:
    """What stands in the address now; Playwright's own `url` may come a moment later."""
    return page.evaluate("() => location.href")


def heading(page, name: str):
    return page.get_by_role("columnheader", name=name, exact=True)


def sort(walk: Walk, path: str, browser: Browser):
    page = walk.page
    with walk.step("sorts by a number", path, browser.address(path)):
        before, head = page.evaluate(ROWS), heading(page, "A la fecha")
        for state, sign in (("ascending", 1), ("descending", -1)):
            head.click()
            must(head.get_attribute("aria-sort") == state, f"aria-sort is not {state}")
            expected = sorted(before, key=lambda r: (r["keys"][TO_DATE] is None, sign * (r["keys"][TO_DATE] or 0)))
            must(page.evaluate(ROWS) == expected, f"the rows are not {state}, stable, with what is missing last")
        head.click()
        must(head.get_attribute("aria-sort") is None, "a third click leaves aria-sort")
        must(page.evaluate(ROWS) == before, "a third click does not restore the order of the codes")
    with walk.step("sorts by level and by status, one at a time", path, browser.address(path)):
        before = page.evaluate(ROWS)
        for name, key in (("Nivel", LEVEL), ("Estado", STATUS)):
            heading(page, name).click()
            must(page.evaluate(ROWS) == sorted(before, key=lambda r: r["keys"][key]), f"not in the order of «{name}»")
        must(page.locator("[aria-sort]").count() == 1, "more than one column says that it is sorted")
    with walk.step("sorts by name as Spanish does", path, browser.address(path)):
        heading(page, "Indicador").click()
        names = [folded(r["name"].replace("ñ", "n\uffff")) for r in page.evaluate(ROWS)]
        must(names == sorted(names), f"the names are not in order: {names[:5]}")
    with walk.step("sorts with the keyboard, and says so", path, browser.address(path)):
        button = heading(page, "Estado").get_by_role("button")
        button.focus()
        page.keyboard.press("Enter")
        must(heading(page, "Estado").get_attribute("aria-sort") == "ascending", "Enter does not sort")
        must(button.evaluate("b => b === document.activeElement"), "the focus is lost")
        page.keyboard.press("Space")
        must(heading(page, "Estado").get_attribute("aria-sort") == "descending", "Space does not sort")
        heard = page.locator("[data-ordenable]").get_by_role("status").all_inner_texts()
        must(any("Estado" in text for text in heard), f"no live region names the order: {heard}")
        box = button.evaluate("b => { const r = b.closest('th').getBoundingClientRect(); return [r.width, r.height] }")
        must(min(box) >= 24, f"the heading is {box} px, too small to touch")


def choose(walk: Walk, path: str, address: str):
    page = walk.page
    count = page.locator("[data-ordenable] output")
    for name in ("Estado", "Nivel", "Unidad responsable"):
        select = page.locator("[data-ordenable]").get_by_label(name, exact=True)
        with walk.step(f"filters by {name.lower()}", path, address):
            if not select.count():
                continue
            before = page.evaluate(ROWS)
            key = select.get_attribute("data-filtro")
            for option in select.locator("option").all()[1:]:
                value = option.get_attribute("value")
                promised = re.search(r"\(([\d,]+)\)$", option.inner_text())[1]
                select.select_option(value)
                expected = [r for r in before if r[key] == value]
                must(page.evaluate(ROWS) == expected, f"«{value}» shows other rows than its own")
                must(f"{len(expected):,}" == promised, f"«{option.inner_text()}» has {len(expected)} rows")
                said = count.inner_text()
                must(said == f"{promised} de {len(before):,} indicadores", f"«{said}» is announced")
            select.select_option("")
            must(page.evaluate(ROWS) == before, "«Todos» does not show all")
    with walk.step("filters by text, without accents or case, and clears", path, address):
        before, field = page.evaluate(ROWS), page.get_by_label("Nombre o clave")
        accented = next((w for r in before for w in r["name"].split() if folded(w) != w.lower()), before[-1]["code"])
        query = folded(accented).upper()
        field.fill(query)
        expected = [r for r in before if folded(accented) in folded(f"{r['name']} {r['code']}")]
        must(page.evaluate(ROWS) == expected, f"«{query}» does not show the {len(expected)} rows with «{accented}»")
        must(page.locator("[data-ordenable]").get_by_role("status").and_(count).count(), "the count is no live region")
        page.get_by_role("button", name="Quitar filtros").click()
        must(page.evaluate(ROWS) == before and field.input_value() == "", "the button does not show all")
        must(field.evaluate("f => f === document.activeElement"), "the focus is lost with the button")
        must(not page.get_by_role("button", name="Quitar filtros").is_visible(), "the button stays without filters")


def share(walk: Walk, path: str, browser: Browser):
    page = walk.page
    status = page.locator("[data-filtro=estado]")
    if not status.count():
        return
    value = status.locator("option").nth(1).get_attribute("value")
    state = f"#orden=cumplimiento-desc&estado={value}"
    with walk.step("keeps its state in the address, and goes back", path, browser.address(path)):
        before = page.evaluate(ROWS)
        status.select_option(value)
        chosen = page.evaluate(ROWS)
        must(url(page).endswith(f"#estado={value}"), f"the address is {url(page)}")
        page.get_by_label("Nombre o clave").type("zz")
        page.wait_for_url("**texto=zz**")
        page.go_back()
        page.wait_for_function(SHOWS, arg=len(before))
        must(page.evaluate(ROWS) == before and status.input_value() == "", "back does not show all again")
        page.go_forward()
        must("texto=zz" in url(page), "typing left a trail of addresses")
        page.evaluate("s => { location.hash = s }", f"#estado={value}")
        page.wait_for_function(SHOWS, arg=len(chosen))
    for way, address in (("http", browser.address(path)), ("file", browser.file_address(path))):
        with walk.step(f"restores a shared address [{way}]", path, address + state):
            shown = page.evaluate(ROWS)
            must(shown and all(r["estado"] == value for r in shown), "the filter of the address is not applied")
            known = [r["keys"][TO_DATE] for r in shown if r["keys"][TO_DATE] is not None]
            must(known == sorted(known, reverse=True), "the order of the address is not applied")
            must(heading(page, "A la fecha").get_attribute("aria-sort") == "descending", "aria-sort is not restored")
            must(status.input_value() == value, "the control does not show the filter")
            heading(page, "A la fecha").click()
            must(url(page).endswith(f"#estado={value}"), f"sorting does not change the address: {url(page)}")
        with walk.step(f"leaves anchors alone [{way}]", path, address + state):
            shown = page.evaluate(ROWS)
            page.evaluate("() => { location.hash = '#contenido' }")
            must(page.evaluate(ROWS) == shown, "an anchor undoes the filter")
    with walk.step("bears an address that says nonsense", path, browser.address(path) + "#orden=x-y-z&estado=nada&a=b"):
        must(page.evaluate(ROWS), "no row is shown")
    with walk.step("prints what is shown, without the controls", path, browser.address(path) + state):
        shown = len(page.evaluate(ROWS))
        page.emulate_media(media="print")
        visible = page.locator("[data-ordenable]").locator("select, input, form button").filter(visible=True).count()
        printed = len(page.evaluate(ROWS))
        page.emulate_media(media="null")
        must(visible == 0, f"{visible} controls are printed")
        must(printed == shown, f"{printed} rows are printed of {shown} shown")


def plain(walk: Walk, path: str, browser: Browser):
    address = browser.address(path)
    with other_tab(walk, browser, script=False) as page, walk.step("is complete without script", path, address):
        controls = page.locator("[data-ordenable]").locator("form, button, select, input").filter(visible=True).count()
        must(controls == 0, f"{controls} controls show that do nothing")
        rows = page.locator("[data-ordenable] tbody tr").filter(visible=True).count()
        must(rows == page.locator("[data-ordenable] tbody tr").count(), "rows are hidden")


def phone(walk: Walk, path: str, browser: Browser):
    with other_tab(walk, browser, **PHONE) as page, walk.step("sorts on a phone", path, browser.address(path)):
        before = page.evaluate(ROWS)
        page.get_by_label("Ordenar por").select_option("cumplimiento-asc")
        expected = sorted(before, key=lambda r: (r["keys"][TO_DATE] is None, r["keys"][TO_DATE] or 0))
        must(page.evaluate(ROWS) == expected, "the rows are not in order")
        must(not page.evaluate(STICKING_OUT), f"scrolls sideways: {page.evaluate(STICKING_OUT)}")
        small = page.locator("[data-ordenable] form").locator("select, input").filter(visible=True).all()
        must(all(c.bounding_box()["height"] >= 40 for c in small), "a control is too small to touch")


def still(walk: Walk, path: str, browser: Browser, width: int):
    name = f"nothing moves while it wakes at {width} px"
    with other_tab(walk, browser, width=width) as page, walk.step(name, path, browser.address(path)):
        moved = page.evaluate(SHIFTS)
        must(moved <= 0.001, f"layout shift {moved:.4f}")


@contextmanager
def other_tab(walk: Walk, browser: Browser, **options):
    """The walk goes on for a while in a tab of another kind."""
    desk, walk.page = walk.page, browser.tab(**options)
    yield walk.page
    walk.page.context.close()
    walk.page = desk
