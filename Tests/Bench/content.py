"""The input of the benchmark: a fictitious municipality of any size, the same every time.

Each indicator has twelve quarters (the reports of three fourth quarters, which tell their whole year) in one flat table,
and a narrative of 300 words. Ten indicators make a MIR, ten MIRs belong to a unit, and ten to a programme."""
import json
from pathlib import Path

YEARS = (2022, 2023, 2024)
LEVELS = ("Fin", "Propósito", "Componente 1", "Componente 2", "Actividad 1.1", "Actividad 1.2", "Actividad 1.3",
          "Actividad 2.1", "Actividad 2.2", "Actividad 2.3")
CODES = ("F", "P", "C1", "C2", "A1.1", "A1.2", "A1.3", "A2.1", "A2.2", "A2.3")
AXES, OBJECTIVES = 5, 4  # objectives of each axis
COLUMNS = (
    "ejercicio,trimestre,unidad,unidad_nombre,programa,programa_nombre,objetivo,nivel,nombre,definicion,metodo,"
    "unidad_medida,tipo,dimension,frecuencia,sentido,linea_base_ejercicio,linea_base_valor,programado_t1,programado_t2,"
    "programado_t3,programado_t4,alcanzado_t1,alcanzado_t2,alcanzado_t3,alcanzado_t4,medios_t1,medios_t2,medios_t3,"
    "medios_t4,acumulacion,peso")
WORDS = (
    "la oficina revisó con las colonias cada registro del trimestre y dejó constancia de lo que falta por atender en "
    "el municipio ficticio de esta prueba porque las metas se fijaron antes de conocer el presupuesto y el personal "
    "que habría para cumplirlas así que una parte del trabajo pasó al periodo siguiente sin que cambiara el total "
    "del año ni la forma de contarlo según consta en las actas y en los padrones que se guardan en el archivo").split()
SUBJECTS = ("luminarias reparadas", "trámites resueltos", "árboles plantados", "calles bacheadas", "fugas atendidas",
            "talleres impartidos", "visitas de inspección", "solicitudes contestadas", "becas entregadas")


class Dice:
    """The same numbers on any machine and with any Python."""

    def __init__(self, seed: int):
        self.state = seed

    def below(self, limit: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % limit


def indicators(count: int):
    """Of each: its place, unit, programme, and place among the levels."""
    for number in range(count):
        mir = number // len(LEVELS)
        unit = mir // 10
        # Ten units share ten programmes, so that a programme has MIRs of several units.
        programme = unit // 10 * 10 + mir % 10
        yield number, 1001 + unit, 1 + programme, number % len(LEVELS)


def objective(number: int) -> str:
    mir = number // len(LEVELS)
    return f"{1 + mir % AXES}.{1 + mir // AXES % OBJECTIVES}"


def name(number: int) -> str:
    return f"Número de {SUBJECTS[number % len(SUBJECTS)]} en la zona {1 + number} (ficticio)"


def figures(count: int):
    """Of each indicator: number, unit, programme, level, baseline, and for each year four goals and four results, None
    where nothing was reported: one quarter in thirty."""
    dice = Dice(70)
    for number, unit, programme, level in indicators(count):
        base = 20 + dice.below(400)
        years = []
        for _ in YEARS:
            goals = [base + dice.below(40) for _ in range(4)]
            years.append((goals, [None if dice.below(30) == 0 else goal * (55 + dice.below(70)) // 100 for goal in goals]))
        yield number, unit, programme, level, base * 3, years


def definition(number: int, unit: int) -> str:
    return f"Mide lo que la unidad {unit} hizo en la zona {1 + number}, contado una vez."


METHOD = "Suma de los casos del trimestre según el padrón"


def rows(count: int):
    for number, unit, programme, level, base, years in figures(count):
        kind = "Estratégico" if level < 2 else "De gestión"
        for year, (goals, results) in zip(YEARS, years):
            written = ["" if result is None else str(result) for result in results]
            evidence = [f"Padrón {year}-{quarter} del archivo" if result else "" for quarter, result in
                        enumerate(written, 1)]
            yield (
                f"{year},T4,{unit},Unidad ficticia {unit},{programme},Programa ficticio {programme},"
                f"{objective(number)},{LEVELS[level]},\"{name(number)}\",\"{definition(number, unit)}\",{METHOD},Caso,"
                f"{kind},Eficacia,Trimestral,Ascendente,2021,{base},"
                f"{','.join(map(str, goals))},{','.join(written)},{','.join(evidence)},suma,1")


def prose(number: int) -> str:
    """300 words of Markdown."""
    dice = Dice(number + 1)
    start = dice.below(len(WORDS))
    words = [WORDS[(start + 3 * place + place * place // 7) % len(WORDS)] for place in range(300)]
    paragraphs = [" ".join(words[begin:begin + 50]).capitalize() + "." for begin in range(0, 300, 50)]
    paragraphs[1] = paragraphs[1].replace(" la ", " **la** ", 1)
    paragraphs[3] = "- " + paragraphs[3].replace(" y ", "\n- y ")
    return (paragraphs[0] + "\n\n## Lo que se hizo\n\n" + "\n\n".join(paragraphs[1:4]) + "\n\n## Lo que falta\n\n"
            + "\n\n".join(paragraphs[4:]) + "\n")


def narrative(number: int, code: str) -> str:
    return (
        f"---\ntitulo: Lo que pasó en la zona {1 + number}\nresumen: Texto ficticio de la prueba de velocidad, zona "
        f"{1 + number}.\nindicador: {code}\n---\n\n{prose(number)}")


def plan(count: int) -> str:
    places = list(indicators(count))
    units = {}
    for _, unit, programme, _ in places:
        units.setdefault(unit, {})[programme] = None
    programmes = sorted({programme for _, _, programme, _ in places})
    used = sorted({objective(number) for number, *_ in places})
    lines = ["nombre: Plan ficticio de la prueba de velocidad 2022–2024", "ejercicios:", "  desde: 2022", "  hasta: 2024",
             "ejes:"]
    for axis in sorted({code[0] for code in used}):
        lines += [f'  - clave: "{axis}"', f"    nombre: Eje ficticio {axis}"]
    lines.append("objetivos:")
    for code in used:
        lines += [f'  - clave: "{code}"', f"    nombre: Objetivo ficticio {code}"]
    lines.append("programas:")
    for code in programmes:
        lines += [f'  - clave: "{code}"', f"    nombre: Programa ficticio {code}"]
    lines.append("unidades:")
    for code, owed in units.items():
        lines += [f'  - clave: "{code}"', f"    nombre: Unidad ficticia {code}",
                  f"    programas: [{', '.join(f'{chr(34)}{programme}{chr(34)}' for programme in owed)}]"]
    return "\n".join(lines) + "\n"


SITE = """municipio: Municipio ficticio (prueba de velocidad)
titulo: Prueba de velocidad
descripcion: Un municipio que no existe, hecho para medir cuánto tarda el programa en construir su sitio.
direccion: https://ejemplo.invalid/
ficticio: true
idioma: es
acento:
  claro: "#0e5a5a"
  oscuro: "#7fc8c2"
"""


def write(folder: Path, count: int):
    """Writes a content folder of `count` indicators, a multiple of ten."""
    (folder / "informes").mkdir(parents=True)
    narratives = folder / "narrativas"
    (folder / "sitio.yaml").write_text(SITE, "utf-8")
    (folder / "plan.yaml").write_text(plan(count), "utf-8")
    with open(folder / "informes" / "banco-de-pruebas.csv", "w", encoding="utf-8", newline="\n") as table:
        table.write(COLUMNS + "\n")
        table.writelines(row + "\n" for row in rows(count))
    for number, unit, programme, level in indicators(count):
        own = narratives / str(unit)
        own.mkdir(parents=True, exist_ok=True)
        (own / f"{slug(unit, programme, level).replace('.', '-')}.md").write_text(
            narrative(number, code(unit, programme, level)), "utf-8")


def code(unit: int, programme: int, level: int) -> str:
    return f"{unit}-{programme}-{CODES[level]}"


def slug(unit: int, programme: int, level: int) -> str:
    return code(unit, programme, level).lower()


def write_for_hugo(folder: Path, count: int):
    """The same indicators as pages of a Hugo site: figures in the front matter, as JSON, which Hugo reads fastest."""
    pages = folder / "content" / "indicadores"
    pages.mkdir(parents=True)
    for number, unit, programme, level, base, years in figures(count):
        goals, results = years[-1]
        front = {
            "title": name(number), "clave": code(unit, programme, level), "nivel": LEVELS[level],
            "definicion": definition(number, unit), "metodo": METHOD, "medida": "Caso", "sentido": "Ascendente",
            "base": base, "unidades": [str(unit)], "programas": [str(programme)], "objetivos": [objective(number)],
            "ejes": [objective(number)[0]], "meta": sum(goals), "acumulado": sum(result or 0 for result in results),
            "reportado": any(result is not None for result in results),
            "trimestres": [
                {"t": f"T{quarter} {year}", "p": goal, "a": result}
                for year, figures_of_year in zip(YEARS, years)
                for quarter, (goal, result) in enumerate(zip(*figures_of_year), 1)],
        }
        (pages / f"{slug(unit, programme, level)}.md").write_text(
            json.dumps(front, ensure_ascii=False) + "\n\n" + prose(number), "utf-8")
