extension Sector {
  static let territory = [
    Sector(
      unit: "Dirección de Servicios Municipales", initials: "DSM", programme: "Alumbrado público eficiente",
      objective: "Ofrecer un alumbrado público continuo y eficiente en cada colonia",
      goal: .share(
        "Porcentaje de calles con alumbrado público en buen estado", "Calles con alumbrado en buen estado",
        of: "Calles del municipio", .ascending, .last, 74),
      purpose: .share(
        "Porcentaje de hogares satisfechos con el alumbrado público", "Hogares satisfechos",
        of: "Hogares encuestados", .ascending, .mean, 69),
      extras: [
        Measure(
          "Tiempo promedio de reparación de luminarias apagadas",
          "Suma de horas de reparación / Luminarias reparadas", "Horas", .descending, .mean, 60),
        Measure(
          "Consumo máximo mensual de energía del alumbrado", "Máximo de megavatios hora facturados en un mes",
          "Megavatios hora", .descending, .maximum, 410),
      ],
      things: [
        Thing("luminarias", "luminaria", .feminine, ["rehabilitad", "instalad", "sustituid"], .place, 2400),
        Thing(
          "circuitos eléctricos", "circuito eléctrico", .masculine, ["modernizad", "inspeccionad", "reparad"], .place,
          120),
        Thing("postes", "poste", .masculine, ["sustituid", "nivelad", "instalad"], .place, 240),
        Thing(
          "reportes de fallas", "reporte de fallas", .masculine, ["atendid", "verificad", "concluid"], .channel, 1900),
      ]),
    Sector(
      unit: "Dirección de Obras Públicas", initials: "DOP", programme: "Calles y caminos",
      objective: "Construir y conservar infraestructura durable y accesible",
      goal: .share(
        "Porcentaje de la red vial en condiciones buenas o regulares", "Kilómetros en condiciones buenas o regulares",
        of: "Kilómetros de la red vial", .ascending, .last, 61),
      purpose: .share(
        "Porcentaje de población con calle pavimentada frente a su vivienda", "Población con calle pavimentada",
        of: "Población total", .ascending, .last, 66),
      extras: [
        Measure(
          "Kilómetros de calles pavimentadas con concreto hidráulico",
          "Sumatoria de kilómetros pavimentados en el trimestre", "Kilómetros", .ascending, .sum, 36),
        Measure(
          "Costo promedio por metro cuadrado pavimentado", "Gasto ejercido en pesos / Metros cuadrados pavimentados",
          "Pesos", .descending, .mean, 1180),
      ],
      things: [
        Thing("baches", "bache", .masculine, ["reparad", "atendid", "sellad"], .place, 5200),
        Thing("banquetas", "banqueta", .feminine, ["rehabilitad", "construid", "adaptad"], .place, 180),
        Thing(
          "obras comunitarias", "obra comunitaria", .feminine, ["concluid", "supervisad", "entregad"], .place, 110),
        Thing(
          "puentes peatonales", "puente peatonal", .masculine, ["rehabilitad", "iluminad", "inspeccionad"], .place, 96),
      ]),
    Sector(
      unit: "Dirección de Servicios Municipales", initials: "DSM", programme: "Recolección y manejo de residuos",
      objective: "Reducir y aprovechar los residuos con corresponsabilidad ciudadana",
      goal: .share(
        "Porcentaje de residuos sólidos aprovechados", "Toneladas aprovechadas", of: "Toneladas recolectadas",
        .ascending, .last, 23),
      purpose: .share(
        "Porcentaje de viviendas con recolección al menos tres veces por semana",
        "Viviendas con recolección frecuente", of: "Total de viviendas", .ascending, .last, 77),
      extras: [
        Measure(
          "Toneladas de residuos orgánicos composteados", "Sumatoria de toneladas composteadas en el trimestre",
          "Toneladas", .ascending, .sum, 1260),
        Measure(
          "Toneladas recibidas como máximo por día en la estación de transferencia",
          "Máximo de toneladas recibidas en un día", "Toneladas", .descending, .maximum, 320),
      ],
      things: [
        Thing(
          "rutas de recolección", "ruta de recolección", .feminine, ["cubiert", "supervisad", "rediseñad"], .place,
          620),
        Thing("contenedores", "contenedor", .masculine, ["instalad", "reparad", "lavad"], .place, 280),
        Thing(
          "tiraderos clandestinos", "tiradero clandestino", .masculine, ["clausurad", "sanead", "vigilad"], .place,
          110),
        Thing(
          "campañas de separación", "campaña de separación", .feminine, ["realizad", "difundid", "evaluad"], .place,
          96),
      ]),
    Sector(
      unit: "Organismo Operador de Agua", initials: "OOA", programme: "Agua y saneamiento",
      objective: "Asegurar el agua y el saneamiento como derechos de toda la población",
      goal: .share(
        "Porcentaje de viviendas con agua potable al menos tres días por semana", "Viviendas con servicio frecuente",
        of: "Total de viviendas", .ascending, .last, 70),
      purpose: .share(
        "Porcentaje de aguas residuales tratadas", "Metros cúbicos tratados", of: "Metros cúbicos recolectados",
        .ascending, .last, 41),
      extras: [
        Measure(
          "Litros por segundo recuperados por reparación de fugas", "Sumatoria de litros por segundo recuperados",
          "Litros por segundo", .ascending, .sum, 64),
        Measure(
          "Tiempo promedio de reparación de fugas reportadas", "Suma de horas de reparación / Fugas reparadas",
          "Horas", .descending, .mean, 52),
      ],
      things: [
        Thing(
          "tomas domiciliarias", "toma domiciliaria", .feminine, ["regularizad", "instalad", "verificad"], .place, 620),
        Thing("fugas de agua", "fuga de agua", .feminine, ["reparad", "detectad", "atendid"], .place, 1500),
        Thing(
          "pozos de visita", "pozo de visita", .masculine, ["desazolvad", "rehabilitad", "inspeccionad"], .place, 720),
        Thing(
          "tramos de drenaje", "tramo de drenaje", .masculine, ["sustituid", "desazolvad", "inspeccionad"], .place,
          140),
      ]),
    Sector(
      unit: "Dirección de Medio Ambiente", initials: "DMA", programme: "Reforestación y áreas verdes",
      objective: "Proteger los ecosistemas y ampliar las áreas verdes",
      goal: Measure(
        "Metros cuadrados de área verde por habitante", "Superficie de áreas verdes / Población total",
        "Metros cuadrados", .ascending, .last, 9),
      purpose: .share(
        "Porcentaje de supervivencia de los árboles plantados", "Árboles vivos al año", of: "Árboles plantados",
        .ascending, .mean, 72),
      extras: [
        Measure(
          "Días con buena calidad del aire", "Sumatoria de días con índice bueno en el trimestre", "Días", .ascending,
          .sum, 248),
        Measure(
          "Concentración promedio de partículas suspendidas", "Suma de mediciones / Número de mediciones",
          "Microgramos por metro cúbico", .descending, .mean, 44),
      ],
      things: [
        Thing("árboles nativos", "árbol nativo", .masculine, ["plantad", "donad", "georreferenciad"], .place, 9600),
        Thing("parques", "parque", .masculine, ["rehabilitad", "equipad", "iluminad"], .place, 96),
        Thing("arroyos", "arroyo", .masculine, ["sanead", "vigilad", "restaurad"], .place, 96),
        Thing(
          "inspecciones ambientales", "inspección ambiental", .feminine, ["realizad", "concluid", "notificad"],
          .place, 240),
      ]),
  ]
}
