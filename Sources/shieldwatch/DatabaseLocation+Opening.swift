import MonitorConfiguration
import Storage

extension DatabaseLocation {
    /// Opens the database for work.
    func open() async throws -> any Database {
        switch self {
        case .sqlite(let path): try SQLiteDatabase(path: path)
        case .postgresql(let uri): try await PostgreSQLDatabase(uri: uri)
        }
    }
}
