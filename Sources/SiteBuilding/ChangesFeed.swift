import Indicators
import Templating

/// `cambios.xml`: an Atom feed (RFC 4287) with an entry for each change, the newest quarter first.
///
/// Its dates are the last days of the quarters, at noon in UTC, which is the same day in Mexico: reports carry no other
/// date, and nothing reads the clock.
struct ChangesFeed: Sendable {
  private let model: SiteModel
  private let link: Linker
  private let names: [IndicatorKey: String]
  /// The newest entries; `cambios.html` has all.
  private static let mostEntries = 500

  init(_ model: SiteModel) {
    self.model = model
    link = Linker(from: .feed, in: model.edition)
    names = Dictionary(model.ledger.indicators.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Entry {
    /// Below the site's name: stable, whatever the words.
    let id: String
    let title: String
    let text: String
    let page: SitePath
    let period: Period
  }

  var bytes: [UInt8] {
    let entries = entries
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    func line(_ name: String, _ attributes: String = "", _ text: String) {
      xml += Array("<\(name)\(attributes)>".utf8)
      xml.append(escapingXML: text)
      xml += Array("</\(name)>\n".utf8)
    }
    func address(_ path: SitePath) -> String { model.address(of: path) }
    xml += Array(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(model.edition.tag)\">\n".utf8)
    line("id", "", tag("cambios"))
    line("title", "", model.texts(.feedTitle, model.site.municipality))
    line("subtitle", "", model.texts(.feedSubtitle, String(Self.mostEntries)))
    line("updated", "", date(entries.map(\.period).max() ?? model.cutOff))
    xml += Array("<author><name>".utf8)
    xml.append(escapingXML: model.site.municipality)
    xml += Array("</name></author>\n".utf8)
    xml += Array("<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address(.feed))\"/>\n".utf8)
    xml += Array("<link rel=\"alternate\" type=\"text/html\" href=\"\(address(.changes))\"/>\n".utf8)
    for entry in entries {
      xml += Array("<entry>\n".utf8)
      line("id", "", tag(entry.id))
      line("title", "", entry.title)
      line("updated", "", date(entry.period))
      xml += Array("<link rel=\"alternate\" type=\"text/html\" href=\"\(address(entry.page))\"/>\n".utf8)
      line("content", " type=\"text\"", entry.text)
      xml += Array("</entry>\n".utf8)
    }
    xml += Array("</feed>\n".utf8)
    return xml
  }

  /// A tag URI (RFC 4151): the address's host, and the plan's first year for the date on which it was the municipality's.
  /// The same change in another language is another entry.
  private func tag(_ name: String) -> String {
    let words = model.edition.isMain ? "avance" : "avance-\(model.edition.language)"
    let host = model.site.address.dropFirst("https://".count).prefix { $0 != "/" && $0 != ":" }
    return "tag:\(host),\(model.plan.years.lowerBound):\(words):\(name)"
  }

  private func date(_ period: Period) -> String { "\(period.close.iso)T12:00:00Z" }

  private var entries: [Entry] {
    var entries: [Entry] = []
    for period in model.ledger.reportedPeriods.reversed() where entries.count < Self.mostEntries {
      entries += self.entries(of: model.history.changes(in: period))
    }
    return Array(entries.prefix(Self.mostEntries))
  }

  private func entries(of changes: QuarterChanges) -> [Entry] {
    let (texts, words, period) = (model.texts, model.words, changes.period)
    let quarter = words.long(period)
    func entry(_ id: String, _ title: String, _ text: String, _ page: SitePath) -> Entry {
      Entry(id: "\(period.slug):\(id)", title: title, text: text, page: page, period: period)
    }
    let results = entry(
      "resultados", texts(.feedResults, quarter), texts(.newResults, Formatting.number(changes.newResults)),
      .quarter(period))
    let moves = changes.statusMoves.map { move in
      let (from, to) = (words.status(move.from), words.status(move.to))
      return entry(
        "\(move.indicator.key.slug):estado", texts(.feedMove, move.indicator.key.code, from, to),
        texts(.feedMoveText, move.indicator.name, from, to, quarter), .indicator(move.indicator.key))
    }
    let revisions = changes.revisions.map { revision in
      let view = RevisionView(revision, model, link)
      let key = model.ledger.key(of: revision.key, in: revision.year)
      return entry(
        "\(key.slug):revision:\(RevisionDatum(revision: revision, key: key).identifier)",
        texts(.feedRevision, key.code, view.field),
        texts(.feedRevisionText, names[key] ?? key.code, view.field, view.before, view.after), .indicator(key))
    }
    let added = changes.newIndicators.map {
      entry("\($0.key.slug):nuevo", texts(.feedNew, $0.key.code), $0.name, .indicator($0.key))
    }
    let gone = changes.vanishedIndicators.map {
      entry("\($0.key.slug):retirado", texts(.feedVanished, $0.key.code), $0.name, .indicator($0.key))
    }
    let missing = changes.missingReports.map { report in
      let title = texts(.feedMissing, quarter.capitalizedFirst, report.unit.name, report.programme.name)
      return entry("\(report.unit.code)-\(report.programme.code):falta".lowercased(), title, title, .quarter(period))
    }
    return [results] + moves + revisions + added + gone + missing
  }
}

extension [UInt8] {
  /// As text or a quoted attribute of an XML document; characters that XML does not have are left out.
  fileprivate mutating func append(escapingXML text: String) {
    var allowed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        allowed.append(scalar)
      default: break
      }
    }
    append(escaping: String(allowed))
  }
}
