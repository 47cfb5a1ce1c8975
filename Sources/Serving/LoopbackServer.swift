import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// HTTP/1.1 on 127.0.0.1, which no other computer reaches: there is no way to ask for another address.
///
/// One thread serves all: a person with a few pages open, and files of this computer.
package final class LoopbackServer: Sendable {
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let listeners: Listeners
  package let port: Int

  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - answering: what is sent back.
  ///   - news: what is told to who begins to listen.
  package init(
    port: Int, answering: @escaping @Sendable (Request) -> Answer, news: @escaping @Sendable () -> String
  ) throws(PortRefusal) {
    let listeners = Listeners(news: news)
    self.listeners = listeners
    let bootstrap = ServerBootstrap(group: group)
      // The port of a preview that has just ended is free.
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
          try channel.pipeline.syncOperations.addHandler(Conversation(answering, listeners))
        }
      }
    do {
      self.port = try bootstrap.bind(host: "127.0.0.1", port: port).wait().localAddress?.port ?? port
    } catch {
      try? group.syncShutdownGracefully()
      throw PortRefusal(port: port, code: (error as? IOError)?.errnoCode ?? 0)
    }
  }

  /// Tells everybody who listens.
  package func announce() { listeners.announce() }

  /// Closes every connection.
  package func stop() { try? group.syncShutdownGracefully() }
}

/// The connections that stay open for news.
private final class Listeners: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])
  private let news: @Sendable () -> String

  init(news: @escaping @Sendable () -> String) { self.news = news }

  /// On the channel's own thread, where nothing comes between the news that it is told and the next.
  func add(_ channel: any Channel) {
    channels.withLock { $0[ObjectIdentifier(channel)] = channel }
    channel.closeFuture.whenComplete { [weak self] _ in
      _ = self?.channels.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) }
    }
    // A browser that lost the connection asks again after a second.
    send("retry: 1000\n\(event)", to: channel)
  }

  func announce() {
    let event = event
    for channel in channels.withLock({ Array($0.values) }) { send(event, to: channel) }
  }

  private var event: String { "data: \(news())\n\n" }

  private func send(_ text: String, to channel: any Channel) {
    channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
  }
}

/// One connection. What a request brings besides its head is thrown away.
private final class Conversation: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answering: @Sendable (Request) -> Answer
  private let listeners: Listeners
  private var head: HTTPRequestHead?

  init(_ answering: @escaping @Sendable (Request) -> Answer, _ listeners: Listeners) {
    self.answering = answering
    self.listeners = listeners
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      respond(to: head, context)
    }
  }

  private func respond(to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let answer = answering(
      Request(
        method: head.method.rawValue, target: head.uri, hosts: head.headers["Host"],
        port: context.channel.localAddress?.port ?? 0))
    var headers = HTTPHeaders(answer.headers)
    let isBodyWanted = head.method != .HEAD
    let channel = context.channel
    if case .whole(let bytes) = answer.body { headers.add(name: "Content-Length", value: "\(bytes.count)") }
    if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
    let status = HTTPResponseStatus(statusCode: answer.status)
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: headers))), promise: nil)
    switch answer.body {
    case .news where isBodyWanted:
      context.flush()
      listeners.add(channel)
      return
    case .whole(let bytes) where isBodyWanted:
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
    case .news, .whole: break
    }
    let sent = context.eventLoop.makePromise(of: Void.self)
    if !head.isKeepAlive { sent.futureResult.whenComplete { _ in channel.close(promise: nil) } }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
