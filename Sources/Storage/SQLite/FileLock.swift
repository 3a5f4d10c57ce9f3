import Glibc
import Messages

/// The file that says that a process uses a database. The kernel lets go of it when the process dies, however it dies.
///
/// The file stays: one that were removed could be locked by one process while another makes it anew.
struct FileLock: ~Copyable {
    private let descriptor: Int32

    /// Locks the file, which is made where it is not there.
    /// - Throws: ``StorageError/Kind/locked`` when another process, or this one, holds it.
    init(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw StorageError(Self.kind(errno), "\(path) cannot be made: \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw StorageError(.locked, "another shieldwatch\(holder) uses this database: it holds \(path)")
        }
        self.descriptor = descriptor
        // Who holds it is only to be shown.
        let text = "\(getpid())\n"
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.utf8.count, 0) }
    }

    deinit { close(descriptor) }

    static func kind(_ number: Int32) -> StorageError.Kind {
        switch number {
        case EROFS, EACCES, EPERM: .readOnly
        case ENOSPC, EDQUOT: .full
        default: .unavailable
        }
    }

    private static func holder(_ descriptor: Int32) -> Message {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return "" }
        let digits = buffer.prefix(count).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        return digits.isEmpty ? "" : " (process \(String(decoding: digits, as: UTF8.self)))"
    }
}
