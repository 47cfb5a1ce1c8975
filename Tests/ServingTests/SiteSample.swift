import Diagnostics
import Foundation

@testable import Serving

/// A folder with a small site in it, and a file beside that folder that nobody may read.
final class SiteSample {
  let root = FileManager.default.temporaryDirectory.appending(path: "avance-serving-\(UUID().uuidString)")
  var site: URL { root.appending(path: "sitio") }

  init(_ files: [String: String] = [:]) throws {
    try write("secreto", to: "../secreto.txt")
    try write("<!doctype html><HEAD><title>Inicio</title></HEAD><body>Hola</body>", to: "index.html")
    try write("<!doctype html><head></head><body>No existe</body>", to: "404.html")
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ text: String, to path: String) throws {
    let url = site.appending(path: path).standardizedFileURL
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: site.appending(path: path).path, withDestinationPath: target)
  }

  /// A preview of the site in its first edition.
  func preview(_ language: Language = .spanish) -> Preview {
    let preview = Preview(of: site.path, language: language)
    preview.update(Problems(Diagnostics()), isNew: true, addressPath: "/avance/")
    return preview
  }

  /// What a preview of it answers.
  func get(
    _ target: String, method: String = "GET", hosts: [String] = ["127.0.0.1:8000"], port: Int = 8000
  ) -> Answer {
    preview().answer(Request(method: method, target: target, hosts: hosts, port: port))
  }
}

extension Preview {
  func get(_ target: String) -> Answer {
    answer(Request(method: "GET", target: target, hosts: ["127.0.0.1:8000"], port: 8000))
  }
}

extension Answer {
  var text: String {
    switch body {
    case .whole(let bytes): String(decoding: bytes, as: UTF8.self)
    case .news: "(news)"
    }
  }
}
