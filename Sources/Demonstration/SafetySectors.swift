extension Sector {
  static let safety = [
    Sector(
      unit: "Dirección de Seguridad Ciudadana", initials: "DSC", programme: "Policía de proximidad",
      objective: "Reducir los delitos con una policía cercana, capacitada y confiable",
      goal: Measure(
        "Tasa de robos por cada diez mil habitantes", "(Robos denunciados / Población total) × 10,000", "Delitos",
        .descending, .last, 38),
      purpose: .share(
        "Porcentaje de la población que se siente segura en su colonia", "Población que se siente segura",
        of: "Población encuestada", .ascending, .last, 52),
      extras: [
        Measure(
          "Tiempo promedio de respuesta a llamadas de emergencia",
          "Suma de minutos de respuesta / Llamadas atendidas", "Minutos", .descending, .mean, 14),
        Measure(
          "Elementos desplegados como máximo en operativos especiales",
          "Máximo de elementos desplegados en un operativo", "Elementos", .ascending, .maximum, 180),
      ],
      things: [
        Thing(
          "recorridos de vigilancia", "recorrido de vigilancia", .masculine,
          ["realizad", "supervisad", "georreferenciad"], .place, 7200),
        Thing(
          "reportes ciudadanos", "reporte ciudadano", .masculine, ["atendid", "canalizad", "concluid"], .place, 2400),
        Thing(
          "cámaras de videovigilancia", "cámara de videovigilancia", .feminine,
          ["instalad", "rehabilitad", "enlazad"], .place, 160),
        Thing(
          "elementos policiales", "elemento policial", .masculine, ["capacitad", "evaluad", "certificad"], .topic, 480),
      ]),
    Sector(
      unit: "Dirección de Seguridad Ciudadana", initials: "DSC", programme: "Prevención social de la violencia",
      objective: "Atender las causas de la violencia junto con las comunidades",
      goal: .share(
        "Porcentaje de jóvenes en riesgo que permanecen en la escuela", "Jóvenes que permanecen",
        of: "Jóvenes en riesgo", .ascending, .last, 78),
      purpose: .share(
        "Porcentaje de comités vecinales activos", "Comités activos", of: "Comités integrados", .ascending, .last, 66),
      extras: [
        Measure(
          "Incidentes de violencia escolar por cada mil estudiantes", "(Incidentes registrados / Matrícula) × 1,000",
          "Incidentes", .descending, .sum, 48),
        Measure(
          "Asistencia promedio a las jornadas de prevención", "Suma de asistentes / Jornadas realizadas", "Personas",
          .ascending, .mean, 85),
      ],
      things: [
        Thing("comités vecinales", "comité vecinal", .masculine, ["integrad", "capacitad", "reactivad"], .place, 140),
        Thing(
          "pláticas preventivas", "plática preventiva", .feminine, ["impartid", "ofrecid", "dirigid"], .people, 260),
        Thing("espacios públicos", "espacio público", .masculine, ["recuperad", "iluminad", "intervenid"], .place, 96),
        Thing(
          "caminatas exploratorias", "caminata exploratoria", .feminine, ["realizad", "documentad", "coordinad"],
          .place, 120),
      ]),
    Sector(
      unit: "Coordinación de Protección Civil", initials: "CPC", programme: "Prevención y atención de emergencias",
      objective: "Prevenir riesgos y responder a tiempo ante las emergencias",
      goal: .share(
        "Porcentaje de población expuesta a riesgos altos", "Población expuesta", of: "Población total", .descending,
        .last, 18),
      purpose: .share(
        "Porcentaje de emergencias atendidas dentro del tiempo estándar", "Emergencias atendidas a tiempo",
        of: "Emergencias registradas", .ascending, .mean, 78),
      extras: [
        Measure(
          "Capacidad máxima instalada de albergues temporales", "Máximo de lugares habilitados en el trimestre",
          "Lugares", .regular, .maximum, 640),
        Measure(
          "Tiempo promedio de llegada al sitio de la emergencia",
          "Suma de minutos de llegada / Emergencias atendidas", "Minutos", .descending, .mean, 16),
      ],
      things: [
        Thing("simulacros", "simulacro", .masculine, ["realizad", "evaluad", "coordinad"], .place, 180),
        Thing("inmuebles", "inmueble", .masculine, ["inspeccionad", "dictaminad", "señalizad"], .place, 460),
        Thing(
          "brigadistas comunitarios", "brigadista comunitario", .masculine, ["capacitad", "certificad", "evaluad"],
          .topic, 320),
        Thing(
          "puntos de riesgo", "punto de riesgo", .masculine, ["atendid", "georreferenciad", "señalizad"], .place, 130),
      ]),
    Sector(
      unit: "Dirección de Movilidad y Vialidad", initials: "DMV", programme: "Movilidad segura",
      objective: "Lograr traslados seguros, ordenados y accesibles para todas las personas",
      goal: Measure(
        "Tasa de lesiones por hechos de tránsito por cada diez mil habitantes",
        "(Personas lesionadas / Población total) × 10,000", "Personas lesionadas", .descending, .last, 21),
      purpose: .share(
        "Porcentaje de cruces con condiciones de seguridad peatonal", "Cruces seguros", of: "Cruces evaluados",
        .ascending, .last, 58),
      extras: [
        Measure(
          "Kilómetros de ciclovía en operación", "Kilómetros de ciclovía abiertos a la circulación al cierre",
          "Kilómetros", .ascending, .last, 26),
        Measure(
          "Velocidad promedio del transporte público en hora de máxima demanda",
          "Suma de velocidades medidas / Recorridos medidos", "Kilómetros por hora", .ascending, .mean, 15),
      ],
      things: [
        Thing(
          "cruces peatonales", "cruce peatonal", .masculine, ["señalizad", "rehabilitad", "intervenid"], .place, 180),
        Thing("semáforos", "semáforo", .masculine, ["sincronizad", "rehabilitad", "modernizad"], .place, 120),
        Thing("operativos viales", "operativo vial", .masculine, ["realizad", "coordinad", "evaluad"], .place, 540),
        Thing(
          "personas conductoras", "persona conductora", .feminine, ["capacitad", "evaluad", "certificad"], .topic,
          1300),
      ]),
    Sector(
      unit: "Juzgado Cívico Municipal", initials: "JCM", programme: "Justicia cívica y mediación",
      objective: "Resolver los conflictos cotidianos con justicia pronta y cercana",
      goal: .share(
        "Porcentaje de conflictos vecinales resueltos sin llegar a juicio", "Conflictos resueltos por mediación",
        of: "Conflictos recibidos", .ascending, .mean, 64),
      purpose: .share(
        "Porcentaje de personas satisfechas con la justicia cívica", "Personas satisfechas",
        of: "Personas encuestadas", .ascending, .mean, 73),
      extras: [
        Measure(
          "Tiempo promedio de resolución de audiencias cívicas",
          "Suma de horas de resolución / Audiencias celebradas", "Horas", .descending, .mean, 36),
        .share(
          "Reincidencia de personas infractoras", "Personas reincidentes", of: "Personas infractoras", .descending,
          .last, 17),
      ],
      things: [
        Thing("audiencias cívicas", "audiencia cívica", .feminine, ["celebrad", "resuelt", "registrad"], .place, 980),
        Thing(
          "convenios de mediación", "convenio de mediación", .masculine, ["firmad", "cumplid", "registrad"], .place,
          310),
        Thing(
          "medidas de trabajo comunitario", "medida de trabajo comunitario", .feminine,
          ["asignad", "cumplid", "supervisad"], .place, 420),
        Thing(
          "personas mediadoras", "persona mediadora", .feminine, ["capacitad", "certificad", "evaluad"], .topic, 120),
      ]),
  ]
}
