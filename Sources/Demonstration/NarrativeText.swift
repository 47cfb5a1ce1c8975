/// The pages of prose of the fictitious municipality.
enum NarrativeText {
  static func all(of municipality: Municipality) -> [(name: String, text: String)] {
    let first = municipality.programmes[0]
    let third = municipality.programmes[min(2, municipality.programmes.count - 1)]
    let second = municipality.programmes[min(1, municipality.programmes.count - 1)]
    return [
      ("como-leer", guide(example(of: first, seed: municipality.seed))),
      ("eje-en-marcha", axis(third, example(of: third, seed: municipality.seed))),
      ("segundo-trimestre-2024", quarter(second, example(of: second, seed: municipality.seed))),
      ("quien-responde", unit(first, example(of: first, seed: municipality.seed))),
    ]
  }

  /// The key of an indicator with results in the newest year, for addresses.
  private static func example(of programme: Programme, seed: UInt64) -> String {
    let indicators = LogicalFramework.indicators(of: programme, seed: seed)
    let shown = indicators.first { $0.level.isComponent } ?? indicators[0]
    return "\(programme.key)-\(shown.level.slug)"
  }

  private static func guide(_ key: String) -> String {
    """
    ---
    titulo: Cómo leer este sitio
    resumen: Qué quiere decir cada cifra, con un indicador de un municipio que no existe.
    ---

    El **Municipio de Ejemplo no existe**. Sus oficinas, sus informes y sus cifras se inventaron para mostrar
    cómo se ve un plan completo: diez trimestres, cinco ejes y cuanto les pasa a los datos reales.

    ## Un indicador, trimestre a trimestre

    El indicador [«nombre»](dato:\(key).nombre) tenía programado [programado](dato:\(key).programado) en lo que va
    del año y alcanzó [alcanzado](dato:\(key).alcanzado). Su cumplimiento es de [cumplimiento](dato:\(key).cumplimiento).

    ![Lo programado y lo alcanzado en cada trimestre](grafica:\(key))

    Del año completo lleva [avance](dato:\(key).avance), y a estas alturas se esperaba [esperado](dato:\(key).esperado).

    ![Lo acumulado en el año frente a lo programado](grafica:\(key).acumulado)

    ## Cuando algo cambia o no cuadra

    Una oficina puede corregir lo que informó. La cifra nueva es la que cuenta, y las dos quedan a la vista.
    Lo que no cuadra se publica en [calidad de los datos](../calidad.html); las fórmulas están en la
    [metodología](../metodologia.html).

    """
  }

  private static func axis(_ programme: Programme, _ key: String) -> String {
    """
    ---
    titulo: Qué busca este eje
    resumen: Lo que el eje \(programme.axis.code) del Municipio de Ejemplo se propuso, y un indicador para seguirlo.
    fecha: 2024-07-12
    eje: "\(programme.axis.code)"
    ---

    **\(programme.axis.name)** reúne programas que se notan en la calle. Uno de ellos es
    *\(programme.name)*, que se propone \(Spanish.lowercasedFirst(programme.sector.objective)).

    Para seguirlo de cerca conviene mirar [«nombre»](dato:\(key).nombre), que hoy está como
    [estado](dato:\(key).estado):

    ![](tabla:\(key))

    """
  }

  private static func quarter(_ programme: Programme, _ key: String) -> String {
    """
    ---
    titulo: El segundo trimestre de 2024
    resumen: Lo que dejó el trimestre más reciente en el Municipio de Ejemplo.
    fecha: 2024-07-19
    trimestre: 2024-T2
    ---

    A la mitad del año se puede ver qué va a tiempo y qué necesita atención. En *\(programme.name)*,
    [«nombre»](dato:\(key).nombre) lleva [alcanzado](dato:\(key).alcanzado) de una meta anual de [meta](dato:\(key).meta).

    ![Lo programado y lo alcanzado en cada trimestre](grafica:\(key))

    Los trimestres que faltan se dibujan con línea punteada: todavía no toca informarlos.

    """
  }

  private static func unit(_ programme: Programme, _ key: String) -> String {
    """
    ---
    titulo: Quién responde
    resumen: Qué hace la oficina que responde de estos programas en el Municipio de Ejemplo.
    unidad: "\(programme.unitCode)"
    ---

    Los informes que aquí se leen los entrega cada trimestre \(Spanish.article(of: programme.unitName)) \(programme.unitName).
    Cada resultado trae su medio de verificación: un oficio, una bitácora, un acta.

    - Programa: *\(programme.name)*
    - Un indicador para empezar: [«nombre»](dato:\(key).nombre), con [avance](dato:\(key).avance) de su meta anual

    """
  }
}
