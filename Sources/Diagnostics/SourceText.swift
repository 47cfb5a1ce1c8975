/// The bytes of a text file with the name people know it by: turns byte offsets into lines and columns.
package struct SourceText: Sendable {
  /// The path as the person wrote it or will find it, with forward slashes: `content/informes/…`.
  package let name: String
  package let bytes: [UInt8]
  /// Offset of the first byte of each line. LF, CRLF and a lone CR each end a line.
  private let lineStarts: [Int]
  /// How many Unicode scalars begin before each stretch of `stretch` bytes: a line may be megabytes long, with a
  /// thousand places in it.
  private let scalarsBefore: [Int]
  private static let stretch = 128

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
      if byte == .carriageReturn || byte == .lineFeed { starts.append(index) }
    }
    lineStarts = starts
    var scalars = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.stretch) {
      scalars.append(scalars[scalars.count - 1] + bytes[start..<min(start + Self.stretch, bytes.count)].scalarCount)
    }
    scalarsBefore = scalars
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  /// The number of the line, from 1, in which a byte stands.
  package func line(at offset: Int) -> Int { index(ofLineAt: offset) + 1 }

  /// How many Unicode scalars begin before a byte.
  package func scalarCount(before offset: Int) -> Int {
    let index = offset / Self.stretch
    return scalarsBefore[index] + bytes[(index * Self.stretch)..<offset].scalarCount
  }

  /// The byte with which a Unicode scalar begins, counted from 0; behind the last byte for one that is not there.
  package func offset(ofScalar wanted: Int) -> Int {
    let after = scalarsBefore.firstIndex(beyond: wanted)
    guard after > 0 else { return 0 }
    var left = wanted - scalarsBefore[after - 1]
    var offset = (after - 1) * Self.stretch
    while offset < bytes.count {
      if !bytes[offset].isContinuation {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// Where `range` of bytes stands, with the part of the line around it, for a diagnostic.
  ///
  /// Line and column count from 1; a column is a Unicode scalar, not a byte.
  package func location(of range: Range<Int>) -> Location {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let lineIndex = index(ofLineAt: start)
    let line = byteRange(ofLine: lineIndex)
    let place = min(start, line.upperBound)
    let end = max(place, min(range.upperBound, line.upperBound))
    let column = scalarCount(before: place) - scalarCount(before: line.lowerBound) + 1
    return Location(
      file: name, place: .text(line: lineIndex + 1, column: column),
      excerpt: excerpt(of: line, marking: place..<end))
  }

  /// A line may be megabytes long: only what a terminal can show around the place is kept.
  private func excerpt(of line: Range<Int>, marking place: Range<Int>) -> Excerpt {
    let reach = 400
    var first = max(line.lowerBound, place.lowerBound - reach)
    var last = min(line.upperBound, place.lowerBound + reach)
    while first < place.lowerBound, bytes[first].isContinuation { first += 1 }
    while last > place.lowerBound, last < line.upperBound, bytes[last].isContinuation { last -= 1 }
    let marked = bytes[place.lowerBound..<min(place.upperBound, last)]
    return Excerpt(
      line: String(decoding: bytes[first..<last], as: UTF8.self),
      start: String(decoding: bytes[first..<place.lowerBound], as: UTF8.self).count,
      length: max(1, String(decoding: marked, as: UTF8.self).count),
      isCutBefore: first > line.lowerBound, isCutAfter: last < line.upperBound)
  }

  /// Where a line begins, by its number from 1 and a column in bytes from 1 (as libcmark counts).
  package func location(line: Int, byteColumn: Int, length: Int = 1) -> Location {
    let start = byteRange(ofLine: min(max(line, 1), lineCount) - 1).lowerBound + max(byteColumn - 1, 0)
    return location(of: start..<(start + length))
  }

  /// The line's bytes without its line ending.
  private func byteRange(ofLine index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  private func index(ofLineAt offset: Int) -> Int { max(0, lineStarts.firstIndex(beyond: offset) - 1) }
}

extension [Int] {
  /// Of numbers in order: the place of the first that is greater, or the end.
  fileprivate func firstIndex(beyond number: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ArraySlice<UInt8> {
  /// How many characters of UTF-8 begin in it.
  fileprivate var scalarCount: Int { count { !$0.isContinuation } }
}

extension UInt8 {
  // Known where they are used: a stored constant of another module is asked for at each byte.
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var space: UInt8 { 0x20 }

  /// Not the first byte of a character in UTF-8.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
