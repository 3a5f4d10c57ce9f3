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

    /// Where in the body something is wrong.
    let places: [Place]

    /// A place in the body, and what is wrong there.
    struct Place: Encodable, Sendable {
        /// A JSON Pointer (RFC 6901).
        let pointer: String
        /// The line, from 1.
        let line: Int
        /// The column in Unicode scalars, from 1.
        let column: Int
        let detail: String
    }

    init(_ status: HTTPResponse.Status, _ detail: String, headers: HTTPFields = [:], places: [Place] = []) {
        self.status = status
        self.detail = detail
        self.headers = headers
        self.places = places
    }

    private struct Body: Encodable {
        let title: String
        let status: Int
        let detail: String
        let errors: [Place]?
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        let body = Body(
            title: status.reasonPhrase,
            status: status.code,
            detail: detail,
            errors: places.isEmpty ? nil : places
        )
        return try JSONResponse.make(body, status: status, headers: headers)
    }
}
