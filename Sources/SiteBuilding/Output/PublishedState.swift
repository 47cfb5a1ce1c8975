import ContentReading
import Parallel

/// What the last publication into a folder was made from and left there, so that a build can tell that there is nothing
/// to do, or no more than the pages of some narratives. Any doubt is an answer: then everything is built and compared.
///
/// It stands beside the published folder, not in it: nothing in there says when or where it was made.
struct PublishedState {
  /// What is told of a publication without making it again.
  struct Account: Equatable {
    let fileCount: Int
    let noteCount: Int
  }

  private let output: OutputFolder
  /// The folder with the state, and the state's name in it.
  private let folder: OutputFolder
  private let name: String
  private var temporary: String { OutputFolder.temporaryPrefix + name }
  private let inputs: InputFingerprint
  private let workers: Workers

  /// Nil where nothing is published, or it cannot be known from what the site is made.
  init?(_ options: BuildOptions) {
    guard let path = options.output, let program = FileSystem.programIdentity, let start = FileSystem.systemStart
    else { return nil }
    let output = OutputFolder(path)
    // After a power cut a file may lack its bytes where its size and dates are right: what an earlier start of the
    // system left is compared anew.
    let words = [
      "3", start, program.text, Markdown.libraryVersion, options.cutOff?.code ?? "", options.isStrict ? "strict" : "",
    ]
    guard let parent = output.parent,
      let inputs = InputFingerprint(of: [options.content, options.templates], and: words, workers: options.workers)
    else { return nil }
    self.output = output
    folder = parent.folder
    name = ".avance-estado-\(parent.name)"
    self.inputs = inputs
    workers = options.workers
  }

  /// What the last publication said, if it was made from the same and all of it is there untouched; else nil.
  var standing: Account? {
    guard let record, record.inputs == inputs.fingerprint.sha256, isUntouched(record) else { return nil }
    return record.account
  }

  /// Those of which no more than the body was changed since the last publication, where nothing else was and all that it
  /// left is there untouched; else nil.
  func withOtherBodies(_ narratives: [Narrative]) -> [Narrative]? {
    guard let record, let parts = PublicationRecord.Parts(inputs, narratives), record.parts.rest == parts.rest,
      record.parts.narratives.count == parts.narratives.count, isUntouched(record)
    else { return nil }
    var changed: [Narrative] = []
    for (narrative, (then, now)) in zip(narratives, zip(record.parts.narratives, parts.narratives)) where then != now {
      guard then.outline == now.outline else { return nil }
      changed.append(narrative)
    }
    return changed
  }

  private var record: PublicationRecord? {
    let path = folder.place(of: name)
    guard FileSystem.kind(of: path) == .file else { return nil }
    return (try? FileSystem.read(path)).flatMap(PublicationRecord.init)
  }

  private func isUntouched(_ record: PublicationRecord) -> Bool {
    (try? output.leftovers()) == [] && record.published == published?.sha256
  }

  /// A file that is not any more what the site is made from; nil when all are.
  var changedInput: String? { inputs.changedFile }

  /// Notes a publication that has just been made.
  func record(_ account: Account, _ narratives: [Narrative]) {
    guard let published, let parts = PublicationRecord.Parts(inputs, narratives) else { return }
    let record = PublicationRecord(
      inputs: inputs.fingerprint.sha256, published: published.sha256, account: account, parts: parts)
    // Where the state cannot be kept, the next build only takes longer.
    _ = try? folder.remove(temporary)
    _ = try? folder.write(record.bytes, to: name, through: temporary)
  }

  /// Of the list of published files and of each file in it; nil when one is missing.
  private var published: Fingerprint? {
    guard let list = try? Publisher.manifest(of: output) else { return nil }
    let names = [Publisher.manifestName] + list
    let chunks = workers.map(names.chunks(of: 512)) { names, _ -> Fingerprint? in
      var lines: [String] = []
      for name in names {
        guard let identity = FileSystem.identity(of: output.place(of: name)) else { return nil }
        lines.append("\(name) \(identity.text)")
      }
      return Fingerprint(of: lines)
    }
    let found = chunks.compactMap { $0?.sha256 }
    return found.count == chunks.count ? Fingerprint(of: found) : nil
  }
}
