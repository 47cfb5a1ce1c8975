"""The codes to embed a chart or a badge, copied into another site's page with a strict policy: the image shows, nothing
is blocked, and it has a text alternative."""
import html
import re

from browser import Browser
from published import Published

HOST = "https://otro-sitio.invalid/"
CODE = re.compile(r"<details class=\"insertar\">.*?<pre><code>(.*?)</code></pre>", re.S)


def check(site: Published, browser: Browser, findings) -> str:
    path = next(p for p in site.pages if p.startswith("indicadores/"))
    codes = [html.unescape(code) for code in CODE.findall(site.bytes(path).decode())]
    if len(codes) != 3:
        findings.add(path, f"offers {len(codes)} codes, not two charts and a badge")
    base = re.match(r"https://[^/]+", site.page("index.html").canonical).group(0) + site.base_path
    policy = f"default-src 'none'; img-src {base.rstrip('/')}/; base-uri 'none'; form-action 'none'"
    tab = browser.tab()
    blocked: list[str] = []
    tab.on("console", lambda message: blocked.append(message.text) if message.type == "error" else None)
    # The other site's page, and of ours the files, at the addresses that the codes name.
    body = "<!DOCTYPE html><html lang=es><title>Otro sitio</title><body>" + "".join(f"<p>{code}</p>" for code in codes)
    tab.route(HOST, lambda route: route.fulfill(
        body=body, headers={"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy}))
    tab.route(f"{base}**", lambda route: route.fulfill(
        body=site.bytes(route.request.url.removeprefix(base)), content_type="image/svg+xml"))
    tab.goto(HOST)
    tab.wait_for_function("[...document.images].every(image => image.complete)")
    images = tab.eval_on_selector_all(
        "img", "all => all.map(i => ({src: i.src, wide: i.naturalWidth, high: i.naturalHeight, width: i.width,"
        " height: i.height, alt: i.alt, link: i.closest('a')?.href ?? ''}))")
    for image in images:
        if not image["wide"]:
            findings.add(path, f"{image['src']} does not show under «{policy}»")
        if (image["wide"], image["high"]) != (image["width"], image["height"]):
            findings.add(path, f"{image['src']} is {image['wide']} × {image['high']}, not as its code says")
        if len(image["alt"]) < 10:
            findings.add(path, f"{image['src']} has the text «{image['alt']}»")
    if len(images) != len(codes) or not images[-1]["link"].startswith(base + "indicadores/"):
        findings.add(path, "a code is no image, or the badge leads to no page")
    for message in blocked:
        findings.add(path, message[:200])
    tab.context.close()
    return f"{len(images)} images on another site's page"
