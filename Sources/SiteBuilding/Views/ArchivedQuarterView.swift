import Indicators
import Templating

/// A quarter of the archive: what was published of it, and then its revisions.
struct ArchivedQuarterView: Sendable {
  private let title: String
  private let versions: [VersionView]

  /// Newest first.
  static func all(_ model: SiteModel, _ link: Linker) -> [ArchivedQuarterView] {
    let byPeriod = Dictionary(grouping: model.archive.snapshots, by: \.version.period)
    return byPeriod.sorted { $0.key > $1.key }.map { period, snapshots in
      ArchivedQuarterView(
        title: model.words.long(period).capitalizedFirst,
        versions: snapshots.map { VersionView(snapshot: $0, model: model, link: link) })
    }
  }

  static let shape = Shape<ArchivedQuarterView>(
    "trimestre_guardado",
    [
      .text("trimestre", "«Primer trimestre de 2024»") { $0.title },
      .list("versiones", "lo que se publicó y después sus revisiones", of: VersionView.shape) { $0.versions },
    ])

  private struct VersionView: Sendable {
    let snapshot: Archive.Snapshot
    let model: SiteModel
    let link: Linker

    private func link(_ name: String) -> LinkView {
      LinkView(text: name, href: link(.archived(snapshot.version.folder, name)))
    }

    private var revision: String? {
      guard snapshot.version.number > 0 else { return nil }
      return model.texts(
        .archiveRevision, String(snapshot.version.number), snapshot.changed.map(\.name).joined(separator: ", "))
    }

    static let shape = Shape<VersionView>(
      "version",
      [
        .optionalText("revision", "«Revisión 1. Cambiaron: …»; falta en lo primero que se publicó") { $0.revision },
        .list("archivos", "sus archivos", of: LinkView.shape) { view in
          view.snapshot.version.sums.lines.map { view.link($0.name) }
        },
        .record("sumas", "la lista con sus huellas SHA-256", of: LinkView.shape) { $0.link(ChecksumList.fileName) },
      ])
  }
}
