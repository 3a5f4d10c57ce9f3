import Glibc
import Messages

/// The file of a database, as the file system sees it.
struct DatabaseFile: Sendable {
    /// What tells files apart, whatever they are called.
    private struct Identity: Hashable {
        let device: UInt
        let number: UInt
    }

    let path: String
    private var identity: Identity?

    init(_ path: String) { self.path = path }

    /// The path without links: that of the folder, where there is no file yet.
    static func resolved(_ path: String) -> String {
        if let whole = real(path) { return whole }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let folder = real(folder) else { return path }
        return (folder == "/" ? "" : folder) + "/" + path[(slash.map { path.index(after: $0) } ?? path.startIndex)...]
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// Makes the file, for this user only, where it is not there, and makes one that is there so.
    ///
    /// SQLite gives the files beside it the same permissions (https://www.sqlite.org/wal.html).
    func secure() throws(StorageError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageError(.unsuitable, "\(path) is not a regular file")
        }
        guard status.st_nlink <= 1 else {
            // SQLite finds its log by the name, so that what is written under one name is not seen under the other
            // (https://www.sqlite.org/howtocorrupt.html, section 2.5).
            throw StorageError(.unsuitable, "\(path) has another name, too (a hard link)")
        }
        if status.st_mode & 0o077 != 0 { _ = fchmod(descriptor, status.st_mode & 0o700) }
    }

    /// Keeps in mind which file it is.
    mutating func remember() { identity = current }

    /// Whether there was a file when it was last looked at.
    var isThere: Bool { identity != nil }

    /// Refuses when the path does not lead to the file any more: what is written to it then would be lost.
    func checkThatItIsThere() throws(StorageError) {
        guard identity == current else {
            throw StorageError(.unavailable, "\(path) has been removed or replaced while it was in use")
        }
    }

    private var current: Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    }

    private func failure() -> StorageError {
        StorageError(FileLock.kind(errno), "\(path) cannot be opened: \(String(cString: strerror(errno)))")
    }
}
