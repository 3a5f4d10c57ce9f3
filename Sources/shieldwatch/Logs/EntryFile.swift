import Glibc
import LogEntries
import Messages

/// Reads a file of log entries, or standard input, block by block.
struct EntryFile {
    /// The path; `-` is standard input.
    let path: String

    /// How many bytes an entry may have.
    var entryLimit = 32 << 20

    private static let blockSize = 1 << 16

    /// The name that people know it by.
    var name: String { path == "-" ? "stdin" : path }

    /// Hands out the file's entries one by one.
    /// - Parameters:
    ///   - afterBlock: called with the number of bytes read when a block has been taken apart; false ends the reading.
    ///   - body: called with each entry or unreadable piece.
    /// - Returns: why the file could not be read to its end; nil when it was.
    func read(afterBlock: (Int) -> Bool, _ body: (EntryPiece) -> Void) -> Message? {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return reason("this file cannot be opened") }
        defer { if path != "-" { close(descriptor) } }
        var stream = EntryStream(limit: entryLimit)
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = Glibc.read(descriptor, block.baseAddress, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let failure = reason("this file cannot be read")
                stream.finish(body)
                return failure
            }
            if count == 0 { break }
            stream.feed(UnsafeRawBufferPointer(rebasing: block[..<count]).bytes, body)
            guard afterBlock(count), !stream.hasFailed else { return nil }
        }
        stream.finish(body)
        _ = afterBlock(0)
        return nil
    }

    /// How many bytes the file has; nil where that is not known before it has been read.
    var size: Int? {
        guard path != "-" else { return nil }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let end = lseek(descriptor, 0, SEEK_END)
        return end > 0 ? Int(end) : nil
    }

    private func reason(_ what: Message) -> Message { "\(what): \(String(cString: strerror(errno)))" }
}
