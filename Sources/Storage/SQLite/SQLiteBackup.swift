import Foundation
import GRDB
import Glibc
import Messages

/// Copies a database that is in use (https://www.sqlite.org/backup.html).
struct SQLiteBackup {
    private let source: DatabasePool
    private let name: String

    init(from source: DatabasePool, name: String) {
        self.source = source
        self.name = name
    }

    /// Writes the copy beside its place and renames it: there is never half of one.
    func write(to path: String) async throws {
        let partial = "\(path).\(getpid()).partial"
        try Self.refuse(path)
        // The lock beside a file says that a process uses it, which goes for a backup's target as well.
        try DatabaseFile(partial).secure()
        do {
            try await copy(to: partial)
            try Self.publish(partial, as: path)
        } catch {
            unlink(partial)
            throw SQLiteFailure.storageError(error, of: name)
        }
    }

    private func copy(to partial: String) async throws {
        let source = source
        try await Self.blocking {
            let target = try DatabaseQueue(path: partial)
            try source.backup(to: target)
            // One file that can be carried away, without a log beside it.
            try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try target.close()
        }
    }

    /// Pages are copied on a thread that may block.
    private static func blocking(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try work() })
            }
        }
    }

    private static func refuse(_ path: String) throws(StorageError) {
        guard access(path, F_OK) != 0 else {
            throw StorageError(.unsuitable, "\(path) is there already, and no backup is written over anything")
        }
    }

    private static func publish(_ partial: String, as path: String) throws(StorageError) {
        let descriptor = open(partial, O_RDONLY | O_CLOEXEC)
        let isOnDisk = descriptor >= 0 && fsync(descriptor) == 0
        if descriptor >= 0 { close(descriptor) }
        // A link is refused where the name is taken, which a renaming is not.
        guard isOnDisk, link(partial, path) == 0 else {
            let reason = String(cString: strerror(errno))
            throw StorageError(FileLock.kind(errno), "\(path) cannot be written: \(reason)")
        }
        unlink(partial)
    }
}
