import Diagnostics

/// Under which terms the data may be used.
package struct Licence: Sendable {
  /// As people call it.
  package let name: String
  /// Where its text stands: an address of the web.
  package let address: String

  /// Nil without one, or after reporting what is wrong.
  static func read(_ mapping: YAMLMapping?, diagnostics: inout Diagnostics) -> Licence? {
    guard let mapping = mapping?.checked(allowing: ["nombre", "direccion"], diagnostics: &diagnostics) else {
      return nil
    }
    let name = mapping.text("nombre", example: "Libre Uso MX", diagnostics: &diagnostics)
    let address = mapping.text("direccion", example: "https://datos.gob.mx/libreusomx", diagnostics: &diagnostics)
    if let address, !isAddress(address.value) {
      diagnostics.error(.badLicenceAddress(address.value), at: address.location)
      return nil
    }
    guard let name, let address else { return nil }
    return Licence(name: name.value, address: address.value)
  }

  /// `https://` or `http://` and then only what an address may hold.
  private static func isAddress(_ text: String) -> Bool {
    let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
    return rest.map { rest in
      !rest.isEmpty && rest.utf8.allSatisfy { $0.isLetterOrDigit || "-._~/:?#=&%+@".utf8.contains($0) }
    } ?? false
  }
}
