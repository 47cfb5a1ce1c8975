import CZip

/// A ZIP archive in memory: its entries, unpacked piece by piece.
///
/// Nothing that the archive says of itself is trusted: what is unpacked is counted while it is. Entries that share their
/// packed bytes need no check of their own, as each is unpacked once at most and counts in full.
struct ZipArchive {
  struct Entry {
    /// With forward slashes. It is only compared, never made a path on the disk.
    let name: String
    fileprivate let index: zip_uint64_t
    fileprivate let packedBytes: Int
    fileprivate let isEncrypted: Bool
    fileprivate let isReadable: Bool
  }

  private let archive: OpaquePointer
  private let limits: ReadingLimits
  private var unpacked = 0
  let entries: [Entry]

  /// A part of this size is no bomb, however well it was packed.
  private static let harmlessBytes = 1 << 20
  private static let pieceBytes = 64 << 10

  /// Opens the archive for the time that `body` runs.
  static func open<Result>(
    _ bytes: [UInt8], limits: ReadingLimits,
    _ body: (inout ZipArchive) throws(WorkbookProblem) -> Result
  ) throws(WorkbookProblem) -> Result {
    // libzip reads the whole list of entries when it opens an archive, so they are counted before.
    let signatures = bytes.count(of: [0x50, 0x4B, 0x01, 0x02], upTo: limits.archiveEntries + 1)
    guard signatures <= limits.archiveEntries else { throw WorkbookProblem(.archiveEntries, of: limits) }
    return try bytes.withUnsafeBufferPointer { buffer throws(WorkbookProblem) in
      let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil)
      guard let source else { throw WorkbookProblem(.damagedWorkbook()) }
      guard let opened = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        throw WorkbookProblem(.damagedWorkbook())
      }
      defer { zip_discard(opened) }
      var archive = ZipArchive(opened, limits)
      return try body(&archive)
    }
  }

  private init(_ archive: OpaquePointer, _ limits: ReadingLimits) {
    self.archive = archive
    self.limits = limits
    let count = max(0, zip_get_num_entries(archive, 0))
    entries = (0..<zip_uint64_t(count)).compactMap { index in
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { return nil }
      let isReadable = [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method))
      return Entry(
        name: String(cString: name).replacing("\\", with: "/"), index: index,
        packedBytes: Int(clamping: status.comp_size),
        isEncrypted: status.encryption_method != ZIP_EM_NONE, isReadable: isReadable)
    }
  }

  /// Hands the unpacked entry to `body`, piece by piece; a piece is valid during the call.
  mutating func read(
    _ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    if entry.isEncrypted { throw WorkbookProblem(.passwordProtected) }
    guard entry.isReadable, let file = zip_fopen_index(archive, entry.index, 0) else {
      throw WorkbookProblem(.damagedWorkbook(part: entry.name))
    }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.pieceBytes)
    defer { piece.deallocate() }
    var total = 0
    while true {
      let count = Int(zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
      if count < 0 { throw WorkbookProblem(.damagedWorkbook(part: entry.name)) }
      if count == 0 { return }
      total += count
      unpacked += count
      if total > Self.harmlessBytes, total / max(1, limits.packingRatio) >= entry.packedBytes {
        throw WorkbookProblem(.packingRatio, of: limits, part: entry.name)
      }
      if unpacked > limits.unpackedBytes { throw WorkbookProblem(.unpackedBytes, of: limits, part: entry.name) }
      try body(UnsafeBufferPointer(rebasing: piece[..<count]))
    }
  }
}
