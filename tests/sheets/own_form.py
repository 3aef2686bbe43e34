"""Opens the forms filled by this program (target/own_form) in openpyxl and LibreOffice: they read what was filled in, and
everything else as the empty form has it. Yields checks for `check.py`.
"""

import csv
import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
FILLED = ROOT / "target/own_form"
EMPTY = ROOT / "tests/data/own_form"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Where the name stands on the first sheet of each.
NAMES = {"register.xlsx": "B3", "assess.xlsx": "B2", "list.xlsx": "B5", "boxes.xlsx": "B2"}
# What Writer must read in each document that is filled; of `boxes.docx` what was written among its words.
READ = {
    "register.docx": ["沈秋1", "玉山镇工会"],
    "assess.docx": ["沈秋1", "玉山镇工会"],
    "boxes.docx": ["沈秋1", "填表日期：2026年11月1日", "□男 ■女", "□专科 ■本科 □研究生", "☑是 ☐否", "1990年3月（36岁）"],
}
# What is written into: room, boxes, and the marks of a day.
ROOM = re.compile(r"[\s_□■☐☑年月日\d]+")


def office(name, kind, out):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{FILLED}/profile", "--convert-to", kind, "--outdir", str(out), str(name)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def in_openpyxl(name):
    filled, empty = openpyxl.load_workbook(FILLED / name), openpyxl.load_workbook(EMPTY / name)
    assert filled.sheetnames == empty.sheetnames
    changed = 0
    for own, before in zip(filled.worksheets, empty.worksheets):
        assert own.merged_cells.ranges == before.merged_cells.ranges
        assert len(own._images) == len(before._images)
        known = set(before._cells)
        assert own.print_title_rows == before.print_title_rows
        for row in own.iter_rows():
            for cell in row:
                was = before[cell.coordinate]
                if cell.value != was.value:
                    before_it = ROOM.sub("", was.value) if isinstance(was.value, str) else ""
                    assert not before_it or ROOM.sub("", cell.value) == before_it, f"{cell.coordinate}: {was.value}"
                    changed += 1
                # Where the empty form has no cell at all there was no style to keep.
                assert (cell.row, cell.column) not in known or cell._style == was._style, cell.coordinate
    assert changed > 5, f"{changed} cells filled"
    assert filled.worksheets[0][NAMES[name]].value.startswith("沈秋")


def in_libreoffice(name):
    out = FILLED / "csv"
    office(FILLED / name, "csv:Text - txt - csv (StarCalc):44,34,76", out)
    rows = list(csv.reader((out / name.replace("xlsx", "csv")).open(encoding="utf-8")))
    column, row = ord(NAMES[name][0]) - ord("A"), int(NAMES[name][1:]) - 1
    assert rows[row][column].startswith("沈秋"), rows[row]


def document(name):
    """Well-formed, and what was there stands there still."""
    def words(folder):
        with zipfile.ZipFile(folder / name) as archive:
            tree = ElementTree.fromstring(archive.read("word/document.xml"))
        return [cell.text or "" for cell in tree.iter(f"{W}t")]

    filled, empty = words(FILLED), words(EMPTY)
    gone = [text for text in empty if ROOM.sub("", text) and text not in filled]
    assert not gone and "沈秋1" in filled, (gone, filled)


def in_writer(name):
    """LibreOffice Writer opens it without a word, and reads what was written and what stood there."""
    def words(folder, out):
        office(folder / name, "txt:Text (encoded):UTF8", out)
        text = (out / name.replace("docx", "txt")).read_text(encoding="utf-8-sig")
        return re.sub(r"[ 　]+", " ", text)

    filled, empty = words(FILLED, FILLED / "txt"), words(EMPTY, FILLED / "txt-empty")
    for text in READ[name]:
        assert text in filled, f"{text}: {filled}"
    for line in empty.split("\n"):
        assert not ROOM.sub("", line) or ROOM.sub("", line) in ROOM.sub("", filled), line


def checks():
    for name in NAMES:
        yield f"openpyxl reads the filled {name}", lambda name=name: in_openpyxl(name)
        yield f"LibreOffice reads the filled {name}", lambda name=name: in_libreoffice(name)
    for name in READ:
        yield f"the filled {name} is whole", lambda name=name: document(name)
        yield f"Writer reads the filled {name}", lambda name=name: in_writer(name)
