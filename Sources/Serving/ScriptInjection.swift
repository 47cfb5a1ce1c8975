/// Puts the preview's script into a page as it is sent. The file of the page stays as it will be published.
enum ScriptInjection {
  /// - `edition`: of the site to which the page belongs.
  static func page(_ html: [UInt8], edition: String) -> [UInt8] {
    let element = Array(
      "<script src=\"\(OwnAddress.script.rawValue)\" data-edicion=\"\(edition)\" defer></script>\n".utf8)
    let place = place(of: "</head>", in: html) ?? place(of: "</body>", in: html) ?? html.count
    return html[..<place] + element + html[place...]
  }

  /// Where the first one begins, in capitals or not.
  private static func place(of tag: String, in html: [UInt8]) -> Int? {
    let tag = Array(tag.utf8)
    guard html.count >= tag.count else { return nil }
    return (0...(html.count - tag.count)).first { start in
      html[start] == tag[0] && tag.indices.allSatisfy { html[start + $0] | 0x20 == tag[$0] | 0x20 }
    }
  }
}
