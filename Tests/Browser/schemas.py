"""Each JSON document against its own published schema (draft 2020-12), the tables against their Data Package by the
Frictionless framework, the catalogue as RDF and the feed as Atom: read by programs that others wrote."""
from __future__ import annotations

import copy
import csv
import hashlib
import io
import json
import logging
import re
import xml.etree.ElementTree as ET

import feedparser
import frictionless
from jsonschema import Draft202012Validator
from rdflib import Graph, Namespace, RDF, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF

from published import Published

SCHEMAS = "datos/esquemas/"
ATOM = "{http://www.w3.org/2005/Atom}"
DATE = re.compile(r"\d{4}-(03-31|06-30|09-30|12-31)T12:00:00Z")


def strict(schema):
    """The schema with no room for members that it does not name: what we write ourselves must all be in it."""
    if isinstance(schema, dict):
        closed = {key: strict(value) for key, value in schema.items()}
        return {**closed, "additionalProperties": False} if "properties" in closed else closed
    return [strict(item) for item in schema] if isinstance(schema, list) else schema


def documents(site: Published) -> dict[str, list[str]]:
    """Which documents each schema is of."""
    return {
        "avance": ["datos/avance.json"],
        "indicador": [p for p in site.ending(".json") if p.startswith("indicadores/")],
        "manifiesto": [p for p in site.ending("/manifiesto.json") if p.startswith("datos/archivo/")],
        "archivo": ["datos/archivo/indice.json"],
    }


def check(site: Published, findings) -> str:
    base = f"https://{site_host(site)}{site.base_path}"
    count = check_documents(site, base, findings)
    rows = check_package(site, findings)
    triples = check_catalogue(site, base, findings)
    entries = check_feed(site, "cambios.xml", findings)
    sums = check_sums(site, findings)
    return f"{count} documents, {rows} rows, {triples} triples, {entries} entries, {sums} checksums"


def site_host(site: Published) -> str:
    return re.match(r"https://([^/]+)/", site.page("index.html").canonical or "").group(1)


def check_documents(site: Published, base: str, findings) -> int:
    count = 0
    for name, paths in documents(site).items():
        place = f"{SCHEMAS}{name}.json"
        schema = json.loads(site.bytes(place))
        Draft202012Validator.check_schema(schema)
        if schema.get("$id") != base + place:
            findings.add(place, f"its $id is {schema.get('$id')}")
        for where, words in undescribed(schema):
            findings.add(place, f"{where} is described as «{words}»")
        validator = Draft202012Validator(strict(copy.deepcopy(schema)))
        if not paths:
            findings.add(place, "there is no such document")
        for path in paths:
            for error in validator.iter_errors(json.loads(site.bytes(path))):
                findings.add(path, f"{error.json_path}: {error.message[:160]}")
            count += 1
    return count


def undescribed(schema: dict):
    for part in [schema, *schema.get("$defs", {}).values()]:
        for name, member in part["properties"].items():
            if not member.get("description", "").endswith("."):
                yield name, member.get("description", "")


def check_package(site: Published, findings) -> int:
    logging.getLogger("frictionless").setLevel(logging.ERROR)
    place = "datos/datapackage.json"
    report = frictionless.validate(str(site.folder / place), type="package", limit_errors=20)
    for error in report.errors:
        findings.add(place, error.message[:200])
    rows = 0
    for task in report.tasks:
        for error in task.errors:
            findings.add(task.place, error.message[:200])
        read = task.stats.get("rows") or 0
        written = len(list(csv.reader(io.StringIO(site.bytes(f"datos/{task.place}").decode("utf-8-sig"))))) - 1
        if read != written:
            findings.add(task.place, f"{read} rows were read, not {written}")
        rows += read
    declared = {resource["path"] for resource in json.loads(site.bytes(place))["resources"]}
    tables = {p.removeprefix("datos/") for p in site.ending(".csv") if p.count("/") == 1 and p.startswith("datos/")}
    if declared != tables:
        findings.add(place, f"names {sorted(declared ^ tables)} otherwise than the folder has")
    return rows


def check_catalogue(site: Published, base: str, findings) -> int:
    place = "datos/catalogo.jsonld"
    graph = Graph().parse(data=site.bytes(place), format="json-ld")
    catalogue = URIRef(base + place)
    if (catalogue, RDF.type, DCAT.Catalog) not in graph:
        findings.add(place, "no dcat:Catalog")
    vcard = Namespace("http://www.w3.org/2006/vcard/ns#")
    datasets = list(graph.objects(catalogue, DCAT.dataset))
    wanted = [
        DCTERMS.identifier, DCTERMS.title, DCTERMS.description, DCAT.keyword, DCTERMS.modified, DCTERMS.temporal,
        DCTERMS.spatial, DCAT.landingPage, DCTERMS.accrualPeriodicity, DCTERMS.publisher, DCAT.distribution,
    ]
    for dataset in datasets:
        for term in wanted:
            if graph.value(dataset, term) is None:
                findings.add(place, f"{dataset} has no {term}")
    contacts = list(graph.objects(None, vcard.hasEmail))
    if contacts and not all(str(contact).startswith("mailto:") for contact in contacts):
        findings.add(place, f"a contact is {contacts}")
    offered = set()
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        address = str(graph.value(distribution, DCAT.downloadURL))
        path = address.removeprefix(base)
        offered.add(path)
        if path not in site.files:
            findings.add(place, f"{address} is not published")
            continue
        size = graph.value(distribution, DCAT.byteSize)
        if size is not None and int(size) != len(site.bytes(path)):
            findings.add(place, f"{path} is said to have {size} bytes")
        if graph.value(distribution, DCAT.mediaType) is None:
            findings.add(place, f"{path} has no media type")
    for path in site.ending(".csv", ".xlsx"):
        if path.startswith("datos/") and not path.startswith("datos/archivo/") and path not in offered:
            findings.add(place, f"{path} is not in it")
    if graph.value(URIRef(base + "#municipio"), FOAF.name) is None or not datasets:
        findings.add(place, "no publisher or no dataset")
    return len(graph)


def check_feed(site: Published, place: str, findings) -> int:
    """RFC 4287: what a feed and each entry must have; ids unlike each other; dates of quarters."""
    content = site.bytes(place)
    parsed = feedparser.parse(content)
    if parsed.bozo or parsed.version != "atom10":
        findings.add(place, f"not Atom: {parsed.get('bozo_exception')} {parsed.version}")
    feed = ET.fromstring(content)
    entries = feed.findall(f"{ATOM}entry")
    for element in [feed, *entries]:
        name = element.findtext(f"{ATOM}id", "?")
        for part in ("id", "title", "updated"):
            if len(element.findall(f"{ATOM}{part}")) != 1 or not element.findtext(f"{ATOM}{part}").strip():
                findings.add(place, f"{name} has not one {part}")
        if not DATE.fullmatch(element.findtext(f"{ATOM}updated", "")):
            findings.add(place, f"{name} is of {element.findtext(f'{ATOM}updated')}, no quarter's last day")
        if not element.findall(f"{ATOM}link[@rel='alternate']"):
            findings.add(place, f"{name} leads nowhere")
        if not name.startswith("tag:"):
            findings.add(place, f"{name} is no tag URI")
    names = [element.findtext(f"{ATOM}id") for element in [feed, *entries]]
    for name in {name for name in names if names.count(name) > 1}:
        findings.add(place, f"{name} is there twice")
    if not entries or feed.find(f"{ATOM}author/{ATOM}name") is None:
        findings.add(place, "no entry or no author")
    return len(entries)


def check_sums(site: Published, findings) -> int:
    count = 0
    for place in site.ending("/SHA256SUMS"):
        folder = place.rpartition("/")[0]
        for line in site.bytes(place).decode().splitlines():
            sum, _, name = line.partition("  ")
            count += 1
            path = f"{folder}/{name}"
            if path not in site.files or hashlib.sha256(site.bytes(path)).hexdigest() != sum:
                findings.add(place, f"{name} is not as it says")
    if not count:
        findings.add("datos/archivo/", "keeps no quarter")
    return count
