/// A workbook made for a test, of XML that the test may write itself.
package struct WrittenWorkbook {
  package struct Sheet {
    package var name: String
    /// `hidden`, `veryHidden` or, to be seen, nil.
    package var state: String?
    package var xml: String

    package init(_ name: String = "Informe", state: String? = nil, xml: String) {
      self.name = name
      self.state = state
      self.xml = xml
    }

    /// - Parameter rows: `<row>` elements.
    package init(_ name: String = "Informe", state: String? = nil, columns: String = "", rows: String) {
      let columns = columns.isEmpty ? "" : "<cols>\(columns)</cols>"
      self.init(
        name, state: state,
        xml: "<worksheet xmlns=\"\(main)\">\(columns)<sheetData>\(rows)</sheetData></worksheet>")
    }
  }

  package var sheets: [Sheet]
  /// The content of `<sst>`.
  package var strings = ""
  /// Codes of number formats: the style of a cell is its place here, from 1.
  package var formats: [String] = ["0%"]
  package var properties = ""
  package var calculation = ""
  /// Parts beside the usual ones, or in place of them.
  package var parts: [WrittenArchive.Entry] = []

  package init(_ sheets: Sheet...) { self.sheets = sheets }

  package init(sheets: [Sheet]) { self.sheets = sheets }

  package var archive: WrittenArchive {
    let names = Set(parts.map(\.name))
    return WrittenArchive(usualParts.filter { !names.contains($0.name) } + parts)
  }

  package var bytes: [UInt8] { archive.bytes }

  private var usualParts: [WrittenArchive.Entry] {
    let list = sheets.enumerated().map { index, sheet in
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      return "<sheet name=\"\(sheet.name.xml)\" sheetId=\"\(index + 1)\"\(state) r:id=\"h\(index + 1)\"/>"
    }
    let links = sheets.indices.map { link("h\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1.xml)\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    return [
      .init(
        "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"),
      .init("_rels/.rels", relationships([link("r1", "officeDocument", "xl/workbook.xml")])),
      .init(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr \(properties)/><sheets>\(list.joined())</sheets>\
        \(calculation)</workbook>
        """),
      .init(
        "xl/_rels/workbook.xml.rels",
        relationships(
          links + [link("t1", "sharedStrings", "/xl/sharedStrings.xml"), link("e1", "styles", "styles.xml")])),
      .init("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      .init(
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/>\(styles.joined())</cellXfs></styleSheet>
        """),
    ]
      + sheets.enumerated().map { index, sheet in
        WrittenArchive.Entry("xl/worksheets/sheet\(index + 1).xml", sheet.xml)
      }
  }
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private func link(_ id: String, _ kind: String, _ target: String) -> String {
  "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
}

private func relationships(_ links: [String]) -> String {
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links.joined())</Relationships>"
}

extension String {
  /// Escaped for XML.
  package var xml: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
