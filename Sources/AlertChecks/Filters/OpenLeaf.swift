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

    /// Which fields may be compared, where that is not known.
    private let openPath: OpenPath?

    /// The operator and the value behind such a field, as they are written; empty where something is open there, too.
    private let ending: String

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
        var openPath: OpenPath?
        var ending = ""
        switch node.kind {
        case .comparison(let part):
            let path = part.subject.field.path
            guard path.contains(where: OpenWord.isIn) || OpenWord.isIn(part.literal.text) else { return nil }
            comparison = part.comparison
            field = Self.text(of: path.prefix { !OpenWord.isIn($0) })
            guard case .field(let whole) = part.subject else { break }
            if path.contains(where: OpenWord.isIn) {
                openPath = OpenPath(path)
                let isKnown = !OpenWord.isIn(part.literal.text)
                if isKnown { ending = part.comparison.rawValue + Self.written(part.literal.range, in: filter) }
                break
            }
            possible = Self.possible(whole, part, filter)
        case .presence(let part):
            guard part.path.contains(where: OpenWord.isIn) else { return nil }
            field = Self.text(of: part.path.prefix { !OpenWord.isIn($0) })
            openPath = OpenPath(part.path)
            ending = ":*"
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
        self.openPath = openPath
        self.ending = ending
        self.possible = possible.flatMap { try? LoggingFilter($0) }
        present = field.flatMap { try? LoggingFilter("\($0):*") }
        isText = field.flatMap { try? LoggingFilter("\($0)=~\"\"") }
    }

    /// Names of a path as a filter has them; nil where there is none.
    private static func text(of path: some Sequence<String>) -> String? {
        let names = path.map(quoted)
        return names.isEmpty ? nil : names.joined(separator: ".")
    }

    private static func written(_ range: SourceRange, in filter: String) -> String {
        let bytes = Array(filter.utf8)
        let end = min(range.upperBound, bytes.count)
        return String(decoding: bytes[min(range.lowerBound, end)..<end], as: UTF8.self)
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
            return "\(name)=~" + OpenWord.known(in: written(part.literal.range, in: filter)).joined(separator: ".*")
        default: return nil
        }
    }

    /// What the part says of an entry.
    func answer(_ entry: JSONValue) -> Answer {
        let isNegative = comparison == .notEqual || comparison == .matchesNot
        let holds = node.matches(entry)
        // With the same open word in the entry, it is known after all.
        if holds, !isNegative { return .yes }
        if let openPath { return answer(entry, openPath) }
        guard let present, present.matches(entry) else { return isMissing ? .no : .open }
        if isText?.matches(entry) != true { return comparison.takesPattern ? .no : .open }
        guard let possible else { return .open }
        guard possible.matches(entry) else { return isNegative ? .yes : .no }
        return isNegative && !holds ? .no : .open
    }

    /// Where it is not known which field is compared, none may be there; the part can be true when one of those that are
    /// there is as asked for.
    private func answer(_ entry: JSONValue, _ path: OpenPath) -> Answer {
        guard path.isOfPayload else { return .open }
        let canHold = path.candidates(in: entry).contains { candidate in
            guard !ending.isEmpty, let name = Self.text(of: candidate) else { return true }
            return (try? LoggingFilter(name + ending))?.matches(entry) ?? true
        }
        return canHold ? .open : .no
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
