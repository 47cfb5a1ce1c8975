/// What a browser asks, of a request's head no more than the preview looks at.
package struct Request: Sendable {
  /// `GET`, in capitals as it came.
  package let method: String
  /// As it came: a path, perhaps with a query.
  package let target: String
  /// Each `Host` line.
  package let hosts: [String]
  /// The port at which it came.
  package let port: Int

  package init(method: String, target: String, hosts: [String], port: Int) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.port = port
  }

  /// Whether the browser meant this server. A page anywhere may have its own name lead to 127.0.0.1 and then read what is
  /// served there (DNS rebinding); the name that it uses stands in `Host`.
  var isForThisServer: Bool {
    guard hosts.count == 1, let host = hosts.first?.lowercased() else { return false }
    let names = ["127.0.0.1", "localhost"]
    return names.contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
  }
}
