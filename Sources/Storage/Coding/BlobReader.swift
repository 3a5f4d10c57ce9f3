import IntegrityEvents
import MeasuredBoot
import Messages

/// Reads the parts of a blob one after the other; what is cut off or too long is an error, never a crash.
struct BlobReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() throws(StorageError) -> UInt8 {
        guard let byte = rest.popFirst() else { throw .corrupt("a report is cut off") }
        return byte
    }

    mutating func number() throws(StorageError) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << UInt64(shift)
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
        }
        throw .corrupt("a number in a report does not end")
    }

    mutating func bytes() throws(StorageError) -> [UInt8] {
        let count = try number()
        guard count >= 0, count <= rest.count else { throw .corrupt("a report is cut off") }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func registers() throws(StorageError) -> [RegisterValue] {
        let count = try number()
        // A register takes four bytes at least: no room is made for more than there can be.
        guard count >= 0, count <= rest.count / 4 else { throw .corrupt("a report is cut off") }
        var registers: [RegisterValue] = []
        registers.reserveCapacity(count)
        for _ in 0..<count {
            let pcr = try number()
            let algorithm = UInt16(try byte()) << 8 | UInt16(try byte())
            let value = Digest(try bytes())
            registers.append(RegisterValue(pcr: pcr, algorithm: DigestAlgorithm(rawValue: algorithm), value: value))
        }
        return registers
    }
}
