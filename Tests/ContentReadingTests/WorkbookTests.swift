import Diagnostics
import Testing
import WrittenWorkbooks

@testable import ContentReading

/// The cells of the first sheet that has any, as `A1=text`.
private func cells(_ workbook: WrittenWorkbook) throws -> [String] {
  let read = try Workbook.read(workbook.bytes, file: "libro.xlsx", limits: .standard)
  return read.sheets[0].rows.joined().filter { !$0.isBlank }.map { "\($0.reference.a1)=\($0.text)" }
}

private func row(_ cells: String) -> WrittenWorkbook {
  WrittenWorkbook(.init(rows: "<row r=\"1\">\(cells)</row>"))
}

@Suite("A workbook as programs write it")
struct WorkbookTests {
  @Test(
    "A cell of each kind",
    arguments: [
      ("<c r='A1'><v>25</v></c>", "A1=25"), ("<c r='A1' t='n'><v>25.5</v></c>", "A1=25.5"),
      ("<c r='A1' t='inlineStr'><is><t>25</t></is></c>", "A1=25"),
      ("<c r='A1' t='inlineStr'><is><t xml:space='preserve'>  dos  palabras </t></is></c>", "A1=dos  palabras"),
      (
        "<c r='A1' t='inlineStr'><is><r><t>Valores </t></r><r><rPr><b/></rPr><t>Programados</t></r></is></c>",
        "A1=Valores Programados"
      ),
      ("<c r='A1' t='inlineStr'><is><t>課</t><rPh sb='0' eb='1'><t>カ</t></rPh></is></c>", "A1=課"),
      ("<c r='A1' t='str'><f>A2</f><v>texto</v></c>", "A1=texto"),
      ("<c r='A1' t='b'><v>1</v></c>", "A1=VERDADERO"), ("<c r='A1' t='b'><v>0</v></c>", "A1=FALSO"),
      ("<c r='A1' t='d'><v>2024-04-05T00:00:00</v></c>", "A1=05/04/2024"),
      ("<c r='A1' t='e'><v>#N/A</v></c>", "A1=#N/A"), ("<c r='A1'><f>1+1</f><v>2</v></c>", "A1=2"),
      ("<c r='A1'><v>NaN</v></c>", "A1=NaN"), ("<c r='A1'><v>1e400</v></c>", "A1=1e400"),
      ("<c r='A1' s='1'><v>0.25</v></c>", "A1=25%"), ("<c r='A1' s='99'><v>0.25</v></c>", "A1=0.25"),
      ("<c r='A1' t='inlineStr'><is><t>a&#10;b &amp; c</t></is></c>", "A1=a\nb & c"),
      ("<c r='A1' t='inlineStr'><is><t>a_x000D_&#10;b</t></is></c>", "A1=a\nb"),
      ("<c r='aa1'><v>1</v></c>", "AA1=1"), ("<c><v>1</v></c>", "A1=1"),
    ])
  func kinds(xml: String, text: String) throws { #expect(try cells(row(xml)) == [text]) }

  @Test(
    "Cells without anything to read are blank",
    arguments: [
      "<c r='A1'/>", "<c r='A1' s='1'/>", "<c r='A1' t='n'></c>", "<c r='A1' t='s'/>", "<c r='A1' t='s'><v/></c>",
      "<c r='A1' t='inlineStr'><is><t> </t></is></c>", "<c r='A1' t='b'/>", "<c r='A1' t='str'><f>\"\"</f><v></v></c>",
      "<c r='A1'><extLst><ext><v>7</v></ext></extLst></c>",
    ])
  func blanks(xml: String) throws { #expect(try cells(row(xml)).isEmpty) }

  @Test("Shared strings: plain, rich, with phonetic guides, escaped, empty")
  func sharedStrings() throws {
    let numbers = (0..<5).map { "<c t='s'><v>\($0)</v></c>" }.joined()
    var workbook = row(numbers)
    workbook.strings =
      "<si><t>Nivel</t></si><si><r><t>Línea</t></r><r><t xml:space='preserve'> Base</t></r></si>"
      + "<si><t>東</t><rPh sb='0' eb='1'><t>トウ</t></rPh><phoneticPr fontId='1'/></si><si><t>_x005F_x0041_</t></si><si/>"
    #expect(try cells(workbook) == ["A1=Nivel", "B1=Línea Base", "C1=東", "D1=_x0041_"])
  }

  @Test("Rows and columns that are left out are blank, and every cell knows its place")
  func sparse() throws {
    let rows = "<row r='3'><c r='C3'><v>1</v></c><c r='F3'/></row><row><c r='B4'><v>2</v></c></row>"
    let sheet = try Workbook.read(WrittenWorkbook(.init(rows: rows)).bytes, file: "x", limits: .standard).sheets[0]
    #expect(sheet.rows.map(\.count) == [0, 0, 3, 2])
    #expect(sheet.rows[2].map(\.reference.a1) == ["A3", "B3", "C3"])
    let table = sheet.table
    #expect(table.location(row: 3, column: 1).printed == "x:Informe!B4")
  }

  @Test("Namespaces and prefixes are the writer's choice; strict workbooks have their own")
  func prefixes() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let sheet = """
      <?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="\(strict)"><x:sheetData><x:row r="1">\
      <x:c r="A1" t="inlineStr"><x:is><x:t>Nivel</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try cells(WrittenWorkbook(.init(xml: sheet))) == ["A1=Nivel"])
  }

  @Test("XML in UTF-16")
  func utf16() throws {
    let sheet = """
      <?xml version='1.0' encoding='UTF-16'?>\
      <worksheet><sheetData><row><c t='str'><v>Año</v></c></row></sheetData></worksheet>
      """
    let bytes: [UInt8] =
      [0xFF, 0xFE] + sheet.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    var workbook = WrittenWorkbook(.init(rows: ""))
    workbook.parts = [.init("xl/worksheets/sheet1.xml", bytes)]
    #expect(try cells(workbook) == ["A1=Año"])
  }

  @Test(
    "Parts are found by their relationships, wherever they stand and however their names are written",
    arguments: [
      ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
      ("Hojas/Uno.xml", "xl/hojas/uno.xml"), ("../hoja.xml", "hoja.xml"), ("./hoja.xml", "xl/hoja.xml"),
      ("worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"),
    ])
  func relationships(target: String, name: String) throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let archive = WrittenArchive([
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id='r' Type='\(office)/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
      ),
      .init("xl/workbook.xml", "<workbook><sheets><sheet name='Única' r:id='h1'/></sheets></workbook>"),
      .init(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id='h1' Type='\(office)/worksheet' Target='\(target)'/>\
        <Relationship Id='x' Type='\(office)/externalLink' Target='https://ejemplo.invalid/' TargetMode='External'/>\
        </Relationships>
        """),
      .init(name, "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
      .init("xl/vbaProject.bin", "no se ejecuta"),
    ])
    let workbook = try Workbook.read(archive.bytes, file: "x", limits: .standard)
    #expect(workbook.sheets.map { $0.rows.joined().map(\.text) } == [["1"]])
  }

  @Test("Sheets come in the order of their tabs, and the hidden ones are known")
  func sheets() throws {
    let row = "<row><c><v>1</v></c></row>"
    let workbook = WrittenWorkbook(
      .init("Índice", rows: row), .init("Oculta", state: "hidden", rows: row),
      .init("Muy oculta", state: "veryHidden", rows: row),
      .init("Último", state: "visible", rows: row))
    let read = try Workbook.read(workbook.bytes, file: "x", limits: .standard)
    #expect(read.sheets.map(\.name) == ["Índice", "Oculta", "Muy oculta", "Último"])
    #expect(read.sheets.map(\.isHidden) == [false, true, true, false])
  }

  @Test("Percentages keep the number that the cell holds; dates are those of the workbook's calendar")
  func formats() throws {
    var workbook = row("<c s='1'><v>0.8333333333333334</v></c><c s='2'><v>45387</v></c><c s='3'><v>0.5</v></c>")
    workbook.formats = ["0.0%", "dd/mm/yyyy", "h:mm"]
    #expect(try cells(workbook) == ["A1=83.333333333%", "B1=05/04/2024", "C1=12:00"])
    let sheet = try Workbook.read(workbook.bytes, file: "x", limits: .standard).sheets[0]
    #expect(sheet.fractions == [CellReference(row: 1, column: 0): "0.833333333"])
    #expect(sheet.findings == [CellReference(row: 1, column: 0): .rounded("0.8333333333333334")])
    workbook.properties = "date1904='1'"
    #expect(try cells(workbook)[1] == "B1=06/04/2028")
  }

  @Test(
    "A formula counts by its saved result, and is told where it has none",
    arguments: [
      ("<f>A2</f><v>2</v>", nil), ("<f>A2</f>", .formulaWithoutValue), ("<f>A2</f><v/>", .formulaWithoutValue),
      ("<f t='shared' si='0'/>", .formulaWithoutValue), ("<f t='shared' si='0'/><v>3</v>", nil),
    ] as [(String, StoredCell.Finding?)])
  func formulas(xml: String, finding: StoredCell.Finding?) throws {
    let sheet = try Workbook.read(row("<c r='A1'>\(xml)</c>").bytes, file: "x", limits: .standard).sheets[0]
    #expect(sheet.findings.values.first == finding)
    #expect(sheet.rows.count == 1, "a formula without result must not look like a blank cell")
  }
}
