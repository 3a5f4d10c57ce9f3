import Messages

/// What a kernel's Integrity Measurement Architecture (IMA) measured while it ran, in order.
///
/// The kernel offers the list in binary and as text, `/sys/kernel/security/ima/binary_runtime_measurements` and
/// `ascii_runtime_measurements` (https://ima-doc.readthedocs.io/en/latest/event-log-format.html).
public struct IMAList: Hashable, Sendable {
    /// The entries.
    public let entries: [IMAEntry]

    /// Makes a list.
    public init(_ entries: [IMAEntry]) { self.entries = entries }

    /// Reads a list in either form.
    public init(parsing bytes: [UInt8], limits: MeasurementLimits = .standard) throws(MalformedInput) {
        guard bytes.count <= limits.logSize else {
            throw MalformedInput("lists of more than \(limits.logSize >> 20) MiB are not read", at: limits.logSize)
        }
        // In binary a digit would be the number of a register that does not exist.
        if let first = bytes.first, UInt8(ascii: "0")...UInt8(ascii: "9") ~= first {
            try self.init(text: bytes, limits)
        } else {
            try self.init(binary: bytes, limits)
        }
    }

    static func checkCount(_ count: Int, _ limits: MeasurementLimits, at offset: Int) throws(MalformedInput) {
        guard count < limits.eventCount else {
            throw MalformedInput("more than \(limits.eventCount) entries are not read", at: offset)
        }
    }

    static func checkRegister(_ register: Int, at offset: Int) throws(MalformedInput) {
        guard 0..<PCRValues.registerCount ~= register else {
            throw MalformedInput("there is no PCR \(register)", at: offset)
        }
    }
}
