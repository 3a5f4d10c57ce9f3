import Messages

/// Reads the events of a log one behind the other, without copying any of it.
struct EventLogParser {
    let bytes: [UInt8]
    private let limits: MeasurementLimits

    private(set) var format = EventLog.Format.sha1
    private(set) var registers = EventLog.Registers.platformConfiguration
    private(set) var banks: [DigestAlgorithm] = [.sha1]
    private(set) var digestSizes = [20]
    private(set) var header: SpecificationID?
    private(set) var events: [Event] = []
    private(set) var padding = 0

    /// Where the run of equal bytes begins that the log ends in: an event cannot begin inside of it.
    private let paddingStart: Int

    init(_ bytes: [UInt8], limits: MeasurementLimits) {
        self.bytes = bytes
        self.limits = limits
        paddingStart = Self.paddingStart(bytes)
    }

    /// Reads everything; what was read before a fault stays.
    mutating func parse() -> MalformedInput? {
        guard bytes.count <= limits.logSize else {
            return MalformedInput("the log has \(bytes.count) bytes; at most \(limits.logSize) are read", at: 0)
        }
        guard paddingStart > 0 else { return MalformedInput("there is no event in this log", at: 0) }
        do throws(MalformedInput) {
            // A copy of the reference: the span must not hold what is written to.
            let bytes = bytes
            var reader = ByteReader(bytes.span.bytes)
            try readHeader(&reader)
            try readEvents(&reader)
            return nil
        } catch {
            return error
        }
    }

    private static func paddingStart(_ bytes: [UInt8]) -> Int {
        guard let last = bytes.last, last == 0 || last == 0xFF else { return bytes.count }
        return (bytes.lastIndex { $0 != last } ?? -1) + 1
    }

    /// Reads the first event where it is a header; it is written in the old form whatever the others are.
    private mutating func readHeader(_ reader: inout ByteReader) throws(MalformedInput) {
        var first = reader
        let register = try first.integer(UInt32.self)
        guard EventType(rawValue: try first.integer(UInt32.self)) == .noAction else { return }
        _ = try first.range(20)
        let size = try first.count(UInt32.self)
        guard size >= SpecificationID.signatureSize, size <= limits.eventSize else { return }
        var data = try first.reader(size)
        var start = data
        let signature = try start.bytes(SpecificationID.signatureSize)
        guard signature == SpecificationID.cryptoAgile || SpecificationID.sha1.contains(signature) else { return }
        let header = try SpecificationID(&data)
        self.header = header
        // Logs of confidential computing (ACPI table CCEL) number their registers from 1 and write the header so, too.
        if register == 1 { registers = .runtimeMeasurement }
        if !header.algorithms.isEmpty {
            format = .cryptoAgile
            banks = header.algorithms.map(\.algorithm)
            digestSizes = header.algorithms.map(\.size)
        }
        reader = first
    }

    private mutating func readEvents(_ reader: inout ByteReader) throws(MalformedInput) {
        // A typical event; the array does not have to move while it grows.
        events.reserveCapacity(min(reader.remaining / 256, limits.eventCount))
        while !reader.isAtEnd {
            if reader.offset >= paddingStart {
                padding = reader.remaining
                return
            }
            guard events.count < limits.eventCount else {
                throw MalformedInput("there are more than \(limits.eventCount) events", at: reader.offset)
            }
            events.append(try readEvent(&reader))
        }
    }

    private func readEvent(_ reader: inout ByteReader) throws(MalformedInput) -> Event {
        let offset = reader.offset
        let register = try reader.integer(UInt32.self)
        let type = EventType(rawValue: try reader.integer(UInt32.self))
        guard register < 24 || (register == .max && type == .noAction) else {
            throw MalformedInput("PCR \(register) does not exist; there are 24", at: offset)
        }
        let digests = format == .sha1 ? (range: try reader.range(20), isWhole: true) : try readDigests(&reader)
        let place = reader.offset
        let size = try reader.count(UInt32.self)
        guard size <= limits.eventSize else {
            throw MalformedInput("an event of \(size) bytes; at most \(limits.eventSize) are read", at: place)
        }
        guard size <= reader.remaining else {
            throw MalformedInput("the log ends inside of this event's \(size) bytes", at: place)
        }
        return Event(
            index: events.count,
            offset: offset,
            pcr: register == .max ? nil : Int(register),
            type: type,
            digests: digests.range,
            isWhole: digests.isWhole,
            data: try reader.range(size)
        )
    }

    private func readDigests(
        _ reader: inout ByteReader
    ) throws(MalformedInput) -> (range: Range<Int>, isWhole: Bool) {
        let place = reader.offset
        let count = try reader.count(UInt32.self)
        // Operating systems are known that write a digest only for the bank they use.
        guard (1...banks.count).contains(count) else {
            throw MalformedInput("an event has \(count) digests; the header declares \(banks.count)", at: place)
        }
        if count == banks.count, let range = orderedDigests(&reader) { return (range, true) }
        return (try foundDigests(&reader, count), false)
    }

    /// The digests of all banks where they stand in the order of the header, as firmware writes them.
    private func orderedDigests(_ reader: inout ByteReader) -> Range<Int>? {
        var ahead = reader
        for place in banks.indices {
            guard (try? ahead.integer(UInt16.self)) == banks[place].rawValue,
                (try? ahead.range(digestSizes[place])) != nil
            else { return nil }
        }
        let range = reader.offset..<ahead.offset
        reader = ahead
        return range
    }

    private func foundDigests(_ reader: inout ByteReader, _ count: Int) throws(MalformedInput) -> Range<Int> {
        let start = reader.offset
        var seen: UInt8 = 0
        for _ in 0..<count {
            let place = reader.offset
            let algorithm = DigestAlgorithm(rawValue: try reader.integer(UInt16.self))
            guard let index = banks.firstIndex(of: algorithm) else {
                throw MalformedInput(
                    "the header does not declare the algorithm of this digest, \(algorithm)",
                    at: place
                )
            }
            guard seen & 1 << index == 0 else { throw MalformedInput("two digests of \(algorithm)", at: place) }
            seen |= 1 << index
            _ = try reader.range(digestSizes[index])
        }
        return start..<reader.offset
    }
}
