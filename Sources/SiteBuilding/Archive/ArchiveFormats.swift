import ContentReading
import Indicators

/// A file of an archived quarter.
struct ArchivedFile: Sendable {
  let name: String
  let sha256: String
  /// In the version before; nil where it had no such file, or where there is none.
  let before: String?

  static let shape = DataShape<ArchivedFile>(
    "archivo_guardado",
    [
      .text("nombre") { $0.name },
      .sha256("sha256") { $0.sha256 },
      .optionalSHA256("sha256_anterior") { $0.before },
    ])
}

/// `manifiesto.json`: what a folder of the archive holds.
struct ArchiveManifest: Sendable {
  let site: SiteSettings
  let plan: Plan
  let period: Period
  let revision: Int
  let files: [ArchivedFile]

  static let shape = DataShape<ArchiveManifest>(
    "manifiesto",
    [
      .text("version") { _ in WholeDocument.version },
      .text("municipio") { $0.site.municipality },
      .flag("ficticio") { $0.site.isFictitious },
      .text("plan") { $0.plan.name },
      .record("corte", of: .period) { $0.period },
      .integer("revision") { $0.revision },
      .list("archivos", of: ArchivedFile.shape) { $0.files },
    ])

  static let fileName = "manifiesto.json"

  var bytes: [UInt8] { JSONWriter.document { Self.shape.write(self, into: &$0) } }
}

/// `datos/archivo/indice.json`: every quarter kept and every revision of it.
struct ArchiveIndex: Sendable {
  let snapshots: [Archive.Snapshot]

  static let shape = DataShape<ArchiveIndex>(
    "archivo",
    [
      .text("version") { _ in WholeDocument.version },
      .list("trimestres", of: snapshotShape) { $0.snapshots },
    ])

  private static let snapshotShape = DataShape<Archive.Snapshot>(
    "trimestre_guardado", words: "archivo",
    [
      .record("corte", of: .period) { $0.version.period },
      .integer("revision") { $0.version.number },
      .path("carpeta") { .archived($0.version.folder, "") },
      .sha256("sha256") { Fingerprint(of: $0.version.sums.bytes).sha256 },
      .list("cambios", of: ArchivedFile.shape) { $0.changed },
    ])

  var bytes: [UInt8] { JSONWriter.document { Self.shape.write(self, into: &$0) } }
}
