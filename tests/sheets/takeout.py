"""Loads the data packages left in target/takeout into DuckDB and SQLite, as an analyst would, and finds the figures that
the program shows. Needs the package duckdb; `cargo xtask test --only sheets` gets it. Yields checks for `check.py`.
"""

import csv
import json
import re
import sqlite3
import zipfile
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "target/takeout"
DUCK = {"string": "VARCHAR", "date": "DATE", "yearmonth": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
IN_POST = "presence IN ('in-post', 'unconfirmed')"
# What is said of engagements and exits alone, reckoned without the program: hired by the day, not gone before it.
RAW = """
    SELECT count(*) FROM "engagement" e WHERE e.hired <= '{day}' AND NOT EXISTS
    (SELECT 1 FROM "exit" x WHERE x.engagement = e.id AND x.date < '{day}')
"""


def unpacked(name):
    folder = PACKAGES / name
    with zipfile.ZipFile(PACKAGES / f"{name}.zip") as archive:
        archive.extractall(folder)
    return folder, json.loads((folder / "datapackage.json").read_text())


def in_duckdb(folder, described):
    """Each table by its description: a value of another type, a key twice or one that leads nowhere is refused."""
    base = duckdb.connect()
    done, left = set(), list(described["resources"])
    while left:
        needs = lambda own: {key["reference"]["resource"] or own["name"] for key in own["schema"]["foreignKeys"]}
        ready = [own for own in left if needs(own) <= done | {own["name"]}] or left[:1]
        own = ready[0]
        left.remove(own)
        schema = own["schema"]
        lines = [f'"{field["name"]}" {DUCK[field["type"]]}' for field in schema["fields"]]
        lines.append(f'PRIMARY KEY ("{schema["primaryKey"]}")')
        for key in schema["foreignKeys"]:
            to = key["reference"]["resource"]
            if to in done:
                lines.append(f'FOREIGN KEY ("{key["fields"]}") REFERENCES "{to}" ("{key["reference"]["fields"]}")')
        base.execute(f'CREATE TABLE "{own["name"]}" ({", ".join(lines)})')
        base.execute(f'COPY "{own["name"]}" FROM \'{folder / own["path"]}\' (HEADER, DELIMITER \',\', NULLSTR \'\')')
        done.add(own["name"])
    return lambda sql: base.execute(sql).fetchall()


def in_sqlite(folder, described):
    base = sqlite3.connect(":memory:")
    for own in described["resources"]:
        with open(folder / own["path"], newline="", encoding="utf-8") as file:
            rows = csv.reader(file)
            heads = next(rows)
            base.execute(f'CREATE TABLE "{own["name"]}" ({", ".join(f"{chr(34)}{head}{chr(34)}" for head in heads)})')
            marks = ", ".join("?" * len(heads))
            base.executemany(f'INSERT INTO "{own["name"]}" VALUES ({marks})', rows)
    return lambda sql: base.execute(sql).fetchall()


def same_figures(name, load):
    folder, described = unpacked(name)
    expected = json.loads((PACKAGES / f"{name}.json").read_text())
    ask = load(folder, described)
    one = lambda sql: ask(sql)[0][0]
    assert one('SELECT count(*) FROM "person"') == expected["people"]
    assert one(f'SELECT count(*) FROM "standing" WHERE {IN_POST}') == expected["in_post"]
    assert one("""SELECT count(*) FROM "standing" WHERE filing = 'filed'""") == expected["filed"]
    held = ask(f"SELECT coalesce(certificate, ''), count(*) FROM \"standing\" WHERE {IN_POST} GROUP BY 1")
    assert dict(held) == expected["certificates"], held
    reckoned = one(RAW.format(day=expected["day"]))
    assert reckoned == expected["active_engagements"], f"{reckoned} engagements, the program says {expected['active_engagements']}"


def documented(name):
    """The commands of docs/data_package.md do what it says."""
    folder, described = unpacked(name)
    expected = json.loads((PACKAGES / f"{name}.json").read_text())
    text = (ROOT / "docs/data_package.md").read_text()
    duck = re.search(r"duckdb -c \"(.*?)\"\n", text, re.S).group(1)
    found = dict(duckdb.sql(duck.replace("data/", f"{folder}/data/")).fetchall())
    assert sum(found.values()) == expected["in_post"], found
    lite = re.search(r"sqlite3 [^\n]*? \\\n\s+\"(SELECT.*?)\"\n", text, re.S).group(1)
    ask = in_sqlite(folder, described)
    assert sum(count for *_, count in ask(lite)) == expected["in_post"]


def checks():
    for name in ("province", "county"):
        for title, load in (("DuckDB", in_duckdb), ("SQLite", in_sqlite)):
            yield f"{title} finds the figures of the {name}", lambda name=name, load=load: same_figures(name, load)
    yield "the commands that are documented", lambda: documented("county")
