"""A walk through pages in the browser, step by step: what fails is noted with its page, and the walk goes on."""
from __future__ import annotations

import unicodedata
from contextlib import contextmanager

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page


def must(holds, otherwise: str):
    if not holds:
        raise AssertionError(otherwise)


def folded(text: str) -> str:
    """Lower case without accents, for comparing."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


class Walk:
    def __init__(self, page: Page, findings):
        self.page, self.findings, self.steps = page, findings, 0

    @contextmanager
    def step(self, name: str, path: str, address: str | None = None):
        """One thing that must hold on the page `path`; opened anew where an address is given."""
        self.steps += 1
        try:
            if address:
                self.page.goto("about:blank")
                self.page.goto(address)
            yield
        except (AssertionError, BrowserError) as error:
            self.findings.add(path, f"{name}: {' '.join(str(error).split())[:300]}")
