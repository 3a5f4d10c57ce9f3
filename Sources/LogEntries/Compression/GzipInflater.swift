import CZlib
import Messages

/// Unpacks gzip files (RFC 1952) that come in parts, of one member or several.
struct GzipInflater: ~Copyable {
    /// The two bytes that every member begins with.
    static var magic: [UInt8] { [0x1F, 0x8B] }

    /// zlib keeps the address of its state, so that it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var room = [UInt8](repeating: 0, count: 256 << 10)
    private var state = State.member

    private enum State {
        /// In a member, or before the first one.
        case member
        /// Behind a member: there may be another one, or zeros up to the end of a block of a tape.
        case behindMember(seenMagic: Bool)
        case failed
    }

    /// Why nothing more is unpacked.
    private(set) var fault: Message?

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 asks for a gzip header, 15 for the largest window.
        let status = inflateInit2_(stream, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        if status != Z_OK { fail("the compressed data cannot be unpacked: there is no memory for it") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks the next part, and hands out what comes out of it piece by piece.
    mutating func feed(_ part: RawSpan, _ body: (RawSpan) -> Void) {
        var place = 0
        while place < part.byteCount {
            switch state {
            case .member: place = unpack(part, place, body)
            case .behindMember(let seenMagic): place = behindMember(part, place, seenMagic)
            case .failed: return
            }
        }
    }

    /// Ends the data; what ends inside of a member is cut off.
    mutating func finish() {
        switch state {
        case .member: fail("the compressed data is cut off")
        case .behindMember(seenMagic: true): fail("the compressed data is cut off")
        case .behindMember, .failed: break
        }
    }

    /// Unpacks as much of a part as belongs to this member, and says where that ends.
    private mutating func unpack(_ part: RawSpan, _ start: Int, _ body: (RawSpan) -> Void) -> Int {
        var place = start
        repeat {
            let (status, taken, count) = step(part.extracting(place..<part.byteCount))
            place += taken
            if count > 0 { body(room.span.bytes.extracting(0..<count)) }
            if status == Z_STREAM_END { state = .behindMember(seenMagic: false) }
            guard status == Z_OK || status == Z_BUF_ERROR && count == 0 && place == part.byteCount else {
                if status != Z_STREAM_END { fail("the compressed data is damaged") }
                return place
            }
            // A full room may have left something behind, also when nothing is left to read.
            guard count == room.count || place < part.byteCount else { return place }
        } while true
    }

    private mutating func step(_ part: RawSpan) -> (status: Int32, taken: Int, count: Int) {
        part.withUnsafeBytes { input in
            room.withUnsafeMutableBufferPointer { output in
                let size = UInt32(truncatingIfNeeded: min(input.count, 1 << 30))
                stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                )
                stream.pointee.avail_in = size
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(truncatingIfNeeded: output.count)
                let status = inflate(stream, Z_NO_FLUSH)
                return (status, Int(size - stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out))
            }
        }
    }

    private mutating func behindMember(_ part: RawSpan, _ place: Int, _ seenMagic: Bool) -> Int {
        let byte = part.unsafeLoad(fromByteOffset: place, as: UInt8.self)
        if seenMagic, byte == Self.magic[1] {
            guard inflateReset(stream) == Z_OK else {
                fail("the compressed data is damaged")
                return place
            }
            state = .member
            // The first byte of the magic number may have come in the part before.
            let first: [UInt8] = [Self.magic[0]]
            _ = unpack(first.span.bytes, 0) { _ in }
            return place
        }
        if !seenMagic, byte == 0 || byte == Self.magic[0] {
            state = .behindMember(seenMagic: byte == Self.magic[0])
            return place + 1
        }
        fail("there is something else behind the compressed data")
        return place
    }

    private mutating func fail(_ fault: Message) {
        self.fault = fault
        state = .failed
    }
}
