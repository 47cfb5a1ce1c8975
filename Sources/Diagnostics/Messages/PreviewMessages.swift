/// Messages of the local preview.
extension Message {
  /// - `other`: a port to try.
  package static func portRefused(_ port: Int, reason: (es: String, en: String), other: Int) -> Message {
    Message(
      "puerto-rechazado",
      es: "no se pudo usar el puerto \(port): \(reason.es)",
      hint: "escriba avance serve --puerto \(other), o --puerto 0 para que se use cualquiera que esté libre",
      en: "could not use port \(port): \(reason.en)",
      hint: "write avance serve --puerto \(other), or --puerto 0 for any that is free")
  }
}
