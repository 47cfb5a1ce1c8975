/// What a stroke, a surface or a word stands for. `InkProperties.swift` says how each looks.
enum Ink: Int, Sendable, CaseIterable {
  case value, strongValue, label, softLabel, heading
  case programmedName, achievedName, goalName, bandName
  case grid, baseline
  case programmed, programmedLine, programmedAhead, programmedPoint
  case achieved, achievedLine, achievedBridge, achievedPoint
  case missing, missingMark, future, notScheduled
  case goal, expected, expectedMark, halo
  case band, track, trackAhead
  // The parts of a strip, what lies on them, and the marks of its legend.
  case onTargetPart, atRiskPart, behindPart, exceededPart
  case openPart, rule, dottedPart, stripe
  case markOnPart, countOnPart, mark, dottedMark
  case sparkLine, sparkPoint
  // The marks of the reporting matrix.
  case received, late, lateOutline, missingReport, tick

  /// Spanish, as the stylesheet's readers are.
  var className: String {
    switch self {
    case .value: "g-valor"
    case .strongValue: "g-valor-fuerte"
    case .label: "g-rotulo"
    case .softLabel: "g-rotulo-suave"
    case .heading: "g-titulo"
    case .programmedName: "g-nombre-programado"
    case .achievedName: "g-nombre-alcanzado"
    case .goalName: "g-nombre-meta"
    case .bandName: "g-nombre-banda"
    case .grid: "g-rejilla"
    case .baseline: "g-base"
    case .programmed: "g-programado"
    case .programmedLine: "g-programado-linea"
    case .programmedAhead: "g-programado-futuro"
    case .programmedPoint: "g-programado-punto"
    case .achieved: "g-alcanzado"
    case .achievedLine: "g-alcanzado-linea"
    case .achievedBridge: "g-alcanzado-puente"
    case .achievedPoint: "g-alcanzado-punto"
    case .missing: "g-sin-reporte"
    case .missingMark: "g-sin-reporte-cruz"
    case .future: "g-futuro"
    case .notScheduled: "g-no-programado"
    case .goal: "g-meta"
    case .expected: "g-esperado"
    case .expectedMark: "g-esperado-marca"
    case .halo: "g-halo"
    case .band: "g-banda"
    case .track: "g-carril"
    case .trackAhead: "g-carril-futuro"
    case .onTargetPart: "g-parte-en-meta"
    case .atRiskPart: "g-parte-en-riesgo"
    case .behindPart: "g-parte-rezago"
    case .exceededPart: "g-parte-excedido"
    case .openPart: "g-parte-abierta"
    case .rule: "g-parte-raya"
    case .dottedPart: "g-parte-punteada"
    case .stripe: "g-parte-corte"
    case .markOnPart: "g-parte-marca"
    case .countOnPart: "g-parte-cuenta"
    case .mark: "g-marca"
    case .dottedMark: "g-marca-punteada"
    case .sparkLine: "g-chispa-linea"
    case .sparkPoint: "g-chispa-punto"
    case .received: "g-celda-recibido"
    case .late: "g-celda-tarde"
    case .lateOutline: "g-celda-tarde-borde"
    case .missingReport: "g-celda-falta"
    case .tick: "g-celda-palomita"
    }
  }

  /// Type size in px; nil for what is not text. 12 is the least that a small screen bears.
  var textSize: Double? {
    switch self {
    case .value, .softLabel: 12
    case .strongValue, .label, .countOnPart: 13
    case .programmedName, .achievedName, .goalName, .bandName: 13
    case .heading: 16
    default: nil
    }
  }

  var isBold: Bool { self == .strongValue || self == .heading || self == .countOnPart }
}

extension SVGWriter {
  /// The class of an element in a page, with that of the widths at which it shows; the same look as presentation
  /// attributes in a file.
  mutating func wear(_ ink: Ink, _ medium: Medium, tier: Tier = .always) {
    switch medium {
    case .page:
      raw(Ink.classes[ink.rawValue])
      if let name = tier.className {
        raw(" ")
        raw(name)
      }
      raw("\"")
    case .standalone: raw(Ink.attributes[ink.rawValue])
    }
  }
}

extension Ink {
  /// The open class attribute of an element in a page, by raw value: another class or a quote follows.
  fileprivate static let classes: [[UInt8]] = allCases.map { Array(" class=\"\($0.className)".utf8) }

  /// Attributes of an element in a standalone file, each with a space before it; made once, by raw value.
  fileprivate static let attributes: [[UInt8]] = allCases.map { ink in
    ink.properties.flatMap { Array(" \($0.name)=\"\($0.value.attribute)\"".utf8) }
  }
}
