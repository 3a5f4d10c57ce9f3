import HTTPTypes
import Hummingbird

/// Tells browsers what pages of the monitor may do: load nothing from elsewhere, stand in no frame, be kept by nobody.
struct SecurityHeadersMiddleware: RouterMiddleware {
    private static let fields: HTTPFields = [
        .contentSecurityPolicy: """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """,
        .xContentTypeOptions: "nosniff",
        .cacheControl: "no-store",
        HTTPField.Name("Referrer-Policy") ?? .referer: "no-referrer",
        HTTPField.Name("Cross-Origin-Resource-Policy") ?? .accessControlAllowOrigin: "same-origin",
    ]

    func handle(
        _ request: Request,
        context: MonitorContext,
        next: (Request, MonitorContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        }
        Self.add(to: &response)
        return response
    }

    /// Adds what a response does not say yet.
    static func add(to response: inout Response) {
        for field in fields where response.headers[field.name] == nil { response.headers.append(field) }
    }
}
