/// A ZIP archive whose entries are stored as they are.
struct StoredArchive {
  private(set) var bytes: [UInt8] = []

  /// The parts of a workbook that inputs bring, in their order.
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
  ]
  /// The last three, for the inputs that leave them out.
  private static let usual = [
    """
    <workbook xmlns:r="r"><sheets><sheet name="Informe" sheetId="1" r:id="a"/></sheets></workbook>
    """,
    """
    <Relationships><Relationship Id="a" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" \
    Type="/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="c" Type="/styles" Target="styles.xml"/>\
    </Relationships>
    """,
    """
    <Relationships><Relationship Id="a" Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """,
  ]

  init(ofParts input: [UInt8]) {
    let separator = Array("\n====\n".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var rest = input[...]
    while parts.count < Self.names.count - 1, let place = rest.firstRange(of: separator) {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    parts.append(rest)
    let missing = Self.usual.suffix(Self.names.count - max(parts.count, Self.names.count - Self.usual.count))
    while parts.count + missing.count < Self.names.count { parts.append([]) }
    parts += missing.map { Array($0.utf8)[...] }
    var directory: [UInt8] = []
    for (name, part) in zip(Self.names, parts) where !part.isEmpty { add(name, part, to: &directory) }
    let start = bytes.count
    let count = directory.count
    let entries = parts.count { !$0.isEmpty }
    bytes += directory
    bytes += little(0x0605_4B50, 4) + little(0, 4) + little(entries, 2) + little(entries, 2)
    bytes += little(count, 4) + little(start, 4) + little(0, 2)
  }

  private mutating func add(_ name: String, _ part: ArraySlice<UInt8>, to directory: inout [UInt8]) {
    let sizes = little(checksum(part), 4) + little(part.count, 4) + little(part.count, 4)
    // Version 2.0, no flags, stored, at midnight of the first day that the format knows.
    let about = little(20, 2) + little(0, 6) + little(0x21, 2) + sizes + little(name.utf8.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(20, 2) + about + little(0, 10) + little(bytes.count, 4)
    directory += Array(name.utf8)
    bytes += little(0x0403_4B50, 4) + about + Array(name.utf8) + part
  }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// CRC-32, as ZIP has it.
private func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
  var value: UInt32 = .max
  for byte in bytes {
    value ^= UInt32(byte)
    for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
  }
  return Int(~value)
}
