import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system refused, and why.
package struct FileError: Error, Sendable {
  package enum Action: Sendable { case read, list, write, create, remove }

  package let action: Action
  package let path: String
  /// The `errno` of the call that failed.
  package let code: Int32
  /// Where else it was looked for in vain.
  private let otherPlaces: [String]
  /// Whether it is the content folder that is not where the command was given; nil where it is something else.
  private let contentIsHere: Bool?

  /// Somebody asked the run to stop.
  package static let interruption = FileError(.write, "", code: EINTR)

  package var isInterruption: Bool { code == EINTR && path.isEmpty }

  package init(_ action: Action, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
    otherPlaces = []
    contentIsHere = nil
  }

  private init(
    _ action: Action, _ path: String, code: Int32, otherPlaces: [String] = [], contentIsHere: Bool? = nil
  ) {
    self.action = action
    self.path = path
    self.code = code
    self.otherPlaces = otherPlaces
    self.contentIsHere = contentIsHere
  }

  /// It is not what it was when the reading began.
  package static func changed(_ path: String) -> FileError { FileError(.read, path, code: ESTALE) }

  /// The templates are in none of the places in which they were looked for.
  package static func missing(_ places: [String]) -> FileError {
    FileError(.list, places.first ?? "", code: ENOENT, otherPlaces: Array(places.dropFirst()))
  }

  /// There is no content folder.
  ///
  /// - Parameter path: as the person gave it.
  static func noContent(_ path: String) -> FileError {
    // Who stands in the folder itself sees its files.
    FileError(.list, path, code: ENOENT, contentIsHere: FileSystem.kind(of: "sitio.yaml") == .file)
  }

  package var message: Message {
    if let contentIsHere { return .noContentFolder(path, isHere: contentIsHere) }
    return .fileRefused(action.names, path, reason: reason, otherPlaces: otherPlaces)
  }

  /// In Spanish what a person may meet; the system's own words for the rest.
  private var reason: (es: String, en: String) {
    let system = String(cString: strerror(code))
    switch code {
    case ENOENT: return ("no existe", system)
    case ENOTDIR: return ("hay un archivo donde debe ir una carpeta", "there is a file where a folder belongs")
    case EISDIR: return ("hay una carpeta donde debe ir un archivo", "there is a folder where a file belongs")
    case EACCES, EPERM: return ("no tiene permiso", system)
    case EROFS: return ("el disco es de solo lectura", system)
    case ENOSPC, EDQUOT: return ("ya no hay espacio en el disco", system)
    case ENAMETOOLONG: return ("el nombre es demasiado largo", system)
    case EFBIG: return ("el archivo es demasiado grande para este disco", system)
    case EIO: return ("el disco falló", system)
    case EXDEV: return ("está en otro disco que el sitio", system)
    case EMFILE, ENFILE: return ("hay demasiados archivos abiertos", system)
    case ESTALE:
      return (
        "cambió mientras se construía el sitio; repita la orden cuando nadie lo esté escribiendo",
        "it changed while the site was being built; repeat the command when nobody is writing it"
      )
    default: return (system, system)
    }
  }
}

extension FileError.Action {
  fileprivate var names: (es: String, en: String) {
    switch self {
    case .read: ("leer", "read")
    case .list: ("abrir la carpeta", "open the folder")
    case .write: ("escribir", "write")
    case .create: ("crear la carpeta", "create the folder")
    case .remove: ("borrar", "remove")
    }
  }
}
