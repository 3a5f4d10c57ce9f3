import Attestation

/// How an address of a machine is written in requests: `PROJECT/ZONE/ID`.
enum MachineAddress {
    /// What is allowed of it, as JSON Schema says it.
    static let pattern = "^[A-Za-z0-9.:_-]{1,100}/[a-z0-9-]{1,63}/[0-9]{1,20}$"

    /// The shape of such an address.
    static let schema = Schema.text(TextShape(length: 5...200, form: .address))

    /// Whether a text is an address.
    static func fits(_ text: String) -> Bool {
        guard let address = InstanceAddress(text), address.description == text else { return false }
        return (1...100).contains(address.project.utf8.count) && (1...63).contains(address.zone.utf8.count)
            && address.project.utf8.allSatisfy { isPlain($0) || isUpper($0) || Array(".:_".utf8).contains($0) }
            && address.zone.utf8.allSatisfy(isPlain)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
