import Testing

@testable import Serving

/// What an address asks for, and what it can never ask for.
@Suite struct RequestPathTests {
  @Test(
    "addresses of a site",
    arguments: [
      ("/", [], true), ("/index.html", ["index.html"], false), ("/datos/", ["datos"], true),
      ("/datos/archivo/2024-t1/SHA256SUMS", ["datos", "archivo", "2024-t1", "SHA256SUMS"], false),
      ("/buscar.html?q=../../etc#q", ["buscar.html"], false), ("/a%20b/c%C3%B1", ["a b", "cñ"], false),
      ("/100%25.html", ["100%.html"], false), ("/a..b/c.", ["a..b", "c."], false),
      // Encoded twice: a name with a percent sign, which no file has.
      ("/%252e%252e/etc", ["%2e%2e", "etc"], false),
    ])
  func reads(target: String, names: [String], isFolder: Bool) throws {
    let path = try RequestPath(target)
    #expect(path.names == names)
    #expect(path.isFolder == isFolder)
  }

  @Test(
    "what would lead out of the folder, or to what is hidden in it",
    arguments: [
      "/..", "/../etc/passwd", "/datos/../../etc/passwd", "/%2e%2e/etc/passwd", "/%2E%2e/", "/.%2e/", "/./index.html",
      "//etc/passwd", "/datos//index.html", "/%2fetc/passwd", "/..%2f..%2fetc%2fpasswd", "/a%2Fb", "/..%5c..%5cetc",
      "/a\\b", "/.avance-archivos", "/datos/.git/config", "/%2eavance-archivos", "/index.html%00.png", "/%00", "/a%0a",
      "/a%7f", "//ejemplo.invalid/",
    ])
  func refuses(target: String) {
    #expect(throws: RequestPath.Refusal.impossible) { try RequestPath(target) }
  }

  @Test(
    "what is no address",
    arguments: ["", "index.html", "http://ejemplo.invalid/", "*", "?", "/%", "/%2", "/%zz", "/%c3", "/%ff", "/%C0%AE/"])
  func doesNotUnderstand(target: String) {
    #expect(throws: RequestPath.Refusal.malformed) { try RequestPath(target) }
  }

  @Test func aFolderIsAnAddressAgain() throws {
    #expect(try RequestPath("/a%20b/ñ%22%3C").asFolder == "/a%20b/%C3%B1%22%3C/")
  }
}
