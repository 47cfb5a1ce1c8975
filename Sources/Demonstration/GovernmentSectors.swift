extension Sector {
  static let government = [
    Sector(
      unit: "Tesorería Municipal", initials: "TES", programme: "Hacienda pública sana",
      objective: "Fortalecer los ingresos propios y el gasto responsable",
      goal: .share("Autonomía financiera municipal", "Ingresos propios", of: "Ingresos totales", .ascending, .last, 29),
      purpose: Measure(
        "Ingresos propios recaudados", "Sumatoria de ingresos propios", "Miles de pesos", .ascending, .sum, 96500),
      extras: [
        Measure(
          "Plazo promedio de pago a proveedores", "Suma de días de pago / Facturas pagadas", "Días", .descending,
          .mean, 34),
        .share(
          "Proporción del gasto corriente en el gasto total", "Gasto corriente", of: "Gasto total", .nominal, .mean,
          68),
      ],
      things: [
        Thing("cuentas prediales", "cuenta predial", .feminine, ["actualizad", "cobrad", "notificad"], .channel, 8200),
        Thing("facturas", "factura", .feminine, ["pagad", "registrad", "conciliad"], .office, 2600),
        Thing(
          "requerimientos de pago", "requerimiento de pago", .masculine, ["notificad", "atendid", "concluid"],
          .channel, 900),
        Thing(
          "conciliaciones bancarias", "conciliación bancaria", .feminine, ["realizad", "validad", "publicad"],
          .office, 120),
      ]),
    Sector(
      unit: "Unidad de Transparencia", initials: "UTR", programme: "Gobierno abierto",
      objective: "Abrir la información pública y rendir cuentas claras",
      goal: Measure(
        "Calificación en la verificación de obligaciones de transparencia",
        "(Puntos obtenidos / Puntos posibles) × 100", "Puntos", .ascending, .last, 80),
      purpose: .share(
        "Porcentaje de solicitudes de información satisfechas", "Solicitudes satisfechas",
        of: "Solicitudes recibidas", .ascending, .mean, 81),
      extras: [
        Measure(
          "Tiempo promedio de respuesta a solicitudes de información",
          "Suma de días hábiles de respuesta / Solicitudes respondidas", "Días hábiles", .descending, .mean, 11),
        Measure(
          "Visitas mensuales máximas al portal de transparencia", "Máximo de visitas registradas en un mes",
          "Visitas", .ascending, .maximum, 14600),
      ],
      things: [
        Thing(
          "solicitudes de información", "solicitud de información", .feminine, ["respondid", "registrad", "turnad"],
          .office, 760),
        Thing(
          "conjuntos de datos abiertos", "conjunto de datos abiertos", .masculine,
          ["publicad", "actualizad", "documentad"], .office, 120),
        Thing(
          "formatos de obligaciones", "formato de obligaciones", .masculine, ["validad", "actualizad", "publicad"],
          .office, 420),
        Thing(
          "personas servidoras públicas", "persona servidora pública", .feminine,
          ["capacitad", "certificad", "evaluad"], .topic, 640),
      ]),
    Sector(
      unit: "Contraloría Municipal", initials: "CON", programme: "Control interno y combate a la corrupción",
      objective: "Prevenir, detectar y sancionar la corrupción",
      goal: .share(
        "Porcentaje de la población que confía en el gobierno municipal", "Población que confía",
        of: "Población encuestada", .ascending, .last, 41),
      purpose: .share(
        "Porcentaje de observaciones de auditoría solventadas", "Observaciones solventadas",
        of: "Observaciones emitidas", .ascending, .mean, 76),
      extras: [
        Measure(
          "Tiempo promedio de investigación de denuncias", "Suma de días de investigación / Denuncias concluidas",
          "Días", .descending, .mean, 75),
        .share(
          "Porcentaje de declaraciones patrimoniales presentadas a tiempo", "Declaraciones presentadas a tiempo",
          of: "Declaraciones obligadas", .regular, .last, 84),
      ],
      things: [
        Thing("auditorías", "auditoría", .feminine, ["concluid", "iniciad", "publicad"], .office, 96),
        Thing(
          "denuncias ciudadanas", "denuncia ciudadana", .feminine, ["investigad", "concluid", "registrad"], .office,
          190),
        Thing("contratos", "contrato", .masculine, ["revisad", "verificad", "publicad"], .office, 260),
        Thing(
          "comités de contraloría social", "comité de contraloría social", .masculine,
          ["integrad", "capacitad", "acompañad"], .place, 120),
      ]),
    Sector(
      unit: "Dirección de Gobierno Digital", initials: "DGD", programme: "Trámites y servicios digitales",
      objective: "Simplificar los trámites y llevarlos a donde está la gente",
      goal: .share(
        "Porcentaje de trámites disponibles de principio a fin en línea", "Trámites disponibles en línea",
        of: "Trámites del catálogo", .ascending, .last, 46),
      purpose: .share(
        "Porcentaje de personas satisfechas con los trámites municipales", "Personas satisfechas",
        of: "Personas encuestadas", .ascending, .mean, 74),
      extras: [
        .share(
          "Disponibilidad de los servicios digitales", "Horas en operación", of: "Horas del periodo", .regular, .mean,
          88),
        Measure(
          "Tiempo promedio de espera en ventanilla", "Suma de minutos de espera / Personas atendidas", "Minutos",
          .descending, .mean, 28),
      ],
      things: [
        Thing("trámites", "trámite", .masculine, ["resuelt", "recibid", "atendid"], .channel, 2100),
        Thing("citas", "cita", .feminine, ["agendad", "atendid", "confirmad"], .channel, 5200),
        Thing(
          "puntos de internet gratuito", "punto de internet gratuito", .masculine,
          ["instalad", "rehabilitad", "monitoread"], .place, 110),
        Thing(
          "sistemas informáticos", "sistema informático", .masculine, ["modernizad", "respaldad", "documentad"],
          .office, 96),
      ]),
    Sector(
      unit: "Instituto Municipal de Planeación", initials: "IMP", programme: "Planeación y evaluación",
      objective: "Planear y evaluar con evidencia y participación",
      goal: .share(
        "Porcentaje de metas del plan municipal cumplidas", "Metas cumplidas", of: "Metas programadas", .ascending,
        .last, 72),
      purpose: .share(
        "Porcentaje de programas con evaluación publicada", "Programas con evaluación publicada",
        of: "Programas municipales", .ascending, .last, 55),
      extras: [
        Measure(
          "Participación máxima en una consulta pública", "Máximo de participantes en una consulta", "Personas",
          .ascending, .maximum, 2300),
        Measure(
          "Índice de calidad de los indicadores municipales", "Suma de puntos de calidad / Indicadores revisados",
          "Puntos", .ascending, .mean, 78),
      ],
      things: [
        Thing(
          "consultas ciudadanas", "consulta ciudadana", .feminine, ["realizad", "difundid", "sistematizad"], .place,
          96),
        Thing(
          "fichas de indicadores", "ficha de indicadores", .feminine, ["revisad", "actualizad", "publicad"], .office,
          240),
        Thing(
          "proyectos ejecutivos", "proyecto ejecutivo", .masculine, ["elaborad", "validad", "registrad"], .place, 110),
        Thing(
          "diagnósticos participativos", "diagnóstico participativo", .masculine, ["elaborad", "validad", "publicad"],
          .place, 96),
      ]),
  ]
}
