public import RegularExpressions

/// What a comparison is about.
public indirect enum FilterSubject: Sendable {
    /// A field as it is.
    case field(FilterField)
    /// `cast(…)`: a value as another type.
    case cast(FilterSubject, CastType, zone: FilterTimeZone?)
    /// `regexp_extract(…)`: what the group of an expression holds.
    case extract(FilterSubject, RegularExpression)

    /// The field at the bottom.
    public var field: FilterField {
        switch self {
        case .field(let field): field
        case .cast(let inner, _, _), .extract(let inner, _): inner.field
        }
    }

    /// What its values are.
    public var type: FieldType {
        switch self {
        case .field(let field): field.type
        case .cast(_, let type, _): type.fieldType
        case .extract: .text
        }
    }

    /// The subject as a filter has it.
    public var text: String {
        switch self {
        case .field(let field): field.text
        case .cast(let inner, let type, let zone):
            "cast(\(inner.text), \(type.rawValue)\(zone.map { ", TIMEZONE(\"\($0.name)\")" } ?? ""))"
        case .extract(let inner, let expression): "regexp_extract(\(inner.text), \"\(expression.pattern)\")"
        }
    }
}

/// The types that `cast` knows.
public enum CastType: String, Sendable, CaseIterable {
    /// A text.
    case text = "STRING"
    /// A whole number of 64 bits.
    case integer = "INT64"
    /// A floating-point number.
    case number = "FLOAT64"
    /// A truth value.
    case bool = "BOOL"
    /// A moment.
    case timestamp = "TIMESTAMP"
    /// A length of time.
    case duration = "DURATION"

    var fieldType: FieldType {
        switch self {
        case .text: .text
        case .integer: .integer
        case .number: .any
        case .bool: .bool
        case .timestamp: .timestamp
        case .duration: .duration
        }
    }
}
