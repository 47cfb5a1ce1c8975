"""The site in the system's Chromium: served below a sub-path of 127.0.0.1 under a strict policy, or opened as files."""
from __future__ import annotations

import mimetypes
import os
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import Playwright

from published import Published

SUB_PATH = "/un/municipio/"
POLICY = "default-src 'self'"
MISSING = "no/existe/esta-pagina.html"


class Server:
    """Serves the folder below `prefix` on a free port; what is not there is answered with the site's 404.html."""

    def __init__(self, site: Published, prefix: str):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = unquote(urlsplit(self.path).path)
                if path == "/favicon.ico":  # Chromium may ask for it though no page names it: nobody's broken link
                    self.send_response(204)
                    self.end_headers()
                    return
                inside = path.removeprefix(prefix) if path.startswith(prefix) else None
                found = inside in site.files
                served = inside if found else "404.html"
                body = site.bytes(served) if served in site.files else b""
                self.send_response(200 if found else 404)
                kind = mimetypes.guess_type(served)[0] or "application/octet-stream"
                self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
                self.send_header("Content-Length", str(len(body)))
                if served.endswith(".html"):
                    self.send_header("Content-Security-Policy", POLICY)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):  # a browser that closes drops its connections
                pass

        listener = Quiet(("127.0.0.1", 0), Handler)
        self.root = f"http://127.0.0.1:{listener.server_port}{prefix}"
        threading.Thread(target=listener.serve_forever, daemon=True).start()


class Browser:
    """`address` and `file_address` say where a page of the site is; `tab` opens a fresh profile with one empty page."""

    def __init__(self, playwright: Playwright, site: Published):
        names = ("chromium", "chromium-browser", "google-chrome")
        program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
        # Neither a stray name nor a browser service may reach the network during a check.
        flags = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-dev-shm-usage"]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")
        self.chromium = playwright.chromium.launch(executable_path=program, args=flags)
        self.site = site
        self.server = Server(site, SUB_PATH)
        self.at_base = Server(site, site.base_path)

    def address(self, path: str) -> str:
        """404.html is shown the way hosts show it: in place of a page deep below the public address."""
        return self.at_base.root + MISSING if path == "404.html" else self.server.root + quote(path)

    def file_address(self, path: str = "") -> str:
        return self.site.folder.as_uri() + "/" + quote(path)

    def tab(self, width=1280, height=800, scheme="light", script=True, bypass_policy=False):
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script,
            bypass_csp=bypass_policy, reduced_motion="reduce", locale="es-MX")
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page
