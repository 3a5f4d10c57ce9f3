import Hummingbird

/// Reads the parameters behind the question mark. Which there may be ``DescribedRequestMiddleware`` has looked at.
struct QueryReader {
    private let parameters: Parameters

    init(_ request: Request) throws {
        parameters = request.uri.queryParameters
    }

    /// A text; nil where it is not given.
    func text(_ name: String) -> String? { parameters[name[...]].map { String($0) } }

    /// A word of a list; nil where it is not given.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, _ type: Word.Type) throws -> Word? {
        guard let text = text(name) else { return nil }
        guard let word = Word(rawValue: text) else {
            throw ProblemResponse(.badRequest, "The parameter \(name) has to be \(Schema.word(type).words).")
        }
        return word
    }

    /// Whether something is wanted.
    func flag(_ name: String) throws -> Bool {
        switch text(name) {
        case nil, "false"?: false
        case "true"?: true
        default: throw ProblemResponse(.badRequest, "The parameter \(name) has to be true or false.")
        }
    }

    /// How many elements are wanted.
    func limit() throws -> Int {
        guard let text = text("limit") else { return PageLimit.usual }
        guard let limit = Int(text), (1...PageLimit.largest).contains(limit) else {
            throw ProblemResponse(.badRequest, "The parameter limit has to be from 1 to \(PageLimit.largest).")
        }
        return limit
    }
}
