#!/usr/bin/env python3
"""Checks a published site with tools that are not the generator's own: python Tests/Browser/check_site.py [FOLDER].

Prints a line a check and every finding; ends with one line of totals. Exits 0 without findings, 1 with, 2 if the folder
is no site."""
import argparse
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from playwright.sync_api import sync_playwright  # noqa: E402

import axe_rules  # noqa: E402
import citizen  # noqa: E402
import embedding  # noqa: E402
import forms  # noqa: E402
import languages  # noqa: E402
import links  # noqa: E402
import nu_checker  # noqa: E402
import open_data  # noqa: E402
import preview  # noqa: E402
import reading  # noqa: E402
import schemas  # noqa: E402
import search  # noqa: E402
import spreadsheets  # noqa: E402
import tables  # noqa: E402
import weight  # noqa: E402
from browser import Browser  # noqa: E402
from published import Published  # noqa: E402

SHOWN = 15  # findings printed a check; the rest is counted


class Findings:
    def __init__(self):
        self.lines: list[str] = []

    def add(self, where: str, what: str):
        line = f"{where}: {what}"
        if line not in self.lines:
            self.lines.append(line)


def checks(site: Published, browser: Browser, content: Path, program: Path) -> dict:
    """Name → check, in the order in which they run: the quick ones first."""
    return {
        "links": lambda found: links.check(site, found),
        "data": lambda found: open_data.check(site, found),
        "schemas": lambda found: schemas.check(site, found),
        "embedding": lambda found: embedding.check(site, browser, found),
        "spreadsheets": lambda found: spreadsheets.check(site, program, found),
        "forms": lambda found: forms.check(program, found),
        "citizen": lambda found: citizen.check(browser, content, found),
        "weight": lambda found: weight.check(site, browser, found),
        "reading": lambda found: reading.check(site, browser, found),
        "tables": lambda found: tables.check(site, browser, found),
        "search": lambda found: search.check(site, browser, found),
        "languages": lambda found: languages.check(site, browser, found),
        "preview": lambda found: preview.check(program, content, browser, found),
        "nu": lambda found: nu_checker.check(site, found),
        "axe": lambda found: axe_rules.check(site, browser, found),
    }


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("folder", nargs="?", type=Path, default=Path("public"))
    arguments.add_argument("--content", type=Path, default=Path("content"), help="what the site was built from")
    arguments.add_argument(
        "--program", type=Path, default=Path(".build/release/avance"), help="the generator, for sites of a check's own")
    arguments.add_argument("--only", nargs="+", default=[], help="names of checks to run; default: all")
    arguments.add_argument("--max", type=int, default=40, help="pages opened in the browser by a check")
    given = arguments.parse_args()
    site = Published(given.folder, given.max)
    if "index.html" not in site.files:
        print(f"check-site: {given.folder} has no index.html", file=sys.stderr)
        return 2
    total, ran = 0, 0
    with sync_playwright() as playwright:
        browser = Browser(playwright, site)
        every = checks(site, browser, given.content, given.program)
        if unknown := set(given.only) - set(every):
            arguments.error(f"no check {', '.join(sorted(unknown))}; there are {', '.join(every)}")
        for name, run in every.items():
            if given.only and name not in given.only:
                continue
            findings, started = Findings(), time.monotonic()
            summary = run(findings)
            seconds = time.monotonic() - started
            verdict = f"{len(findings.lines)} FINDINGS" if findings.lines else "ok"
            print(f"{name:<12} {verdict:<12} {summary} ({seconds:.1f} s)", flush=True)
            for line in findings.lines[:SHOWN]:
                print(f"    {line}")
            if len(findings.lines) > SHOWN:
                print(f"    … and {len(findings.lines) - SHOWN} more")
            total, ran = total + len(findings.lines), ran + 1
    print(f"check-site: {len(site.pages)} pages, {ran} checks, {total} findings: {'FAILED' if total else 'passed'}")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
