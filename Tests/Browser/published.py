"""The published folder as the checks see it: its files, its pages as parsed HTML, and a sample of every page family."""
from __future__ import annotations

from functools import cached_property
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

# One page of each kind, whose paths are promised to readers: always looked at.
PROMISED = [
    "index.html", "ejes/2.html", "objetivos/2.1.html", "indicadores/504-4-c1.html", "unidades/504.html",
    "programas/4.html", "trimestres/2024-t1.html", "informes/2024-t1-504-4.html", "calidad.html",
    "metodologia.html", "404.html", "narrativas/como-leer.html",
]
LOADING = {
    "img": ("src", "srcset"), "script": ("src",), "iframe": ("src",), "source": ("src", "srcset"), "video": ("src",),
    "audio": ("src",), "embed": ("src",), "object": ("data",), "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"), "input": ("src",),
}
LEADING = {"a": ("href", "xlink:href"), "area": ("href",), "form": ("action",)}
# <link> relations that a browser does not fetch in order to show the page.
METADATA = {"canonical", "alternate", "license", "author", "help", "next", "prev", "search", "me", "up"}


class Reference(NamedTuple):
    """`kind` is "load" (fetched with the page), "lead" (a link to follow) or "metadata" (addresses for machines)."""
    kind: str
    address: str
    line: int


class Page(HTMLParser):
    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.references: list[Reference] = []
        self.ids: set[str] = set()
        self.canonical: str | None = None
        self.icons: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in reversed(attrs)}
        if "id" in given:
            self.ids.add(given["id"])
        for kind, table in (("load", LOADING), ("lead", LEADING)):
            for name in table.get(tag, ()):
                if name in given:
                    entries = given[name].split(",") if name == "srcset" else [given[name]]
                    for entry in entries:
                        address = entry.split()[0] if name == "srcset" and entry.split() else entry.strip()
                        self._note(kind, address)
        if tag == "link" and "href" in given:
            relations = set(given.get("rel", "").lower().split())
            self._note("metadata" if relations & METADATA else "load", given["href"])
            if "canonical" in relations:
                self.canonical = given["href"]
            if "icon" in relations:
                self.icons.append(given["href"])

    def _note(self, kind: str, address: str):
        self.references.append(Reference(kind, address, self.getpos()[0]))


class Published:
    def __init__(self, folder: Path, limit: int):
        self.folder = folder.resolve()
        self.limit = limit
        self._parsed: dict[str, Page] = {}

    @cached_property
    def files(self) -> list[str]:
        return sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file())

    @cached_property
    def pages(self) -> list[str]:
        return self.ending(".html")

    def ending(self, *suffixes: str) -> list[str]:
        return [f for f in self.files if f.endswith(suffixes)]

    def bytes(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def page(self, path: str) -> Page:
        if path not in self._parsed:
            self._parsed[path] = Page(self.bytes(path).decode("utf-8"))
        return self._parsed[path]

    @cached_property
    def base_path(self) -> str:
        """Path of the site's public address: what 404.html, shown at any depth, has to write before its links."""
        canonical = self.page("index.html").canonical if "index.html" in self.files else None
        return urlsplit(canonical or "").path.removesuffix("index.html") or "/"

    @cached_property
    def sample(self) -> list[str]:
        """At most `limit` pages: the promised ones, then every family (first folder) in turn, largest page first."""
        families: dict[str, list[str]] = {}
        for path in sorted(self.pages, key=lambda p: (-(self.folder / p).stat().st_size, p)):
            families.setdefault(path.rpartition("/")[0], []).append(path)
        turns = [p for turn in zip_longest(*(families[name] for name in sorted(families))) for p in turn if p]
        ordered = dict.fromkeys([p for p in PROMISED if p in self.pages] + turns)
        return list(ordered)[: self.limit]
