import Messages

/// One list of a certificate database: signatures of the same type (UEFI 2.10, section 32.4.1, EFI_SIGNATURE_LIST).
public struct SignatureList: Hashable, Sendable {
    /// One entry.
    public struct Entry: Hashable, Sendable {
        /// Who put it there.
        public let owner: EFIGUID
        /// Where the certificate or hash stands in the log.
        public let data: Range<Int>
    }

    /// What the entries are.
    public let type: EFIGUID

    /// The entries.
    public let entries: [Entry]

    /// The size of the list's head: type and three sizes.
    private static let headSize = 28

    /// Reads lists up to the end of a variable's content.
    static func lists(_ reader: inout ByteReader, limits: MeasurementLimits) throws(MalformedInput) -> [SignatureList] {
        var lists: [SignatureList] = []
        var room = limits.signatureCount
        while !reader.isAtEnd {
            let list = try SignatureList(&reader, room: room)
            room -= list.entries.count
            lists.append(list)
        }
        return lists
    }

    /// What is wrong with lists up to the end of a variable's content: reading them and keeping nothing.
    static func fault(_ reader: inout ByteReader, limits: MeasurementLimits) -> MalformedInput? {
        do throws(MalformedInput) {
            var room = limits.signatureCount
            while !reader.isAtEnd {
                let head = try Head(&reader, room: room)
                _ = try reader.range(head.count * head.entrySize)
                room -= head.count
            }
            return nil
        } catch {
            return error
        }
    }

    private init(_ reader: inout ByteReader, room: Int) throws(MalformedInput) {
        let head = try Head(&reader, room: room)
        type = head.type
        var rest = try reader.reader(head.count * head.entrySize)
        var entries: [Entry] = []
        entries.reserveCapacity(head.count)
        while !rest.isAtEnd {
            let owner = try EFIGUID(&rest)
            entries.append(Entry(owner: owner, data: try rest.range(head.entrySize - 16)))
        }
        self.entries = entries
    }

    /// What stands in front of the entries of a list.
    private struct Head {
        let type: EFIGUID
        let entrySize: Int
        let count: Int

        /// Reads up to the first entry.
        init(_ reader: inout ByteReader, room: Int) throws(MalformedInput) {
            let place = reader.offset
            type = try EFIGUID(&reader)
            let listSize = try reader.count(UInt32.self)
            let headerSize = try reader.count(UInt32.self)
            entrySize = try reader.count(UInt32.self)
            let size = listSize - SignatureList.headSize - headerSize
            guard size >= 0 else {
                throw MalformedInput("a signature list of \(listSize) bytes is smaller than its own head", at: place)
            }
            guard entrySize > 16, size.isMultiple(of: entrySize) else {
                throw MalformedInput("\(size) bytes of signatures of \(entrySize) bytes each", at: place)
            }
            count = size / entrySize
            guard count <= room else {
                throw MalformedInput("more signatures than the limit allows; \(room) more would be read", at: place)
            }
            _ = try reader.range(headerSize)
        }
    }
}
