import Testing

@testable import SiteBuilding

@Suite("What search engines are told")
struct SitemapTests {
  private static let spanish = Edition(language: "es", folder: "", tag: "es-MX", name: "Español")
  private static let english = Edition(language: "en", folder: "en/", tag: "en", name: "English")

  private func files(_ paths: [SitePath], in edition: Edition = spanish) -> [SiteFile] {
    paths.map { SiteFile($0, in: edition, bytes: []) }
  }

  private func text(_ file: SiteFile) throws -> String {
    var bytes: [UInt8] = []
    try file.render(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Every page but the one for what is not found, by its public address")
  func pages() throws {
    let files = Sitemap.files(
      listing: files([.home, .quality, .notFound, .stylesheet]) + files([.home, .axis("2")], in: Self.english),
      address: "https://ejemplo.invalid/avance/", in: Self.spanish)
    #expect(files.map(\.path.text) == ["sitemap.xml", "robots.txt"])
    #expect(
      try text(files[0]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://ejemplo.invalid/avance/</loc></url>
        <url><loc>https://ejemplo.invalid/avance/calidad.html</loc></url>
        <url><loc>https://ejemplo.invalid/avance/en/</loc></url>
        <url><loc>https://ejemplo.invalid/avance/en/ejes/2.html</loc></url>
        </urlset>

        """)
    #expect(try text(files[1]).hasSuffix("\nSitemap: https://ejemplo.invalid/avance/sitemap.xml\n"))
  }

  @Test("More pages than a file may list are listed in several, and those in an index")
  func many() throws {
    let files = Sitemap.files(
      listing: files((1...50_001).map { .axis(String($0)) }), address: "https://ejemplo.invalid/", in: Self.spanish)
    #expect(files.map(\.path.text) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml", "robots.txt"])
    #expect(try text(files[1]).contains("/ejes/50001.html"))
    #expect(try text(files[2]).contains("<loc>https://ejemplo.invalid/sitemap-2.xml</loc>"))
  }
}
