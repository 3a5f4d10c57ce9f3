import LogEntries
import Messages
import RegularExpressions

/// An operator and a value in every form in which it may be needed, so that nothing is worked out for each entry.
final class Criterion: Sendable {
    let comparison: ComparisonOperator
    let isNull: Bool
    let text: FoldedText
    let number: Double?
    let integer: Int64?
    let bool: Bool?
    let severity: Double?
    let timestamp: Timestamp?
    let duration: Int64?
    let expression: RegularExpression?

    init(_ comparison: ComparisonOperator, _ literal: FilterLiteral) throws(FilterError) {
        self.comparison = comparison
        isNull = literal.isNull
        text = FoldedText(literal.text)
        number = FilterNumber.double(literal.text)
        integer = Int64(literal.text)
        bool = Self.bool(literal.text)
        severity = LogSeverity.number(literal.text)
        timestamp = FilterMoment.moment(literal.text)
        duration = LogDuration.nanoseconds(literal.text)
        expression = comparison.takesPattern ? try Self.quotedExpression(literal) : nil
    }

    /// `true` or `false` in any case.
    static func bool(_ text: some StringProtocol) -> Bool? {
        switch text.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    private static func quotedExpression(_ literal: FilterLiteral) throws(FilterError) -> RegularExpression {
        guard literal.isQuoted else {
            throw FilterError(.value, "a regular expression has to be in double quotes", at: literal.range)
        }
        return try expression(literal)
    }

    /// Compiles a regular expression.
    static func expression(_ literal: FilterLiteral) throws(FilterError) -> RegularExpression {
        do throws(RegularExpression.CompileError) {
            return try RegularExpression(literal.pattern)
        } catch {
            throw FilterError(.value, "RE2 refuses this expression: \(error.message)", at: literal.range)
        }
    }
}

// MARK: Values

extension Criterion {
    /// Whether a value that is converted already is as asked for.
    func holds(_ value: FilterValue) -> Bool {
        if isNull { return holdsAsNull(value.isNull) }
        return switch value {
        case .text(let text): holds(text: text)
        case .integer(let value): integer.map { comparison.holds(value, $0) } ?? false
        case .number(let value): number.map { comparison.holds(value, $0) } ?? false
        case .bool(let value): bool.map { comparison.holds(value ? 1 : 0, $0 ? 1 : 0) } ?? false
        case .severity(let value): severity.map { comparison.holds(value, $0) } ?? false
        case .timestamp(let value): timestamp.map { comparison.holds(value, $0) } ?? false
        case .duration(let value): duration.map { comparison.holds(value, $0) } ?? false
        case .null: false
        }
    }

    /// Whether `NULL_VALUE` is as asked for beside a value. It is equal to `null` and nothing else, and has no order.
    private func holdsAsNull(_ isNull: Bool) -> Bool {
        switch comparison {
        case .equal, .has: isNull
        case .notEqual: !isNull
        default: false
        }
    }

    private func holds(text: String) -> Bool {
        var text = text
        return text.withUTF8 { holds(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Whether a text is as asked for.
    func holds(bytes: UnsafeRawBufferPointer) -> Bool {
        switch comparison {
        case .equal: text.isEqual(to: bytes)
        case .notEqual: !text.isEqual(to: bytes)
        case .has: text.isPart(of: bytes)
        case .matches: expression?.matches(bytes) ?? false
        case .matchesNot: expression.map { !$0.matches(bytes) } ?? false
        case .less: text.compared(with: bytes) > 0
        case .lessOrEqual: text.compared(with: bytes) >= 0
        case .greater: text.compared(with: bytes) < 0
        case .greaterOrEqual: text.compared(with: bytes) <= 0
        }
    }

    /// Whether a value of an entry is as asked for, for a field of a type.
    func holds(_ value: JSONValue, as type: FieldType) -> Bool {
        switch value.kind {
        case .object, .array: return false
        case _ where isNull: return holdsAsNull(value.kind == .null)
        case .null: return false
        case .text: return holds(textOf: value, as: type)
        case .bool: return holds(.bool(value.bool ?? false))
        case .number:
            switch type {
            case .integer: return value.exactInteger.map { holds(.integer($0)) } ?? false
            case .severity: return holds(.severity(value.number ?? .nan))
            case .text: return holds(.text(value.source))
            default: return holds(.number(value.number ?? .nan))
            }
        }
    }

    private func holds(textOf value: JSONValue, as type: FieldType) -> Bool {
        switch type {
        case .integer:
            guard let text = value.text else { return false }
            return Int64(text).map { holds(.integer($0)) } ?? false
        case .bool: return value.text.flatMap(Self.bool).map { holds(.bool($0)) } ?? false
        case .severity: return value.text.flatMap { LogSeverity.number($0) }.map { holds(.severity($0)) } ?? false
        case .timestamp: return value.text.flatMap { Timestamp($0) }.map { holds(.timestamp($0)) } ?? false
        case .duration: return value.text.flatMap { LogDuration.nanoseconds($0) }.map { holds(.duration($0)) } ?? false
        default: return value.withText { holds(bytes: $0) }
        }
    }

    /// Whether the default of a type is as asked for.
    func holdsForDefault(of type: FieldType) -> Bool {
        switch type {
        case .text: holds(.text(""))
        case .integer: holds(.integer(0))
        case .bool: holds(.bool(false))
        case .severity: holds(.severity(0))
        case .timestamp: holds(.timestamp(Timestamp(seconds: 0)))
        case .duration: holds(.duration(0))
        default: false
        }
    }
}
