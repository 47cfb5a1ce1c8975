"""Every address written in the site leads to something in it, whatever the folder's place, and no page is an orphan."""
import posixpath
import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote, urlsplit

from published import Published

ELSEWHERE = re.compile(r"^(https?:)?//", re.I)
STYLE_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)['"]""")


class Target:
    """A file of the site and the fragment in it, or the reason why the address leads nowhere."""

    def __init__(self, site: Published, source: str, address: str):
        path, _, self.fragment = address.partition("#")
        path = unquote(path.partition("?")[0])
        self.fragment, self.problem = unquote(self.fragment), None
        if path.startswith("/"):
            if source != "404.html":
                self.problem = "begins with /, so the site cannot be moved into a folder"
                return
            if not path.startswith(site.base_path):
                self.problem = f"is outside the public address {site.base_path}"
                return
            path, source = path.removeprefix(site.base_path) or "index.html", ""
        folder = posixpath.dirname(source)
        self.file = posixpath.normpath(posixpath.join(folder, path)) if path else source
        if path.endswith("/") or self.file not in site.files:
            self.problem = "leads to no file of the site"
        elif self.fragment and self.file.endswith(".html") and self.fragment not in site.page(self.file).ids:
            self.problem = f"has a fragment that {self.file} does not have"


def check(site: Published, findings) -> str:
    leads: dict[str, set[str]] = {}
    counted = 0
    for path in site.pages:
        for kind, address, line in site.page(path).references:
            scheme = urlsplit(address).scheme
            where = f"{path}:{line}"
            counted += 1
            if ELSEWHERE.match(address):
                if kind == "load":
                    findings.add(where, f"loads {address} from another host")
            elif scheme in ("mailto", "tel") and kind == "lead":
                continue
            elif scheme:
                findings.add(where, f"{address[:60]} has a scheme that does not belong here")
            else:
                target = Target(site, path, address)
                if target.problem:
                    findings.add(where, f"«{address}» {target.problem}")
                elif kind == "lead":
                    leads.setdefault(path, set()).add(target.file)
    for path in site.ending(".css", ".svg"):
        for match in STYLE_ADDRESS.finditer(site.bytes(path).decode("utf-8")):
            address = match[1] or match[2]
            counted += 1
            if address.startswith("#"):
                continue
            if ELSEWHERE.match(address):
                findings.add(path, f"loads {address} from another host")
            elif (target := Target(site, path, address)).problem:
                findings.add(path, f"«{address}» {target.problem}")
    counted += check_sitemap(site, findings)

    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for found in leads.get(waiting.pop(), set()) - reached:
            reached.add(found)
            waiting.append(found)
    for path in site.pages:
        if path not in reached and path != "404.html":
            findings.add(path, "no chain of links leads here from index.html")
    return f"{counted} addresses, {len(reached)} files reached from index.html"


def check_sitemap(site: Published, findings) -> int:
    """Every address in sitemap.xml is that of a page; returns how many there are."""
    if "sitemap.xml" not in site.files:
        return 0
    named = [e.text or "" for e in ET.fromstring(site.bytes("sitemap.xml")).iter() if e.tag.endswith("}loc")]
    for address in named:
        path = unquote(urlsplit(address).path)
        inside = path.removeprefix(site.base_path)
        if not inside or inside.endswith("/"):  # hosts show a folder's own page
            inside += "index.html"
        if not path.startswith(site.base_path) or inside not in site.files:
            findings.add("sitemap.xml", f"{address} is no page of the site")
    return len(named)
