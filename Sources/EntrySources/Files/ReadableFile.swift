import Glibc

/// An error of the system about a file.
struct FileFailure: Error, Hashable {
    /// The system's words.
    let reason: String

    /// Whether the file, or a folder on the way to it, is not there.
    let isMissing: Bool

    init(_ code: Int32 = errno) {
        reason = String(cString: strerror(code))
        isMissing = code == ENOENT || code == ENOTDIR
    }

    init(reason: String) {
        self.reason = reason
        isMissing = false
    }
}

/// What the system says of a file.
struct FileStatus: Hashable, Sendable {
    /// What stays the same when the file is renamed.
    let inode: UInt64
    let size: Int
    /// When it was last written to, in nanoseconds since 1970.
    let modified: Int64
    /// Whether it has bytes at offsets, as pipes and devices do not.
    let isRegular: Bool

    fileprivate init(_ status: stat) {
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        isRegular = status.st_mode & S_IFMT == S_IFREG
    }

    init(path: String) throws(FileFailure) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileFailure() }
        self.init(status)
    }
}

/// An open file, which stays the same file when its path comes to mean another one.
final class ReadableFile: Sendable {
    private let descriptor: Int32

    /// Opens without waiting, should it be a pipe.
    init(path: String) throws(FileFailure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw FileFailure() }
    }

    deinit { close(descriptor) }

    func status() throws(FileFailure) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure() }
        return FileStatus(status)
    }

    /// The bytes at an offset; fewer than asked for only at the end.
    func read(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
        var failure: FileFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(
                    descriptor,
                    buffer.baseAddress?.advanced(by: filled),
                    count - filled,
                    off_t(offset + filled)
                )
                if read < 0, errno == EINTR { continue }
                if read < 0 { failure = FileFailure() }
                guard read > 0 else { return }
                filled += read
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The whole of a small file, which may be a mounted secret; nil when it is longer than the limit.
    static func content(of path: String, limit: Int) throws(FileFailure) -> [UInt8]? {
        let bytes = try ReadableFile(path: path).read(at: 0, count: limit + 1)
        return bytes.count > limit ? nil : bytes
    }
}
