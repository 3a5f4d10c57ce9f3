import Messages

/// Cuts a text that comes in parts into its entries: one a line, objects that span lines, or the
/// elements of an array. Objects that begin and end on one line are one piece, which ``EntryUnpacker`` takes apart.
///
/// Only the bounds of entries are looked for; whether one is JSON its reader finds out. What no entry can be told in is
/// handed out as a piece with a fault, and reading goes on behind it, at the next line that begins like an entry. An
/// entry that lies in one part is handed out where it lies; only one that two parts share is put together, so that a
/// framer takes no more room than its largest entry.
public struct EntryFramer: ~Copyable {
    /// How many bytes an entry may have before its rest is passed over.
    let limit: Int

    /// The line that is being read, counted from 1.
    public internal(set) var line = 1

    var state = State.beginning(0)

    /// The bytes of the entry that is being read, as far as they came in earlier parts.
    var kept: [UInt8] = []

    /// Where the entry began that is being read.
    var firstLine = 1

    /// Whether the entry is longer than the limit: that has been said, and its bytes are not kept.
    var isOverlong = false

    /// Whether there was a line that belongs to no array.
    var hasLines = false

    /// The last line of an object that spans lines, as far as it has come.
    var tail: [UInt8] = []

    /// The array whose elements are being read.
    var array = ArrayPlace()

    enum State {
        /// So many bytes of a byte order mark have been seen.
        case beginning(Int)
        /// Nothing but blanks in this line so far.
        case lineStart
        case line
        /// An object that spans lines.
        case object(BracketScanner)
        /// Behind something broken, in lines that are passed over; whether this one has begun.
        case resuming(isLineStart: Bool)
        /// Between the elements of an array.
        case array(Expectation)
        case element(BracketScanner)
    }

    /// What may stand next in an array.
    enum Expectation {
        case elementOrEnd, element, separator
    }

    /// Makes a framer.
    /// - Parameter limit: how many bytes an entry may have; the rest of a longer one is passed over.
    public init(limit: Int = 32 << 20) { self.limit = max(1, limit) }

    /// Takes the next part of the text, and hands out what is complete.
    public mutating func feed(_ part: RawSpan, _ body: (EntryPiece) -> Void) {
        var place = 0
        while place < part.byteCount {
            switch state {
            case .beginning(let seen): place = beginning(part, place, seen)
            case .lineStart: place = lineStart(part, place)
            case .line: place = line(part, place, body)
            case .object(let scanner): place = objectLine(part, place, scanner, body)
            case .resuming(let isLineStart): place = resuming(part, place, isLineStart)
            case .array(let expectation): place = between(part, place, expectation, body)
            case .element(let scanner): place = element(part, place, scanner, body)
            }
        }
    }

    /// Ends the text: what is left is an entry without a line ending, or cut off.
    public mutating func finish(_ body: (EntryPiece) -> Void) {
        switch state {
        case .line where !kept.isEmpty:
            let last = kept
            kept = []
            state = .lineStart
            handOut(line: last.span.bytes, body)
            if case .object = state { cutOff(body) }
        case .object:
            // The last line has no ending: it may close the object all the same.
            if !tail.isEmpty { endObjectLine(isLast: true, body) }
            if case .object = state { cutOff(body) }
        case .element: cutOff(body)
        case .array: report("the array of entries that begins in line \(array.line) is not closed", at: line, body)
        default: break
        }
        reset(.lineStart)
    }

    // MARK: What every state does

    /// Passes over a byte order mark at the beginning of the text.
    private mutating func beginning(_ part: RawSpan, _ place: Int, _ seen: Int) -> Int {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard part.unsafeLoad(fromByteOffset: place, as: UInt8.self) == mark[seen] else {
            kept = Array(mark.prefix(seen))
            state = seen == 0 ? .lineStart : .line
            return place
        }
        state = seen == 2 ? .lineStart : .beginning(seen + 1)
        return place + 1
    }

    /// Keeps bytes of an entry whose end has not come yet.
    mutating func keep(_ part: RawSpan, from start: Int, to end: Int, _ body: (EntryPiece) -> Void) {
        guard !isOverlong, end > start else { return }
        guard kept.count + end - start <= limit else { return giveUpOnLength(body) }
        part.extracting(start..<end).withUnsafeBytes { kept.append(contentsOf: $0) }
    }

    mutating func giveUpOnLength(_ body: (EntryPiece) -> Void) {
        report("an entry of more than \(limit) bytes is not read", at: firstLine, body)
        isOverlong = true
        forget()
    }

    /// Hands out the bytes that were kept and those of this part.
    mutating func handOut(
        _ part: RawSpan,
        from start: Int,
        to end: Int,
        _ body: (EntryPiece) -> Void,
        as use: (inout EntryFramer, RawSpan) -> Void
    ) {
        guard !kept.isEmpty || end - start > limit else {
            if !isOverlong { use(&self, part.extracting(start..<end)) }
            return
        }
        keep(part, from: start, to: end, body)
        guard !isOverlong else { return }
        // The bytes are taken out while they are handed out: what uses them may begin another entry.
        let bytes = kept
        kept = []
        use(&self, bytes.span.bytes)
        if kept.isEmpty, bytes.capacity <= Self.roomKept {
            kept = bytes
            kept.removeAll(keepingCapacity: true)
        }
    }

    /// Drops what was kept, and its room when there is much of it.
    mutating func forget() { kept.removeAll(keepingCapacity: kept.capacity <= Self.roomKept) }

    private static var roomKept: Int { 1 << 20 }

    /// Begins something else.
    mutating func reset(_ next: State) {
        state = next
        isOverlong = false
        forget()
        tail.removeAll(keepingCapacity: tail.capacity <= Self.roomKept)
    }

    func report(_ fault: Message, at line: Int, _ body: (EntryPiece) -> Void) {
        body(EntryPiece(kept.span.bytes, line: line, fault: fault))
    }

    /// Says that an entry has a beginning and no end.
    mutating func cutOff(_ body: (EntryPiece) -> Void) {
        guard !isOverlong else { return }
        report("the entry that begins here is cut off", at: firstLine, body)
    }
}
