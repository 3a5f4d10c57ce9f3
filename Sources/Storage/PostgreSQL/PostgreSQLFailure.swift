import Messages

/// What went wrong with a connection or a statement, before it is told as a ``StorageError``.
struct PostgreSQLFailure: Error {
    /// SQLSTATE (https://www.postgresql.org/docs/15/errcodes-appendix.html); nil when the server said nothing.
    let state: String?

    /// The server's or libpq's words, without secrets.
    let reason: String

    /// Whether the connection is gone with it.
    let isConnectionLost: Bool

    func storageError(of name: String) -> StorageError {
        let detail = state.map { "\(reason) (\($0))" } ?? reason
        return switch kind {
        case .locked: StorageError(.locked, "\(name) is locked by another program: \(detail)")
        case .full: StorageError(.full, "there is no room left for \(name): \(detail)")
        case .readOnly: StorageError(.readOnly, "\(name) cannot be written to: \(detail)")
        case .corrupt: StorageError(.corrupt, "\(name) is damaged: \(detail)")
        case .conflict: StorageError(.conflict, "transactions in \(name) get in each other's way: \(detail)")
        case .constraint: StorageError(.constraint, "\(name) refuses a row: \(detail)")
        case .tooLarge: StorageError(.tooLarge, "\(name) refuses a value: \(detail)")
        case .unsuitable: StorageError(.unsuitable, "\(name) refuses this user or is not set up: \(detail)")
        case .unavailable: StorageError(.unavailable, "\(name) cannot be used: \(detail)")
        case .commitUnknown, .version, .other: StorageError(kind, "\(name) failed: \(detail)")
        }
    }

    var kind: StorageError.Kind {
        guard let state else { return isConnectionLost ? .unavailable : .other }
        if let kind = Self.kinds[state] { return kind }
        if let kind = Self.classes[String(state.prefix(2))] { return kind }
        return isConnectionLost ? .unavailable : .other
    }

    private static let kinds: [String: StorageError.Kind] = [
        "40001": .conflict, "40P01": .conflict, "55P03": .locked, "57014": .locked, "53100": .full,
        "25006": .readOnly, "42501": .unsuitable, "3D000": .unsuitable, "XX001": .corrupt, "XX002": .corrupt,
    ]

    private static let classes: [String: StorageError.Kind] = [
        "08": .unavailable, "23": .constraint, "28": .unsuitable, "53": .unavailable, "54": .tooLarge,
        "57": .unavailable, "58": .unavailable,
    ]
}
