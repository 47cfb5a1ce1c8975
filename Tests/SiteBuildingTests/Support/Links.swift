import Testing

extension BuiltSite {
  /// Follows every relative address of every page, as a browser would on a disk.
  func expectNoDeadLinks() throws {
    var ids: [String: Set<String>] = [:]
    for path in paths(".html") { ids[path] = Set(try page(path).root.descendants.compactMap { $0["id"] }) }
    for path in paths(".html") {
      for address in try page(path).addresses where !address.contains(":") {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = path == "404.html" ? Self.path(parts[0], below: "/avance/") : Self.path(parts[0], from: path)
        guard let target, files[target] != nil else {
          Issue.record("\(path): \(address) leads nowhere")
          continue
        }
        if parts.count > 1 { #expect(ids[target]?.contains(parts[1]) == true, "\(path): nothing at \(address)") }
      }
    }
  }

  /// An address as a path of the site; nil where it leaves the site.
  private static func path(_ address: String, from page: String) -> String? {
    guard !address.isEmpty else { return page }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        guard folders.popLast() != nil else { return nil }
      } else {
        folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }

  private static func path(_ address: String, below root: String) -> String? {
    guard !address.isEmpty else { return "404.html" }
    return address.hasPrefix(root) ? String(address.dropFirst(root.count)) : nil
  }
}
