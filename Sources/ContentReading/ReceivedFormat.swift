import Diagnostics

/// What a received file is by its content, whatever its name says.
enum ReceivedFormat {
  case text
  /// A ZIP archive: a workbook, or one of the many other things that are archives.
  case archive
  /// Something else, with what to do about it.
  case refused(Message)

  /// The endings of names under which reports are looked for; those of other spreadsheets have a message of their own.
  static let texts = ["tsv", "txt", "csv"]
  static let workbooks = ["xlsx", "xlsm"]
  static let otherSpreadsheets = [
    "xls", "xlt", "xlsb", "xltx", "xltm", "ods", "ots", "fods", "numbers", "html", "htm", "xml",
  ]

  static func isAccepted(_ ending: String) -> Bool { texts.contains(ending) || isSpreadsheet(ending) }

  /// What Excel leaves beside a workbook that is open: `~$informe.xlsx`, which names who opened it.
  static func isLock(_ path: String, _ bytes: [UInt8]) -> Bool {
    bytes.count <= 1024 && path.split(separator: "/").last?.hasPrefix("~$") == true
  }

  /// What Windows leaves in a folder by itself.
  static func isSystemFile(_ path: String) -> Bool {
    ["thumbs.db", "desktop.ini"].contains(path.split(separator: "/").last?.lowercased())
  }

  static func isSpreadsheet(_ ending: String) -> Bool { (workbooks + otherSpreadsheets).contains(ending) }

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .refused(Self.compoundFile(bytes))
    } else if let message = Self.markup(bytes) ?? Self.foreign(bytes) {
      self = .refused(message)
    } else {
      self = .text
    }
  }

  /// The container of old Office files names its streams in UTF-16.
  private static func compoundFile(_ bytes: [UInt8]) -> Message {
    func holds(_ name: String) -> Bool {
      bytes.contains(bytes: name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    }
    if holds("EncryptedPackage") { return .passwordProtected }
    if holds("WordDocument") { return .noSpreadsheet(("un documento de Word", "a Word document")) }
    return .otherSpreadsheet(("un libro de Excel antiguo (.xls)", "an old Excel workbook (.xls)"))
  }

  /// Web pages and XML that other systems save under a spreadsheet's name.
  private static func markup(_ bytes: [UInt8]) -> Message? {
    let beginning = String(decoding: bytes[bytes.textStart...].prefix(64), as: UTF8.self).trimmed.lowercased()
    if ["<html", "<!doctype html", "<table", "<head", "mime-version:"].contains(where: beginning.hasPrefix) {
      return .otherSpreadsheet(("una página web guardada como hoja de cálculo", "a web page saved as a spreadsheet"))
    }
    if beginning.hasPrefix("<?xml") || beginning.hasPrefix("<workbook") {
      return .otherSpreadsheet(("una hoja de cálculo en XML", "a spreadsheet in XML"))
    }
    return nil
  }

  private static func foreign(_ bytes: [UInt8]) -> Message? {
    let kinds: [(signature: [UInt8], name: (es: String, en: String))] = [
      (Array("%PDF-".utf8), ("un PDF", "a PDF")),
      ([0x89, 0x50, 0x4E, 0x47], ("una imagen", "an image")), ([0xFF, 0xD8, 0xFF], ("una imagen", "an image")),
      (Array("GIF8".utf8), ("una imagen", "an image")), (Array("{\\rtf".utf8), ("un documento de texto", "a document")),
      (Array("Rar!".utf8), ("un archivo comprimido", "an archive")),
      ([0x37, 0x7A, 0xBC, 0xAF], ("un archivo comprimido", "an archive")),
      ([0x1F, 0x8B], ("un archivo comprimido", "an archive")),
    ]
    return kinds.first { bytes.starts(with: $0.signature) }.map { .noSpreadsheet($0.name) }
  }
}

extension WorkbookPackage {
  /// What to say of an archive that is no workbook.
  var refusal: Message {
    mutating get throws(WorkbookProblem) {
      let openDocument = "application/vnd.oasis.opendocument."
      let type = String(decoding: try beginning(of: "mimetype"), as: UTF8.self)
      if type.hasPrefix(openDocument + "spreadsheet") {
        return .otherSpreadsheet(("una hoja de cálculo de LibreOffice (.ods)", "a LibreOffice spreadsheet (.ods)"))
      }
      if type.hasPrefix(openDocument) {
        return .noSpreadsheet(("un documento de LibreOffice", "a LibreOffice document"))
      }
      if has("xl/workbook.bin") {
        return .otherSpreadsheet(("un libro binario de Excel (.xlsb)", "a binary Excel workbook (.xlsb)"))
      }
      if has("Index/Document.iwa") {
        return .otherSpreadsheet(("una hoja de cálculo de Numbers", "a Numbers spreadsheet"))
      }
      if has("word/document.xml") { return .noSpreadsheet(("un documento de Word", "a Word document")) }
      if has("ppt/presentation.xml") { return .noSpreadsheet(("una presentación", "a presentation")) }
      return has("xl/workbook.xml") ? .damagedWorkbook() : .noSpreadsheet(("un archivo comprimido", "an archive"))
    }
  }
}
