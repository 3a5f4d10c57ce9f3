import GRDB
import Messages

/// What SQLite's result codes mean (https://www.sqlite.org/rescode.html).
enum SQLiteFailure {
    static func storageError(_ error: any Error, of name: String) -> StorageError {
        if let error = error as? StorageError { return error }
        guard let error = error as? DatabaseError else {
            return StorageError(.other, "\(name) failed: \(String(describing: error))")
        }
        return storageError(error, of: name)
    }

    private static func storageError(_ error: DatabaseError, of name: String) -> StorageError {
        let reason = reason(error)
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: StorageError(.locked, "\(name) is locked by another program: \(reason)")
        case .SQLITE_FULL: StorageError(.full, "there is no room left for \(name): \(reason)")
        case .SQLITE_READONLY: StorageError(.readOnly, "\(name) cannot be written to: \(reason)")
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_NOMEM:
            StorageError(.unavailable, "\(name) cannot be used: \(reason)")
        case .SQLITE_CORRUPT: StorageError(.corrupt, "\(name) is damaged: \(reason)")
        case .SQLITE_NOTADB: StorageError(.unsuitable, "\(name) is no database of SQLite: \(reason)")
        case .SQLITE_CONSTRAINT: StorageError(.constraint, "\(name) refuses a row: \(reason)")
        case .SQLITE_TOOBIG: StorageError(.tooLarge, "\(name) refuses a value: \(reason)")
        default: StorageError(.other, "\(name) failed: \(reason)")
        }
    }

    /// SQLite's own words, without the statement and its parameters.
    private static func reason(_ error: DatabaseError) -> String {
        "\(error.message ?? "no reason given") (\(error.extendedResultCode.rawValue))"
    }
}
