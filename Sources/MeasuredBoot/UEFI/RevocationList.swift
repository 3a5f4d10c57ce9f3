import Messages

/// Images and certificates that firmware must not start or believe any more: the content of a dbx, as the UEFI Forum
/// publishes it or as a machine holds it.
///
/// The signature of an update is stepped over: whoever gives the list has decided that it counts.
public struct RevocationList: Hashable, Sendable {
    /// What is revoked. Who revoked it makes no difference to firmware.
    public struct Entry: Hashable, Sendable {
        /// What the data is.
        public let type: EFIGUID
        /// The certificate or hash.
        public let data: [UInt8]

        /// Makes an entry.
        public init(_ type: EFIGUID, _ data: some Sequence<UInt8>) {
            self.type = type
            self.data = Array(data)
        }
    }

    /// The entries.
    public let entries: Set<Entry>

    /// The attributes that Linux writes in front of a variable's content (Linux, Documentation/filesystems/efivarfs.rst):
    /// non-volatile, for boot and run time, authenticated by time (UEFI 2.10, section 8.2.1).
    private static let attributes: [UInt8] = [0x27, 0, 0, 0]

    /// Reads a list with or without a signature in front of it.
    ///
    /// - Throws: What is wrong and where. A list that revokes nothing is refused, as every boot would pass it.
    public init(parsing bytes: [UInt8], limits: MeasurementLimits = .standard) throws(MalformedInput) {
        guard bytes.count <= limits.logSize else {
            throw MalformedInput("lists of more than \(limits.logSize >> 20) MiB are not read", at: limits.logSize)
        }
        var reader = ByteReader(bytes.span.bytes)
        if bytes.starts(with: Self.attributes) { _ = try reader.range(Self.attributes.count) }
        try AuthenticatedVariable.skip(&reader)
        self.init(try SignatureList.lists(&reader, limits: limits), in: bytes)
        guard !entries.isEmpty else { throw MalformedInput("the list revokes nothing", at: bytes.count) }
    }

    /// Takes lists whose entries stand in these bytes.
    public init(_ lists: [SignatureList], in bytes: [UInt8]) {
        entries = Set(lists.flatMap { list in list.entries.map { Entry(list.type, bytes[$0.data]) } })
    }
}
