import HTTPTypes

/// One thing that the interface does: what it takes and what it answers.
///
/// From this the document is made, and by this requests are checked before a route sees them, so that the two cannot
/// say different things.
struct Operation: Sendable {
    let method: HTTPRequest.Method

    /// The path, with parameters in braces: `/api/v1/nodes/{instance}`.
    let path: String

    /// A name of its own, for programs that are made from the document.
    let id: String

    /// What it does, in one line.
    let summary: String

    /// What else there is to say.
    var note: String?

    /// Who may; nil for everybody.
    let role: Role?

    var parameters: [Parameter] = []

    var body: Body?

    /// What it answers when all is well, or when a problem is part of its work.
    let answers: [Answer]

    /// Whether callers may ask as often as they like: what carries entries is held back by the database, not by rates.
    var isUnlimited = false

    /// A parameter.
    struct Parameter: Sendable {
        enum Place: String, Sendable {
            case query, path
        }

        let name: String
        let place: Place
        let schema: Schema
        let note: String
        /// Whether it has to be there, as those of a path always have.
        var isRequired = false
    }

    /// What is sent.
    struct Body: Sendable {
        /// The media type, as it should be said.
        let type: String
        /// What the content has to look like; nil where it is read by other rules.
        let schema: Schema?
        /// How many bytes it may have.
        let limit: Int
        /// Whether there has to be one.
        var isRequired = true
        /// Whether it may be said to be anything that `curl` and its like say when nobody said what it is.
        var isLenient = false
        /// The codings that are understood (RFC 9110, section 8.4).
        var codings: [String] = []
    }

    /// What comes back.
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let note: String
        let content: Content
        var headers: [String: String] = [:]

        enum Content: Sendable {
            case nothing
            case json(Schema)
            case text(String)
            case problem
            /// Plain text, or a problem that was met on the way.
            case textOrProblem
        }
    }
}

extension Operation.Parameter {
    static func query(_ name: String, _ schema: Schema, _ note: String) -> Self {
        Self(name: name, place: .query, schema: schema, note: note)
    }

    static func path(_ name: String, _ schema: Schema, _ note: String) -> Self {
        Self(name: name, place: .path, schema: schema, note: note)
    }

    /// How many elements a page has.
    static let limit = query(
        "limit",
        .integer(1...PageLimit.largest),
        "How many at most; \(PageLimit.usual) unless said."
    )

    /// Where a page begins.
    static let after = query("after", .text(1...4_000), "The `next` of the page before.")
}

extension Operation.Answer {
    static func json(_ status: HTTPResponse.Status, _ schema: Schema, _ note: String) -> Self {
        Self(status: status, note: note, content: .json(schema))
    }

    static func text(_ status: HTTPResponse.Status, _ note: String) -> Self {
        Self(status: status, note: note, content: .text("text/plain"))
    }

    static func nothing(_ status: HTTPResponse.Status, _ note: String) -> Self {
        Self(status: status, note: note, content: .nothing)
    }

    static func problem(_ status: HTTPResponse.Status, _ note: String) -> Self {
        Self(status: status, note: note, content: .problem)
    }
}
