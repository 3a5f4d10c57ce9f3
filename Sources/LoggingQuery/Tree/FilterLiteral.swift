public import SourceText

/// A value that a filter gives.
public struct FilterLiteral: Hashable, Sendable {
    /// The text, without quotes and with its escapes resolved.
    public let text: String

    /// Whether it stands in double quotes.
    public let isQuoted: Bool

    /// Where it stands in the filter.
    public let range: SourceRange

    /// The text as a regular expression, in which only quotes and backslashes are escaped.
    let pattern: String

    init(_ text: String, pattern: String? = nil, isQuoted: Bool = false, range: SourceRange) {
        self.text = text
        self.pattern = pattern ?? text
        self.isQuoted = isQuoted
        self.range = range
    }

    /// Whether this is JSON's null.
    public var isNull: Bool { !isQuoted && text == "NULL_VALUE" }

    /// The value as a filter has it.
    public var source: String {
        isNull ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
