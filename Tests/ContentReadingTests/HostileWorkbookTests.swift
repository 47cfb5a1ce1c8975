import Diagnostics
import Testing
import WrittenWorkbooks

@testable import ContentReading

@Suite("Workbooks made to do harm, or broken")
struct HostileWorkbookTests {
  /// What the reading of a workbook says, and of which cell.
  private func refusal(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> String? {
    do {
      _ = try Workbook.read(bytes, file: "libro.xlsx", limits: limits)
      return nil
    } catch {
      return "\(error.message.code)\(error.cell.map { " \($0.sheet)!\($0.reference.a1)" } ?? "")"
    }
  }

  private func refusal(rows: String) -> String? { refusal(WrittenWorkbook(.init(rows: rows)).bytes) }

  private func refusal(_ part: String, _ xml: String) -> String? {
    var workbook = WrittenWorkbook(.init(rows: ""))
    workbook.parts = [.init(part, xml)]
    return refusal(workbook.bytes)
  }

  private static let limit = "limite-rebasado"

  @Test("Limits are named, in words and in the message", arguments: ReadingLimit.allCases)
  func limitsHaveNames(limit: ReadingLimit) {
    var limits = ReadingLimits.standard
    limits[keyPath: limit.field] = 7
    let message = WorkbookProblem(limit, of: limits).message
    #expect(message.rule(in: .spanish) == "el archivo rebasa el límite «\(limit.rawValue)», que es 7")
  }

  @Test("An archive that unpacks to far more than it is", arguments: [(100, 512 << 20, 1), (100_000, 3 << 20, 3)])
  func bomb(ratio: Int, unpacked: Int, megabytes: Int) {
    var limits = ReadingLimits.standard
    limits.packingRatio = ratio
    limits.unpackedBytes = unpacked
    limits.cellCharacters = 64 << 20
    var workbook = WrittenWorkbook(.init(rows: ""))
    // It claims to be small.
    workbook.parts = [
      .init("xl/worksheets/sheet1.xml", packed: Deflated.spaces(megabytes: 20), checksum: 0, size: 10, method: 8)
    ]
    #expect(refusal(workbook.bytes, limits: limits) == Self.limit)
  }

  @Test("Entries that share their bytes count each time")
  func overlapping() {
    let sheet = "<worksheet><sheetData>\(String(repeating: " ", count: 90_000))</sheetData></worksheet>"
    let workbook = WrittenWorkbook(sheets: (1...30).map { .init("Hoja \($0)", xml: sheet) })
    var archive = workbook.archive
    archive.overlapping = "xl/worksheets/"
    #expect(archive.bytes.count < 200_000)
    var limits = ReadingLimits.standard
    limits.unpackedBytes = 2_000_000
    #expect(refusal(archive.bytes, limits: limits) == Self.limit)
    #expect(refusal(archive.bytes) == nil)
  }

  @Test("Very many entries")
  func manyEntries() {
    let tiny = (0..<10_001).map { WrittenArchive.Entry("\($0)", [UInt8]()) }
    #expect(refusal(WrittenArchive(tiny).bytes) == Self.limit)
  }

  @Test("Two entries of one name, one part as two sheets, a part that is not there")
  func ambiguous() {
    var archive = WrittenWorkbook(.init(rows: "")).archive
    archive.entries.append(.init("XL/workbook.xml", "<workbook/>"))
    #expect(refusal(archive.bytes) == "libro-danado")
    let sheets = "<workbook><sheets><sheet name='a' id='h1'/><sheet name='b' id='h1'/></sheets></workbook>"
    #expect(refusal("xl/workbook.xml", sheets) == "libro-danado")
    let unknown = "<workbook><sheets><sheet name='a' id='h7'/></sheets></workbook>"
    #expect(refusal("xl/workbook.xml", unknown) == "libro-danado")
  }

  @Test("No name leads out of the archive", arguments: ["../../../etc/passwd", "/../etc/passwd", "../xl/../../a.xml"])
  func names(target: String) {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = "<Relationships><Relationship Id='h1' Type='\(office)/worksheet' Target='\(target)'/></Relationships>"
    #expect(refusal("xl/_rels/workbook.xml.rels", list) == "libro-danado")
  }

  @Test(
    "A document type is refused before any entity",
    arguments: [
      "<!DOCTYPE worksheet [<!ENTITY a 'ja'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><worksheet>&b;</worksheet>",
      "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet>&a;</worksheet>",
      "<!DOCTYPE worksheet SYSTEM 'https://ejemplo.invalid/x.dtd'><worksheet/>",
    ])
  func documentType(xml: String) { #expect(refusal("xl/worksheets/sheet1.xml", xml) == "libro-con-doctype") }

  @Test(
    "XML that is not well-formed",
    arguments: [
      "", "nada", "<worksheet>", "<worksheet></hoja>", "<worksheet>&nada;</worksheet>", "<worksheet a='1' a='2'/>",
      "<worksheet>&#xD800;</worksheet>", "<worksheet>&#1;</worksheet>", "<worksheet>\u{1}</worksheet>",
      "<?xml version='1.0' encoding='EBCDIC'?><worksheet/>", "<worksheet/><worksheet/>",
    ])
  func malformed(xml: String) { #expect(refusal("xl/worksheets/sheet1.xml", xml) == "libro-danado") }

  @Test("Where the XML breaks off is told")
  func malformedLine() {
    do {
      var workbook = WrittenWorkbook(.init(rows: ""))
      workbook.strings = "\n\n<si>"
      _ = try Workbook.read(workbook.bytes, file: "libro.xlsx", limits: .standard)
      Issue.record("it was read")
    } catch {
      #expect(error.message == .damagedWorkbook(part: "xl/sharedStrings.xml", line: 3))
    }
  }

  @Test("Elements in elements, without end")
  func deep() {
    #expect(refusal("xl/worksheets/sheet1.xml", String(repeating: "<a>", count: 1_000_000)) == Self.limit)
  }

  @Test("Very many elements")
  func manyElements() {
    var limits = ReadingLimits.standard
    limits.xmlElements = 20_000
    let rows = String(repeating: "<row/>", count: 30_000)
    #expect(refusal(WrittenWorkbook(.init(rows: rows)).bytes, limits: limits) == Self.limit)
  }

  @Test(
    "Text of ten megabytes in a cell, a shared string, an attribute, a tag, a comment",
    arguments: [
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t='str'><v>"),
      ("xl/sharedStrings.xml", "<sst><si><t>"),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='"), ("xl/worksheets/sheet1.xml", "<"),
      ("xl/workbook.xml", "<!--"),
    ])
  func long(part: String, beginning: String) {
    let bytes = Array(beginning.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    var workbook = WrittenWorkbook(.init(rows: ""))
    workbook.parts = [.init(part, packed: bytes, checksum: 0, size: bytes.count, method: 0)]
    #expect(refusal(workbook.bytes) == Self.limit)
  }

  @Test("A cell one character longer than may be, in one run and in many")
  func cellLength() {
    func cell(_ runs: Int, of length: Int) -> String {
      let run = "<r><t>\(String(repeating: "ñ", count: length))</t></r>"
      return "<row><c/><c t='inlineStr'><is>\(String(repeating: run, count: runs))</is></c></row>"
    }
    #expect(refusal(rows: cell(1, of: 32_767)) == nil)
    #expect(refusal(rows: cell(1, of: 32_768)) == "\(Self.limit) Informe!B1")
    #expect(refusal(rows: cell(331, of: 99)) == "\(Self.limit) Informe!B1")
  }

  @Test(
    "Cells where none can be",
    arguments: [
      ("<row r='1'><c r='ALM1'><v>1</v></c></row>", "limite-rebasado Informe!ALM1"),
      ("<row r='1'><c r='ALL1'><v>1</v></c></row>", nil), ("<row r='1'><c r='XFD1'/></row>", nil),
      ("<row r='1'><c r='XFE1'/></row>", "libro-danado Informe!A1"),
      ("<row r='1'><c r='A2'><v>1</v></c></row>", "libro-danado Informe!A1"),
      ("<row r='1'><c r='B1'/><c r='B1'/></row>", "libro-danado Informe!B1"),
      ("<row r='1'><c r='B1'/><c r='A1'/></row>", "libro-danado Informe!B1"),
      ("<row r='1'><c r='A99999999999999999999'/></row>", "libro-danado Informe!A1"),
      ("<row r='1'><c r='1'/></row>", "libro-danado Informe!A1"),
      ("<row r='1'><c r=''/></row>", "libro-danado Informe!A1"),
      ("<row r='2'/><row r='2'/>", "libro-danado Informe!A2"), ("<row r='2'/><row r='1'/>", "libro-danado Informe!A1"),
      ("<row r='1048577'/>", "libro-danado Informe!A1048577"), ("<row r='0'/>", "libro-danado Informe!A1"),
      ("<row><c t='s'><v>0</v></c></row>", "libro-danado Informe!A1"),
      ("<row><c t='s'><v>-1</v></c></row>", "libro-danado Informe!A1"),
      ("<row><c t='s'><v>x</v></c></row>", "libro-danado Informe!A1"),
    ] as [(String, String?)])
  func places(rows: String, expected: String?) { #expect(refusal(rows: rows) == expected) }

  @Test("A million cells in a row, and cells far down or far right in many rows")
  func wide() {
    let cells = String(repeating: "<c><v>1</v></c>", count: 100_000)
    #expect(refusal(rows: "<row>\(cells)</row>") == "\(Self.limit) Informe!ALM1")
    let far = (1...3_000).map { "<row r='\($0)'><c r='ALL\($0)'><v>1</v></c></row>" }.joined()
    #expect(refusal(rows: far) == "\(Self.limit) Informe!ALL1999")
    let low = WrittenWorkbook.Sheet(rows: "<row r='1048576'><c><v>1</v></c></row>")
    #expect(refusal(WrittenWorkbook(low, low).bytes) == "\(Self.limit) Informe!A1048576")
    #expect(refusal(WrittenWorkbook(low).bytes) == nil)
  }

  @Test("A long text that many cells share")
  func sharedText() {
    var workbook = WrittenWorkbook(.init(rows: String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 3_000)))
    workbook.strings = "<si><t>\(String(repeating: "x", count: 32_000))</t></si>"
    #expect(refusal(workbook.bytes) == "\(Self.limit) Informe!A2098")
  }

  @Test("Encrypted entries, and methods of packing that workbooks do not use")
  func unreadable() {
    var workbook = WrittenWorkbook(.init(rows: ""))
    workbook.parts = [.init("xl/workbook.xml", Array("<workbook/>".utf8), flags: 1)]
    #expect(refusal(workbook.bytes) == "libro-con-contrasena")
    workbook.parts = [.init("xl/workbook.xml", packed: [0], checksum: 0, size: 1, method: 14)]
    #expect(refusal(workbook.bytes) == "libro-danado")
    workbook.parts = [.init("xl/workbook.xml", packed: Array("<workbook/>".utf8), checksum: 1, size: 11, method: 0)]
    #expect(refusal(workbook.bytes) == "libro-danado")
  }

  @Test("Cut off anywhere, a workbook is damaged")
  func truncated() {
    let bytes = WrittenWorkbook(.init(rows: "<row><c><v>1</v></c></row>")).bytes
    for end in stride(from: 4, to: bytes.count, by: 41) {
      #expect(refusal(Array(bytes[..<end])) != nil)
    }
  }

  @Test("With any byte changed a workbook is read or refused")
  func changed() {
    let bytes = WrittenWorkbook(.init(rows: "<row><c><v>1</v></c><c t='str'><v>a</v></c></row>")).bytes
    var refused = 0
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[index] ^= UInt8(1 << (index / 3 % 8))
      if refusal(changed) != nil { refused += 1 }
    }
    #expect(refused > bytes.count / 6)
  }

  @Test("Characters that turn the reading order stay data")
  func bidirectional() throws {
    let rows = "<row><c t='str'><v>a\u{202E}b</v></c><c t='str'><v>_x001B_[31m</v></c></row>"
    let sheet = try Workbook.read(WrittenWorkbook(.init(rows: rows)).bytes, file: "x", limits: .standard).sheets[0]
    #expect(sheet.rows[0].map(\.text) == ["a\u{202E}b", "\u{1B}[31m"])
  }
}

/// A stream of deflate with nothing but spaces: a literal, then matches of 258 bytes at distance 1, in fixed codes.
private enum Deflated {
  static func spaces(megabytes: Int) -> [UInt8] {
    var bits: [Bool] = [true, true, false]
    func code(_ value: Int, _ length: Int) -> [Bool] { (0..<length).reversed().map { value >> $0 & 1 == 1 } }
    bits += code(0x30 + 32, 8)
    let match = code(0b1100_0101, 8) + code(0, 5)
    for _ in 0..<(megabytes << 20) / 258 { bits += match }
    bits += code(0, 7)
    bits += [Bool](repeating: false, count: (8 - bits.count % 8) % 8)
    return stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(0) { $0 | (bits[start + $1] ? 1 << UInt8($1) : 0) }
    }
  }
}
