/// `sitemap.xml` and `robots.txt`: which pages there are, for search engines.
enum Sitemap {
  /// The protocol's limit for one file.
  private static let mostAddresses = 50_000

  /// - Parameter paths: of all files; those that are pages are listed, without the page for what is not found.
  static func files(listing paths: [SitePath], address: String) -> [SiteFile] {
    let pages = paths.filter { $0.text.hasSuffix(".html") && $0 != .notFound }
      .map { $0 == .home ? address : address + $0.text }
    let parts = stride(from: 0, to: pages.count, by: mostAddresses).map {
      pages[$0..<min($0 + mostAddresses, pages.count)]
    }
    guard parts.count > 1 else { return [SiteFile(.sitemap, bytes: list(pages[...])), robots(address)] }
    let names = parts.indices.map { SitePath.sitemapPart($0 + 1) }
    return zip(names, parts).map { SiteFile($0, bytes: list($1)) }
      + [SiteFile(.sitemap, bytes: index(of: names, address)), robots(address)]
  }

  private static func list(_ addresses: ArraySlice<String>) -> [UInt8] {
    document("urlset", addresses.map { "<url><loc>\($0)</loc></url>\n" })
  }

  private static func index(of parts: [SitePath], _ address: String) -> [UInt8] {
    document("sitemapindex", parts.map { "<sitemap><loc>\(address)\($0.text)</loc></sitemap>\n" })
  }

  /// Addresses are made of checked codes and of the site's checked address, none of which has a character that XML escapes.
  private static func document(_ root: String, _ lines: [String]) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(lines.joined())</\(root)>

      """.utf8)
  }

  private static func robots(_ address: String) -> SiteFile {
    SiteFile(
      .robots, bytes: Array("User-agent: *\nAllow: /\n\nSitemap: \(address)\(SitePath.sitemap.text)\n".utf8))
  }
}
