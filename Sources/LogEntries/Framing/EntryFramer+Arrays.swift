import Messages

/// Where the reading of an array stands.
struct ArrayPlace {
    /// The line in which the array begins.
    var line = 1

    /// How many blanks stand before this place in its line; nil behind anything else.
    var indentation: Int?

    /// The indentation of the element that is being read; nil for one that does not begin its line.
    var elementIndentation: Int?

    /// Whether something stands behind the element's opening bracket in the same line.
    var isCompact = false

    /// Whether the element is an object that has line breaks in it.
    var spansLines = false
}

extension EntryFramer {
    /// Reads what stands between the elements of an array.
    mutating func between(
        _ part: RawSpan,
        _ place: Int,
        _ expectation: Expectation,
        _ body: (EntryPiece) -> Void
    ) -> Int {
        let byte = part.unsafeLoad(fromByteOffset: place, as: UInt8.self)
        switch byte {
        case UInt8(ascii: "\n"):
            line += 1
            array.indentation = 0
            return place + 1
        case _ where TextScanning.isBlank(byte):
            if let indentation = array.indentation { array.indentation = indentation + 1 }
            return place + 1
        case UInt8(ascii: ","):
            if expectation != .separator { report("an entry is missing before this comma", at: line, body) }
            state = .array(.element)
        case UInt8(ascii: "]"):
            if expectation == .element { report("an entry is missing behind the last comma", at: line, body) }
            reset(.lineStart)
            return place + 1
        default: return begin(part, place, byte, expectation, body)
        }
        array.indentation = nil
        return place + 1
    }

    /// Begins an element.
    private mutating func begin(
        _ part: RawSpan,
        _ place: Int,
        _ byte: UInt8,
        _ expectation: Expectation,
        _ body: (EntryPiece) -> Void
    ) -> Int {
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else {
            report("an array of entries has something else here", at: line, body)
            return skipOther(part, place)
        }
        if expectation == .separator { report("a comma is missing before this entry", at: line, body) }
        beginElement(at: array.indentation)
        return place
    }

    private mutating func beginElement(at indentation: Int?) {
        array.elementIndentation = indentation
        array.indentation = nil
        array.spansLines = false
        array.isCompact = false
        firstLine = line
        reset(.element(BracketScanner()))
    }

    /// Passes over what is no element.
    private mutating func skipOther(_ part: RawSpan, _ place: Int) -> Int {
        var place = place
        while place < part.byteCount {
            switch part.unsafeLoad(fromByteOffset: place, as: UInt8.self) {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "\n"):
                state = .array(.separator)
                return place
            default: place += 1
            }
        }
        state = .array(.separator)
        return place
    }

    /// Reads on in an element.
    mutating func element(
        _ part: RawSpan,
        _ place: Int,
        _ scanner: BracketScanner,
        _ body: (EntryPiece) -> Void
    ) -> Int {
        var scanner = scanner
        var next = place
        while next < part.byteCount {
            if array.indentation != nil, let behind = resume(part, place, &next, body) { return behind }
            guard next < part.byteCount else { break }
            switch scanner.scan(part, from: next) {
            case .closed(let end):
                let (line, spansLines) = (firstLine, array.spansLines)
                handOut(part, from: place, to: end, body) { _, bytes in
                    body(EntryPiece(bytes, line: line, spansLines: spansLines))
                }
                reset(.array(.separator))
                return end
            case .newLine(let end, _):
                line += 1
                array.indentation = 0
                if !array.spansLines { array.isCompact = !isBracketOnly(part, from: place, to: end) }
                array.spansLines = true
                next = end
            case .end: next = part.byteCount
            }
        }
        keep(part, from: place, to: part.byteCount, body)
        state = .element(scanner)
        return part.byteCount
    }

    /// Whether the first line of the element is an opening bracket and nothing else.
    private func isBracketOnly(_ part: RawSpan, from start: Int, to end: Int) -> Bool {
        let visible = kept.count { !TextScanning.isBlank($0) }
        let here = (start..<end).count {
            let byte = part.unsafeLoad(fromByteOffset: $0, as: UInt8.self)
            return !TextScanning.isBlank(byte) && byte != UInt8(ascii: "\n")
        }
        return visible + here <= 1
    }

    /// Looks at how a line inside of an element begins: where the element that was to be closed before is not, the next
    /// one begins like it, or the array ends.
    ///
    /// - Parameter next: where to look, moved behind the blanks.
    /// - Returns: where to go on when the element has been given up; nil when it goes on.
    private mutating func resume(
        _ part: RawSpan,
        _ start: Int,
        _ next: inout Int,
        _ body: (EntryPiece) -> Void
    ) -> Int? {
        while next < part.byteCount, let indentation = array.indentation {
            let byte = part.unsafeLoad(fromByteOffset: next, as: UInt8.self)
            if TextScanning.isBlank(byte) {
                array.indentation = indentation + 1
                next += 1
                continue
            }
            array.indentation = nil
            guard let limit = array.elementIndentation else { return nil }
            let begins = byte == UInt8(ascii: "{") && indentation <= limit && (limit > 0 || array.isCompact)
            let ends = byte == UInt8(ascii: "]") && indentation < limit
            guard begins || ends else { return nil }
            keep(part, from: start, to: next, body)
            cutOff(body)
            if begins {
                beginElement(at: indentation)
            } else {
                reset(.array(.separator))
            }
            return next
        }
        return nil
    }
}
