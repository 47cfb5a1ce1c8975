/// What is sent back.
package struct Answer: Sendable {
  package enum Body: Sendable {
    case whole([UInt8])
    /// Stays open: the news as they are now, and then each that is announced (Server-Sent Events).
    case news
  }

  package let status: Int
  package let headers: [(name: String, value: String)]
  package let body: Body

  private init(_ status: Int, _ type: String, _ headers: [(name: String, value: String)], _ body: Body) {
    self.status = status
    // The preview shows what is not published yet: nothing of it is kept by a browser, or lent to another site's page.
    self.headers =
      headers + [
        ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "SAMEORIGIN"),
      ]
    self.body = body
  }

  init(_ status: Int = 200, type: String, _ bytes: [UInt8], headers: [(name: String, value: String)] = []) {
    self.init(status, type, headers, .whole(bytes))
  }

  /// A line for a person who sees it.
  init(_ status: Int, saying text: String, headers: [(name: String, value: String)] = []) {
    self.init(status, type: MediaType.text, Array("\(text)\n".utf8), headers: headers)
  }

  init(redirectingTo place: String) {
    self.init(307, MediaType.text, [("Location", place)], .whole([]))
  }

  static let news = Answer(200, "text/event-stream", [], .news)

  subscript(header name: String) -> String? { headers.first { $0.name == name }?.value }
}
