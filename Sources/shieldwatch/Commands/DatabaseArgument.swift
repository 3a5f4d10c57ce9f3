import ArgumentParser
import Messages
import MonitorConfiguration
import Storage

/// The database that a command is about.
struct DatabaseArgument: ParsableArguments {
    @Argument(
        help: """
            The database: sqlite:PATH, or a URI postgresql://… without a password, which libpq takes from PGPASSFILE or \
            PGPASSWORD.
            """
    )
    var database: String

    func validate() throws { _ = try location() }

    func location() throws -> DatabaseLocation {
        guard let location = DatabaseLocation(database) else {
            throw UsageError("A database is sqlite:PATH or postgresql://…, not what was given.")
        }
        return location
    }

    /// Runs work with the database, opened for looking only: a monitor may be using it.
    /// - Parameter otherwise: what an error comes to; nil when the command ends with it.
    func inspect<Result: Sendable>(
        otherwise: (StorageError) -> Result? = { _ in nil },
        _ work: @escaping @Sendable (any Database) async throws -> Result
    ) throws -> Result {
        let location = try location()
        let outcome = Blocking.wait { () async -> Swift.Result<Result, any Error> in
            do {
                let database = try await Self.open(location)
                let result = await Self.capture { try await work(database) }
                await database.close()
                return result
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(let result)?: return result
        case .failure(let error as StorageError)?:
            if let result = otherwise(error) { return result }
            try Console.giveUp("\(error.message); \(error.advice)")
        case .failure(let error)?: throw error
        case nil: throw CancellationError()
        }
    }

    private static func open(_ location: DatabaseLocation) async throws -> any Database {
        switch location {
        case .sqlite(let path): try SQLiteDatabase(inspecting: path)
        case .postgresql(let uri): try await PostgreSQLDatabase(inspecting: uri)
        }
    }

    private static func capture<Result>(
        _ work: () async throws -> Result
    ) async -> Swift.Result<Result, any Error> {
        do {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }
}
