/// The bytes of a page while it is rendered: memory that grows, without the checks that an array makes at each of
/// the thousands of small pieces of a page.
@usableFromInline struct PageBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let start = piece.baseAddress else { return }
    if capacity - count < piece.count { grow(by: piece.count) }
    (base + count).update(from: start, count: piece.count)
    count += piece.count
  }

  @inline(never)
  private mutating func grow(by size: Int) {
    capacity = max(2 * capacity, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  @usableFromInline mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in forEachEscapedPiece(of: bytes) { append($0) } }
  }

  @usableFromInline mutating func append(_ html: SafeHTML) {
    html.bytes.withUnsafeBufferPointer { append($0) }
  }
}
