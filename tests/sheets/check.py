"""Opens the workbooks that this program writes in other programs, and gives what those programs save back to it.

Run by `cargo xtask test --only sheets`, after the native tests have left their workbooks in target/sheets.
Needs LibreOffice, openpyxl and duckdb. Prints `N passed, N failed`.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import openpyxl

import own_form
import takeout

ROOT = Path(__file__).resolve().parents[2]
SHEETS = ROOT / "target/sheets"
ROSTERS = ROOT / "tests/data/rosters"
XTASK = sys.argv[1]
NUMBER = re.compile(r"^\d{17}[\dX]$")


def cells(path):
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def saved_as(path, kind):
    """The same workbook as LibreOffice saves it."""
    out = SHEETS / kind
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{SHEETS}/profile", "--convert-to", kind]
        + ["--outdir", str(out), str(path)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return out / f"{path.stem}.{kind}"


def read(path):
    text = subprocess.run([XTASK, "intake", str(path)], check=True, capture_output=True, text=True).stdout
    found = json.loads(text)
    people = [{key: person[key] for key in ("row", "name", "id_number", "birth", "sex")} for person in found["people"]]
    return people, [(issue["row"], issue["code"]) for issue in found["issues"]]


def no_formula_and_whole_numbers(path):
    numbers = 0
    for cell in cells(path):
        assert cell.data_type != "f", f"{cell.coordinate} is a formula"
        if isinstance(cell.value, str) and NUMBER.match(cell.value):
            numbers += 1
            assert cell.number_format == "@", f"{cell.coordinate} is not kept as text"
    if path.name.startswith("roster"):
        assert numbers > 20, f"{numbers} identity numbers"


def problems_are_noted(path):
    sheets = openpyxl.load_workbook(path)
    noted = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.comment]
    listed = sheets.worksheets[0].max_row - 1
    assert len(noted) >= listed > 0, f"{len(noted)} notes for {listed} problems"


def other_programs_keep_it(path, kind):
    before, after = read(path), read(saved_as(path, kind))
    assert before[0] and before == after, f"{path.name} saved as {kind} says something else"


def checks():
    for path in sorted(SHEETS.glob("*.xlsx")):
        yield f"openpyxl opens {path.name}", lambda path=path: no_formula_and_whole_numbers(path)
    yield "notes of the marked workbook", lambda: problems_are_noted(SHEETS / "marked-messy.xlsx")
    for path in [SHEETS / "roster-tidy-.xlsx", SHEETS / "marked-messy.xlsx", ROSTERS / "messy-320583.xlsx"]:
        for kind in ("xlsx", "ods", "xls"):
            yield f"{path.name} as .{kind}", lambda path=path, kind=kind: other_programs_keep_it(path, kind)


passed = failed = 0
for name, check in [*checks(), *own_form.checks(), *takeout.checks()]:
    try:
        check()
        passed += 1
        print(f"ok {name}")
    except Exception as error:  # noqa: BLE001 - every check is told, whatever befalls it
        failed += 1
        print(f"not ok {name}: {error}")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
