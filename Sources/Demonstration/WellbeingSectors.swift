extension Sector {
  static let wellbeing = [
    Sector(
      unit: "Sistema Municipal DIF", initials: "DIF", programme: "Atención integral a la familia",
      objective: "Fortalecer el bienestar de las familias con servicios de asistencia cercanos y dignos",
      goal: .share(
        "Porcentaje de hogares con carencias sociales atendidos", "Hogares con carencias atendidos",
        of: "Hogares con carencias", .ascending, .last, 62),
      purpose: .share(
        "Porcentaje de familias que mejoran su bienestar con los servicios del DIF", "Familias que mejoran",
        of: "Familias encuestadas", .ascending, .mean, 71),
      extras: [
        Measure(
          "Tiempo promedio de espera para recibir atención psicológica", "Suma de días de espera / Citas otorgadas",
          "Días", .descending, .mean, 18),
        .share(
          "Capacidad máxima ocupada en la estancia de día para personas mayores", "Lugares ocupados",
          of: "Lugares disponibles", .nominal, .maximum, 82),
      ],
      things: [
        Thing(
          "terapias de rehabilitación", "terapia de rehabilitación", .feminine, ["brindad", "otorgad", "ofrecid"],
          .people, 900),
        Thing("apoyos funcionales", "apoyo funcional", .masculine, ["entregad", "otorgad", "asignad"], .people, 160),
        Thing(
          "asesorías jurídicas familiares", "asesoría jurídica familiar", .feminine,
          ["brindad", "otorgad", "ofrecid"], .people, 420),
        Thing(
          "talleres de crianza positiva", "taller de crianza positiva", .masculine,
          ["impartid", "ofrecid", "dirigid"], .people, 96),
      ]),
    Sector(
      unit: "Sistema Municipal DIF", initials: "DIF", programme: "Alimentación sana para la niñez",
      objective: "Garantizar el acceso de la niñez a una alimentación sana y suficiente",
      goal: .share(
        "Prevalencia de desnutrición en menores de cinco años", "Menores con desnutrición", of: "Menores valorados",
        .descending, .last, 11),
      purpose: .share(
        "Porcentaje de niñas y niños con peso y talla adecuados", "Menores con peso y talla adecuados",
        of: "Menores valorados", .ascending, .last, 79),
      extras: [
        Measure(
          "Raciones máximas servidas por día en comedores comunitarios",
          "Máximo de raciones servidas en un día del trimestre", "Raciones", .ascending, .maximum, 1450),
        Measure(
          "Costo promedio por desayuno escolar", "Gasto en insumos / Desayunos entregados", "Pesos", .descending,
          .mean, 19),
      ],
      things: [
        Thing(
          "desayunos escolares", "desayuno escolar", .masculine, ["distribuid", "entregad", "preparad"], .place,
          24_000),
        Thing("despensas", "despensa", .feminine, ["distribuid", "entregad", "integrad"], .place, 2600),
        Thing(
          "comedores comunitarios", "comedor comunitario", .masculine, ["equipad", "supervisad", "rehabilitad"],
          .place, 96),
        Thing(
          "huertos familiares", "huerto familiar", .masculine, ["instalad", "supervisad", "reactivad"], .place, 140),
      ]),
    Sector(
      unit: "Dirección de Salud Pública", initials: "DSP", programme: "Salud comunitaria",
      objective: "Acercar servicios de salud preventiva a todas las colonias y agencias",
      goal: Measure(
        "Tasa de casos de dengue por cada diez mil habitantes", "(Casos confirmados / Población total) × 10,000",
        "Casos", .descending, .last, 14),
      purpose: .share(
        "Porcentaje de población con acceso a un servicio de salud municipal", "Población cubierta",
        of: "Población total", .ascending, .last, 68),
      extras: [
        Measure(
          "Calificación promedio de las personas atendidas en consultorios",
          "Suma de calificaciones / Encuestas aplicadas", "Puntos", .ascending, .mean, 81),
        Measure(
          "Tiempo promedio de traslado en ambulancia municipal", "Suma de minutos de traslado / Traslados realizados",
          "Minutos", .descending, .mean, 23),
      ],
      things: [
        Thing("consultas médicas", "consulta médica", .feminine, ["otorgad", "brindad", "ofrecid"], .people, 5200),
        Thing("vacunas", "vacuna", .feminine, ["aplicad", "suministrad", "administrad"], .people, 3800),
        Thing(
          "jornadas de descacharrización", "jornada de descacharrización", .feminine,
          ["realizad", "coordinad", "difundid"], .place, 120),
        Thing(
          "establecimientos de alimentos", "establecimiento de alimentos", .masculine,
          ["verificad", "capacitad", "certificad"], .place, 380),
      ]),
    Sector(
      unit: "Dirección de Educación y Deporte", initials: "DED", programme: "Deporte y activación física",
      objective: "Promover la educación, el deporte y la convivencia en espacios públicos dignos",
      goal: .share(
        "Porcentaje de población que practica actividad física regular", "Población activa",
        of: "Población encuestada", .ascending, .last, 44),
      purpose: .share(
        "Porcentaje de espacios deportivos con actividades permanentes", "Espacios con actividades",
        of: "Espacios deportivos", .ascending, .last, 72),
      extras: [
        Measure(
          "Asistencia máxima semanal a la alberca municipal", "Máximo de asistentes registrados en una semana",
          "Personas", .ascending, .maximum, 740),
        Measure(
          "Calificación promedio de las instalaciones deportivas", "Suma de calificaciones / Encuestas aplicadas",
          "Puntos", .regular, .mean, 80),
      ],
      things: [
        Thing("canchas deportivas", "cancha deportiva", .feminine, ["rehabilitad", "iluminad", "equipad"], .place, 96),
        Thing(
          "clases de activación física", "clase de activación física", .feminine,
          ["impartid", "organizad", "difundid"], .place, 880),
        Thing("becas deportivas", "beca deportiva", .feminine, ["otorgad", "entregad", "asignad"], .people, 220),
        Thing(
          "torneos comunitarios", "torneo comunitario", .masculine, ["organizad", "realizad", "concluid"], .place, 110),
      ]),
    Sector(
      unit: "Instituto Municipal de las Mujeres", initials: "IMM", programme: "Igualdad y vida libre de violencia",
      objective: "Avanzar hacia la igualdad sustantiva y una vida libre de violencia",
      goal: .share(
        "Porcentaje de mujeres que se perciben seguras en el espacio público", "Mujeres que se perciben seguras",
        of: "Mujeres encuestadas", .ascending, .last, 47),
      purpose: .share(
        "Porcentaje de casos de violencia con plan de seguridad concluido", "Casos con plan concluido",
        of: "Casos atendidos", .ascending, .mean, 78),
      extras: [
        Measure(
          "Tiempo promedio de respuesta a solicitudes de protección",
          "Suma de horas de respuesta / Solicitudes recibidas", "Horas", .descending, .mean, 30),
        .share(
          "Porcentaje de plazas directivas ocupadas por mujeres", "Plazas directivas ocupadas por mujeres",
          of: "Plazas directivas", .nominal, .last, 50),
      ],
      things: [
        Thing(
          "asesorías psicológicas", "asesoría psicológica", .feminine, ["brindad", "otorgad", "ofrecid"], .people,
          1100),
        Thing(
          "talleres de prevención de la violencia", "taller de prevención de la violencia", .masculine,
          ["impartid", "ofrecid", "dirigid"], .people, 130),
        Thing(
          "órdenes de protección", "orden de protección", .feminine, ["gestionad", "notificad", "atendid"], .place,
          180),
        Thing(
          "unidades económicas de mujeres", "unidad económica de mujeres", .feminine,
          ["apoyad", "registrad", "capacitad"], .place, 240),
      ]),
  ]
}
