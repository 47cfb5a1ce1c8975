/// The settings files of the fictitious municipality.
enum SettingsText {
  static let site = """
    # Un municipio que no existe, para ver qué hace el programa. Todas las páginas lo dicen.

    ficticio: si
    municipio: Municipio de Ejemplo
    titulo: Avance del Plan Municipal
    descripcion: Cómo va el plan 2022–2024 del Municipio de Ejemplo, con informes y cifras inventados para la demostración.
    direccion: https://ejemplo.invalid/demostracion/
    idioma: es
    acento:
      claro: "#0e5a5a"
      oscuro: "#7fc8c2"

    """

  static func plan(of municipality: Municipality) -> String {
    var text = """
      # El plan del Municipio de Ejemplo. Todo es inventado.

      nombre: Plan Municipal de Desarrollo 2022–2024
      ejercicios:
        desde: 2022
        hasta: 2024

      ejes:

      """
    for axis in Axis.all { text += entry("\(axis.code)", axis.name) }
    text += "\nobjetivos:\n"
    for objective in objectives(of: municipality) { text += entry(objective.code, objective.name) }
    text += "\nprogramas:\n"
    var known: Set<Int> = []
    for programme in municipality.programmes where known.insert(programme.code).inserted {
      text += entry("\(programme.code)", programme.name)
    }
    text += "\nunidades:\n"
    for unit in municipality.units {
      text += entry("\(unit.code)", unit.name)
      text += "    programas: [\(unit.programmes.map { "\"\($0)\"" }.joined(separator: ", "))]\n"
    }
    text += """

      rangos:
        en_riesgo_desde: 70
        en_meta_desde: 90
        en_meta_hasta: 110

      # Lo que los informes no dicen de algunos indicadores: cómo se acumulan y cuánto pesan.
      indicadores:

      """
    return text + settings(of: municipality)
  }

  private static func entry(_ code: String, _ name: String) -> String {
    "  - clave: \"\(code)\"\n    nombre: \(name)\n"
  }

  /// Those of the programmes, in the order of their codes.
  private static func objectives(of municipality: Municipality) -> [(code: String, name: String)] {
    var known: [String: String] = [:]
    for programme in municipality.programmes { known[programme.objective] = programme.sector.objective }
    return known.sorted { $0.key < $1.key }.map { (code: $0.key, name: $0.value) }
  }

  /// The first programmes' Fin weighs double; a component of the fourth is said to accumulate as its totals do not.
  private static func settings(of municipality: Municipality) -> String {
    municipality.programmes.prefix(5).map { programme in
      let indicators = LogicalFramework.indicators(of: programme, seed: municipality.seed)
      func key(_ indicator: Indicator) -> String { "  - clave: \(programme.key)-\(indicator.level.slug)\n" }
      var text = key(indicators[0]) + "    peso: 2\n"
      if let mean = indicators.dropFirst().first(where: { $0.sheet.rule == .mean }) {
        text += key(mean) + "    acumulacion: promedio\n"
      }
      if programme.index == 3, let component = indicators.first(where: { $0.level == .component(2) }) {
        text += key(component) + "    acumulacion: último\n    peso: 0.5\n"
      }
      return text
    }.joined()
  }
}
