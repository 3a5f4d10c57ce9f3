public import LogEntries

/// A value as both databases know it.
public enum SQLValue: Hashable, Sendable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// Text. PostgreSQL cannot keep U+0000, which a log may hold: either database is given U+2400 in its place.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

extension SQLValue {
    /// A whole number.
    public init(_ value: Int) { self = .integer(Int64(value)) }

    /// Whether something is so: 1 or 0.
    public init(_ value: Bool) { self = .integer(value ? 1 : 0) }

    /// A text, or none.
    public init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }

    /// A moment as text that sorts as moments do: UTC, and always nine digits behind the second.
    public init(_ value: Timestamp) { self = .text(SortableTime.text(value)) }

    /// A moment, or none.
    public init(_ value: Timestamp?) { self = value.map { SQLValue($0) } ?? .null }
}
