"""What a reader needs whatever the device: no sideways scroll on a small phone, all content without JavaScript, a
first Tab stop that skips to the content."""
from browser import Browser
from published import Published

PHONE = {"width": 320, "height": 640}

CONTENT = """() => {
  const main = document.querySelector('main') || document.body;
  const shown = e => e.getClientRects().length > 0;
  const length = e => e.innerText.replace(/\\s+/g, ' ').length;
  const choices = [...main.querySelectorAll('select')].filter(shown);  // their options are no content
  return {
    text: length(main) - choices.reduce((sum, e) => sum + length(e), 0),
    charts: [...main.querySelectorAll('svg[role=img], img')].filter(shown).length,
    rows: [...main.querySelectorAll('tr')].filter(shown).length,
  };
}"""

STICKING_OUT = """() => {
  const page = document.documentElement, width = page.clientWidth;
  if (Math.max(page.scrollWidth, document.body.scrollWidth) <= width) return null;
  const name = e => e.tagName.toLowerCase() + ' «' + e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '»';
  const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1);
  return `${page.scrollWidth} px wide: ${wide.slice(0, 3).map(name).join(', ')}`;
}"""

FIRST_STOP = """() => {
  const link = document.activeElement, href = link.getAttribute('href') || '';
  if (link.tagName !== 'A' || !/^#./.test(href)) return 'the first Tab stop is no link to a place in the page';
  const target = document.getElementById(decodeURIComponent(href.slice(1)));
  if (!target) return 'the skip link leads to a place that is not there';
  if (!target.closest('main')) return 'the skip link leads to a place outside the content';
  const box = link.getBoundingClientRect();
  const seen = box.width > 20 && box.height > 10 && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
  return seen ? null : 'the skip link stays out of sight when it has the focus';
}"""

AFTER_SKIPPING = """() => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1))), at = document.activeElement;
  if (!target) return 'Enter on the skip link does not go to its target';
  const beyond = e => target.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
  const nothingToReach = !stops.some(e => beyond(e) && e.checkVisibility());
  return beyond(at) || nothingToReach ? null : 'after the skip link, Tab is back before the content';
}"""


def check(site: Published, browser: Browser, findings) -> str:
    scripted, plain, desk = browser.tab(**PHONE), browser.tab(**PHONE, script=False), browser.tab()
    for path in site.sample:
        scripted.goto(browser.address(path))
        wide = scripted.evaluate(STICKING_OUT)
        if wide:
            findings.add(path, f"scrolls sideways at 320 px: {wide}")
        plain.goto(browser.address(path))
        compare_without_script(path, scripted.evaluate(CONTENT), plain.evaluate(CONTENT), findings)
        skip_to_content(path, desk, browser, findings)
    for tab in (scripted, plain, desk):
        tab.context.close()
    return f"{len(site.sample)} pages at 320 px, without JavaScript, and from the keyboard"


def compare_without_script(path: str, with_script: dict, without: dict, findings):
    # A script may add a filter's few words, never a chart, a row or a passage.
    if without["text"] < 0.9 * with_script["text"] or without["text"] < 40:
        findings.add(path, f"{without['text']} characters without JavaScript, {with_script['text']} with it")
    for what in ("charts", "rows"):
        if without[what] < with_script[what]:
            findings.add(path, f"{without[what]} {what} without JavaScript, {with_script[what]} with it")


def skip_to_content(path: str, page, browser: Browser, findings):
    page.goto(browser.address(path))
    page.keyboard.press("Tab")
    problem = page.evaluate(FIRST_STOP)
    if not problem:
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        problem = page.evaluate(AFTER_SKIPPING)
    if problem:
        findings.add(path, problem)
