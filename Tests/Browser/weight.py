"""What a first visit costs and asks for: bytes and requests within the budget, nothing from elsewhere, no breach of the
strict content security policy, no failed request or script error; the same folder opened through file:// too."""
import gzip
import statistics
from urllib.parse import unquote, urljoin

from browser import Browser
from published import Published

MOST_BYTES = 40 * 1024  # gzip, the page with everything that Chromium asks for while showing it
MOST_REQUESTS = 3
SETTLING = 100  # ms after load and scrolling, for what a script may still ask for

SCROLL_THROUGH = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 600) {
    scrollTo(0, y);
    await new Promise(done => setTimeout(done, 10));
  }
}"""


def check(site: Published, browser: Browser, findings) -> str:
    costs = []
    for path in site.sample:
        root = (browser.at_base if path == "404.html" else browser.server).root
        addresses = visit(path, browser.address(path), root, site, browser, findings)
        asked = [unquote(url.removeprefix(root)) for url in addresses]
        served = {path, *(inside for inside in asked if inside in site.files)}
        cost = sum(len(gzip.compress(site.bytes(file), 6)) for file in served)
        costs.append((cost, len(asked), path))
        if cost > MOST_BYTES:
            findings.add(path, f"costs {cost:,} bytes gzipped with what it loads; at most {MOST_BYTES:,}")
        if len(asked) > MOST_REQUESTS:
            findings.add(path, f"makes {len(asked)} requests, at most {MOST_REQUESTS}: {', '.join(asked)}")
        if path != "404.html":  # which is for hosts; nothing opens it as a file
            visit(path, browser.file_address(path), browser.file_address(), site, browser, findings)
    for cost, requests, path in sorted(costs, reverse=True)[:5]:
        print(f"    {cost:>7,} bytes gzipped, {requests} requests: {path}")
    middle = statistics.median(cost for cost, _, _ in costs)
    most = max(requests for _, requests, _ in costs)
    return f"{len(costs)} pages, median {middle:,.0f} and most {max(costs)[0]:,} bytes gzipped, at most {most} requests"


def visit(path: str, address: str, root: str, site: Published, browser: Browser, findings) -> list[str]:
    """Opens a page with an empty cache and returns every address that it asked for. Icons are not among them: browsers
    fetch them when they please, once a site."""
    page = browser.tab()
    way = address.partition(":")[0]
    asked = []

    def note(kind: str, what: str):
        findings.add(path, f"[{way}] {kind}: {what}")

    def heard(message):
        # Chromium also reports that the page shown in place of a missing one is answered with 404, as it should be.
        own_status = path == "404.html" and "404" in message.text and message.location.get("url") == address
        if message.type in ("error", "warning") and not own_status:
            note("console", message.text)

    icons = {urljoin(address, icon) for icon in site.page(path).icons}

    def asks(request):
        if request.url not in icons:
            asked.append(request.url)
        if not request.url.startswith((root, "data:", "blob:")):
            note("leaves the site", request.url)

    page.on("request", asks)
    page.on("requestfailed", lambda request: note("failed", f"{request.url} {request.failure}"))
    page.on("response", lambda r: r.status >= 400 and r.url != address and note(str(r.status), r.url))
    page.on("console", heard)
    page.on("pageerror", lambda error: note("script error", str(error)))
    page.goto(address)
    page.evaluate(SCROLL_THROUGH)
    page.wait_for_timeout(SETTLING)
    page.context.close()
    return asked
