import Messages

/// The partition table of the disk that was booted from (TCG PC Client Platform Firmware Profile 1.06, section 10.2.7,
/// UEFI_GPT_DATA; UEFI 2.10, section 5.3).
public struct PartitionTable: Hashable, Sendable {
    /// One partition.
    public struct Partition: Hashable, Sendable {
        /// What it is for.
        public let type: EFIGUID
        /// Its own GUID.
        public let id: EFIGUID
        /// Its first and its last block.
        public let firstBlock, lastBlock: UInt64
        /// Flags; the upper 16 bits belong to the type.
        public let attributes: UInt64
        /// Its name.
        public let name: String
    }

    /// The disk's own GUID.
    public let disk: EFIGUID

    /// The partitions that are in use, in the order of the table.
    public let partitions: [Partition]

    /// `EFI PART` as a number.
    private static let signature: UInt64 = 0x5452_4150_2049_4645
    /// The size of a table's header.
    private static let headerSize = 92
    /// The size of one entry.
    private static let entrySize = 128

    /// Reads the data of an event.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        var header = try reader.reader(Self.headerSize)
        let place = header.offset
        guard try header.integer(UInt64.self) == Self.signature else {
            throw MalformedInput("this is no partition table: it does not begin with EFI PART", at: place)
        }
        // Revision, sizes, checksums and where the table lies.
        _ = try header.range(48)
        disk = try EFIGUID(&header)
        let count = try reader.count(UInt64.self)
        guard count <= reader.remaining / Self.entrySize else {
            throw MalformedInput(
                "\(count) partitions do not fit into the \(reader.remaining) bytes left",
                at: reader.offset
            )
        }
        var partitions: [Partition] = []
        partitions.reserveCapacity(count)
        for _ in 0..<count {
            var entry = try reader.reader(Self.entrySize)
            if let partition = try Partition(&entry) { partitions.append(partition) }
        }
        self.partitions = partitions
    }
}

extension PartitionTable.Partition {
    /// Reads one entry; nil for one that is not in use.
    fileprivate init?(_ reader: inout ByteReader) throws(MalformedInput) {
        type = try EFIGUID(&reader)
        guard type != .unusedPartition else { return nil }
        id = try EFIGUID(&reader)
        firstBlock = try reader.integer(UInt64.self)
        lastBlock = try reader.integer(UInt64.self)
        attributes = try reader.integer(UInt64.self)
        name = try reader.span(72).withUnsafeBytes { UTF16Text.decode($0) }
    }
}
