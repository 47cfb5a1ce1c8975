import Diagnostics

/// Codes become names of files. Some names cannot stand in a folder, or not beside another, on every computer on which
/// the site is copied.
package enum CodeCheck {
  /// Names that Windows keeps for devices, whatever follows behind a dot.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  package static func isDeviceName(_ name: some StringProtocol) -> Bool {
    devices.contains(name.prefix { $0 != "." }.lowercased())
  }

  /// Reports each unit and programme of the reports whose page could not be written, or would be another's.
  static func check(_ reports: [Report], plan: Plan, diagnostics: inout Diagnostics) {
    check(reports, \.unit, known: plan.units.map(\.code), diagnostics: &diagnostics)
    check(reports, \.programme, known: plan.programmes.map(\.code), diagnostics: &diagnostics)
  }

  private static func check(
    _ reports: [Report], _ entry: KeyPath<Report, Entry>, known: [String], diagnostics: inout Diagnostics
  ) {
    var spelling = Dictionary(known.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    for report in reports {
      let code = report[keyPath: entry].code
      let first = spelling[code.lowercased()] ?? code
      spelling[code.lowercased()] = first
      let message: Message
      if isDeviceName(code) {
        message = .deviceName(code)
      } else if first != code {
        message = .codesDifferByCase(code, first)
      } else {
        continue
      }
      diagnostics.report(
        Diagnostic(.error, message, at: report.location, unit: report.unit.code))
    }
  }
}
