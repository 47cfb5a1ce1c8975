"""Every JSON, XML and CSV file parses, and one indicator's figures are those that were worked out by hand."""
import csv
import io
import json
import xml.etree.ElementTree as ET

from published import Published

# The figures of one published indicator, worked out by hand from its report.
WORKED_EXAMPLE = "indicadores/504-4-c1.json"
WORKED_FIGURES = {
    "clave": "504-4-C1", "nivel": "Componente 1", "sentido": "ascendente",
    "linea_base": {"ejercicio": 2023, "valor": 0, "corregida": True},
    "acumulacion": {"regla": "suma", "origen": "inferida"},
    "a_la_fecha": {"programado": 25, "alcanzado": 25, "cumplimiento": 1, "estado": "en_meta", "sin_reporte": 0},
    "anual": [{"ejercicio": 2024, "meta": 100, "avance": 0.25, "esperado": 0.25}],
}
WORKED_QUARTERS = [
    (1, 25, 25, 0, 1, "en_meta"), (2, 25, None, None, None, "por_reportar"),
    (3, 25, None, None, None, "por_reportar"), (4, 25, None, None, None, "por_reportar"),
]


def not_json(word: str):
    raise ValueError(f"{word} is no JSON")


def check(site: Published, findings) -> str:
    for path in site.ending(".json", ".jsonld", ".webmanifest"):
        try:
            value = json.loads(site.bytes(path).decode("utf-8"), parse_constant=not_json)
        except ValueError as error:
            findings.add(path, str(error))
            continue
        if path == WORKED_EXAMPLE:
            compare_figures(path, value, findings)
    for path in site.ending(".xml"):
        try:
            ET.fromstring(site.bytes(path))
        except ET.ParseError as error:
            findings.add(path, str(error))
    for path in site.ending(".csv"):
        check_csv(path, site.bytes(path), findings)
    if WORKED_EXAMPLE not in site.files and not json.loads(site.bytes("datos/avance.json"))["ficticio"]:
        findings.add(WORKED_EXAMPLE, "is not published")
    for page in site.pages:
        data = page.removesuffix(".html") + ".json"
        if page.startswith("indicadores/") and data not in site.files:
            findings.add(page, f"{data} is not published beside it")
    return f"{len(site.ending('.json', '.jsonld', '.xml', '.csv'))} JSON, XML and CSV files"


def compare_figures(path: str, value: dict, findings):
    for key, expected in WORKED_FIGURES.items():
        if value.get(key) != expected:
            findings.add(path, f"{key} is {value.get(key)}, not {expected}")
    keys = ("trimestre", "programado", "alcanzado", "variacion", "cumplimiento", "estado")
    quarters = [tuple(q.get(key) for key in keys) for q in value.get("trimestres", []) if q.get("ejercicio") == 2024]
    if quarters != WORKED_QUARTERS:
        findings.add(path, f"the quarters of 2024 are {quarters}")


def check_csv(path: str, content: bytes, findings):
    try:
        table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except (ValueError, csv.Error) as error:
        findings.add(path, str(error))
        return
    uneven = [number for number, row in enumerate(table, 1) if len(row) != len(table[0])]
    if not table or uneven:
        findings.add(path, f"row {uneven[0]} has not the header's number of cells" if table else "is empty")
