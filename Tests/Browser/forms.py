"""The forms of `avance nuevo trimestre`, as an office uses them: opened in LibreOffice, filled in with openpyxl,
recalculated, sent back and published. What the formulas give is what the program works out, by every rule of accumulation."""
from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import openpyxl

from spreadsheets import Converter

# Goals, results of the first quarter, what is typed for the second; then the year's totals by the rule (METHOD 3).
RULES = {
    "suma": (["25", "25.5", "0", "30"], "24.25", 20.1, 80.5, 44.35),
    "último": (["10", "20", "30", ""], "9", 21, 30, 21),
    "promedio": (["10", "20", "25", ""], "9.5", 21, 18.33, 15.25),
    "máximo": (["7", "8", "6", ""], "7.5", 6, 8, 7.5),
}
TITLES = ["Nivel", "Nombre", "Definición", "Método de Cálculo", "Unidad de Medida", "Tipo", "Dimensión",
          "Frecuencia de Medición", "Sentido Esperado"]
QUARTERS = ["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim.", "Acumulado"]
SHEET = ["Indicador", "Definición", "Método", "Acción", "De gestión", "Eficacia", "Trimestral", "Ascendente", "2023", "0"]
BLOCK = [
    ["Unidad Responsable:", "101 - Unidad de ejemplo A"], ["Programa Presupuestario:", "1 - Programa de ejemplo 1"],
    ["Trimestre que se reporta:", "1er. Trimestre 2025"], ["Objetivo:", "1.1 Objetivo de ejemplo 1.1"],
    [*TITLES, "Línea Base", "", "Valores Programados", *[""] * 4, "Valores Alcanzados", *[""] * 4, "Variación", *[""] * 4,
     "Medios de Verificación"],
    [""] * 9 + ["Año", "Valor"] + QUARTERS * 3,
]
BLANK = {"Nivel": "Componente 1", "Nombre": "Indicador nuevo", "Definición": "Mide algo", "Método de Cálculo": "Cuenta",
         "Unidad de Medida": "Acción", "Tipo": "De gestión", "Dimensión": "Eficacia",
         "Frecuencia de Medición": "Trimestral", "Sentido Esperado": "Ascendente"}
# Of indicators that no report told yet: goals, the year's as the office types it, results; then the year's totals.
TYPED = [
    ("suma", [5, 5, 5, 5], 20, [4, 6], 20, 10),
    ("promedio", [85, 85, 90, 90], 87.5, [80, 83], 87.5, 81.5),
    ("promedio", [85, 85, 90, 91], 87.8, [80, 83], 87.75, 81.5),
    ("último", [10, 20, 30, 40], 40, [9, 21], 40, 21),
    ("máximo", [7, 8, 6, 5], 8, [7.5, 6], 8, 7.5),
    ("suma", [20, 25, 25, 30], 100, [19, 24], 100, 43),
]
PERCENTAGE = len(TYPED) - 1


def check(program: Path, findings) -> str:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        findings.add("LibreOffice", "is not installed: run scripts/setup --navegador")
        return "no forms"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        convert = Converter(office, folder)
        run = Program(program.resolve(), folder / "muni")
        run("init", folder / "muni")
        write_report(folder / "muni")
        run("nuevo", "trimestre", "2025-T2")
        forms = sorted((folder / "muni/formatos-para-llenar/2025-t2").glob("*.xlsx"))
        if len(forms) != 2:
            findings.add("nuevo trimestre", f"wrote {len(forms)} forms, and two are expected")
            return "forms"
        cells = sum(recalculate(form, convert, findings) for form in forms)
        for form, fill in zip(forms, [fill_known, fill_blank]):
            fill(form)
            # The results of the formulas are gone now: a spreadsheet program has to save them again.
            shutil.copy(convert(form, "xlsx"), folder / "muni/content/informes/2025-t2" / form.name)
        said = run("build", "--verbose")
        doubts = [line for line in said.splitlines() if "2025-t2" in line and "no trae el renglón" not in line]
        if doubts:
            findings.add("filled forms", "; ".join(doubts))
        figures = compare(folder / "muni/public", findings)
    return f"{len(forms)} forms, {cells} formulas, {figures} figures"


class Program:
    """`avance`, in a folder once there is one. The templates are those of this checkout."""

    def __init__(self, program: Path, folder: Path):
        self.program = program
        self.folder = folder

    def __call__(self, *arguments) -> str:
        templates = ["--plantillas", Path(__file__).parents[2] / "site-templates"] if arguments[0] == "build" else []
        done = subprocess.run(
            [self.program, *arguments, *templates], cwd=self.folder if self.folder.exists() else None, timeout=120,
            capture_output=True, text=True, check=arguments[0] != "build")
        return done.stderr


def write_report(municipality: Path):
    """Instead of the example report: an indicator for each rule, which the plan states."""
    shutil.rmtree(municipality / "content/informes/2025-t1")
    rows, settings = [], ["indicadores:"]
    for number, (rule, (goals, result, *_)) in enumerate(RULES.items(), 1):
        name, *rest = SHEET
        rows.append([f"Componente {number}", f"{name} {number}", *rest, *goals, "", result, *[""] * 9, "Oficio 1"])
        settings += [f"  - clave: 101-1-C{number}", f"    acumulacion: {rule}"]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t").writerows([*BLOCK, *rows])
    path = municipality / "content/informes/2025-t1/unidad.tsv"
    path.parent.mkdir(parents=True)
    path.write_text(text.getvalue(), encoding="utf-8")
    with open(municipality / "content/plan.yaml", "a", encoding="utf-8") as plan:
        plan.write("\n".join(settings) + "\n")


def recalculate(form: Path, convert: Converter, findings) -> int:
    """What LibreOffice works out is what the form was written with; how many formulas it has."""
    formulas = openpyxl.load_workbook(form).active
    written = openpyxl.load_workbook(form, data_only=True).active
    # A program that knows no results of its own makes LibreOffice work them out.
    bare = form.with_name(f"sin-resultados-{form.name}")
    openpyxl.load_workbook(form).save(bare)
    opened = openpyxl.load_workbook(convert(bare, "xlsx"), data_only=True).active
    bare.unlink()
    count = 0
    for cell in (cell for row in formulas.iter_rows() for cell in row if cell.data_type == "f"):
        count += 1
        ours, theirs = (text_or_number(sheet[cell.coordinate].value) for sheet in (written, opened))
        if not is_same(ours, theirs):
            findings.add(form.name, f"{cell.coordinate} says {ours!r}, and LibreOffice works out {theirs!r}")
        if not cell.protection.locked:
            findings.add(form.name, f"{cell.coordinate} is a formula and may be overwritten")
    if not written.protection.sheet or written.freeze_panes is None or written.page_setup.orientation != "landscape":
        findings.add(form.name, "is not protected, does not keep its titles in sight, or prints upright")
    return count


def text_or_number(value):
    """A formula that gives an empty text has no value for openpyxl."""
    return "" if value is None else value


def is_same(ours, theirs) -> bool:
    """Numbers but for the noise of binary arithmetic."""
    if isinstance(ours, str) or isinstance(theirs, str):
        return ours == theirs
    return abs(ours - theirs) < 1e-9


def columns(sheet) -> tuple[int, dict[str, int]]:
    """The row below the titles, and the column of each title, from 1."""
    for row in sheet.iter_rows():
        if row[0].value == "Nivel":
            return row[0].row + 2, {str(cell.value): cell.column for cell in row if cell.value}
    raise ValueError("no table")


def fill_known(form: Path):
    book = openpyxl.load_workbook(form)
    first, places = columns(book.active)
    for number, (_, _, typed, *_) in enumerate(RULES.values()):
        put(book.active, first + number, places["Valores Alcanzados"] + 1, typed)
        put(book.active, first + number, places["Medios de Verificación"] + 1, "Oficio 2")
    write_new(book.active, first + len(RULES), places, len(RULES) + 1, TYPED[0])
    book.save(form)


def fill_blank(form: Path):
    book = openpyxl.load_workbook(form)
    first, places = columns(book.active)
    objectives = book["Objetivos"]
    if objectives.sheet_state != "hidden":
        raise ValueError("the list of objectives is in sight")
    for row in book.active.iter_rows(max_row=first):
        if row[0].value == "Objetivo:":
            put(book.active, row[0].row, 3, objectives.cell(objectives.max_row, 1).value)
    for number, indicator in enumerate(TYPED):
        write_new(book.active, first + number, places, number + 1, indicator)
    # The office types «83 %»: the program keeps 0.83, and makes the cell a percentage.
    row = first + PERCENTAGE
    put(book.active, row, places["Unidad de Medida"], "Porcentaje")
    put(book.active, row, places["Método de Cálculo"], "A / B * 100")
    for offset, number in enumerate(TYPED[PERCENTAGE][3]):
        put(book.active, row, places["Valores Alcanzados"] + offset, number / 100)
        book.active.cell(row, places["Valores Alcanzados"] + offset).number_format = "0%"
    book.save(form)


def write_new(sheet, row: int, places: dict[str, int], component: int, indicator):
    _, goals, goal, results, *_ = indicator
    for title, text in BLANK.items():
        put(sheet, row, places[title], text)
    put(sheet, row, places["Nivel"], f"Componente {component}")
    put(sheet, row, places["Nombre"], f"Indicador nuevo {component}")
    for offset, number in enumerate([2024, 0]):
        put(sheet, row, places["Línea Base"] + offset, number)
    for offset, number in enumerate([*goals, goal]):
        put(sheet, row, places["Valores Programados"] + offset, number)
    for offset, number in enumerate(results):
        put(sheet, row, places["Valores Alcanzados"] + offset, number)
        put(sheet, row, places["Medios de Verificación"] + offset, "Oficio 3")


def put(sheet, row: int, column: int, value):
    """As a person types: into a cell that is not locked."""
    cell = sheet.cell(row, column)
    if cell.protection.locked:
        raise ValueError(f"{cell.coordinate} is locked")
    cell.value = value


def compare(public: Path, findings) -> int:
    if not public.exists():
        findings.add("filled forms", "cannot be published")
        return 0
    expected = {f"102-2-c{number}": (rule, goal, total) for number, (rule, *_, goal, total) in enumerate(TYPED, 1)}
    rule, *_, goal, total = TYPED[0]
    expected[f"101-1-c{len(RULES) + 1}"] = (rule, goal, total)
    for number, (rule, (*_, goal, total)) in enumerate(RULES.items(), 1):
        expected[f"101-1-c{number}"] = (rule, goal, total)
    for name, (rule, goal, total) in expected.items():
        year = json.loads((public / f"indicadores/{name}.json").read_text(encoding="utf-8"))
        found = (year["acumulacion"]["regla"], year["anual"][0]["meta"], year["a_la_fecha"]["alcanzado"])
        if found != (rule.replace("ú", "u").replace("á", "a"), goal, total):
            findings.add(name, f"by {rule} the goal is {goal} and {total} is achieved, not {found}")
    return 3 * len(expected)
