import Glibc
import Messages

/// A file of the monitor's that is read whole: certificates, keys, tokens.
enum SmallFile {
    /// Why a file was not read.
    struct Failure: Error {
        /// The reason, without the path.
        let reason: Message
    }

    /// Reads a file to its end; one that is longer than the limit is refused.
    /// - Throws: ``Failure``, with the system's words.
    static func read(_ path: String, limit: Int = 1 << 20) throws(Failure) -> [UInt8] {
        // A pipe that nobody writes into would make the monitor wait for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw systemFailure() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw systemFailure() }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else {
                throw Failure(reason: "it has more than \(limit >> 10) KiB, which are not read")
            }
        }
    }

    /// Whether something is there, be it a link that leads nowhere or a file that cannot be read.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 || errno != ENOENT
    }

    /// Who may do what with a file: the lowest nine bits of its mode; nil when it is not there.
    static func permissions(of path: String) -> UInt32? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt32(status.st_mode) & 0o777 : nil
    }

    private static func systemFailure() -> Failure {
        Failure(reason: Message(verbatim: String(cString: strerror(errno))))
    }
}
