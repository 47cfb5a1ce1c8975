import Foundation
import Testing

@testable import Serving

/// Nothing outside the folder is read, whatever stands in it.
@Suite struct ServedFolderTests {
  @Test func findsFilesAndFolders() throws {
    let sample = try SiteSample(["datos/plan.csv": "a,b\n", "vacio.txt": ""])
    let folder = ServedFolder(sample.site.path)
    #expect(folder.find(["datos", "plan.csv"]) == .file(Array("a,b\n".utf8)))
    #expect(folder.find(["vacio.txt"]) == .file([]))
    #expect(folder.find(["datos"]) == .folder)
    #expect(folder.find([]) == .folder)
    #expect(folder.find(["datos", "otro.csv"]) == nil)
    #expect(folder.find(["index.html", "algo"]) == nil)
    #expect(ServedFolder(sample.site.path + "/nada").find(["index.html"]) == nil)
  }

  @Test func readsLargeFilesWhole() throws {
    let text = String(repeating: "0123456789abcdef", count: 40_000)
    let sample = try SiteSample(["grande.txt": text])
    #expect(ServedFolder(sample.site.path).find(["grande.txt"]) == .file(Array(text.utf8)))
  }

  @Test func followsNoLink() throws {
    let sample = try SiteSample(["datos/plan.csv": "a"])
    try sample.link("fuera.txt", to: "../secreto.txt")
    try sample.link("arriba", to: "..")
    try sample.link("dentro", to: "datos")
    let folder = ServedFolder(sample.site.path)
    #expect(folder.find(["fuera.txt"]) == nil)
    #expect(folder.find(["arriba", "secreto.txt"]) == nil)
    #expect(folder.find(["dentro", "plan.csv"]) == nil)
    #expect(folder.find(["..", "secreto.txt"]) != nil, "the path's own check keeps this out: it must never be asked")
  }

  @Test func aPipeDoesNotStopIt() throws {
    let sample = try SiteSample()
    #expect(mkfifo(sample.site.appending(path: "tubo").path, 0o600) == 0)
    #expect(ServedFolder(sample.site.path).find(["tubo"]) == nil)
  }
}
