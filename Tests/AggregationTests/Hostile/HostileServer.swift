import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on loopback that answers each request with whatever bytes it is
/// told to, at whatever pace, and hangs up as rudely as it is told to.
final class HostileServer: Sendable {
  enum Step: Sendable {
    case send(String)
    case sendData(Data)
    case wait(milliseconds: Int64)
    /// The same bytes again and again, as long as somebody takes them.
    case flood(String, pause: Int64 = 0)
    case hangUp
    /// Ends the connection with a reset.
    case reset
  }

  /// What is done for a request, by its path.
  typealias Script = @Sendable (String) -> [Step]

  /// How many requests came in whole.
  let requests = Mutex(0)

  /// Runs the body against the server's port.
  func run<Result: Sendable>(
    tls: NIOSSLContext? = nil, _ script: @escaping Script,
    _ body: @escaping @Sendable (Int) async throws -> Result
  ) async throws -> Result {
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(Connection(self, script))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = server.localAddress?.port ?? 0
    do {
      let result = try await body(port)
      try await server.close()
      return result
    } catch {
      try? await server.close()
      throw error
    }
  }

  private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let server: HostileServer
    private let script: Script
    private var received = ""

    init(_ server: HostileServer, _ script: @escaping Script) {
      self.server = server
      self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += String(buffer: unwrapInboundIn(data))
      guard received.hasSuffix("\r\n\r\n") else { return }
      let path = received.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
      received = ""
      server.requests.withLock { $0 += 1 }
      perform(script(path)[...], context.channel)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    private func perform(_ steps: ArraySlice<Step>, _ channel: any Channel) {
      guard channel.isActive, let step = steps.first else { return }
      let rest = steps.dropFirst()
      let connection = NIOLoopBound(self, eventLoop: channel.eventLoop)
      switch step {
      case .send(let text):
        channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
        perform(rest, channel)
      case .sendData(let data):
        channel.writeAndFlush(ByteBuffer(bytes: data), promise: nil)
        perform(rest, channel)
      case .wait(let milliseconds):
        channel.eventLoop.scheduleTask(in: .milliseconds(milliseconds)) {
          connection.value.perform(rest, channel)
        }
      case .flood(let text, let pause):
        channel.writeAndFlush(ByteBuffer(string: text)).whenSuccess {
          channel.eventLoop.scheduleTask(in: .milliseconds(pause)) {
            connection.value.perform(steps, channel)
          }
        }
      case .hangUp: channel.close(promise: nil)
      case .reset:
        // Lingering for no time at all, a socket is closed by a reset.
        let linger = linger(l_onoff: 1, l_linger: 0)
        (channel as? any SocketOptionProvider)?.setSoLinger(linger).whenComplete { _ in
          channel.close(promise: nil)
        }
      }
    }
  }
}
