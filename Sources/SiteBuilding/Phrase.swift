import Indicators

/// A sentence of the site that carries data: its key under `frases` in `textos/`, and the names that may stand
/// between braces in it, in the order in which `Texts` is given their values.
enum Phrase: String, CaseIterable {
  case languageTag = "idioma.etiqueta"
  case languageName = "idioma.nombre"
  case percent = "numero.porcentaje(n)"
  case date = "fecha.larga(dia,mes,ejercicio)"
  case quarterLong = "trimestre.largo(trimestre,ejercicio)"
  case quarterShort = "trimestre.corto(numero)"
  case quarterWithYear = "trimestre.con_anio(numero,ejercicio)"
  case axisUnnamed = "eje.sin_nombre(clave)"
  case axisNamed = "eje.con_nombre(clave,nombre)"
  case objectiveTitle = "objetivo.titulo(clave)"
  case unitTitle = "unidad.titulo(clave)"
  case programmeTitle = "programa.titulo(clave)"
  case levelGoal = "nivel.fin"
  case levelPurpose = "nivel.proposito"
  case levelComponent = "nivel.componente(numero)"
  case levelActivity = "nivel.actividad(componente,numero)"

  case descendingByDifference = "descendente.resta"
  case descendingByRatio = "descendente.razon"
  case bandBetween = "rango.entre(desde,hasta)"
  case bandFromBelow = "rango.desde_menos_de(desde,hasta)"
  case bandBelow = "rango.menos_de(hasta)"
  case bandAbove = "rango.mas_de(desde)"

  case arithmeticAscending = "aritmetica.ascendente(programado,alcanzado,cumplimiento,estado,rango)"
  case arithmeticDescending = "aritmetica.descendente(programado,alcanzado,cumplimiento,estado,rango)"
  case arithmeticRatio = "aritmetica.razon(programado,alcanzado,cumplimiento,estado,rango)"
  case arithmeticNotReported = "aritmetica.sin_reporte(programado)"
  case arithmeticNotScheduled = "aritmetica.no_programado"
  case arithmeticNoGoal = "aritmetica.sin_meta"
  case arithmeticNotYetDue = "aritmetica.por_reportar(programado)"
  case atQuarter = "aritmetica.fecha(trimestre)"
  case quartersMissing = "faltan.trimestres(n)"

  case annualProgress = "avance.anual(ejercicio,alcanzado,meta,avance,esperado)"
  case annualWithoutResult = "avance.anual_sin_dato(ejercicio,meta,esperado)"
  case planProgress = "avance.plan(ejercicios,avance,esperado)"
  case achievedLabel = "avance.etiqueta_alcanzado(avance)"
  case expectedLabel = "avance.etiqueta_esperado(esperado)"
  case goalLabel = "avance.etiqueta_meta(meta)"
  case annualTitle = "avance.titulo_anual(ejercicio)"
  case planTitle = "avance.titulo_plan"
  case noGoal = "avance.sin_meta"
  case noResult = "avance.sin_dato"

  case coverage = "cobertura.reportaron(reportaron,debian,total)"
  case noIndicators = "cobertura.sin_indicadores"
  case nothingDue = "cobertura.nada_debido(total)"
  case groupExpected = "grupo.esperado(esperado)"
  case groupWithoutData = "grupo.sin_datos"
  case groupResult = "grupo.resultado(trimestre,cumplimiento)"
  case groupWithoutResult = "grupo.sin_resultado(trimestre)"
  case indicatorCount = "grupo.indicadores(n)"
  case goalYears = "grupo.solo_ejercicios(n,ejercicios)"

  case reportsReceived = "informes.recibidos(recibidos,esperados)"
  case reportTitle = "informes.titulo(trimestre)"
  case reportOf = "informes.de(unidad,programa)"
  case reportSummary = "informes.resumen(trimestre,indicadores)"
  case noteCount = "calidad.cuenta(n)"
  case qualitySummary = "calidad.resumen(notas,informes)"
  case reportCount = "calidad.informes(n)"
  case cell = "calidad.celda(celda)"
  case row = "calidad.fila(fila)"
  case cellOfSheet = "calidad.celda_de_hoja(hoja,celda)"
  case rowOfSheet = "calidad.fila_de_hoja(hoja,fila)"
  case wholeReport = "calidad.todo"
  case noteLabel = "calidad.aviso"
  case remarkLabel = "calidad.lectura"
  case firstQuarter = "trimestre.primero"
  case previousQuarter = "trimestre.anterior(trimestre)"
  case newResults = "cambios.resultados(n)"
  case revisedName = "revision.nombre"
  case revisedDefinition = "revision.definicion"
  case revisedMethod = "revision.metodo"
  case revisedUnitOfMeasure = "revision.unidad_medida"
  case revisedDirection = "revision.sentido"
  case revisedBaseline = "revision.linea_base"
  case revisedProgrammed = "revision.programado(trimestre)"
  case revisedAchieved = "revision.alcanzado(trimestre)"
  case revisedToNothing = "revision.vacio"
  case byteCount = "bytes.tamano(n)"
  case baselineWithYear = "linea_base.con_anio(valor,ejercicio)"
  case baselineSwapped = "linea_base.corregida(valor,ejercicio)"
  case accumulationStated = "acumulacion.indicada(regla)"
  case accumulationInferred = "acumulacion.inferida(regla)"
  case accumulationAssumed = "acumulacion.supuesta(regla)"
  case notAvailable = "lectura.no_disponible"
  case notApplicable = "lectura.no_aplica"

  case chartByQuarter = "grafica.trimestres"
  case chartCumulative = "grafica.acumulado"
  case chartProgrammed = "grafica.programado"
  case chartAchieved = "grafica.alcanzado"
  case chartMillions = "grafica.millones"
  case findingQuarter = "grafica.hallazgo_trimestre(trimestre,programado,alcanzado)"
  case findingNotReported = "grafica.hallazgo_sin_reporte(trimestre,programado)"
  case findingFuture = "grafica.hallazgo_futuro(n)"
  case findingCumulative = "grafica.hallazgo_acumulado(trimestre,alcanzado,programado,meta)"
  case findingCumulativeWithoutResult = "grafica.hallazgo_acumulado_sin_dato(trimestre,meta)"
  case findingNothing = "grafica.hallazgo_nada"
  case embeddedAlternative = "grafica.alternativa(titulo,direccion)"
  case matrixSummary = "grafica.hallazgo_matriz(trimestre,esperadas,recibidas,tarde,faltan)"
  case distributionFinding = "grafica.hallazgo_distribucion(en_meta,indicadores,sin_reporte)"
  case distributionTitle = "grafica.distribucion(indicadores)"
  case sparkline = "grafica.chispa(serie)"
  case trendTitle = "grafica.tendencia"
  case trendSeries = "grafica.tendencia_serie"
  case trendFinding = "grafica.hallazgo_tendencia(antes,trimestre_antes,ahora,trimestre_ahora)"
  case chartSource = "grafica.fuente(municipio,trimestre)"

  case filterOption = "tabla.opcion(texto,n)"
  case filteredCount = "tabla.filtrados(n,total)"
  case searchTitle = "titulo.buscar"
  case searchDescription = "descripcion.buscar"
  case searchNarrative = "buscar.narrativa"

  case homeTitle = "titulo.inicio(plan)"
  case quarterTitle = "titulo.trimestre(trimestre)"
  case qualityTitle = "titulo.calidad"
  case methodologyTitle = "titulo.metodologia"
  case changesTitle = "titulo.cambios"
  case dataTitle = "titulo.datos"
  case glossaryTitle = "titulo.glosario"
  case accessibilityTitle = "titulo.accesibilidad"
  case notFoundTitle = "titulo.no_encontrada"
  case axisDescription = "descripcion.eje(eje,trimestre,indicadores)"
  case objectiveDescription = "descripcion.objetivo(clave,nombre)"
  case indicatorDescription = "descripcion.indicador(nivel,programa,unidad,estado,trimestre)"
  case unitDescription = "descripcion.unidad(nombre,indicadores,trimestre)"
  case programmeDescription = "descripcion.programa(nombre,indicadores,trimestre)"
  case quarterDescription = "descripcion.trimestre(trimestre)"
  case reportDescription = "descripcion.informe(trimestre,unidad,programa)"
  case qualityDescription = "descripcion.calidad"
  case methodologyDescription = "descripcion.metodologia"
  case changesDescription = "descripcion.cambios"
  case dataDescription = "descripcion.datos"
  case glossaryDescription = "descripcion.glosario"
  case accessibilityDescription = "descripcion.accesibilidad"
  case notFoundDescription = "descripcion.no_encontrada"

  case archiveRevision = "archivo.revision(n,archivos)"
  case feedTitle = "fuente.titulo(municipio)"
  case feedSubtitle = "fuente.subtitulo(n)"
  case feedMove = "fuente.movimiento(indicador,antes,ahora)"
  case feedMoveText = "fuente.movimiento_texto(nombre,antes,ahora,trimestre)"
  case feedRevision = "fuente.revision(indicador,campo)"
  case feedRevisionText = "fuente.revision_texto(nombre,campo,antes,ahora)"
  case feedNew = "fuente.nuevo(indicador)"
  case feedVanished = "fuente.retirado(indicador)"
  case feedResults = "fuente.resultados(trimestre)"
  case feedMissing = "fuente.falta(trimestre,unidad,programa)"
  case badgeAlternative = "insignia.alternativa(indicador,nombre)"
  case badgeTitle = "insignia.titulo(indicador,trimestre)"

  /// The byte that the case is: another for each, in no order that counts.
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// `trimestre.largo`.
  var key: String { String(rawValue.prefix { $0 != "(" }) }

  /// The names between braces.
  var slots: [String] {
    rawValue.drop { $0 != "(" }.dropFirst().dropLast().split(separator: ",").map(String.init)
  }
}

/// A family of words, one for each case of an enumeration: `estado.en_meta`, `estado.rezago`, …
enum Vocabulary: String, CaseIterable {
  case status = "estado"
  case statusMeaning = "rango"
  case quarter = "trimestre"
  case month = "mes"
  case type = "tipo"
  case dimension = "dimension"
  case frequency = "frecuencia"
  case direction = "sentido"
  case accumulation = "acumulacion"
  case exclusion = "excluido"
  case punctuality = "entrega"
  case levelKind = "clase"
  case facet = "filtro"
  case facetAll = "filtro_todo"
  case dataset = "conjunto"
  case datasetMeaning = "conjunto_texto"
  case dataType = "tipo_dato"
  case dataMember = "campo"

  /// `estado.en_meta`.
  func key(_ code: String) -> String { "\(rawValue).\(code)" }

  /// The last part of each word's key.
  var codes: [String] {
    switch self {
    case .status: Status.allCases.map(\.code)
    case .statusMeaning: [Status.notReported, .notScheduled, .noGoal, .notYetDue].map(\.code)
    case .month: (1...12).map(String.init)
    case .quarter: Quarter.allCases.map { "t\($0.rawValue)" }
    case .type: IndicatorType.allCases.map(\.code)
    case .dimension: Dimension.allCases.map(\.code)
    case .frequency: Frequency.allCases.map(\.code)
    case .direction: Direction.allCases.map(\.code)
    case .accumulation: Accumulation.allCases.map(\.code)
    case .exclusion: Exclusion.allCases.map(\.code)
    case .punctuality: Punctuality.allCases.map(\.code)
    case .levelKind: Level.Kind.allCases.map(\.rawValue)
    case .dataset, .datasetMeaning: DataDictionary.datasets
    case .dataType: DataType.codes
    case .dataMember: DataDictionary.members
    case .facet, .facetAll: IndicatorTable.Facet.allCases.map(\.rawValue)
    }
  }
}
