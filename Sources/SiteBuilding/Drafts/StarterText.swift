/// The texts of the municipality to begin from. Their readers are staff who never program.
enum StarterText {
  static let site = """
    # Lo que se dice del sitio en todas sus páginas. Cambie lo que está después de los dos puntos.
    # Los renglones que empiezan con # son explicaciones: el programa no los lee.

    # Mientras diga «si», cada página avisa que el municipio y sus datos son ficticios.
    # Bórrelo (o escriba «no») cuando ya haya puesto los informes de verdad y quitado el de ejemplo.
    ficticio: si

    municipio: Municipio de ejemplo
    titulo: Avance del Plan Municipal
    descripcion: Cómo va el plan del Municipio de ejemplo, trimestre a trimestre, con los informes de sus propias oficinas.

    # La dirección pública donde se copiará el sitio, con https y diagonal al final.
    # «ejemplo.invalid» es un nombre reservado que no existe: cámbielo por el suyo antes de publicar.
    direccion: https://ejemplo.invalid/avance/

    # El idioma de las páginas. Para publicar también en inglés, ponga en su lugar: idiomas: [es, en]
    idioma: es

    # El color de los enlaces y las gráficas, sobre fondo claro y sobre fondo oscuro, entre comillas.
    # Si no se distingue bien del fondo, el programa lo dice.
    acento:
      claro: "#0e5a5a"
      oscuro: "#7fc8c2"

    # Lo que sigue es opcional: para usarlo, quite el «# » de adelante y cambie el dato.

    # El correo al que escriben quienes leen el sitio.
    # contacto: transparencia@ejemplo.invalid

    # Lo que se puede hacer con los datos. Sin ella, el sitio dice que aún no se ha indicado.
    # licencia:
    #   nombre: Libre Uso MX
    #   direccion: https://datos.gob.mx/libreusomx

    """

  static let plan = """
    # El plan y quién responde de él. Todos los nombres son de ejemplo: cámbielos por los de su plan.
    # Las claves van entre comillas y son las mismas que usan los informes.

    nombre: Plan Municipal de Desarrollo de ejemplo

    # Los años que abarca.
    ejercicios:
      desde: 2025
      hasta: 2027

    ejes:
      - clave: "1"
        nombre: Eje de ejemplo 1
      - clave: "2"
        nombre: Eje de ejemplo 2

    # El primer número de la clave es el del eje: 2.1 es del eje 2.
    objetivos:
      - clave: "1.1"
        nombre: Objetivo de ejemplo 1.1
      - clave: "2.1"
        nombre: Objetivo de ejemplo 2.1

    # Los programas presupuestarios.
    programas:
      - clave: "1"
        nombre: Programa de ejemplo 1
      - clave: "2"
        nombre: Programa de ejemplo 2

    # Las unidades responsables. «programas» son los que cada una informa cada trimestre: con ellos se hacen los
    # formatos que se le mandan y se cuentan los informes que faltan. Pueden ser varios: ["1", "2"]
    unidades:
      - clave: "101"
        nombre: Unidad de ejemplo A
        programas: ["1"]
      - clave: "102"
        nombre: Unidad de ejemplo B
        programas: ["2"]

    # Rangos de cumplimiento, en por ciento. Menos de «en_riesgo_desde» es Con rezago; más de «en_meta_hasta»,
    # Supera lo programado.
    rangos:
      en_riesgo_desde: 70
      en_meta_desde: 90
      en_meta_hasta: 110

    # Lo que sigue es opcional: para usarlo, quite el «# » de adelante y cambie el dato.

    # Donde menos es mejor, el cumplimiento es 2 − alcanzado ÷ programado. Con esta línea es programado ÷ alcanzado.
    # formula_descendente: razón

    # Lo que los informes no dicen de un indicador. Su clave es unidad, programa y nivel.
    # acumulacion: suma, último, promedio o máximo; peso: cuánto cuenta en los promedios (1 si no se dice);
    # continua: sí, si es el mismo aunque cambie de nombre de un año a otro.
    # indicadores:
    #   - clave: 101-1-C1
    #     acumulacion: promedio
    #     peso: 2

    """

  static let narrative = """
    ---
    # Entre las dos líneas de guiones está lo que el sitio dice del texto. Lo que empieza con # no se publica.
    titulo: Cómo leer este sitio
    resumen: Qué quiere decir cada cifra y cada palabra de este sitio.
    ---

    Cada trimestre, las oficinas del municipio entregan un informe: cuánto se propusieron hacer y cuánto hicieron.
    Este sitio toma esos informes tal como llegan, hace las cuentas y muestra el resultado.

    ## Lo programado y lo alcanzado

    Un indicador tiene metas para los trimestres del año. Al cerrar cada uno se compara lo que se alcanzó con lo que se
    programó. Los trimestres que aún no llegan no son ceros ni atrasos: todavía no toca informarlos.

    ## Cuatro palabras para decir cómo va

    - **En meta**: se alcanzó casi lo mismo que se programó.
    - **En riesgo**: falta poco más de lo aceptable, y aún se puede recuperar.
    - **Con rezago**: falta mucho.
    - **Supera lo programado**: se hizo bastante más de lo previsto. Puede que la meta fuera demasiado baja.

    Los límites exactos están en la página de [metodología](../metodologia.html). Cuando no hay dato se dice así,
    *sin reporte*, y nunca se cuenta como cero.

    ## Cuando algo no cuadra

    Los informes también traen errores: un total que no suma, un dato que falta. Nada se corrige en silencio.
    Lo que la oficina debería revisar está en la página de [calidad de los datos](../calidad.html), con la celda exacta.

    """

  /// Of version control: the site is kept, what stands beside it is not.
  static let ignored = """
    # Lo que el programa guarda junto al sitio para trabajar. El sitio, public/, sí se guarda.
    /.avance-*
    # Se pueden hacer de nuevo con «avance nuevo trimestre».
    formatos-para-llenar/
    # Lo que dejan los programas de hojas de cálculo y el sistema.
    ~$*
    .~lock.*
    .DS_Store

    """

  static let guide = """
    # El avance del plan municipal

    Esta carpeta tiene lo que hace falta para publicar el avance de un plan con el programa `avance`. Todo lo que trae es
    de ejemplo, y cada página del sitio lo dice. Aquí está cómo hacerlo suyo. No hay que saber programar.

    Los archivos `.yaml` y `.md` se abren con el Bloc de notas o con cualquier editor de textos (no con Word). Las órdenes
    se escriben en una terminal abierta en esta carpeta.

    ## Ver el sitio

        avance build

    El sitio queda en `public/`: abra `public/index.html` en su navegador.

    ## Hacerlo suyo, una sola vez

    1. En `content/sitio.yaml`: el municipio, el título, la descripción, la dirección pública y el color.
    2. En `content/plan.yaml`: el nombre del plan, sus años, ejes, objetivos, programas y unidades.
    3. Borre el informe de ejemplo: la carpeta `content/informes/2025-t1/`.
    4. Ponga sus informes (lo que sigue). Sin ninguno, el sitio no se puede construir.
    5. En `content/sitio.yaml`, borre la línea `ficticio: si`: las páginas dejan de decir que los datos son ficticios.
    6. Revise `content/narrativas/como-leer.md`, que explica el sitio a quien lo lee.

    ## Cada trimestre

    1. Haga los formatos que se mandan a las unidades:

           avance nuevo trimestre 2025-T2

       Quedan en `formatos-para-llenar/2025-t2/`, un libro de Excel por unidad y programa, con lo que ya se sabe: los
       indicadores, lo programado y lo que se informó antes. Los de quien nunca ha informado van en blanco.
    2. Mande cada libro a su unidad. Ella llena las celdas amarillas y lo devuelve. Un indicador nuevo va en los renglones de
       amarillo claro; su meta del año la escribe la unidad, como la cuenta: suma, promedio, último o máximo.
    3. Copie los que vuelvan en `content/informes/2025-t2/`, sin cambiarles nada. Los informes hechos de otro modo
       (Excel, `.csv`, `.tsv`) también se leen, y van en la misma carpeta. Un libro que volvió sin llenar no se copia:
       contaría como informe recibido.
    4. Revise y construya:

           avance check --por-unidad    # qué debe corregir cada unidad
           avance serve                 # el sitio en su computadora, sin publicar; Ctrl+C lo termina
           avance cambios               # qué cambiaría al publicar
           avance build                 # publicar en public/

       Si algo está mal, el programa dice en qué archivo y celda, y qué escribir en su lugar. Con un solo error no se
       publica nada, y el sitio queda como estaba.
    5. Copie la carpeta `public/` al servidor.

    Los diez pasos completos, cómo corregir cada error, cómo publicar y cómo entregar el sitio están en la guía del programa,
    `docs/guia/` (con el paquete instalado, en `/usr/share/doc/avance/docs/guia/`).

    Si falta el formato de una sola unidad: `avance nuevo informe --unidad 102 --programa 2 --trimestre 2025-T2`.

    ## Escribir un texto

        avance nuevo narrativa "Por qué participan los consejos" --eje 2

    Eso escribe `content/narrativas/por-que-participan-los-consejos.md`, listo para llenarse. Los documentos que un texto
    enlaza se guardan en `content/evidencias/`, y sus imágenes junto al texto.

    ## Qué hay aquí

    | carpeta o archivo | qué es |
    |---|---|
    | `content/` | lo que dice el municipio: lo único que usted cambia |
    | `content/informes/` | los informes, como se recibieron, en una carpeta por trimestre |
    | `formatos-para-llenar/` | los formatos por mandar: no se publican ni se leen |
    | `public/` | el sitio: se hace solo, y no se cambia a mano |

    No borre `public/datos/archivo/`: guarda los datos de cada trimestre como se publicaron.

    """
}
