use super::*;
use crate::intake::xlsx_styles::looks;

fn shared() -> Shared {
    let styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId='0' fontId='0'/>\
                  <xf numFmtId='14' fontId='1'/></cellXfs>";
    Shared {
        calendar: Calendar::Of1900, strings: vec!["甲".to_owned(), String::new()], looks: looks(styles)
    }
}

fn read(rows: &str) -> Result<Sheet, Issue> {
    let text = format!(
        "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData>{rows}</sheetData>\
                        <mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>"
    );
    let mut sheet = Sheet::new("一", false);
    fill(&mut sheet, &text, &shared()).map(|_| sheet)
}

fn shown(rows: &str) -> Vec<(String, String)> {
    let sheet = read(rows).unwrap();
    sheet.cells().map(|(row, column, cell)| (sheet.cell_name(row, column), cell.shown())).collect()
}

#[track_caller]
fn check(rows: &str, expected: &[(&str, &str)]) {
    let shown = shown(rows);
    let shown: Vec<(&str, &str)> = shown.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_cell_says_what_its_kind_says() {
    check(
        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='str'><f>A1</f><v>a&amp;_x000D_b</v></c>\
         <c r='C2' t='b'><v>1</v></c><c r='D2' t='e'><v>#SPILL!</v></c><c r='E2' t='n'><v>1.5</v></c>\
         <c r='F2' s='1'><v>44256</v></c><c r='G2' t='d'><v>2021-03-01T00:00:00</v></c>\
         <c r='AA2' t='inlineStr'><v>9</v><is><r><t>乙</t></r><rPh><t>yi</t></rPh></is></c>\
         <c r='AB2'><v>x</v></c></row>",
        &[
            ("A2", "甲"),
            ("B2", "a&\rb"),
            ("C2", "TRUE"),
            ("D2", "#SPILL!"),
            ("E2", "1.5"),
            ("F2", "2021-03-01"),
            ("G2", "2021-03-01"),
            ("AA2", "乙"),
            ("AB2", "x"),
        ],
    );
}

#[test]
fn cells_without_a_place_stand_one_after_the_other() {
    check(
        "<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row>",
        &[("A1", "1"), ("C1", "2"), ("A3", "3")],
    );
}

#[test]
fn a_formula_without_its_result_is_a_fault_and_one_of_no_length_is_none() {
    check(
        "<row r='1'><c r='A1'><f>B1&amp;C1</f></c><c r='B1' t='str'><f>D1</f><v></v></c>\
         <c r='C1'><f t='shared' si='0' ref='C1:C2'>D1*2</f><v>4</v></c></row>\
         <row r='2'><c r='C2'><f t='shared' si='0'/></c><c r='D2' t='s'><f>D1</f><v>1</v></c></row>",
        &[("A1", "=B1&C1"), ("C1", "4"), ("C2", "=D2*2")],
    );
}

#[test]
fn what_the_eye_would_tell_is_noted() {
    let sheet = read(
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='3' hidden='1'><c r='A3' s='1'><v>44256</v></c></row>",
    )
    .unwrap();
    assert_eq!([1, 3].map(|row| sheet.row_is_hidden(row)), [false, true]);
    assert!(sheet.is_struck(3, 0) && sheet.column_is_hidden(1) && !sheet.column_is_hidden(0));
    assert_eq!(sheet.merged(), [Merge { rows: (0, 1), columns: (0, 0) }]);
}

#[test]
fn what_cannot_be_read_damages_the_file_and_a_sheet_without_cells_is_none() {
    for rows in [
        "<row><c t='s'><v>2</v></c></row>",
        "<row><c r='A0'><v>2</v></c></row>",
        "<row r='0'><c><v>2</v></c></row>",
        "<row><c t='b'><v>2</v></c></row>",
        "<row><c t='n'><v>x</v></c></row>",
        "<row><c t='q'><v>x</v></c></row>",
    ] {
        assert_eq!(read(rows).unwrap_err().code, "book-damaged", "{rows}");
    }
    let fill = |text: &str| fill(&mut Sheet::new("一", false), text, &shared());
    assert_eq!(fill("<worksheet><sheetData><row><c><v>1</v></c>").unwrap_err().code, "book-damaged");
    assert_eq!(fill("<chartsheet/>"), Ok(false));
    assert_eq!(fill("<worksheet><sheetData/></worksheet>"), Ok(true));
}
