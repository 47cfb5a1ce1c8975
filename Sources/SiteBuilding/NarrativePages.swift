import ContentReading

extension PreparedSite {
  /// Writes the pages that show some narratives, where nothing but their bodies differs from what is published.
  ///
  /// - Throws: `FileError` when the system refuses to write, or the watcher stops it; each file is whole.
  func publish(
    pagesOf narratives: [Narrative], to output: String, watcher: BuildWatcher = .silent
  ) throws(FileError) -> PublicationSummary {
    let pages = Set(narratives.flatMap(\.pages))
    var folder = OutputFolder(output)
    try folder.make()
    var summary = PublicationSummary()
    for file in files where pages.contains(file.path) {
      try watcher.goOn()
      var bytes: [UInt8] = []
      try file.render(&bytes)
      try folder.makeWay(for: file.place)
      if try folder.write(bytes, to: file.place) { summary.written += 1 } else { summary.unchanged += 1 }
    }
    return summary
  }
}

extension Narrative {
  /// Its own page and those on which its body appears.
  fileprivate var pages: [SitePath] {
    [.narrative(name)]
      + attachments.map { attachment in
        switch attachment.kind {
        case .axis: .axis(attachment.key)
        case .objective: .objective(attachment.key)
        case .unit: .unit(attachment.key)
        case .programme: .programme(attachment.key)
        case .indicator: .indicator(slug: attachment.key.lowercased())
        case .quarter: .quarter(slug: attachment.key.lowercased())
        }
      }
  }
}
