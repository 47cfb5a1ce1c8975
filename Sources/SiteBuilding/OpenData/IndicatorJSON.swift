import Indicators

/// `indicadores/504-4-c1.json`: one indicator as data. Its keys are an API: they may grow, never change.
enum IndicatorJSON {
  static func document(_ progress: IndicatorProgress) -> [UInt8] {
    let indicator = progress.indicator
    let record = indicator.latest.record
    return JSONWriter.document { json in
      json.member("clave", indicator.key.code)
      json.member("nivel", name(of: indicator.key.level))
      json.member("nombre", indicator.name)
      json.member("unidad") { entry(indicator.unit, in: &$0) }
      json.member("programa") { entry(indicator.programme, in: &$0) }
      json.member("objetivo") { entry(indicator.objective, in: &$0) }
      json.member("eje") { json in
        json.member("clave", indicator.axis.code)
        if let name = indicator.axis.name { json.member("nombre", name) }
      }
      json.member("corte") { period(progress.cutOff, in: &$0) }
      json.member("linea_base", record.baseline) { json, baseline in
        json.member("ejercicio", baseline.year)
        json.member("valor", baseline.value)
        json.member("corregida", baseline.wasSwapped)
      }
      json.member("unidad_medida", record.unitOfMeasure)
      json.member("sentido", record.direction.code)
      json.member("acumulacion") { json in
        json.member("regla", progress.accumulation.rule.code)
        json.member("origen", progress.accumulation.origin.code)
      }
      json.member("trimestres", each: progress.quarters) { json, result in
        period(result.period, in: &json)
        json.member("programado", result.programmed.quantity)
        json.member("alcanzado", result.achieved.quantity)
        json.member("variacion", result.variation)
        json.member("cumplimiento", ratio: result.compliance)
        json.member("estado", result.status.code)
      }
      json.member("a_la_fecha") { json in
        json.member("programado", progress.toDate.programmed)
        json.member("alcanzado", progress.toDate.achieved)
        json.member("cumplimiento", ratio: progress.toDate.compliance)
        json.member("estado", progress.status.code)
      }
      json.member("anual", each: progress.annual) { json, annual in
        json.member("ejercicio", annual.year)
        json.member("meta", annual.result.goal)
        json.member("avance", ratio: annual.result.progress)
        json.member("esperado", ratio: annual.result.expected)
      }
      json.member("plan", progress.plan) { json, plan in
        json.member("avance", ratio: plan.progress)
        json.member("esperado", ratio: plan.expected)
      }
      json.member("fuente") { json in
        json.member("informe", indicator.latest.report.slug)
        json.member("archivo", indicator.latest.report.source.path)
        if let sheet = indicator.latest.report.sheet { json.member("hoja", sheet) }
        json.member("renglon", record.row)
        json.member("sha256", indicator.latest.report.source.sha256)
      }
    }
  }

  /// In Spanish whatever the site's language, like every key and code here.
  private static func name(of level: Level) -> String {
    switch level {
    case .goal: "Fin"
    case .purpose: "Propósito"
    case .component(let number): "Componente \(number)"
    case .activity(let component, let number): "Actividad \(component).\(number)"
    }
  }

  private static func entry(_ entry: Entry, in json: inout JSONWriter) {
    json.member("clave", entry.code)
    json.member("nombre", entry.name)
  }

  private static func period(_ period: Period, in json: inout JSONWriter) {
    json.member("ejercicio", period.year)
    json.member("trimestre", period.quarter.rawValue)
  }
}
