/// `sitemap.xml` and `robots.txt`: which pages there are, for search engines.
enum Sitemap {
  /// The protocol's limit for one file.
  private static let mostAddresses = 50_000

  /// - `files`: of the whole site; those that are pages are listed, without the page for what is not found.
  /// - `edition`: any: these files are common to all.
  static func files(listing files: [SiteFile], address: String, in edition: Edition) -> [SiteFile] {
    func shared(_ path: SitePath, _ bytes: [UInt8]) -> SiteFile { SiteFile(path, in: edition, bytes: bytes) }
    let robots = shared(
      .robots, Array("User-agent: *\nAllow: /\n\nSitemap: \(address)\(SitePath.sitemap.text)\n".utf8))
    let pages = files.filter { $0.path.text.hasSuffix(".html") && $0.path != .notFound }
      .map { file in
        file.path == .home ? address + file.place.dropLast(SitePath.home.text.count) : address + file.place
      }
    let parts = stride(from: 0, to: pages.count, by: mostAddresses).map {
      pages[$0..<min($0 + mostAddresses, pages.count)]
    }
    guard parts.count > 1 else { return [shared(.sitemap, list(pages[...])), robots] }
    let names = parts.indices.map { SitePath.sitemapPart($0 + 1) }
    return zip(names, parts).map { shared($0, list($1)) }
      + [shared(.sitemap, index(of: names, address)), robots]
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
}
