import Messages

/// Where a device or file is, as a list of steps (UEFI 2.10, section 10).
public struct DevicePath: Hashable, Sendable {
    /// One step.
    public struct Node: Hashable, Sendable {
        /// The kind of step: hardware, ACPI, messaging, media, BIOS boot, end.
        public let type: UInt8
        /// The step itself, by kind.
        public let subtype: UInt8
        /// What stands behind its head.
        let body: [UInt8]

        /// What it says, in the way in which the UEFI shell writes it.
        public var text: String { DevicePath.text(type, subtype, body) }
    }

    /// The steps, without the end.
    public let nodes: [Node]

    /// All steps as text.
    public var text: String { nodes.map(\.text).joined(separator: "/") }

    /// The path of the file it ends in, when it names one; backslashes as UEFI writes them.
    public var file: String? {
        let names = nodes.filter { $0.type == 4 && $0.subtype == 4 }.map(\.text)
        return names.isEmpty ? nil : names.joined()
    }

    /// Whether the image came out of the firmware itself.
    public var isFromFirmware: Bool { nodes.contains { $0.type == 4 && ($0.subtype == 6 || $0.subtype == 7) } }

    /// The size of a step's head.
    private static let headSize = 4

    /// Reads steps up to the end of the path.
    ///
    /// A step shorter than its own head would never let the reader get on; it is refused.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        var nodes: [Node] = []
        while !reader.isAtEnd {
            let place = reader.offset
            let type = try reader.integer(UInt8.self)
            let subtype = try reader.integer(UInt8.self)
            let size = try reader.count(UInt16.self)
            guard size >= Self.headSize else {
                throw MalformedInput("a step of \(size) bytes in a device path; its head alone has 4", at: place)
            }
            let body = try reader.bytes(size - Self.headSize)
            if type & 0x7F == 0x7F {
                if subtype == 0xFF { break }
                continue
            }
            nodes.append(Node(type: type, subtype: subtype, body: body))
        }
        self.nodes = nodes
    }

    /// What a step says (UEFI 2.10, section 10.6.1).
    private static func text(_ type: UInt8, _ subtype: UInt8, _ body: [UInt8]) -> String {
        switch (type, subtype) {
        case (1, 1) where body.count >= 2: "Pci(0x\(hex(body[1])),0x\(hex(body[0])))"
        case (2, 1) where body.count >= 8: acpi(body)
        case (3, 1) where body.count >= 4: "Ata(\(body[0]),\(body[1]))"
        case (3, 2) where body.count >= 4: "Scsi(\(number(body, 0, 2)),\(number(body, 2, 2)))"
        case (3, 5) where body.count >= 2: "USB(\(body[0]),\(body[1]))"
        case (3, 11) where body.count >= 32: "MAC(\(Hexadecimal.text(body[0..<6])))"
        case (3, 12): "IPv4"
        case (3, 13): "IPv6"
        case (3, 18) where body.count >= 6: "Sata(0x\(hex(number(body, 0, 2))))"
        case (3, 23) where body.count >= 12: "NVMe(0x\(hex(number(body, 0, 4))))"
        case (4, 1) where body.count >= 36: hardDrive(body)
        case (4, 4): UTF16Text.decode(body)
        case (4, 6) where body.count >= 16: "FvFile(\(guid(body)))"
        case (4, 7) where body.count >= 16: "Fv(\(guid(body)))"
        default: "Path(\(type),\(subtype),\(Hexadecimal.text(body.prefix(64))))"
        }
    }

    private static func acpi(_ body: [UInt8]) -> String {
        switch number(body, 0, 4) {
        case 0x0A03_41D0: "PciRoot(0x\(hex(number(body, 4, 4))))"
        case 0x0A08_41D0: "PcieRoot(0x\(hex(number(body, 4, 4))))"
        case let id: "Acpi(0x\(hex(id)),0x\(hex(number(body, 4, 4))))"
        }
    }

    private static func hardDrive(_ body: [UInt8]) -> String {
        let format = body.count > 36 ? body[36] : 0
        let signature = format == 2 ? guid(Array(body[20..<36])) : Hexadecimal.text(body[20..<24].reversed())
        return "HD(\(number(body, 0, 4)),\(format == 2 ? "GPT" : "MBR"),\(signature))"
    }

    private static func guid(_ body: [UInt8]) -> String {
        var reader = ByteReader(body.span.bytes)
        return (try? EFIGUID(&reader))?.description ?? Hexadecimal.text(body)
    }

    private static func number(_ body: [UInt8], _ start: Int, _ size: Int) -> UInt64 {
        body[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func hex(_ number: some BinaryInteger) -> String { String(number, radix: 16) }
}
