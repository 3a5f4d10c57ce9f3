import FoundationEssentials
import Glibc

/// An error of the system about a file.
struct SystemFailure: Error {
    /// The system's words.
    let reason: String

    init() { reason = String(cString: strerror(errno)) }
}

/// Reads a file that may be a pipe or a mounted secret, to its end or just past a limit.
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    static func open(_ path: String) throws(SystemFailure) -> OpenFile {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure() }
        return OpenFile(descriptor)
    }

    func read(limit: Int) throws(SystemFailure) -> Data {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while data.count <= limit {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFailure() }
            guard count > 0 else { break }
            data.append(contentsOf: buffer[..<count])
        }
        return data
    }
}
