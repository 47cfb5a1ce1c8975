import ContentReading
import Indicators

/// `datos/datapackage.json`: the tables as a Data Package, so that a program reads them with their types and keys.
///
/// https://specs.frictionlessdata.io/tabular-data-package/
struct DataPackage: Sendable {
  let site: SiteSettings
  let cutOff: Period
  let texts: Texts
  /// The tables with the size and SHA-256 of their files.
  let files: [(table: DataTable, fingerprint: Fingerprint)]

  var bytes: [UInt8] {
    JSONWriter.document { json in
      json.member("profile", "tabular-data-package")
      json.member("name", "avance")
      json.member("title", "\(site.title). \(site.municipality)")
      json.member("description", site.description)
      json.member("version", WholeDocument.version)
      json.member("homepage", site.address)
      json.member("keywords", DataCatalogue.keywords)
      if let licence = site.licence {
        json.member("licenses", each: [licence]) { json, licence in
          json.member("title", licence.name)
          json.member("path", licence.address)
        }
      }
      json.member("temporal") { json in
        json.member("corte", cutOff.code)
        json.member("hasta", cutOff.close.iso)
      }
      json.member("resources", each: files) { json, file in resource(file.table, file.fingerprint, &json) }
    }
  }

  private func resource(_ table: DataTable, _ fingerprint: Fingerprint, _ json: inout JSONWriter) {
    json.member("profile", "tabular-data-resource")
    json.member("name", table.name)
    json.member("title", texts(.dataset, table.name))
    json.member("description", texts(.datasetMeaning, table.name))
    json.member("path", table.fileName)
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.member("bytes", fingerprint.bytes)
    json.member("hash", "sha256:\(fingerprint.sha256)")
    json.member("dialect") { json in
      json.member("delimiter", ",")
      json.member("lineTerminator", "\r\n")
      json.member("doubleQuote", true)
    }
    json.member("schema") { json in
      json.member("fields", each: table.declaration.members) { json, member in
        json.member("name", member.name)
        json.member("type", member.type.tableType)
        json.member("description", texts.meaning(of: member, in: table.declaration))
        constraints(of: member, &json)
      }
      if !table.primaryKey.isEmpty { json.member("primaryKey", table.primaryKey) }
      if !table.references.isEmpty {
        json.member("foreignKeys", each: table.references) { json, reference in
          json.member("fields", reference.columns)
          json.member("reference") { json in
            json.member("resource", reference.table)
            json.member("fields", reference.key)
          }
        }
      }
      json.member("missingValues", table.missingValues)
    }
  }

  private func constraints(of member: DataMember, _ json: inout JSONWriter) {
    json.member("constraints") { json in
      json.member("required", member.absence == .never)
      switch member.type {
      case .code(let codes): json.member("enum", codes)
      case .integer(let least): json.member("minimum", least)
      case .sha256: json.member("pattern", JSONSchema.sha256Pattern)
      default: break
      }
    }
  }
}

extension DataType {
  /// In the words of Table Schema.
  fileprivate var tableType: String {
    switch self {
    case .text, .code, .path, .sha256: "string"
    case .integer: "integer"
    case .decimal, .ratio: "number"
    case .flag: "boolean"
    case .record: "object"
    case .list: "array"
    }
  }
}
