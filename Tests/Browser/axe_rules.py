"""axe-core on a phone and on a desk, light and dark, with everything that folds unfolded."""
from axe_playwright_python.sync_playwright import Axe

from browser import Browser
from published import Published

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


# A page that a script fills: what it shows then is checked as well.
ANSWERED = ("buscar.html", "#q=por", "#cuenta:not(:empty)")


def check(site: Published, browser: Browser, findings) -> str:
    axe, runs = Axe(), 0
    seen: dict[tuple[str, str], list[str]] = {}  # the same defect at several widths and schemes is one finding
    for width, height in ((320, 640), (1280, 800)):
        for scheme in ("light", "dark"):
            page = browser.tab(width, height, scheme, bypass_policy=True)
            states = [(path, "", "body") for path in site.sample]
            for path, state, ready in [*states, ANSWERED] if ANSWERED[0] in site.files else states:
                page.goto(browser.address(path) + state)
                page.wait_for_selector(ready)
                page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true })")
                found = axe.run(page, options=OPTIONS).response
                runs += 1
                for violation in found["violations"]:
                    for node in violation["nodes"]:
                        why = " ".join(node.get("failureSummary", violation["help"]).split())
                        target = " ".join(map(str, node["target"]))
                        defect = (path, f"{violation['id']}: {target}: {why[:200]}")
                        seen.setdefault(defect, []).append(f"{width} px {scheme}")
            page.context.close()
    for (path, what), where in seen.items():
        findings.add(path, f"{what} [{', '.join(where)}]")
    return f"{len(site.sample)} pages, {runs} runs"
