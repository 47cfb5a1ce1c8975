import Diagnostics
import Testing

@testable import Serving

#if canImport(Glibc)
  import Glibc
#endif

/// The server, asked over its port.
@Suite struct LoopbackServerTests {
  private func withServer(_ body: (Preview, LoopbackServer) throws -> Void) throws {
    let sample = try SiteSample(["datos/plan.csv": "a,b\n"])
    let preview = sample.preview()
    let server = try LoopbackServer(port: 0, answering: preview.answer, news: { preview.news })
    defer { server.stop() }
    #expect(server.port > 0)
    try withExtendedLifetime(sample) { try body(preview, server) }
  }

  private func ask(_ request: String, _ server: LoopbackServer) throws -> String {
    let connection = try #require(Connection(port: server.port))
    connection.send(request.replacing("PORT", with: "\(server.port)").replacing("\n", with: "\r\n"))
    return connection.receive()
  }

  @Test func answers() throws {
    try withServer { _, server in
      let answer = try ask("GET /datos/plan.csv HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n", server)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("\r\nContent-Length: 4\r\n"))
      #expect(answer.hasSuffix("\r\n\r\na,b\n"))
    }
  }

  @Test func theHeadAlone() throws {
    try withServer { _, server in
      let answer = try ask("HEAD /datos/plan.csv HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n", server)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("\r\nContent-Length: 4\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
      let news = try ask("HEAD /.avance/novedades HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n", server)
      #expect(news.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }

  @Test(
    "what a browser would not send",
    arguments: [
      ("GET / HTTP/1.1\nHost: ejemplo.invalid\nConnection: close\n\n", "HTTP/1.1 421 "),
      ("GET / HTTP/1.0\n\n", "HTTP/1.0 421 "),
      ("POST / HTTP/1.1\nHost: 127.0.0.1:PORT\nContent-Length: 3\nConnection: close\n\nabc", "HTTP/1.1 405 "),
      ("GET /../secreto.txt HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n", "HTTP/1.1 404 "),
      ("GET /%2e%2e/secreto.txt HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n", "HTTP/1.1 404 "),
      ("nada\n\n", "HTTP/1.1 400 "),
    ])
  func refuses(request: String, status: String) throws {
    try withServer { _, server in
      let answer = try ask(request, server)
      #expect(answer.hasPrefix(status))
      #expect(!answer.contains("secreto"))
    }
  }

  @Test func manyRequestsOnOneConnection() throws {
    try withServer { _, server in
      let connection = try #require(Connection(port: server.port))
      let request = "GET /datos/plan.csv HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
      connection.send(request + request)
      let answers = connection.receive(until: "a,b\nHTTP/1.1 200 OK")
      #expect(answers.contains("a,b\nHTTP/1.1 200 OK"))
    }
  }

  @Test func tellsTheNews() throws {
    try withServer { preview, server in
      let connection = try #require(Connection(port: server.port))
      connection.send("GET /.avance/novedades HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      let before = preview.news
      #expect(connection.receive(until: "\n\n").contains("Content-Type: text/event-stream"))
      preview.update(Problems(Diagnostics()), isNew: true)
      #expect(preview.news != before)
      server.announce()
      #expect(connection.receive(until: "data: \(preview.news)\n\n").contains("data: \(preview.news)\n\n"))
      server.stop()
      _ = connection.receive()
      #expect(connection.isClosed)
    }
  }

  @Test("only this computer's own address: another of the same computer gets no connection")
  func onlyLoopback() throws {
    try withServer { _, server in
      // 127.0.0.2 is this computer too, and a server that listened on 0.0.0.0 would answer there.
      #if os(Linux)
        #expect(Connection(port: server.port, address: in_addr_t(0x7F00_0002).bigEndian) == nil)
      #endif
      #expect(Connection(port: server.port) != nil)
    }
  }

  @Test func aPortThatIsTaken() throws {
    try withServer { preview, server in
      let error = #expect(throws: PortRefusal.self) {
        try LoopbackServer(port: server.port, answering: preview.answer, news: { preview.news })
      }
      let text = error?.message.text(in: .spanish) ?? ""
      #expect(text.hasPrefix("no se pudo usar el puerto \(server.port): ya lo usa otro programa"))
      #expect(text.contains("--puerto 0"))
    }
  }
}
