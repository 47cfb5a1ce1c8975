extension Sector {
  static let economy = [
    Sector(
      unit: "Dirección de Desarrollo Económico", initials: "DDE", programme: "Mercados y comercio local",
      objective: "Impulsar el comercio local y los mercados como motor de la economía",
      goal: Measure(
        "Tasa de crecimiento de las unidades económicas formales",
        "((Unidades del año / Unidades del año anterior) - 1) × 100", "Porcentaje", .ascending, .last, 6),
      purpose: .share(
        "Porcentaje de locales ocupados en mercados públicos", "Locales ocupados", of: "Locales disponibles",
        .regular, .last, 82),
      extras: [
        Measure(
          "Tiempo promedio de apertura de una empresa de bajo riesgo", "Suma de días de trámite / Empresas abiertas",
          "Días", .descending, .mean, 12),
        Measure(
          "Ventas promedio por local en ferias municipales", "Suma de ventas en pesos / Locales participantes",
          "Pesos", .ascending, .mean, 4250),
      ],
      things: [
        Thing(
          "locales comerciales", "local comercial", .masculine, ["rehabilitad", "regularizad", "inspeccionad"],
          .place, 320),
        Thing(
          "licencias de funcionamiento", "licencia de funcionamiento", .feminine, ["expedid", "renovad", "entregad"],
          .channel, 1900),
        Thing(
          "ferias de productores", "feria de productores", .feminine, ["realizad", "difundid", "organizad"], .place,
          96),
        Thing(
          "asesorías empresariales", "asesoría empresarial", .feminine, ["brindad", "otorgad", "ofrecid"], .people,
          520),
      ]),
    Sector(
      unit: "Dirección de Desarrollo Económico", initials: "DDE", programme: "Emprendimiento y empleo",
      objective: "Generar oportunidades de empleo digno y de emprendimiento",
      goal: .share(
        "Tasa de informalidad laboral", "Personas en empleo informal", of: "Personas ocupadas", .descending, .last, 54),
      purpose: .share(
        "Porcentaje de personas buscadoras de empleo colocadas en un empleo formal", "Personas colocadas",
        of: "Personas buscadoras de empleo", .ascending, .mean, 38),
      extras: [
        Measure(
          "Ingreso mensual promedio de las personas colocadas", "Suma de ingresos mensuales / Personas colocadas",
          "Pesos", .ascending, .mean, 9400),
        Measure(
          "Vacantes ofrecidas como máximo en una feria de empleo", "Máximo de vacantes ofrecidas en un evento",
          "Vacantes", .ascending, .maximum, 860),
      ],
      things: [
        Thing("microcréditos", "microcrédito", .masculine, ["otorgad", "asignad", "entregad"], .people, 240),
        Thing(
          "cursos de capacitación laboral", "curso de capacitación laboral", .masculine,
          ["impartid", "ofrecid", "dirigid"], .people, 120),
        Thing("jornadas de empleo", "jornada de empleo", .feminine, ["realizad", "organizad", "difundid"], .place, 96),
        Thing(
          "proyectos productivos", "proyecto productivo", .masculine, ["financiad", "acompañad", "evaluad"], .place,
          150),
      ]),
    Sector(
      unit: "Dirección de Turismo", initials: "DTU", programme: "Turismo comunitario",
      objective: "Consolidar un turismo responsable que beneficie a las comunidades",
      goal: Measure(
        "Derrama económica turística", "Sumatoria del gasto turístico estimado", "Miles de pesos", .ascending, .sum,
        184000),
      purpose: .share(
        "Porcentaje de ocupación hotelera", "Cuartos ocupados", of: "Cuartos disponibles", .nominal, .mean, 63),
      extras: [
        Measure(
          "Calificación promedio de la experiencia turística", "Suma de calificaciones / Encuestas aplicadas",
          "Puntos", .ascending, .mean, 82),
        Measure(
          "Afluencia máxima diaria en temporada alta", "Máximo de visitantes registrados en un día", "Personas",
          .nominal, .maximum, 12400),
      ],
      things: [
        Thing(
          "recorridos guiados", "recorrido guiado", .masculine, ["realizad", "certificad", "difundid"], .place, 640),
        Thing(
          "prestadores de servicios turísticos", "prestador de servicios turísticos", .masculine,
          ["capacitad", "certificad", "evaluad"], .topic, 260),
        Thing(
          "señales turísticas", "señal turística", .feminine, ["instalad", "rehabilitad", "actualizad"], .place, 180),
        Thing("rutas comunitarias", "ruta comunitaria", .feminine, ["diseñad", "promovid", "equipad"], .place, 96),
      ]),
    Sector(
      unit: "Casa de la Cultura", initials: "CCU", programme: "Arte y patrimonio",
      objective: "Preservar el patrimonio y ampliar el acceso a la cultura",
      goal: .share(
        "Porcentaje de población que asiste a actividades culturales", "Población asistente",
        of: "Población encuestada", .ascending, .last, 36),
      purpose: .share(
        "Porcentaje de bienes del patrimonio con plan de conservación", "Bienes con plan de conservación",
        of: "Bienes catalogados", .ascending, .last, 48),
      extras: [
        Measure(
          "Asistencia máxima a un evento cultural", "Máximo de asistentes registrados en un evento", "Personas",
          .ascending, .maximum, 5200),
        Measure(
          "Costo promedio por asistente a talleres artísticos", "Gasto ejercido en pesos / Asistentes", "Pesos",
          .descending, .mean, 145),
      ],
      things: [
        Thing("talleres artísticos", "taller artístico", .masculine, ["impartid", "ofrecid", "dirigid"], .people, 220),
        Thing(
          "funciones de artes escénicas", "función de artes escénicas", .feminine,
          ["presentad", "organizad", "difundid"], .place, 160),
        Thing("monumentos", "monumento", .masculine, ["restaurad", "iluminad", "catalogad"], .place, 96),
        Thing("bibliotecas", "biblioteca", .feminine, ["equipad", "rehabilitad", "conectad"], .place, 96),
      ]),
    Sector(
      unit: "Dirección de Desarrollo Rural", initials: "DDR", programme: "Campo productivo",
      objective: "Mejorar la producción y el ingreso de las familias del campo",
      goal: Measure(
        "Rendimiento promedio de maíz por hectárea", "Kilogramos cosechados / Hectáreas sembradas",
        "Kilogramos por hectárea", .ascending, .last, 2350),
      purpose: .share(
        "Porcentaje de familias productoras con ingreso suficiente", "Familias con ingreso suficiente",
        of: "Familias productoras", .ascending, .last, 43),
      extras: [
        Measure(
          "Hectáreas con sistemas de riego tecnificado", "Sumatoria de hectáreas tecnificadas en el trimestre",
          "Hectáreas", .ascending, .sum, 260),
        .share(
          "Pérdidas de cosecha por plagas", "Toneladas perdidas por plagas", of: "Toneladas esperadas", .descending,
          .last, 16),
      ],
      things: [
        Thing(
          "paquetes de semillas", "paquete de semillas", .masculine, ["entregad", "distribuid", "certificad"], .place,
          1400),
        Thing("hectáreas", "hectárea", .feminine, ["sembrad", "reconvertid", "fertilizad"], .place, 900),
        Thing(
          "cabezas de ganado", "cabeza de ganado", .feminine, ["vacunad", "registrad", "desparasitad"], .place, 3600),
        Thing(
          "bordos de captación", "bordo de captación", .masculine, ["construid", "desazolvad", "rehabilitad"], .place,
          96),
      ]),
  ]
}
