/// Reads a TZif file of any version from 1 to 4 (RFC 9636, section 3).
struct TimeZoneFile {
    /// No zone comes near so many bytes.
    static let sizeLimit = 1 << 18

    private let bytes: [UInt8]
    private var place = 0

    private struct Header {
        let version: UInt8
        let utcCount, standardCount, leapCount, transitionCount, typeCount, letterCount: Int
    }

    private static let headerSize = 44

    /// Reads the rules out of a file.
    static func rules(_ bytes: [UInt8]) throws(TimeZoneFault) -> TimeZoneRules {
        guard bytes.count <= sizeLimit else { throw .tooLarge }
        var file = TimeZoneFile(bytes: bytes)
        let first = try file.header()
        guard first.version > 0 else { return try file.block(first, timeSize: 4) }
        // Since version 2 the same follows once more with times of 64 bits; the first is for old readers.
        file.place += Self.size(first, timeSize: 4)
        var rules = try file.block(try file.header(), timeSize: 8)
        rules.later = try file.footer()
        return rules
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func header() throws(TimeZoneFault) -> Header {
        guard bytes.count - place >= Self.headerSize, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
            throw .damaged
        }
        let version = bytes[place + 4]
        place += 20
        let header = Header(
            version: version,
            utcCount: Int(number(4)),
            standardCount: Int(number(4)),
            leapCount: Int(number(4)),
            transitionCount: Int(number(4)),
            typeCount: Int(number(4)),
            letterCount: Int(number(4))
        )
        try check(header)
        return header
    }

    private func check(_ header: Header) throws(TimeZoneFault) {
        let counts = [
            header.utcCount, header.standardCount, header.leapCount, header.transitionCount, header.typeCount,
            header.letterCount,
        ]
        // A count takes a byte at least, so that none beyond the file is multiplied or allocated.
        guard counts.allSatisfy({ (0...bytes.count).contains($0) }) else { throw .damaged }
        guard (1...256).contains(header.typeCount), header.letterCount > 0,
            [0, header.typeCount].contains(header.utcCount), [0, header.typeCount].contains(header.standardCount)
        else { throw .contradictory }
        guard Self.size(header, timeSize: 4) <= bytes.count - place else { throw .damaged }
    }

    private static func size(_ header: Header, timeSize: Int) -> Int {
        header.transitionCount * (timeSize + 1) + header.typeCount * 6 + header.letterCount
            + header.leapCount * (timeSize + 4) + header.standardCount + header.utcCount
    }

    private mutating func block(_ header: Header, timeSize: Int) throws(TimeZoneFault) -> TimeZoneRules {
        guard Self.size(header, timeSize: timeSize) <= bytes.count - place else { throw .damaged }
        guard header.leapCount == 0 else { throw .leapSeconds }
        let end = place + Self.size(header, timeSize: timeSize)
        defer { place = end }
        var times: [Int64] = []
        for _ in 0..<header.transitionCount {
            let time = number(timeSize)
            if let last = times.last, last >= time { throw .contradictory }
            times.append(time)
        }
        let types = (0..<header.transitionCount).map { _ in Int(number(1) & 0xFF) }
        let offsets = try offsets(header)
        guard types.allSatisfy({ $0 < offsets.count }) else { throw .contradictory }
        return TimeZoneRules(first: offsets[0], times: times, offsets: types.map { offsets[$0] })
    }

    /// The offset of each type.
    private mutating func offsets(_ header: Header) throws(TimeZoneFault) -> [Int64] {
        var offsets: [Int64] = []
        for _ in 0..<header.typeCount {
            let offset = number(4)
            let isSummer = number(1)
            let letters = number(1) & 0xFF
            guard (-89_999...93_599).contains(offset), (0...1).contains(isSummer), letters < header.letterCount else {
                throw .contradictory
            }
            offsets.append(offset)
        }
        return offsets
    }

    /// The rule for times behind the last transition, between two line feeds; nil where there is none.
    private mutating func footer() throws(TimeZoneFault) -> TimeZoneRule? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\n"),
            let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "\n"))
        else { throw .damaged }
        let text = bytes[(place + 1)..<end]
        guard !text.isEmpty else { return nil }
        guard let rule = TimeZoneRuleReader.rule(text) else { throw .contradictory }
        return rule
    }

    /// So many bytes as a number with a sign; they are known to be there.
    private mutating func number(_ size: Int) -> Int64 {
        var value: UInt64 = bytes[place] >= 0x80 ? .max : 0
        for byte in bytes[place..<place + size] { value = value << 8 | UInt64(byte) }
        place += size
        return Int64(bitPattern: value)
    }
}
