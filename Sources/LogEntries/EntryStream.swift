import Messages

/// The entries of a file that comes in parts: plain or packed with gzip, in any of the forms that ``EntryFramer`` reads.
///
/// What kind of file it is its first bytes tell. Reading and the file itself are the caller's.
public struct EntryStream: ~Copyable {
    private var framer: EntryFramer
    private var inflater: GzipInflater?
    private var state = State.unknown
    private var hasSaidFault = false

    /// How many bytes have come, after unpacking.
    public private(set) var byteCount = 0

    private enum State {
        case unknown
        /// The first byte was that of a gzip file.
        case maybeGzip
        case plain, gzip
    }

    /// Makes a stream.
    /// - Parameter limit: how many bytes an entry may have; the rest of a longer one is passed over.
    public init(limit: Int = 32 << 20) { framer = EntryFramer(limit: limit) }

    /// The line that is being read, counted from 1.
    public var line: Int { framer.line }

    /// Whether nothing that comes later can be read.
    public var hasFailed: Bool { hasSaidFault }

    /// Takes the next part of the file, and hands out the entries that are complete.
    public mutating func feed(_ part: RawSpan, _ body: (EntryPiece) -> Void) {
        guard part.byteCount > 0, !hasSaidFault else { return }
        switch state {
        case .unknown where part.unsafeLoad(as: UInt8.self) == GzipInflater.magic[0] && part.byteCount == 1:
            state = .maybeGzip
        case .unknown:
            let isGzip =
                part.byteCount > 1
                && part.unsafeLoad(as: UInt8.self) == GzipInflater.magic[0]
                && part.unsafeLoad(fromByteOffset: 1, as: UInt8.self) == GzipInflater.magic[1]
            begin(isGzip)
            take(part, body)
        case .maybeGzip:
            begin(part.unsafeLoad(as: UInt8.self) == GzipInflater.magic[1])
            takeMagic(body)
            take(part, body)
        case .plain, .gzip: take(part, body)
        }
    }

    /// Ends the file.
    public mutating func finish(_ body: (EntryPiece) -> Void) {
        if case .maybeGzip = state {
            begin(false)
            takeMagic(body)
        }
        if inflater != nil {
            inflater?.finish()
            sayFault(body)
        }
        framer.finish(body)
    }

    private mutating func begin(_ isGzip: Bool) {
        state = isGzip ? .gzip : .plain
        if isGzip { inflater = GzipInflater() }
    }

    /// The byte that came alone in the first part.
    private mutating func takeMagic(_ body: (EntryPiece) -> Void) {
        let first: [UInt8] = [GzipInflater.magic[0]]
        take(first.span.bytes, body)
    }

    private mutating func take(_ part: RawSpan, _ body: (EntryPiece) -> Void) {
        guard inflater != nil else {
            byteCount += part.byteCount
            return framer.feed(part, body)
        }
        inflater?.feed(part) { unpacked in
            byteCount += unpacked.byteCount
            framer.feed(unpacked, body)
        }
        sayFault(body)
    }

    private mutating func sayFault(_ body: (EntryPiece) -> Void) {
        guard !hasSaidFault, let fault = inflater?.fault else { return }
        hasSaidFault = true
        // What came before the fault is read to its end first.
        framer.finish(body)
        framer.report(fault, at: framer.line, body)
    }
}
