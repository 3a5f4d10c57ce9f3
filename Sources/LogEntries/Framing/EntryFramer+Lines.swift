import Messages

extension EntryFramer {
    /// Looks at how a line begins.
    mutating func lineStart(_ part: RawSpan, _ place: Int) -> Int {
        let visible = TextScanning.skipBlanks(part, from: place)
        guard visible < part.byteCount else {
            // Blanks belong to a line that is printed as it was; a part of nothing else is kept within reason.
            if kept.count < 4_096 { part.extracting(place..<visible).withUnsafeBytes { kept.append(contentsOf: $0) } }
            return visible
        }
        let byte = part.unsafeLoad(fromByteOffset: visible, as: UInt8.self)
        if byte == UInt8(ascii: "\n") {
            forget()
            line += 1
            return visible + 1
        }
        if byte == UInt8(ascii: "["), beginsArray(part, visible) {
            forget()
            array = ArrayPlace(line: line)
            state = .array(.elementOrEnd)
            return visible + 1
        }
        firstLine = line
        state = .line
        return place
    }

    /// Whether a bracket at the beginning of a line is an array of entries and no other text.
    private func beginsArray(_ part: RawSpan, _ bracket: Int) -> Bool {
        guard hasLines else { return true }
        var place = bracket + 1
        while place < part.byteCount {
            let byte = part.unsafeLoad(fromByteOffset: place, as: UInt8.self)
            guard TextScanning.isBlank(byte) || byte == UInt8(ascii: "\n") else { return byte == UInt8(ascii: "{") }
            place += 1
        }
        return false
    }

    /// Reads to the end of a line.
    mutating func line(_ part: RawSpan, _ place: Int, _ body: (EntryPiece) -> Void) -> Int {
        guard let end = TextScanning.first(UInt8(ascii: "\n"), in: part, from: place) else {
            keep(part, from: place, to: part.byteCount, body)
            return part.byteCount
        }
        // Said before the line is handed out, because what begins in it may go on.
        state = .lineStart
        handOut(part, from: place, to: end + 1, body) { framer, bytes in framer.handOut(line: bytes, body) }
        if case .lineStart = state { reset(.lineStart) }
        line += 1
        return end + 1
    }

    /// Hands out a line, or begins an object that spans lines with it.
    mutating func handOut(line bytes: RawSpan, _ body: (EntryPiece) -> Void) {
        hasLines = true
        guard Self.mayGoOn(bytes) else { return body(EntryPiece(bytes, line: firstLine)) }
        var scanner = BracketScanner()
        switch scanner.scan(bytes, from: 0) {
        case .closed(let end) where Self.begins(bytes, behind: end):
            // Another object begins in this line, and goes on.
            body(EntryPiece(bytes.extracting(0..<end), line: firstLine, isElement: true))
            handOut(line: bytes.extracting(end..<bytes.byteCount), body)
        case .closed, .newLine(_, inString: true): body(EntryPiece(bytes, line: firstLine))
        case .newLine(_, inString: false), .end:
            kept = bytes.withUnsafeBytes { Array($0) }
            state = .object(scanner)
        }
    }

    /// Whether a line is one after which a printer would have gone on in the next.
    private static func mayGoOn(_ bytes: RawSpan) -> Bool {
        let first = TextScanning.skipBlanks(bytes, from: 0)
        guard first < bytes.byteCount, let last = TextScanning.lastVisible(bytes),
            bytes.unsafeLoad(fromByteOffset: first, as: UInt8.self) == UInt8(ascii: "{")
        else { return false }
        switch bytes.unsafeLoad(fromByteOffset: last, as: UInt8.self) {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","): return true
        default: return false
        }
    }

    /// Whether another object begins behind a place.
    private static func begins(_ bytes: RawSpan, behind place: Int) -> Bool {
        let next = TextScanning.skipBlanks(bytes, from: place)
        return next < bytes.byteCount && bytes.unsafeLoad(fromByteOffset: next, as: UInt8.self) == UInt8(ascii: "{")
    }

    // MARK: Objects that span lines

    /// Reads to the end of a line of an object.
    mutating func objectLine(
        _ part: RawSpan,
        _ place: Int,
        _ scanner: BracketScanner,
        _ body: (EntryPiece) -> Void
    ) -> Int {
        let found = TextScanning.first(UInt8(ascii: "\n"), in: part, from: place)
        let end = found.map { $0 + 1 } ?? part.byteCount
        guard kept.count + tail.count + end - place <= limit else {
            giveUpOnLength(body)
            reset(.resuming(isLineStart: false))
            return place
        }
        part.extracting(place..<end).withUnsafeBytes { tail.append(contentsOf: $0) }
        if found != nil {
            line += 1
            endObjectLine(isLast: false, body)
        }
        return end
    }

    /// Takes a line into the object that it belongs to.
    mutating func endObjectLine(isLast: Bool, _ body: (EntryPiece) -> Void) {
        guard case .object(var scanner) = state else { return }
        // No printer begins a line inside of an object like this; an entry that was cut off is followed by one.
        guard tail.first != UInt8(ascii: "{") || tail.dropFirst().first != UInt8(ascii: "\"") else {
            cutOff(body)
            let next = tail
            reset(.lineStart)
            firstLine = isLast ? line : line - 1
            return handOut(line: next.span.bytes, body)
        }
        let stop = scanner.scan(tail.span.bytes, from: 0)
        if case .closed(let end) = stop, Self.begins(tail.span.bytes, behind: end) {
            return endObject(at: end, isLast: isLast, body)
        }
        kept += tail
        tail.removeAll(keepingCapacity: true)
        switch stop {
        case .closed:
            body(EntryPiece(kept.span.bytes, line: firstLine, spansLines: true))
            reset(.lineStart)
        case .newLine(_, inString: true):
            cutOff(body)
            reset(.resuming(isLineStart: true))
        case .newLine(_, inString: false), .end: state = .object(scanner)
        }
    }

    /// Ends an object in the line in which another one begins.
    private mutating func endObject(at end: Int, isLast: Bool, _ body: (EntryPiece) -> Void) {
        kept += tail[..<end]
        let next = Array(tail[end...])
        body(EntryPiece(kept.span.bytes, line: firstLine, isElement: true, spansLines: true))
        reset(.lineStart)
        firstLine = isLast ? line : line - 1
        handOut(line: next.span.bytes, body)
    }

    /// Passes over lines until one begins like an entry.
    mutating func resuming(_ part: RawSpan, _ place: Int, _ isLineStart: Bool) -> Int {
        let byte = part.unsafeLoad(fromByteOffset: place, as: UInt8.self)
        if isLineStart, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
            reset(.lineStart)
            return place
        }
        guard let end = TextScanning.first(UInt8(ascii: "\n"), in: part, from: place) else {
            state = .resuming(isLineStart: false)
            return part.byteCount
        }
        line += 1
        state = .resuming(isLineStart: true)
        return end + 1
    }
}
