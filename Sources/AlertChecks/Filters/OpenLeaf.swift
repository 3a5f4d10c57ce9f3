import LogEntries
import LoggingQuery
import SourceText

/// A part of a filter in which something is not known: what it says of an entry, whatever that is.
struct OpenLeaf {
    /// What a part says.
    enum Answer { case yes, no, open }

    private let node: FilterNode

    /// Takes every entry of which the part can be true with something or other in the open place.
    private let possible: LoggingFilter?

    /// Takes the entries that have the field, and those in which it is text.
    private let present, isText: LoggingFilter?

    private let comparison: ComparisonOperator

    /// Whether it is not known which field is compared.
    private let isOpenPath: Bool

    /// Whether the part is nothing that is compared, so that it may be any part of a filter.
    let isBare: Bool

    /// - Parameter filter: the text of the filter that the part is of.
    /// - Returns: nil for a part in which everything is known.
    init?(_ node: FilterNode, of filter: String) {
        self.node = node
        var possible: String?
        var field: String?
        var comparison = ComparisonOperator.equal
        var isBare = false
        var isOpenPath = false
        switch node.kind {
        case .comparison(let part):
            let path = part.subject.field.path
            guard path.contains(where: OpenWord.isIn) || OpenWord.isIn(part.literal.text) else { return nil }
            comparison = part.comparison
            field = Self.text(of: path.prefix { !OpenWord.isIn($0) })
            isOpenPath = path.contains(where: OpenWord.isIn)
            guard case .field(let whole) = part.subject, !isOpenPath else { break }
            possible = Self.possible(whole, part, filter)
        case .presence(let part):
            guard part.path.contains(where: OpenWord.isIn) else { return nil }
            field = Self.text(of: part.path.prefix { !OpenWord.isIn($0) })
            isOpenPath = true
        case .global(let term):
            guard OpenWord.isIn(term.literal.text) else { return nil }
            isBare = !term.literal.isQuoted
        case .function(.logID(let name)):
            guard OpenWord.isIn(name) else { return nil }
            let escaped = OpenWord.pattern(for: "/logs/" + name, isWhole: false) { text in
                text.replacing("/", with: "%2F").replacing("%2Flogs%2F", with: "/logs/")
            }
            possible = "logName=~\(Self.quoted(escaped + "$"))"
            field = "logName"
        case .function(let function):
            guard OpenWord.isIn(function.text) else { return nil }
        default: return nil
        }
        self.comparison = comparison
        self.isBare = isBare
        self.isOpenPath = isOpenPath
        self.possible = possible.flatMap { try? LoggingFilter($0) }
        present = field.flatMap { try? LoggingFilter("\($0):*") }
        isText = field.flatMap { try? LoggingFilter("\($0)=~\"\"") }
    }

    /// Names of a path as a filter has them; nil where there is none.
    private static func text(of path: some Sequence<String>) -> String? {
        let names = path.map(quoted)
        return names.isEmpty ? nil : names.joined(separator: ".")
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private static func possible(
        _ field: FilterField,
        _ part: LoggingQuery.FilterComparison,
        _ filter: String
    ) -> String? {
        guard let name = text(of: field.path) else { return nil }
        let literal = part.literal.text
        switch part.comparison {
        case .equal, .notEqual: return "\(name)=~\(quoted(OpenWord.pattern(for: literal, isWhole: true)))"
        case .has: return "\(name)=~\(quoted(OpenWord.pattern(for: literal, isWhole: false)))"
        case .matches, .matchesNot:
            let written = Array(filter.utf8)[part.literal.range.lowerBound..<part.literal.range.upperBound]
            return "\(name)=~"
                + OpenWord.known(in: String(decoding: written, as: UTF8.self)).joined(separator: ".*")
        default: return nil
        }
    }

    /// What the part says of an entry.
    func answer(_ entry: JSONValue) -> Answer {
        let isNegative = comparison == .notEqual || comparison == .matchesNot
        let holds = node.matches(entry)
        // With the same open word in the entry, it is known after all.
        if holds, !isNegative { return .yes }
        guard let present, present.matches(entry) else { return isMissing ? .no : .open }
        if isOpenPath { return .open }
        if isText?.matches(entry) != true { return comparison.takesPattern ? .no : .open }
        guard let possible else { return .open }
        guard possible.matches(entry) else { return isNegative ? .yes : .no }
        return isNegative && !holds ? .no : .open
    }

    /// Whether a field that is not there is missing, so that any comparison with it is false.
    private var isMissing: Bool {
        let path: [String]
        switch node.kind {
        case .comparison(let part): path = part.subject.field.path
        case .presence(let part): path = part.path
        default: return false
        }
        return ["jsonPayload", "protoPayload", "labels", "resource"].contains(path.first ?? "")
    }
}
