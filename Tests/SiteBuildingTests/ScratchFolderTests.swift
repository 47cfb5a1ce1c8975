import Foundation
import Testing

@testable import SiteBuilding

@Suite struct ScratchFolderTests {
  @Test("only its user may read it, and it goes with all that is in it, but not what a link in it leads to")
  func isOfItsUserAndGoes() throws {
    let files = FileManager.default
    let beside = files.temporaryDirectory.appending(path: "avance-\(UUID().uuidString)")
    try files.createDirectory(at: beside, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: beside) }
    try Data("queda".utf8).write(to: beside.appending(path: "queda.txt"))
    let folder = try ScratchFolder("avance-prueba")
    #expect(try files.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int == 0o700)
    #expect(try ScratchFolder("avance-prueba").removed != folder.path, "each is new")
    try files.createDirectory(atPath: "\(folder.path)/uno/dos", withIntermediateDirectories: true)
    for name in ["uno/dos/a.txt", ".oculto"] { try Data("x".utf8).write(to: URL(filePath: "\(folder.path)/\(name)")) }
    try files.createSymbolicLink(atPath: "\(folder.path)/uno/enlace", withDestinationPath: beside.path)
    folder.remove()
    #expect(!files.fileExists(atPath: folder.path))
    #expect(files.fileExists(atPath: beside.appending(path: "queda.txt").path))
  }
}

extension ScratchFolder {
  /// Its path, when it is gone.
  fileprivate var removed: String {
    remove()
    return path
  }
}
