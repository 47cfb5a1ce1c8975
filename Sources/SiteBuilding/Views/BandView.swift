import Indicators
import Templating

/// A status and when it is given, by the site's bands.
struct BandView: Sendable {
  let status: StatusView
  let meaning: String

  static func all(_ model: SiteModel) -> [BandView] {
    Status.allCases.map { status in
      BandView(
        status: StatusView(status: status, words: model.words),
        meaning: model.words.meaning(of: status, in: model.plan.bands).capitalizedFirst)
    }
  }

  static let shape = Shape<BandView>(
    "rango",
    [
      .record("estado", "el estado", of: StatusView.shape) { $0.status },
      .text("cuando", "cuándo se da") { $0.meaning },
    ])
}

/// A programme or an indicator that has bands of its own.
struct OwnBands: Sendable {
  let subject: LinkView
  let sentence: String

  static func all(_ model: SiteModel, _ link: Linker) -> [OwnBands] {
    let programmes = model.plan.programmes.compactMap { programme in
      model.plan.programmeBands[programme.code].map { bands in
        OwnBands(
          subject: LinkView(text: programme.name, href: link(.programme(programme.code))),
          sentence: sentence(bands, model))
      }
    }
    let indicators = model.progress.indicators.compactMap { progress in
      model.plan.setting(of: progress.indicator.key)?.bands.map { bands in
        OwnBands(
          subject: LinkView(text: progress.indicator.name, href: link(.indicator(progress.indicator.key))),
          sentence: sentence(bands, model))
      }
    }
    return programmes + indicators
  }

  private static func sentence(_ bands: Bands, _ model: SiteModel) -> String {
    [Status.onTarget, .atRisk, .behind, .exceeded]
      .map { "\(model.words.status($0)): \(model.words.meaning(of: $0, in: bands))" }.joined(separator: "; ")
  }

  static let shape = Shape<OwnBands>(
    "propios",
    [
      .record("de", "el programa o el indicador", of: LinkView.shape) { $0.subject },
      .text("frase", "«En meta: de 95 % a 105 %; …»") { $0.sentence },
    ])
}
