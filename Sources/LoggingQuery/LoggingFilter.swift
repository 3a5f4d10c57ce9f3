public import LogEntries
import Messages
public import SourceText

/// A filter of the Logging query language, read once and held against any number of entries.
///
/// The language is described in Google's documentation under "Logging query language"; what is read differently here, and
/// what is not known for sure, stands in Documentation/query.md.
public struct LoggingFilter: Sendable {
    /// The filter as it was written.
    public let text: String

    /// The filter as the service reads it.
    public let tree: FilterNode

    /// How many characters the service takes, comments included.
    public static let lengthLimit = 20_000

    /// Reads a filter.
    /// - Parameter timeZones: where the rules of a time zone come from that the filter names.
    /// - Throws: ``FilterError`` for what the service would refuse.
    public init(_ text: String, timeZones: any TimeZoneSource = SystemTimeZones()) throws(FilterError) {
        guard text.unicodeScalars.count <= Self.lengthLimit else {
            throw FilterError(
                .tooLong,
                "a filter has \(Self.lengthLimit) characters at most; this one has \(text.unicodeScalars.count)",
                at: SourceRange(0, 0)
            )
        }
        self.text = text
        tree = try FilterParser.parse(Array(text.utf8), timeZones)
    }

    /// Whether an entry is one of those that the filter asks for.
    public func matches(_ entry: JSONValue) -> Bool { FilterEvaluator.holds(tree, entry) }

    /// Whether an entry is one of those that the filter asks for.
    /// - Parameter json: the entry as JSON.
    /// - Throws: `SyntaxError` for what is no entry.
    public func matches(json: String) throws(SyntaxError) -> Bool {
        let bytes = Array(json.utf8)
        var tape = JSONTape()
        return try tape.withEntry(bytes.span.bytes, matches)
    }
}
