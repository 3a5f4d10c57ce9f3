import HTTPTypes
import Hummingbird

/// An answer that says what is wrong with a request (RFC 9457).
struct ProblemResponse: HTTPResponseError {
    /// The status, such as 400.
    let status: HTTPResponse.Status

    /// What is wrong, and what to do about it, in a sentence.
    let detail: String

    /// Headers beside that of the content.
    let headers: HTTPFields

    init(_ status: HTTPResponse.Status, _ detail: String, headers: HTTPFields = [:]) {
        self.status = status
        self.detail = detail
        self.headers = headers
    }

    private struct Body: Encodable {
        let title: String
        let status: Int
        let detail: String
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        let body = Body(title: status.reasonPhrase, status: status.code, detail: detail)
        return try JSONResponse.make(body, status: status, headers: headers)
    }
}
