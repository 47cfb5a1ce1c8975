"""The way from each page to the same page in the other languages and back, by what a reader sees in the site's frame."""
import re

from browser import Browser
from published import Published
from walk import Walk, must

OTHERS = "header nav a[hreflang]"
SAYS = """() => ({
  lang: document.documentElement.lang,
  canonical: document.querySelector('link[rel=canonical]')?.href,
  alternates: Object.fromEntries([...document.querySelectorAll('link[rel=alternate][hreflang]')]
    .map(link => [link.hreflang, link.href])),
})"""


def check(site: Published, browser: Browser, findings) -> str:
    if not re.search(rb"<a [^>]*hreflang=", site.bytes("index.html")):
        return "the site is in one language"
    page = browser.tab()
    walk = Walk(page, findings)
    for path in site.sample:
        for where in (browser.address, browser.file_address):
            if path == "404.html" and where == browser.file_address:
                continue  # only a host shows it, below the public address
            with walk.step("to the other languages and back", path, where(path)):
                there_and_back(page, is_everywhere=path != "404.html")
    page.context.close()
    return f"{walk.steps} pages left for another language and found again"


def there_and_back(page, is_everywhere: bool):
    start, here = page.url, page.evaluate(SAYS)
    must(page.locator(OTHERS).count(), "no way to the other languages")
    for index in range(page.locator(OTHERS).count()):
        link = page.locator(OTHERS).nth(index)
        tag, name = link.get_attribute("hreflang"), link.inner_text()
        must(link.is_visible() and link.get_attribute("lang") == tag, f"«{name}» is hidden or not marked as {tag}")
        with page.expect_navigation():
            link.click()
        there = page.evaluate(SAYS)
        must(there["lang"] == tag, f"«{name}» leads to a page in {there['lang']}")
        if is_everywhere and here["alternates"]:
            must(there["canonical"] == here["alternates"].get(tag), f"«{name}» leads to another page")
            must(there["alternates"] == here["alternates"], "the two pages name different alternates")
            with page.expect_navigation():
                page.locator(f"{OTHERS}[hreflang={here['lang']}]").click()
            must(page.url == start, f"from «{name}» the way back leads to {page.url}")
        else:
            page.go_back()
