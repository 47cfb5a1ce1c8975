import ContentReading
import Indicators

/// What `nota` says of a column: why it is empty, or what its text leaves out. In Spanish whatever the site's language,
/// like all words of the data files.
enum TransparencyRemark: Sendable, Hashable {
  /// Quarters without a number, by what the report has in their place.
  struct Gaps: Sendable, Hashable {
    var blank: [Quarter] = []
    var notAvailable: [Quarter] = []
    var notApplicable: [Quarter] = []

    var isEmpty: Bool { blank.isEmpty && notAvailable.isEmpty && notApplicable.isEmpty }
  }

  // The column is empty:
  case notInReport
  /// By the format's file.
  case leftBlank(String)
  case noUpdateDate, noValidationDate
  case noEvidence
  case notInCatalogue(Direction)
  case noGoal, goalNotAdjusted, goalWithdrawn
  case noResult(Gaps)
  case nothingDue

  // The column is not:
  case incomplete(Gaps, of: Whole)
  case baselineWithoutYear, baselineSwapped
  case cut

  enum Whole: Sendable, Hashable { case year, yearToDate }

  func sentence(about title: String) -> String { "«\(title)» \(predicate)." }

  private var predicate: String {
    switch self {
    case .notInReport: "está en blanco: el informe no trae este dato"
    case .leftBlank(let reason): "está en blanco: \(reason)"
    case .noUpdateDate: "está en blanco: los informes no dicen en qué fecha se actualizó la información"
    case .noValidationDate: "está en blanco: los informes no dicen en qué fecha se validó la información"
    case .noEvidence: "está en blanco: hasta este trimestre, el informe no trae medios de verificación"
    case .notInCatalogue(let direction):
      "está en blanco: el catálogo solo tiene Ascendente y Descendente, y el sentido de este indicador es "
        + direction.spelling
    case .noGoal: "está en blanco: ningún informe del ejercicio programa una meta mayor que cero"
    case .goalNotAdjusted: "está en blanco: hasta este trimestre, ningún informe cambió la meta del ejercicio"
    case .goalWithdrawn: "está en blanco: un informe posterior dejó el ejercicio sin meta"
    case .noResult(let gaps): "está en blanco: \(gaps.spanish)"
    case .nothingDue: "está en blanco: hasta este trimestre no había nada programado"
    case .incomplete(let gaps, of: .year): "no incluye todo el ejercicio: \(gaps.spanish)"
    case .incomplete(let gaps, of: .yearToDate): "no incluye todos los trimestres: \(gaps.spanish)"
    case .baselineWithoutYear: "va sin año: el informe no lo trae"
    case .baselineSwapped: "se corrigió: en el informe, el año y el valor están cada uno en la celda del otro"
    case .cut: "termina en «…» porque su texto rebasa los 32,767 caracteres que caben en una celda"
    }
  }
}

extension TransparencyRemark.Gaps {
  /// `sin reporte en el primer trimestre; no aplica (N/A) en los trimestres segundo y tercero`
  fileprivate var spanish: String {
    [
      ("sin reporte", blank), ("dato no disponible (N/D)", notAvailable), ("no aplica (N/A)", notApplicable),
    ].filter { !$0.1.isEmpty }.map { "\($0.0) en \(Self.spanish($0.1))" }.joined(separator: "; ")
  }

  private static func spanish(_ quarters: [Quarter]) -> String {
    guard let last = quarters.last, quarters.count > 1 else {
      return "el \(quarters.first?.spanish.short ?? "") trimestre"
    }
    return "los trimestres \(quarters.dropLast().map(\.spanish.long).joined(separator: ", ")) y \(last.spanish.long)"
  }
}

extension Quarter {
  /// Before its noun, and behind it.
  fileprivate var spanish: (short: String, long: String) {
    switch self {
    case .first: ("primer", "primero")
    case .second: ("segundo", "segundo")
    case .third: ("tercer", "tercero")
    case .fourth: ("cuarto", "cuarto")
    }
  }
}
