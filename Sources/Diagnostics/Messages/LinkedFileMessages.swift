/// Messages about the files that narratives show or link.
extension Message {
  package static func remoteImage(_ scheme: String) -> Message {
    Message(
      "imagen-de-otro-sitio",
      es: "una imagen no puede empezar con «\(scheme.visible):»: este sitio no trae nada de otros",
      hint: "guárdela en una carpeta junto a este texto y escriba su ruta, como «fotos/consejo.jpg»",
      en: "an image cannot begin with «\(scheme.visible):»: this site brings nothing from others",
      hint: "save it in a folder beside this text and write its path, such as «fotos/consejo.jpg»")
  }

  package static func imageElsewhere(_ destination: String) -> Message {
    Message(
      "imagen-fuera-de-lugar",
      es: "\(quoted(destination)) no es una imagen de la carpeta «narrativas» ni de «evidencias»",
      hint: "copie ahí la imagen y escriba su ruta desde este archivo, como «fotos/consejo.jpg»; "
        + "la gráfica de un indicador se escribe ![](grafica:CLAVE)",
      en: "\(quoted(destination)) is no image of folder «narrativas» nor of «evidencias»",
      hint: "copy the image there and write its path from this file, such as «fotos/consejo.jpg»; "
        + "the chart of an indicator is written ![](grafica:CLAVE)")
  }

  /// `place`: where the file would have to be.
  package static func missingLinkedFile(_ destination: String, near: String?, place: String, isImage: Bool) -> Message {
    Message(
      "archivo-no-encontrado",
      es: "no existe \(isImage ? "la imagen" : "el archivo") \(quoted(destination))",
      hint: near.map { "quizá «\($0.visible)»" }
        ?? "\(isImage ? "guárdela" : "guárdelo") como «\(place.visible)», o corrija la ruta",
      en: "there is no \(isImage ? "image" : "file") \(quoted(destination))",
      hint: near.map { "perhaps «\($0.visible)»" }
        ?? "save it as «\(place.visible)», or correct the path")
  }

  package static func linkedFileInOtherCase(_ destination: String, _ actual: String) -> Message {
    Message(
      "mayusculas-distintas",
      es: "\(quoted(destination)) existe con otras mayúsculas, y en internet cuentan",
      hint: "escriba «\(actual.visible)»",
      en: "\(quoted(destination)) exists with other capitals, and on the web they count",
      hint: "write «\(actual.visible)»")
  }

  package static func unshownImageKind(_ kind: String, known: [String]) -> Message {
    let isDrawing = kind == "svg"
    let (es, en) = listed(known)
    return Message(
      "tipo-de-imagen",
      es: "no se muestran imágenes «.\(kind.visible)»\(isDrawing ? ", porque pueden llevar un programa dentro" : "")",
      hint: "ábrala y guárdela como .jpg o .png; una imagen puede ser \(es)",
      en: "«.\(kind.visible)» images are not shown\(isDrawing ? ", since they may hold a program" : "")",
      hint: "open it and save it as .jpg or .png; an image may be \(en)")
  }

  package static func unlinkedFileKind(_ kind: String, known: [String]) -> Message {
    let (es, en) = listed(known)
    return Message(
      "tipo-de-archivo-enlazado",
      es: kind.isEmpty
        ? "el nombre del archivo no dice de qué tipo es" : "no se publican archivos «.\(kind.visible)»",
      hint: "ábralo y guárdelo como .pdf; un archivo enlazado puede ser \(es)",
      en: kind.isEmpty ? "the file's name does not tell its kind" : "«.\(kind.visible)» files are not published",
      hint: "open it and save it as .pdf; a linked file may be \(en)")
  }

  /// `promised`: what the file's name ends in.
  package static func unreadableLinkedFile(_ promised: String, isImage: Bool) -> Message {
    Message(
      "archivo-ilegible",
      es: isImage
        ? "el archivo no es una imagen que se pueda leer, aunque su nombre termina en «.\(promised)»"
        : "el archivo está dañado o no es lo que dice su nombre, que termina en «.\(promised)»",
      hint: isImage
        ? "ábrala en su computadora y guárdela de nuevo como .jpg o .png"
        : "ábralo en su computadora y guárdelo de nuevo como .\(promised)",
      en: isImage
        ? "the file is no image that can be read, though its name ends in «.\(promised)»"
        : "the file is damaged or not what its name says, which ends in «.\(promised)»",
      hint: isImage
        ? "open it on your computer and save it anew as .jpg or .png"
        : "open it on your computer and save it anew as .\(promised)")
  }

  /// `kind`: what the bytes are; `name`: what the file should be called.
  package static func imageOfAnotherKind(_ kind: String, promised: String, name: String) -> Message {
    Message(
      "imagen-con-otro-nombre",
      es: "es una imagen \(kind), pero su nombre termina en «.\(promised)»",
      hint: "cambie el nombre del archivo a «\(name)» y escríbalo igual aquí",
      en: "it is a \(kind) image, but its name ends in «.\(promised)»",
      hint: "rename the file to «\(name)» and write it so here")
  }

  package static func linkedFileName(_ name: String, suggestion: String, isFolder: Bool) -> Message {
    Message(
      "nombre-de-archivo",
      es: "el nombre \(quoted(name)) no sirve como dirección: solo letras sin acento, números, puntos y guiones",
      hint: "cambie el nombre \(isFolder ? "de la carpeta" : "del archivo") a «\(suggestion)» y escríbalo igual aquí",
      en: "the name \(quoted(name)) does not serve as an address: unaccented letters, digits, dots and hyphens only",
      hint: "rename the \(isFolder ? "folder" : "file") to «\(suggestion)» and write it so here")
  }

  package static func heavyImage(bytes: Int, width: Int, height: Int) -> Message {
    let tenths = (bytes + 50_000) / 100_000
    let weight = "\(tenths / 10).\(tenths % 10) MB"
    return Message(
      "imagen-pesada",
      es:
        "la imagen pesa \(weight) (\(width) × \(height) píxeles): en un teléfono tardará y gastará los datos del lector",
      hint: "guárdela como .jpg con 1600 píxeles de ancho; en Windows, con «Cambiar tamaño» de Fotos",
      en: "the image weighs \(weight) (\(width) × \(height) pixels): on a telephone it will take long and cost the "
        + "reader's data",
      hint: "save it as .jpg, 1600 pixels wide; on Windows, with «Resize» in Photos")
  }

  package static let unusedFile = Message(
    "archivo-sin-usar",
    es: "ningún texto muestra ni enlaza este archivo, así que no se publica",
    en: "no text shows or links this file, so it is not published")

  private static func listed(_ kinds: [String]) -> (es: String, en: String) {
    let names = kinds.map { ".\($0)" }
    return (alternatives(names, in: .spanish), alternatives(names, in: .english))
  }
}
