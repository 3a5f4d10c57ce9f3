/// Which file it is, and how far it has been read.
///
/// Written as `INODE:OFFSET:LENGTH:HASH`, the last two of its ``FileMark``, the last in hexadecimal.
struct FilePlace: Hashable, Sendable {
    let inode: UInt64

    /// Behind the last line that was taken.
    var offset: Int

    var mark: FileMark

    init(inode: UInt64, offset: Int = 0, mark: FileMark = .empty) {
        self.inode = inode
        self.offset = offset
        self.mark = mark
    }
}

extension FilePlace: LosslessStringConvertible {
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 4, let inode = UInt64(parts[0]), let offset = Int(parts[1]), offset >= 0,
            let length = Int(parts[2]), (0...FileMark.longest).contains(length),
            let hash = UInt64(parts[3], radix: 16)
        else { return nil }
        self.init(inode: inode, offset: offset, mark: FileMark(length: length, hash: hash))
    }

    var description: String { "\(inode):\(offset):\(mark.length):\(String(mark.hash, radix: 16))" }
}
