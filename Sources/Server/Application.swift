import CityConfiguration
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle

/// Where the server listens.
public struct ServerAddress: Sendable, Hashable {
  public var host: String
  public var port: Int

  public init(host: String = "127.0.0.1", port: Int = 8080) {
    self.host = host
    self.port = port
  }
}

/// The application that serves a city's published folder.
///
/// - Parameter onReady: Called with the port once requests are answered.
public func buildApplication(
  city: City, address: ServerAddress, logger: Logger,
  onReady: @escaping @Sendable (Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
  let router = Router()
  SiteController(city: city).addRoutes(to: router)
  return Application(
    router: router,
    configuration: .init(
      address: .hostname(address.host, port: address.port), serverName: "Stadtfeed"),
    onServerRunning: { channel in await onReady(channel.localAddress?.port ?? address.port) },
    logger: logger)
}

/// Serves until the process is told to stop (SIGINT, SIGTERM); requests that
/// are under way are finished first.
public func serve(
  city: City, address: ServerAddress, logger: Logger,
  onReady: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws {
  let application = buildApplication(
    city: city, address: address, logger: logger, onReady: onReady)
  let group = ServiceGroup(
    services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
  try await group.run()
}
