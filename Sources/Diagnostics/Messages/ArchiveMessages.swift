/// Messages about a downloaded copy and its checksums.
extension Message {
  package static let noChecksums = Message(
    "sin-sumas",
    es: "en esta carpeta no hay ningún archivo SHA256SUMS con qué comparar",
    hint: "descargue completa una carpeta de datos/archivo/, como 2024-t1, y dé su nombre",
    en: "there is no SHA256SUMS file to compare with in this folder",
    hint: "download a folder of datos/archivo/ whole, such as 2024-t1, and give its name")

  package static func badChecksumLine(_ text: String) -> Message {
    Message(
      "suma-mal-escrita",
      es: "\(quoted(text)) no es una suma SHA-256, dos espacios y el nombre de un archivo de la misma carpeta",
      hint: "descargue otra vez SHA256SUMS: no se edita a mano",
      en: "\(quoted(text)) is not a SHA-256 sum, two spaces and the name of a file in the same folder",
      hint: "download SHA256SUMS again: it is not edited by hand")
  }

  package static let missingArchivedFile = Message(
    "falta-archivo-guardado",
    es: "este archivo está en la lista y no en la carpeta", hint: "descárguelo del sitio",
    en: "this file is in the list and not in the folder", hint: "download it from the site")

  package static let alteredFile = Message(
    "archivo-alterado",
    es: "este archivo no es el que se publicó: su SHA-256 es otro",
    hint: "descárguelo otra vez; si sigue igual, alguien lo cambió en el sitio o en el camino",
    en: "this file is not the one that was published: its SHA-256 is another",
    hint: "download it again; if it stays so, somebody changed it on the site or on the way")

  package static let fileWithoutChecksum = Message(
    "archivo-sin-suma",
    es: "este archivo no está en la lista: no se puede decir si se publicó así",
    en: "this file is not in the list: nobody can tell whether it was published so")
}
