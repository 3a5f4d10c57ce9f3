/// By what a file is known again: its first bytes, as far as they have been read.
///
/// An inode alone does not say it: the system gives it to another file as soon as the first is gone, and a file that was
/// emptied and has grown again keeps it.
struct FileMark: Hashable, Sendable {
    /// More bytes tell no more.
    static let longest = 256

    /// How many bytes it covers.
    let length: Int

    /// FNV-1a of them (http://www.isthe.com/chongo/tech/comp/fnv/). Who writes the file decides what is in it anyway:
    /// nothing is gained by a second file of the same mark.
    let hash: UInt64

    init(length: Int, hash: UInt64) {
        self.length = length
        self.hash = hash
    }

    /// The mark of the bytes with which a file begins.
    init(_ beginning: some Collection<UInt8>) {
        let bytes = beginning.prefix(Self.longest)
        length = bytes.count
        hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    static let empty = FileMark([])
}
