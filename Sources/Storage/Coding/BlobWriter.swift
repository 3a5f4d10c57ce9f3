import IntegrityEvents
import MeasuredBoot

/// Writes the parts of a blob one after the other.
struct BlobWriter {
    private(set) var result: [UInt8] = []

    mutating func byte(_ value: UInt8) { result.append(value) }

    mutating func number(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            result.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        result.append(UInt8(rest))
    }

    mutating func bytes(_ value: [UInt8]) {
        number(value.count)
        result += value
    }

    mutating func registers(_ values: [RegisterValue]) {
        number(values.count)
        for register in values {
            number(register.pcr)
            byte(UInt8(register.algorithm.rawValue >> 8))
            byte(UInt8(truncatingIfNeeded: register.algorithm.rawValue))
            bytes(register.value.bytes)
        }
    }
}
