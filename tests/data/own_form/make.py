"""Makes the forms beside it, as offices lay them out. Needs openpyxl, python-docx and LibreOffice; run in this folder when one changes.

`register.xlsx` 任职登记表 as openpyxl writes it: merged cells, a photo, titles with blanks between their characters and
colons, one title twice, a family below that is not the person. `assess.xlsx` 考核表 and `list.xlsx` 花名册 as LibreOffice
saves them; `list.xlsx` has ten rows, numbered, and signatures below. `register.docx` by hand, `assess.docx` as
python-docx writes it. `boxes.xlsx` and `boxes.docx` ask two things in one cell, have boxes to tick and a day among words. `old.xls` is of before 2007, `prose.xlsx` asks nothing.
"""

import datetime
import re
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import docx
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation

HERE = Path(__file__).parent
THIN = Border(*[Side(style="thin")] * 4)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)


def picture(path):
    """A small grey square: the place of a photo."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xb0" * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def boxed(sheet, area):
    for row in sheet[area]:
        for cell in row:
            cell.border, cell.alignment, cell.font = THIN, MIDDLE, Font(name="仿宋_GB2312", size=12)


def register():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "登记表"
    sheet["A1"] = "社会化工会工作者任职登记表"
    sheet.merge_cells("A1:H1")
    sheet["A1"].font = Font(name="方正小标宋简体", size=18)
    sheet["A1"].alignment = MIDDLE
    sheet["A2"], sheet["F2"] = "填报单位：", "填表日期："
    boxed(sheet, "A3:H14")
    for at, text in {
        "A3": "姓　名", "C3": "性　别", "E3": "出生年月", "G3": "照片",
        "A4": "民  族", "C4": "政治面貌：", "E4": "参加工作时间",
        "A5": "身份证号码", "E5": "年  龄", "A6": "学历学位", "B6": "全日制教育", "D6": "毕业院校及专业",
        "B7": "在职教育", "D7": "毕业院校及专业", "A8": "工作单位", "E8": "职务", "A9": "联系电话", "E9": "特长",
        "A10": "个人简历", "A11": "家庭主要成员", "B11": "称谓", "C11": "姓名", "D11": "年龄", "E11": "政治面貌", "F11": "工作单位及职务",
        "A14": "单位意见",
    }.items():
        sheet[at] = text
    for area in ["G3:G5", "H3:H5", "B5:D5", "A6:A7", "E6:H6", "E7:H7", "B8:D8", "F8:H8", "B9:D9", "F9:H9", "B10:H10", "A11:A13",
                 "F11:H11", "F12:H12", "F13:H13", "B14:H14"]:
        sheet.merge_cells(area)
    sheet["B14"] = "（盖章）　　　年　　月　　日"
    sheet.row_dimensions[10].height = 120
    picture(HERE / "photo.png")
    sheet.add_image(Image(HERE / "photo.png"), "H3")
    slip = book.create_sheet("存根")
    slip["A1"], slip["B1"], slip["A2"], slip["C1"] = "姓名：", None, "证件号码", "第      号"
    slip["B1"].border = slip["B2"].border = THIN
    sheet.page_setup.orientation = "portrait"
    sheet.oddFooter.center.text = "第 &P 页"
    book.save(HERE / "register.xlsx")
    (HERE / "photo.png").unlink()


def assess():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "年度考核登记表"
    sheet["A1"] = "（2025 年度）社会化工会工作者考核登记表"
    sheet.merge_cells("A1:F1")
    boxed(sheet, "A2:F7")
    for at, text in {"A2": "姓名", "C2": "性别", "E2": "出生年月", "A3": "政治面貌", "C3": "文化程度", "E3": "职业资格",
                     "A4": "所在单位", "E4": "岗位名称", "A5": "录用日期", "D5": "劳动合同期限", "A6": "个人总结", "A7": "考核等次",
                     "C7": "考核得分", "E7": "合计"}.items():
        sheet[at] = text
    for area in ["B4:D4", "B5:C5", "E5:F5", "B6:F6"]:
        sheet.merge_cells(area)
    sheet["F7"] = "=D7*2"
    book.save(HERE / "assess.xlsx")


def people():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "花名册"
    sheet["A1"] = "社会化工会工作者花名册"
    sheet.merge_cells("A1:I1")
    sheet["A2"], sheet["H2"] = "填报单位", "填报日期"
    boxed(sheet, "A3:I14")
    for at, text in {"A3": "序号", "B3": "姓 名", "C3": "性别", "D3": "身份证号", "E3": "教育情况", "E4": "学历", "F4": "毕业学校",
                     "G3": "单位", "H3": "录用日期", "I3": "备注（另附）"}.items():
        sheet[at] = text
    for area in ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:G4", "H3:H4", "I3:I4"]:
        sheet.merge_cells(area)
    for row in range(5, 15):
        sheet.cell(row, 1, row - 4)
    sheet["A15"], sheet["F15"] = "填表人：", "审核人："
    check = DataValidation(type="list", formula1='"男,女"')
    check.add("C5:C14")
    sheet.add_data_validation(check)
    sheet.print_title_rows = "3:4"
    book.save(HERE / "list.xlsx")


# One cell that asks two things, boxes to tick, a day between the words of its own cell.
BOXES = [
    ["姓名", "", "性别", "□男  □女", "出生年月（    岁）", ""],
    ["政治面貌及入党时间", "", "学 历 学 位", "", "联系电话/手机", ""],
    ["工作单位及职务", "", "籍贯", "", "照片", ""],
    ["身份证号码", "", "文化程度", "□专科  □本科  □研究生", "专职", "☐是 ☐否"],
]
ABOVE = "填报单位：              填表日期：    年   月   日"


def boxes():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "登记表"
    sheet["A1"] = ABOVE
    sheet.merge_cells("A1:F1")
    boxed(sheet, "A2:F5")
    for row, texts in enumerate(BOXES, 2):
        for column, text in enumerate(texts, 1):
            sheet.cell(row, column).value = text or None
    bold = InlineFont(rFont="仿宋_GB2312", sz=12, b=True)
    sheet["D2"] = CellRichText(TextBlock(bold, "□"), "男  ", TextBlock(bold, "□"), "女")
    sheet.print_area = "A1:F5"
    book.save(HERE / "boxes.xlsx")


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def tc(text, span=1, merge="", font="仿宋_GB2312", size=24):
    look = f'<w:rPr><w:rFonts w:eastAsia="{font}"/><w:b/><w:sz w:val="{size}"/></w:rPr>'
    span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    run = f"<w:r>{look}<w:t>{text}</w:t></w:r>" if text else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/>{span}{merge}</w:tcPr><w:p w:rsidR="00A1"><w:pPr><w:jc w:val="center"/>'
            f"{look}</w:pPr>{run}</w:p></w:tc>")


def package(body):
    """The parts of a document with nothing but a body."""
    return {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }


def zipped(name, parts):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as made:
        for part, text in parts.items():
            made.writestr(zipfile.ZipInfo(part), text)


def document_boxes():
    """Its texts in runs of their own, as Word leaves them after some editing."""
    def cell(text, span=1):
        wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        looks = ['<w:rPr><w:b/></w:rPr>', '<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr>']
        pieces = re.findall(r"[□☐]|：|[ 年月日]+|[^□☐： 年月日]+", text)
        runs = "".join(f'<w:r>{looks[at % 2]}<w:t xml:space="preserve">{piece}</w:t></w:r>' for at, piece in enumerate(pieces))
        return f'<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>{wide}</w:tcPr><w:p>{runs}</w:p></w:tc>'

    rows = [cell(ABOVE, 6)] + ["".join(cell(text) for text in texts) for texts in BOXES]
    grid = "".join('<w:gridCol w:w="1500"/>' for _ in range(6))
    table = f"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    zipped("boxes.docx", package(f"{table}<w:p/><w:sectPr/>"))


def document():
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    photo = tc("", merge=down).replace("</w:p>", "<w:r><w:pict/></w:r></w:p>")
    rows = [
        [tc("姓　名"), tc(""), tc("性别："), tc(""), tc("出生年月"), tc("　　年　月"), photo],
        [tc("身份证号"), tc("", 3), tc("民族"), '<w:tc><w:tcPr/><w:p/></w:tc>', tc("", merge=on)],
        [tc("工作单位"), tc("", 3), tc("职务"), tc("", 2)],
        [tc("家庭成员", merge=down), tc("称谓"), tc("姓名"), tc("年龄"), tc("工作单位", 3)],
        [tc("", merge=on), tc(""), tc(""), tc(""), tc("", 3)],
        [tc("单位意见"), tc("同意。（盖章）", 6)],
    ]
    table = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    body = (f'<w:p><w:r><w:t>社会化工会工作者任职登记表</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{table}</w:tbl>'
            '<w:p><w:r><w:t xml:space="preserve">说明：本表一式两份 &amp; 存档 &lt;一&gt;。</w:t></w:r></w:p><w:sectPr/>')
    zipped("register.docx", package(body))


def written():
    """As python-docx writes it."""
    made = docx.Document()
    made.add_heading("年度考核登记表", 1)
    table = made.add_table(4, 4)
    table.style = "Table Grid"
    for row, texts in enumerate([["姓名", "", "性别", ""], ["出生年月", "", "政治面貌", ""], ["所在单位"], ["个人总结"]]):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    for row in (2, 3):
        table.cell(row, 1).merge(table.cell(row, 3))
    table.cell(0, 3).text = "____"
    made.core_properties.created = made.core_properties.modified = datetime.datetime(2026, 1, 1)
    made.save(HERE / "assess.docx")


def office(source, kind, *options):
    subprocess.run(["soffice", "--headless", "-env:UserInstallation=file:///tmp/own-form-profile", *options, "--convert-to", kind,
                    "--outdir", "/tmp/own-form", str(HERE / source)], check=True)
    return Path("/tmp/own-form") / (Path(source).stem + "." + kind.split(":")[0])


register(), assess(), people(), boxes(), document(), document_boxes(), written()
for name in ["assess.xlsx", "list.xlsx", "boxes.xlsx"]:
    made = office(name, "xlsx").read_bytes()
    (HERE / name).write_bytes(made)
(HERE / "old.xls").write_bytes(office("assess.xlsx", "xls").read_bytes())
prose = openpyxl.Workbook()
prose.active["A1"] = "关于报送材料的说明。请各单位按时报送。"
prose.save(HERE / "prose.xlsx")
