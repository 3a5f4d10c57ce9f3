import LogEntries

/// A value with its type, which functions make.
enum FilterValue {
    case text(String)
    case integer(Int64)
    case number(Double)
    case bool(Bool)
    case severity(Double)
    case timestamp(Timestamp)
    case duration(Int64)
    case null
}

extension FilterValue {
    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// A value of an entry by the type of its field; nil for objects, arrays, and what the type cannot hold.
    init?(_ value: JSONValue, as type: FieldType) {
        switch (value.kind, type) {
        case (.null, _): self = .null
        case (.object, _), (.array, _): return nil
        case (.bool, _): self = .bool(value.bool ?? false)
        case (.number, .severity): self = .severity(value.number ?? 0)
        case (.number, .integer):
            guard let integer = value.exactInteger else { return nil }
            self = .integer(integer)
        case (.number, _): self = .number(value.number ?? 0)
        case (.text, _):
            guard let made = Self.typed(value.text ?? "", type) else { return nil }
            self = made
        }
    }

    private static func typed(_ text: String, _ type: FieldType) -> FilterValue? {
        switch type {
        case .integer: Int64(text).map(FilterValue.integer)
        case .bool: Criterion.bool(text).map(FilterValue.bool)
        case .severity: LogSeverity.number(text).map(FilterValue.severity)
        case .timestamp: Timestamp(text).map(FilterValue.timestamp)
        case .duration: LogDuration.nanoseconds(text).map(FilterValue.duration)
        default: .text(text)
        }
    }

    /// What a field of a type has that an entry lacks.
    static func defaultValue(of type: FieldType) -> FilterValue? {
        switch type {
        case .text: .text("")
        case .integer: .integer(0)
        case .bool: .bool(false)
        case .severity: .severity(0)
        case .timestamp: .timestamp(Timestamp(seconds: 0))
        case .duration: .duration(0)
        default: nil
        }
    }

    /// The value as text, as `cast(…, STRING)` writes it.
    func text(zone: FilterTimeZone?) -> String? {
        switch self {
        case .text(let text): text
        case .integer(let value): String(value)
        case .number(let value): Self.text(value)
        case .bool(let value): value ? "true" : "false"
        case .severity(let value): Int(exactly: value).flatMap { LogSeverity(rawValue: $0)?.name } ?? Self.text(value)
        case .timestamp(let value): FilterMoment.text(value, zone: zone)
        case .duration(let value): Self.text(duration: value)
        case .null: nil
        }
    }

    private static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return Int64(exactly: number).map { String($0) } ?? String(number)
    }

    private static func text(duration: Int64) -> String {
        let (seconds, rest) = duration.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        var text = "\(duration < 0 ? "-" : "")\(seconds)"
        if rest != 0 {
            var digits = String(String(rest + 1_000_000_000).dropFirst())
            while digits.hasSuffix("0") { digits.removeLast() }
            text += ".\(digits)"
        }
        return text + "s"
    }
}
