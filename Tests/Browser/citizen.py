"""The main path of a citizen, found by what a page says and by role, never by class: from the cover to an indicator's
arithmetic, to the official report and its file as received; in the dark, on paper, with the keyboard."""
from __future__ import annotations

import hashlib
import re
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page

from browser import Browser

COVER, AXIS, OBJECTIVE = "index.html", "ejes/2.html", "objetivos/2.1.html"
INDICATOR, REPORT, QUALITY = "indicadores/504-4-c1.html", "informes/2024-t1-504-4.html", "calidad.html"
RECEIVED = "informes/2024-t1/informe-trimestral-2024-t1-504-4.tsv"
ARITHMETIC = "Se programó 25 y se alcanzó 25: 25 ÷ 25 = 100 % → En meta"
# A status said by itself, perhaps after a label or a mark; not the end of the arithmetic.
BADGE = re.compile(r"^[^→]{0,24}\bEn\s+meta\b[^→]{0,12}$")
FIRST_QUARTER = re.compile(r"\bT1\b|\b1er\.? trim|\bprimer trim", re.I)
SECOND_QUARTER = re.compile(r"\bT2\b|\b2(do|º)\.? trim|\bsegundo trim", re.I)


def plain(text: str) -> str:
    """With every run of white space, the no-break space before % included, as one space."""
    return re.sub(r"\s+", " ", text)


def reads(page: Page) -> str:
    return plain(page.locator("main").inner_text())


def must(holds, otherwise: str):
    if not holds:
        raise AssertionError(otherwise)


def links_to(page: Page, browser: Browser, path: str) -> list:
    """The visible links of the content that lead to a page of the site."""
    found = page.locator("main").get_by_role("link").all()
    address = browser.address(path)
    return [a for a in found if a.is_visible() and a.evaluate("a => a.href.split('#')[0]") == address]


def follow(page: Page, browser: Browser, path: str, saying: str):
    """Clicks the link to `path` whose own text, or that of the card, row or heading around it, has `saying`."""
    for link in links_to(page, browser, path):
        around = link.evaluate(
            "a => (a.closest('li, article, section, tr, h1, h2, h3') || a).textContent + (a.ariaLabel || '')")
        if saying in plain(around):
            link.click()
            page.wait_for_url(browser.address(path))
            return
    raise AssertionError(f"no visible link to {path} with «{saying}»")


def check(browser: Browser, content: Path, findings) -> str:
    page, walked = browser.tab(), []

    @contextmanager
    def step(name: str, at: str):
        """One thing that must hold on the page `at`; a failure is noted and the walk goes on."""
        walked.append(name)
        try:
            if page.url != browser.address(at):
                page.goto(browser.address(at))
            yield
        except (AssertionError, BrowserError, OSError) as error:
            findings.add(at, f"{name}: {plain(str(error))[:300]}")

    with step("cover to axis", COVER):
        follow(page, browser, AXIS, "Eje 2")
    with step("axis to objective", AXIS):
        follow(page, browser, OBJECTIVE, "2.1")
    with step("objective to indicator", OBJECTIVE):
        follow(page, browser, INDICATOR, "Porcentaje de mecanismos")
    with step("status in words", INDICATOR):
        badge = page.locator("main").get_by_text(BADGE).filter(visible=True).all()
        must([e for e in badge if not e.evaluate("e => e.closest('svg, table')")], "«En meta» does not stand by itself")
        must(ARITHMETIC in reads(page), f"the arithmetic «{ARITHMETIC}» is not to be read")
    with step("charts", INDICATOR):
        charts = page.locator("main svg[role=img]")
        named = charts.and_(page.get_by_role("img", name=re.compile(r"\w")))
        must(charts.count() == named.count(), f"{charts.count() - named.count()} charts without an accessible name")
        must(named.count() >= 2, f"{named.count()} charts with an accessible name, at least 2 expected")
        for chart in named.all():
            box = chart.bounding_box()
            must(box and box["width"] > 20 and box["height"] > 5, "a chart takes no room")
    with step("quarterly table", INDICATOR):
        rows = [plain(row.inner_text()) for row in page.locator("main table tr").all()]
        first = [row for row in rows if FIRST_QUARTER.search(row)]
        second = [row for row in rows if SECOND_QUARTER.search(row)]
        must(any(re.search(r"\b25\b", row) for row in first), f"no row of T1 with 25: {rows}")
        must(any("por reportar" in row.lower() for row in second), "T2 is not «por reportar»")
    with step("indicator to report", INDICATOR):
        follow(page, browser, REPORT, "")
    with step("file as received", REPORT):
        received = (content / RECEIVED).read_bytes()
        link = page.locator("main").get_by_role("link", name=re.compile("archivo", re.I)).first
        answer = page.request.get(link.evaluate("a => a.href"))
        must(answer.ok, f"the link «archivo» is answered with {answer.status}")
        must(answer.body() == received, "the file behind «archivo» is not the file as received, byte for byte")
        digest = hashlib.sha256(received).hexdigest()
        must(digest in re.sub(r"\s+", "", reads(page)), f"its SHA-256, {digest}, is not to be read")
    with step("swapped baseline", QUALITY):
        notes = [plain(e.inner_text()) for e in page.locator("main").locator("li, tr, p, dd").all()]
        # The report has the year 2023 in the cell of the value, and the value 0 in that of the year.
        baseline = [set(re.findall(r"\d+", note)) for note in notes if "línea base" in note.lower()]
        must(any({"0", "2023"} <= numbers for numbers in baseline), "no note on the baseline names its 0 and its 2023")
    for path in (INDICATOR, REPORT):
        with step("on paper", path):
            print_out(page)
        with step("in the dark", path):
            in_the_dark(page, browser, path)
    with step("landscape sheet", REPORT):
        sheet = page.pdf(prefer_css_page_size=True)
        left, bottom, right, top = map(float, re.search(rb"/MediaBox ?\[([^\]]+)\]", sheet)[1].split())
        must(right - left > top - bottom, f"the sheet is {right:.0f} wide and {top:.0f} high")
    with step("page not found", "404.html"):
        home = browser.at_base.root
        back = [link.evaluate("a => a.href") for link in page.locator("main").get_by_role("link").all()]
        must({home, home + COVER} & set(back), "no link back to the cover")
    page.context.close()
    return f"{len(walked)} steps"


def print_out(page: Page):
    on_screen = reads(page)
    page.emulate_media(media="print")
    printed = reads(page)
    sheet = page.pdf()
    page.emulate_media(media="null")
    must(sheet.startswith(b"%PDF-") and b"/Font" in sheet, "the printed sheet has no text")
    must(len(printed) > len(on_screen) / 2, f"{len(printed)} characters printed of {len(on_screen)} on screen")


def in_the_dark(page: Page, browser: Browser, path: str):
    paper = "() => [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).join()"
    dark = browser.tab(scheme="dark")
    dark.goto(browser.address(path))
    light, night = page.evaluate(paper), dark.evaluate(paper)
    dark.context.close()
    must(light != night, f"the background is {light} in light and in dark mode")
