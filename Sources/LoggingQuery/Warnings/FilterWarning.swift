public import Messages
public import SourceText

/// Something in a filter that often means something else than was meant.
public struct FilterWarning: Hashable, Sendable {
    /// What kind of trap it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// `OR` binds tighter than `AND`.
        case orBeforeAnd = "or-before-and"
        /// An entry without the field is not unequal.
        case notEqualOnMissingField = "not-equal-on-missing-field"
        /// An entry without the field is one that the term does not match.
        case notMatchesOtherEntries = "not-matches-other-entries"
        /// `!=` with several values joined by `OR` holds for every value.
        case notEqualToAny = "not-equal-to-any"
        /// A label that the resource type does not have.
        case unknownLabel = "unknown-label"
        /// A field that no integrity event has.
        case unknownField = "unknown-field"
        /// A resource or payload that no entry of the log of integrity events has.
        case notInLog = "not-in-log"
        /// `null` is a text.
        case nullAsText = "null-as-text"
        /// A number in a path is a name, not the place of an element.
        case indexInPath = "index-in-path"
        /// `and`, `or` and `not` are texts to search for.
        case lowercaseOperator = "lowercase-operator"
        /// A value behind `OR` is searched for in all fields.
        case valueOfNothing = "value-of-nothing"
        /// A path without an operator is searched for as a text.
        case pathAsText = "path-as-text"
        /// A slash in the name of a log is stored as `%2F`.
        case logNameNotEscaped = "log-name-not-escaped"
        /// `log_id` takes the name with a slash.
        case logIDEscaped = "log-id-escaped"
        /// A value that the field's type cannot hold.
        case valueNotConvertible = "value-not-convertible"
        /// Single quotes belong to the text.
        case singleQuotes = "single-quotes"
        /// A number that entries hold as a text is ordered as one.
        case textOrder = "text-order"
        /// The name of a method is longer than this.
        case methodNameExact = "method-name-exact"
        /// An object is never equal to a value.
        case objectCompared = "object-compared"
        /// Regular expressions hold for texts only.
        case patternOnNoText = "pattern-on-no-text"
        /// Comparisons of one array may hold for different elements.
        case differentElements = "different-elements"
        /// Early boot failures only; most tampering shows in the late report.
        case earlyOnly = "early-only"
    }

    /// What kind of trap it is.
    public let kind: Kind

    /// What happens and what to write instead, in one or two sentences.
    public let message: Message

    /// The bytes of the filter that it is about.
    public let range: SourceRange

    init(_ kind: Kind, _ message: Message, at range: SourceRange) {
        self.kind = kind
        self.message = message
        self.range = range
    }
}

extension LoggingFilter {
    /// What in the filter often means something else than was meant, in the order of the text.
    public var warnings: [FilterWarning] {
        let groups = tree.valueGroups
        var seen: Set<Said> = []
        let found = FilterTraps.all.flatMap { $0.warnings(in: self) }.filter { warning in
            // What is said of one value of a group need not be said of the next one.
            guard let group = groups.first(where: { $0.contains(warning.range) }) else { return true }
            return seen.insert(Said(kind: warning.kind, message: warning.message, group: group)).inserted
        }
        return found.sorted { left, right in
            (left.range.lowerBound, left.kind.rawValue) < (right.range.lowerBound, right.kind.rawValue)
        }
    }
}

private struct Said: Hashable {
    let kind: FilterWarning.Kind
    let message: Message
    let group: SourceRange
}

extension FilterNode {
    /// Whether this is one value of several in parentheses.
    var isValueOfGroup: Bool { comparison.map { $0.literal.range == range } ?? false }

    private var isMadeOfValues: Bool {
        children.isEmpty ? isValueOfGroup : children.allSatisfy(\.isMadeOfValues)
    }

    /// Where values in parentheses stand, the outermost ones only.
    fileprivate var valueGroups: [SourceRange] {
        if !children.isEmpty, isMadeOfValues { return [range] }
        return children.flatMap(\.valueGroups)
    }
}

extension SourceRange {
    fileprivate func contains(_ other: SourceRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

/// One kind of trap.
protocol FilterTrap: Sendable {
    /// Where a filter falls into it.
    func warnings(in filter: LoggingFilter) -> [FilterWarning]
}

/// Every trap that is looked for.
enum FilterTraps {
    static let all: [any FilterTrap] = [
        OrBeforeAnd(), NotEqualOnMissingField(), NotMatchesOtherEntries(), NotEqualToAny(), UnknownLabel(),
        UnknownIntegrityField(), IndexInPath(), LowercaseOperator(), ValueOfNothing(), PathAsText(), LogNames(),
        ValueNotConvertible(), SingleQuotes(), TextOrder(), MethodNameExact(), ObjectCompared(), PatternOnNoText(),
        DifferentElements(), EarlyOnly(), NotInLog(), NullAsText(),
    ]
}
