import ContentReading

/// The file in which `PublishedState` keeps a publication: a line each for what it was made from, what it left, how many
/// files and notes it had, and what it was made from but for the bodies of narratives; then one for each narrative.
struct PublicationRecord: Equatable {
  /// What a site is made from, the narratives apart.
  struct Parts: Equatable {
    struct Narrative: Equatable {
      let sha256: String
      let outline: String
    }

    let rest: String
    /// In the order of their names.
    let narratives: [Narrative]
  }

  let inputs: String
  let published: String
  let account: PublishedState.Account
  let parts: Parts
}

extension PublicationRecord {
  /// Nil for what was cut short or edited.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard bytes.last == .lineFeed, lines.count >= 5, let fileCount = Int(lines[2]), let noteCount = Int(lines[3])
    else { return nil }
    let narratives = lines.dropFirst(5).map { $0.split(separator: " ").map(String.init) }
    guard narratives.allSatisfy({ $0.count == 2 }) else { return nil }
    inputs = lines[0]
    published = lines[1]
    account = PublishedState.Account(fileCount: fileCount, noteCount: noteCount)
    parts = Parts(
      rest: lines[4], narratives: narratives.map { Parts.Narrative(sha256: $0[0], outline: $0[1]) })
  }

  var bytes: [UInt8] {
    let lines = [inputs, published, String(account.fileCount), String(account.noteCount), parts.rest]
    return Array((lines + parts.narratives.map { "\($0.sha256) \($0.outline)" }).map { "\($0)\n" }.joined().utf8)
  }
}

extension PublicationRecord.Parts {
  /// Nil where the narratives are not those among the inputs, one for one.
  init?(_ inputs: InputFingerprint, _ narratives: [ContentReading.Narrative]) {
    // The content is the first of the folders.
    let folder = "0/narrativas/"
    let (rest, files) = inputs.fingerprint { $0.hasPrefix(folder) && $0.hasSuffix(".md") }
    guard files.map(\.name) == narratives.map({ "\(folder)\($0.name).md" }) else { return nil }
    self.rest = rest.sha256
    self.narratives = zip(files, narratives).map { Narrative(sha256: $0.sha256, outline: $1.outline.sha256) }
  }
}
