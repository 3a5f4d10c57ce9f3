import Glibc
import IntegrityEvents
import LogEntries
import Messages

/// A file with log entries, or standard input, read part by part.
struct EntryFile {
    private let path: String

    private static let partSize = 1 << 20

    init(_ path: String) { self.path = path }

    /// Reads all entries.
    /// - Returns: why the file could not be read to its end; nil when it was.
    func read(into reading: inout EntryReading) -> Message? {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
        guard descriptor >= 0 else { return Message(verbatim: String(cString: strerror(errno))) }
        defer { if path != "-" { close(descriptor) } }
        var stream = EntryStream()
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.partSize, alignment: 64)
        defer { part.deallocate() }
        while true {
            let count = Glibc.read(descriptor, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return Message(verbatim: String(cString: strerror(errno))) }
            guard count > 0 else { break }
            let bytes = UnsafeRawBufferPointer(rebasing: part[..<count])
            stream.feed(bytes.bytes) { reading.take($0, of: path) }
        }
        stream.finish { reading.take($0, of: path) }
        return nil
    }
}
