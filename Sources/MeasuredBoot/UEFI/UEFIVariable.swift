import Messages

/// A UEFI variable as events carry it (TCG PC Client Platform Firmware Profile 1.06, section 10.2.6,
/// UEFI_VARIABLE_DATA).
public struct UEFIVariable: Hashable, Sendable {
    /// Who defined the variable.
    public let vendor: EFIGUID

    /// Its name.
    public let name: String

    /// Where its content stands in the log.
    public let content: Range<Int>

    /// Reads the data of an event.
    ///
    /// Firmware is known that leaves bytes behind the content; they are covered by the digest and mean nothing.
    init(_ reader: inout ByteReader, limits: MeasurementLimits) throws(MalformedInput) {
        vendor = try EFIGUID(&reader)
        let place = reader.offset
        let length = try reader.count(UInt64.self)
        let size = try reader.count(UInt64.self)
        guard length <= limits.nameSize / 2 else {
            throw MalformedInput("a name of \(length) characters; at most \(limits.nameSize / 2) are read", at: place)
        }
        name = try reader.span(length * 2).withUnsafeBytes { UTF16Text.decode($0) }
        content = try reader.range(size)
    }
}
