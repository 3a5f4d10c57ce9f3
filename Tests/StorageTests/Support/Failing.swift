import Testing

@testable import Storage

/// The kind of error that work ends with; nil when it ends well.
func failure(_ work: () async throws -> Void) async throws -> StorageError? {
    do {
        try await work()
        return nil
    } catch let error as StorageError {
        return error
    }
}
