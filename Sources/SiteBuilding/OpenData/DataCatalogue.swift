import ContentReading
import Indicators

/// A set of data that can be taken away, in one or several formats.
struct Dataset: Sendable {
  struct Distribution: Sendable {
    let path: SitePath
    /// `text/csv`
    let mediaType: String
    /// Nil where nothing is said of its size.
    let fingerprint: Fingerprint?
  }

  /// Stable, in lower case.
  let identifier: String
  let title: String
  let description: String
  let distributions: [Distribution]
  /// Under which its title and description stand in `textos/`; nil where they are from elsewhere.
  var words: String?

  /// Its place on the page of downloads.
  var anchor: String { "conjunto-\(identifier)" }
}

/// `datos/catalogo.jsonld`: what there is to download, in the words of DCAT 3, with the fields that datos.gob.mx asks for
/// (identifier, title, description, keyword, modified, contact, temporal, spatial, landing page, frequency; for each
/// file title, address, media type and size). What the municipality has not said (contact, licence) is left out.
struct DataCatalogue: Sendable {
  let site: SiteSettings
  let texts: Texts
  /// As HTML writes a language.
  let language: String
  /// From the first quarter reported.
  let first: Period
  let cutOff: Period
  let datasets: [Dataset]

  static let keywords = [
    "plan municipal de desarrollo", "indicadores", "matriz de indicadores para resultados", "transparencia",
  ]

  private var home: String { site.address }
  private var landingPage: String { site.address + SitePath.data.text }

  private static let context = [
    ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
  ]

  var bytes: [UInt8] {
    JSONWriter.document { json in
      json.member("@context") { json in
        for (prefix, address) in Self.context { json.member(prefix, address) }
      }
      json.member("@id", home + SitePath.catalogue.text)
      json.member("@type", "dcat:Catalog")
      json.member("dct:title") { text("\(site.title). \(site.municipality)", &$0) }
      json.member("dct:description") { text(site.description, &$0) }
      json.member("dct:language", language)
      json.member("foaf:homepage") { $0.member("@id", home) }
      json.member("dct:modified") { date(&$0) }
      json.member("dct:publisher") { publisher(&$0) }
      licence(&json)
      json.member("dcat:dataset", each: datasets) { json, dataset in write(dataset, &json) }
    }
  }

  private func write(_ dataset: Dataset, _ json: inout JSONWriter) {
    json.member("@id", "\(landingPage)#\(dataset.anchor)")
    json.member("@type", "dcat:Dataset")
    json.member("dct:identifier", dataset.identifier)
    json.member("dct:title") { text(dataset.title, &$0) }
    json.member("dct:description") { text(dataset.description, &$0) }
    json.member("dcat:keyword", each: Self.keywords) { json, word in
      json.member("@value", word)
      json.member("@language", "es-MX")
    }
    json.member("dct:modified") { date(&$0) }
    json.member("dct:accrualPeriodicity", "R/P3M")
    json.member("dct:temporal") { json in
      json.member("@type", "dct:PeriodOfTime")
      json.member("dcat:startDate") { typed(first.opening.iso, "xsd:date", &$0) }
      json.member("dcat:endDate") { typed(cutOff.close.iso, "xsd:date", &$0) }
    }
    json.member("dct:spatial") { json in
      json.member("@type", "dct:Location")
      json.member("rdfs:label", site.municipality)
    }
    json.member("dcat:landingPage") { $0.member("@id", landingPage) }
    json.member("dct:publisher") { publisher(&$0) }
    if let contact = site.contact {
      json.member("dcat:contactPoint") { json in
        json.member("@type", "vcard:Organization")
        json.member("vcard:fn", site.municipality)
        json.member("vcard:hasEmail") { $0.member("@id", "mailto:\(contact)") }
      }
    }
    licence(&json)
    json.member("dcat:distribution", each: dataset.distributions) { json, distribution in
      json.member("@id", home + distribution.path.text)
      json.member("@type", "dcat:Distribution")
      json.member("dct:title") { text("\(dataset.title) (\(distribution.format))", &$0) }
      json.member("dcat:downloadURL") { $0.member("@id", home + distribution.path.text) }
      json.member("dcat:mediaType") { json in
        json.member("@id", "https://www.iana.org/assignments/media-types/\(distribution.mediaType)")
      }
      if let size = distribution.fingerprint?.bytes {
        json.member("dcat:byteSize") { typed(String(size), "xsd:nonNegativeInteger", &$0) }
      }
      licence(&json)
    }
  }

  private func publisher(_ json: inout JSONWriter) {
    json.member("@id", "\(home)#municipio")
    json.member("@type", "foaf:Organization")
    json.member("foaf:name", site.municipality)
  }

  private func licence(_ json: inout JSONWriter) {
    if let licence = site.licence { json.member("dct:license") { $0.member("@id", licence.address) } }
  }

  /// The last day of the cut-off's quarter: reports carry no other date.
  private func date(_ json: inout JSONWriter) { typed(cutOff.close.iso, "xsd:date", &json) }

  private func text(_ text: String, _ json: inout JSONWriter) {
    json.member("@value", text)
    json.member("@language", "es-MX")
  }

  private func typed(_ value: String, _ type: String, _ json: inout JSONWriter) {
    json.member("@value", value)
    json.member("@type", type)
  }
}

extension Dataset.Distribution {
  /// `CSV`: what people call the format.
  var format: String { path.text.split(separator: ".").last.map { $0.uppercased() } ?? "" }
}

extension DataCatalogue {
  /// The same for search engines, as schema.org has it: a `Dataset` with its files, by their addresses and media types.
  static func linkedData(
    name: String, description: String, page: String, files: [(address: String, mediaType: String)], site: SiteSettings,
    from first: Period, to cutOff: Period
  ) -> [UInt8] {
    JSONWriter.document { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Dataset")
      json.member("name", name)
      json.member("description", description)
      json.member("url", page)
      json.member("isAccessibleForFree", true)
      json.member("inLanguage", "es-MX")
      json.member("keywords", keywords)
      json.member("temporalCoverage", "\(first.opening.iso)/\(cutOff.close.iso)")
      json.member("spatialCoverage", site.municipality)
      json.member("dateModified", cutOff.close.iso)
      if let licence = site.licence { json.member("license", licence.address) }
      json.member("creator") { json in
        json.member("@type", "GovernmentOrganization")
        json.member("name", site.municipality)
      }
      json.member("distribution", each: files) { json, file in
        json.member("@type", "DataDownload")
        json.member("encodingFormat", file.mediaType)
        json.member("contentUrl", file.address)
      }
    }
  }
}
