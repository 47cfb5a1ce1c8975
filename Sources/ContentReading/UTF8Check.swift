import Diagnostics

extension SourceText {
  /// Whether the whole file is well-formed UTF-8; if not, reports the first byte that is not.
  func isUTF8(diagnostics: inout Diagnostics) -> Bool {
    guard let offset = firstInvalidByte else { return true }
    diagnostics.error(.notUTF8, at: location(of: offset..<offset + 1))
    return false
  }

  private var firstInvalidByte: Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  var textStart: Int { bytes.textStart }
}

extension [UInt8] {
  /// Where UTF-8 text begins: behind a byte order mark, which Windows programs leave.
  var textStart: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
