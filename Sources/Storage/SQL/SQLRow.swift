public import LogEntries
import Messages

/// One row of a result. Its columns are asked for by their place, from 0.
public struct SQLRow: Hashable, Sendable {
    /// The values, in the order of the columns.
    public let values: [SQLValue]

    /// Makes a row.
    public init(_ values: [SQLValue]) { self.values = values }

    /// A whole number.
    /// - Throws: ``StorageError/Kind/corrupt`` for anything else; so do the other readers.
    public func integer(_ column: Int) throws(StorageError) -> Int64 {
        guard case .integer(let value) = try value(column) else { throw unexpected(column, "a whole number") }
        return value
    }

    /// A whole number, or none.
    public func optionalInteger(_ column: Int) throws(StorageError) -> Int64? {
        try value(column) == .null ? nil : try integer(column)
    }

    /// A text.
    public func text(_ column: Int) throws(StorageError) -> String {
        guard case .text(let value) = try value(column) else { throw unexpected(column, "a text") }
        return value
    }

    /// A text, or none.
    public func optionalText(_ column: Int) throws(StorageError) -> String? {
        try value(column) == .null ? nil : try text(column)
    }

    /// Bytes.
    public func blob(_ column: Int) throws(StorageError) -> [UInt8] {
        guard case .blob(let value) = try value(column) else { throw unexpected(column, "bytes") }
        return value
    }

    /// A moment.
    public func timestamp(_ column: Int) throws(StorageError) -> Timestamp {
        guard let moment = Timestamp(try text(column)) else { throw unexpected(column, "a moment") }
        return moment
    }

    /// A moment, or none.
    public func optionalTimestamp(_ column: Int) throws(StorageError) -> Timestamp? {
        try value(column) == .null ? nil : try timestamp(column)
    }

    /// A word of a closed list.
    public func word<Word: RawRepresentable<String>>(_ column: Int) throws(StorageError) -> Word {
        guard let word = Word(rawValue: try text(column)) else { throw unexpected(column, "a known word") }
        return word
    }

    /// A word of a closed list, or none.
    public func optionalWord<Word: RawRepresentable<String>>(_ column: Int) throws(StorageError) -> Word? {
        guard try value(column) != .null else { return nil }
        let word: Word = try word(column)
        return word
    }

    private func value(_ column: Int) throws(StorageError) -> SQLValue {
        guard values.indices.contains(column) else { throw .corrupt("a row has no column \(column)") }
        return values[column]
    }

    private func unexpected(_ column: Int, _ wanted: Message) -> StorageError {
        .corrupt("column \(column) of a row does not hold \(wanted)")
    }
}
