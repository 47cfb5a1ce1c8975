"""`avance serve` as staff meet it: a page follows what is saved, a mistake is told on it and goes when it is mended. All
of it under a template's own strict policy, by keyboard, on a phone and on a desk, light and dark."""
from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page, expect

from axe_rules import OPTIONS
from browser import POLICY, Browser

NARRATIVE = "narrativas/como-leer"
HOSTILE = "<script>window.broken = true</script>"
SIZES = ((320, 640), (1280, 800))
LONG = 15_000  # milliseconds in which a slow computer has built a small site


class Folder:
    """A copy of the content and of the templates, whose pages forbid what is not the site's own."""

    def __init__(self, root: Path, content: Path):
        self.root = root
        shutil.copytree(content, root / "content")
        shutil.copytree("site-templates", root / "site-templates")
        frame = root / "site-templates/marco.mustache"
        policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        frame.write_text(frame.read_text().replace("<head>\n", f"<head>\n{policy}\n", 1))
        self.narrative = root / f"content/{NARRATIVE}.md"
        self.text = self.narrative.read_text()

    def save(self, text: str):
        self.narrative.write_text(text)

    def break_it(self):
        self.save(self.text.replace("titulo:", f"{HOSTILE}: uno\ntitulo:", 1))


class Server:
    """The program at work; `address` is where it says that its preview is."""

    def __init__(self, program: Path, folder: Folder):
        self.process = subprocess.Popen(
            [program.resolve(), "serve", "--puerto", "0", "--json"], cwd=folder.root, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        self.address = ""
        for line in self.process.stdout:
            said = json.loads(line)
            if said["tipo"] == "vista":
                self.address = said["direccion"]
                break
        self.port = urlsplit(self.address).port

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        self.process.stdout.read()
        return self.process.wait(timeout=20)


@contextmanager
def serving(program: Path, folder: Folder):
    server = Server(program, folder)
    try:
        yield server
    finally:
        server.process.terminate()  # and not killed: it clears away behind itself
        server.process.wait(timeout=20)


class Walk:
    """Steps, of which a failed one is a finding."""

    def __init__(self, findings):
        self.findings, self.count = findings, 0

    @contextmanager
    def step(self, name: str):
        self.count += 1
        try:
            yield
        except (AssertionError, BrowserError, OSError) as error:
            self.findings.add("avance serve", f"{name}: {' '.join(str(error).split())[:400]}")


def panel(page: Page):
    return page.locator("avance-vista")


def axe(page: Page, name: str, findings):
    for violation in Axe().run(page, options=OPTIONS).response["violations"]:
        for node in violation["nodes"]:
            findings.add(name, f"{violation['id']}: {node['target']}: {node.get('failureSummary', '')[:200]}")


def check(program: Path, content: Path, browser: Browser, findings, pictures: Path | None = None) -> str:
    """With `pictures`, a folder, each state is kept there as a person sees it."""
    walk = Walk(findings)
    with tempfile.TemporaryDirectory() as root:
        folder = Folder(Path(root), content)
        with serving(program, folder) as server:
            is_local_only(server, walk)
            follows(server, folder, browser, walk)
            looks(server, folder, browser, walk, pictures)
            stops(server, browser, walk)
        folder.break_it()
        with serving(program, folder) as server:
            begins_broken(server, folder, browser, walk, pictures)
    return f"{walk.count} steps"


def is_local_only(server: Server, walk: Walk):
    with walk.step("answers on 127.0.0.1 only"):
        socket.create_connection(("127.0.0.1", server.port), timeout=5).close()
        own = {address[4][0] for address in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
        for other in {"127.0.0.2", *own} - {"127.0.0.1"}:
            try:
                socket.create_connection((other, server.port), timeout=5).close()
            except OSError:
                continue
            raise AssertionError(f"it answers on {other}")


def follows(server: Server, folder: Folder, browser: Browser, walk: Walk):
    page = browser.tab()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    address = f"{server.address}{NARRATIVE}.html"
    notes = panel(page).get_by_role("button", name="observaci")
    mistake = panel(page).get_by_role("button", name="1 error")
    with walk.step("notes are a folded count, which the keyboard opens and Esc closes"):
        page.goto(address)
        expect(notes).to_have_attribute("aria-expanded", "false")
        assert page.evaluate("document.activeElement === document.body"), "it takes the focus on load"
        notes.press("Enter")
        expect(notes).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(notes).to_have_attribute("aria-expanded", "false")
        expect(notes).to_be_focused()
    with walk.step("a saved text is on the page, which stays where it was being read"):
        page.evaluate("scrollTo(0, 400)")
        folder.save(folder.text + "\nUn párrafo recién escrito.\n")
        expect(page.get_by_text("Un párrafo recién escrito.")).to_be_attached(timeout=LONG)
        page.wait_for_function("scrollY > 350")
    with walk.step("what is saved without a change loads nothing again"):
        page.evaluate("window.mark = true")
        folder.save(folder.text + "\nUn párrafo recién escrito.\n")
        page.wait_for_timeout(1500)
        assert page.evaluate("window.mark"), "the page was loaded again"
    with walk.step("a mistake is told with its file, line and hint, and the page stays"):
        folder.break_it()
        expect(mistake).to_have_attribute("aria-expanded", "true", timeout=LONG)
        expect(panel(page)).to_contain_text(f"content/{NARRATIVE}.md:2:")
        expect(panel(page)).to_contain_text(HOSTILE)
        expect(panel(page).get_by_role("status")).to_contain_text("1 error")
        expect(page.get_by_text("Un párrafo recién escrito.")).to_be_attached()
        assert page.evaluate("window.mark && !window.broken"), "the page was loaded again, or ran what a file says"
        assert page.evaluate("document.activeElement === document.body"), "it takes the focus"
    with walk.step("it is told on every page, and stays folded where a person folded it"):
        page.goto(f"{server.address}calidad.html")
        expect(mistake).to_have_attribute("aria-expanded", "true")
        mistake.click()
        page.goto(address)
        expect(mistake).to_have_attribute("aria-expanded", "false")
        mistake.click()
    with walk.step("when it is mended the panel goes and the new text is there"):
        folder.save(folder.text + "\nY ya corregido.\n")
        expect(page.get_by_text("Y ya corregido.")).to_be_attached(timeout=LONG)
        expect(mistake).to_have_count(0)
    with walk.step("an address that does not exist shows the site's own page, with its style"):
        assert page.goto(f"{server.address}no/existe.html").status == 404
        assert page.locator("header").first.evaluate("e => getComputedStyle(e).borderTopWidth") != "0px", "no style"
    with walk.step("the browser's console has nothing to say"):
        told = [error for error in errors if "404" not in error]
        assert not told, str(told)
    page.context.close()


def looks(server: Server, folder: Folder, browser: Browser, walk: Walk, pictures: Path | None):
    for broken in (False, True):
        folder.break_it() if broken else folder.save(folder.text)
        for width, height in SIZES:
            for scheme in ("light", "dark"):
                name = f"{'errores' if broken else 'observaciones'}-{width}-{scheme}"
                page = browser.tab(width, height, scheme, bypass_policy=True)
                with walk.step(name):
                    page.goto(f"{server.address}index.html")
                    button = panel(page).get_by_role("button", name="1 error" if broken else "observaci")
                    button.wait_for(timeout=LONG)
                    keep(page, pictures, f"{name}-al-llegar")
                    if not broken:
                        button.click()
                    axe(page, f"avance serve, {name}", walk.findings)
                    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                    assert wide <= 0, f"the page is {wide} px too wide"
                    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
                    hidden = page.evaluate(
                        "() => document.querySelector('footer').getBoundingClientRect().bottom"
                        " - document.querySelector('avance-vista').getBoundingClientRect().top")
                    assert hidden <= 1, f"{hidden} px of the page's end are below the panel"
                    keep(page, pictures, f"{name}-al-final")
                page.context.close()
    folder.save(folder.text)


def stops(server: Server, browser: Browser, walk: Walk):
    page = browser.tab()
    with walk.step("when the program ends, the page says so"):
        page.goto(f"{server.address}index.html")
        panel(page).get_by_role("button", name="observaci").wait_for(timeout=LONG)
        assert server.stop() == 0
        expect(panel(page).get_by_text("La vista previa se detuvo").last).to_be_visible(timeout=LONG)
    page.context.close()


def begins_broken(server: Server, folder: Folder, browser: Browser, walk: Walk, pictures: Path | None):
    for width, height in SIZES:
        for scheme in ("light", "dark"):
            page = browser.tab(width, height, scheme, bypass_policy=True)
            with walk.step(f"a first build with errors is a page of its own, {width} px {scheme}"):
                page.goto(server.address)
                expect(page.get_by_role("heading", level=1)).to_have_text("Hay que corregir un error")
                expect(page.locator("main")).to_contain_text(f"content/{NARRATIVE}.md:2:")
                page.wait_for_timeout(300)  # the panel would come by now
                expect(panel(page).get_by_role("button")).to_have_count(0)
                axe(page, f"avance serve, first build, {width} px {scheme}", walk.findings)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, f"the page is {wide} px too wide"
                keep(page, pictures, f"sin-sitio-{width}-{scheme}")
            page.context.close()
    page = browser.tab()
    with walk.step("it becomes the site when the error is mended"):
        page.goto(server.address)
        folder.save(folder.text)
        expect(page.locator("#contenido")).to_be_attached(timeout=LONG)
    page.context.close()


def keep(page: Page, pictures: Path | None, name: str):
    if pictures:
        page.screenshot(path=pictures / f"{name}.png")
