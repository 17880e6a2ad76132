import CityConfiguration
import Foundation
import HTTPTypes
import Hummingbird

/// Answers GET and HEAD with the published files, conditionally
/// (RFC 9110 §13).
struct SiteController {
  private let files: SiteFiles
  /// The path of the site's URL, with a slash at both ends.
  private let root: String

  init(city: City) {
    files = SiteFiles(folder: city.output)
    root = city.site.path().hasSuffix("/") ? city.site.path() : city.site.path() + "/"
  }

  func addRoutes(to router: Router<BasicRequestContext>) {
    for path in ["/", "**"] as [RouterPath] {
      router.get(path) { request, _ in try await answer(request) }
      router.head(path) { request, _ in try await answer(request).withoutBody() }
      router.on(path, method: .options) { _, _ in
        Response(status: .noContent, headers: Self.allowed)
      }
      for method in [HTTPRequest.Method.post, .put, .patch, .delete, .trace, .connect] {
        router.on(path, method: method) { _, _ in
          Response(status: .methodNotAllowed, headers: Self.allowed)
        }
      }
    }
  }

  private func answer(_ request: Request) async throws -> Response {
    let path = request.uri.path
    guard path.hasPrefix(root) else {
      // The start page is where people look first.
      return path == "/" || path + "/" == root ? Self.redirect(to: root) : Self.notFound(root)
    }
    guard let file = try await files.file(at: String(path.dropFirst(root.count))) else {
      return Self.notFound(root)
    }
    var headers: HTTPFields = [
      .contentType: file.contentType,
      .eTag: file.etag,
      .lastModified: HTTPDate.string(from: file.modified),
      .cacheControl: "public, max-age=300",
    ]
    headers[values: .xContentTypeOptions] = ["nosniff"]
    headers[values: .accessControlAllowOrigin] = ["*"]
    if Self.isUnchanged(request, file) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.body))
  }

  /// `If-None-Match` outranks `If-Modified-Since` (RFC 9110 §13.2.2).
  private static func isUnchanged(_ request: Request, _ file: SiteFiles.File) -> Bool {
    let tags = request.headers[values: .ifNoneMatch]
    if !tags.isEmpty {
      return tags.joined(separator: ",").split(separator: ",").contains { tag in
        let tag = tag.trimmingCharacters(in: .whitespaces)
        return tag == "*" || tag == file.etag || tag == "W/" + file.etag
      }
    }
    guard let since = request.headers[.ifModifiedSince].flatMap(HTTPDate.date) else {
      return false
    }
    return file.modified.timeIntervalSince1970.rounded(.down) <= since.timeIntervalSince1970
  }

  private static let allowed: HTTPFields = [.allow: "GET, HEAD, OPTIONS"]

  private static func redirect(to path: String) -> Response {
    Response(status: .found, headers: [.location: path])
  }

  private static func notFound(_ root: String) -> Response {
    let page = """
      <!DOCTYPE html>
      <html lang="de"><head><meta charset="utf-8"><title>Nicht gefunden</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="\(root)stadtfeed.css"></head>
      <body><main><h1>Diese Seite gibt es nicht</h1>
      <p>Vielleicht wurde die Meldung zurückgezogen, oder die Adresse enthält einen Tippfehler.
      <a href="\(root)">Zur Übersicht aller Feeds</a></p></main></body></html>

      """
    return Response(
      status: .notFound, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
  }
}

extension Response {
  /// The answer to HEAD: that to GET, its length said and its body left out
  /// (RFC 9110 §9.3.2).
  fileprivate func withoutBody() -> Response {
    var response = self
    response.body = ResponseBody()
    // Setting a body sets the length too.
    response.headers[.contentLength] =
      status == .notModified ? nil : body.contentLength.map { String($0) }
    return response
  }
}

extension HTTPField.Name {
  fileprivate static let xContentTypeOptions = HTTPField.Name("X-Content-Type-Options")!
}
