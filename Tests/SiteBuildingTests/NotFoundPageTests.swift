import Testing

@testable import SiteBuilding

@Suite("The page that a host shows in the place of a missing one")
struct NotFoundPageTests {
  private func site(address: String) throws -> BuiltSite {
    let narrative = "---\ntitulo: Una narrativa\nresumen: De qué trata.\n---\n\nTexto.\n"
    return try ExampleMunicipality(address: address, narratives: ["sub/a.md": narrative]).site()
  }

  @Test(
    "Its links begin with the site's public path, so that they lead right from any depth",
    arguments: [
      ("https://ejemplo.invalid/avance/", "/avance/"), ("https://ejemplo.invalid/", "/"),
      ("https://ejemplo.invalid:8443/a/b-c/", "/a/b-c/"),
    ])
  func links(address: String, root: String) throws {
    let site = try site(address: address)
    let page = try site.page("404.html")
    let addresses = page.addresses.filter { !$0.hasPrefix("#") }
    #expect(addresses.count > 5)
    for address in addresses {
      #expect(address.hasPrefix(root) && !address.hasPrefix("//"), "\(address)")
      #expect(site.files[String(address.dropFirst(root.count).prefix { $0 != "#" })] != nil, "\(address)")
    }
  }

  @Test("Search engines are told to leave it out, and only it")
  func robots() throws {
    let site = try site(address: "https://ejemplo.invalid/avance/")
    for path in site.paths(".html") {
      let page = try site.page(path)
      let robots = page.all("meta").filter { $0["name"] == "robots" }.map { $0["content"] }
      let canonical = page.all("link").filter { $0["rel"] == "canonical" }.map { $0["href"] }
      #expect(robots == (path == "404.html" ? ["noindex"] : []), "\(path)")
      let address = "https://ejemplo.invalid/avance/" + (path == "index.html" ? "" : path)
      #expect(canonical == (path == "404.html" ? [] : [address]), "\(path)")
    }
  }
}
