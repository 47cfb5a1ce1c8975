// The stable words of the data formats and of the site's texts for the cases of the domain.

extension Status {
  package var code: String {
    switch self {
    case .onTarget: "en_meta"
    case .atRisk: "en_riesgo"
    case .behind: "rezago"
    case .exceeded: "excedido"
    case .notReported: "sin_reporte"
    case .notScheduled: "no_programado"
    case .noGoal: "sin_meta"
    case .notYetDue: "por_reportar"
    }
  }
}

extension IndicatorType {
  package var code: String {
    switch self {
    case .strategic: "estrategico"
    case .management: "gestion"
    }
  }
}

extension Dimension {
  package var code: String {
    switch self {
    case .effectiveness: "eficacia"
    case .efficiency: "eficiencia"
    case .quality: "calidad"
    case .economy: "economia"
    }
  }
}

extension Frequency {
  package var code: String {
    switch self {
    case .monthly: "mensual"
    case .bimonthly: "bimestral"
    case .quarterly: "trimestral"
    case .fourMonthly: "cuatrimestral"
    case .halfYearly: "semestral"
    case .annual: "anual"
    case .biennial: "bienal"
    case .triennial: "trienal"
    case .sexennial: "sexenal"
    }
  }
}

extension Direction {
  package var code: String {
    switch self {
    case .ascending: "ascendente"
    case .descending: "descendente"
    case .regular: "regular"
    case .nominal: "nominal"
    }
  }
}

extension Accumulation {
  package var code: String {
    switch self {
    case .sum: "suma"
    case .last: "ultimo"
    case .mean: "promedio"
    case .maximum: "maximo"
    }
  }
}

extension DescendingFormula {
  package var code: String {
    switch self {
    case .difference: "resta"
    case .ratio: "razon"
    }
  }
}

extension AccumulationRule.Origin {
  package var code: String {
    switch self {
    case .stated: "indicada"
    case .inferred: "inferida"
    case .assumed: "supuesta"
    }
  }
}

extension Exclusion {
  package var code: String {
    switch self {
    case .notYetDue: "por_reportar"
    case .notReported: "sin_reporte"
    case .noGoal: "sin_meta"
    case .weightless: "sin_peso"
    }
  }
}

extension Punctuality {
  package var code: String {
    switch self {
    case .received: "recibido"
    case .late: "tarde"
    case .missing: "falta"
    case .notDue: "aun_no"
    case .notExpected: "no_informa"
    }
  }
}
