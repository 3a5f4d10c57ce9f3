/// A GUID as UEFI stores it: the first three fields little-endian (UEFI 2.10, appendix A).
public struct EFIGUID: Hashable, Sendable {
    /// The first and the second half, little-endian: comparing two numbers is quicker than comparing 16 bytes.
    private let first, second: UInt64

    /// The 16 bytes in the order in which they are stored.
    public var bytes: [UInt8] {
        [first, second].flatMap { half in withUnsafeBytes(of: half.littleEndian) { Array($0) } }
    }

    /// Makes a GUID of its 16 bytes.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        first = try reader.integer(UInt64.self)
        second = try reader.integer(UInt64.self)
    }

    /// Makes a GUID of its text; nil when the text is none.
    public init?(_ text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
        let parts = fields.compactMap { Digest(hex: $0)?.bytes }
        guard parts.count == 5 else { return nil }
        let bytes = parts[0].reversed() + parts[1].reversed() + parts[2].reversed() + parts[3] + parts[4]
        first = bytes[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        second = bytes[8...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension EFIGUID: CustomStringConvertible {
    /// The GUID as it is usually written, in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for (index, byte) in Self.order.enumerated() {
                if [4, 6, 8, 10].contains(index) {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                let half = byte < 8 ? first : second
                let value = UInt8(truncatingIfNeeded: half >> UInt64(byte % 8 * 8))
                text[place] = Hexadecimal.digits[Int(value >> 4)]
                text[place + 1] = Hexadecimal.digits[Int(value & 15)]
                place += 2
            }
            return place
        }
    }

    /// The bytes in the order in which they are written.
    private static let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
}

extension EFIGUID {
    /// Variables of UEFI itself: SecureBoot, PK, KEK, BootOrder (UEFI 2.10, section 3.3).
    public static let globalVariable = literal("8be4df61-93ca-11d2-aa0d-00e098032b8c")
    /// Variables of the certificate databases: db, dbx (UEFI 2.10, section 32.6.1).
    public static let imageSecurityDatabase = literal("d719b2cb-3d3a-4596-a3bc-dad00e67656f")
    /// Variables of shim.
    public static let shim = literal("605dab50-e046-4300-abb6-3dd810dd8b23")
    /// Signatures that are X.509 certificates (UEFI 2.10, section 32.4.1).
    public static let x509Certificate = literal("a5c059a1-94e4-4aa7-87b5-ab155c2bf072")
    /// Signatures that are SHA-256 hashes of images.
    public static let sha256Hash = literal("c1c41626-504c-4092-aca9-41f936934328")
    /// Signatures that are SHA-1 hashes of images.
    public static let sha1Hash = literal("826ca512-cf10-4ac9-b187-be01496631bd")
    /// Signatures that are SHA-384 hashes of images.
    public static let sha384Hash = literal("ff3e5307-9fd0-48c9-85f1-8ad56c701e01")
    /// Signatures that are SHA-512 hashes of images.
    public static let sha512Hash = literal("093e0fae-a6c4-4f50-9f1b-d41e2b89c19a")
    /// Signatures that revoke certificates by the SHA-256 of what was signed.
    public static let x509SHA256 = literal("3bd2a492-96c0-4079-b420-fcf98ef103ed")
    /// The partition that firmware boots from (UEFI 2.10, section 5.3.3).
    public static let efiSystemPartition = literal("c12a7328-f81f-11d2-ba4b-00a0c93ec93b")
    /// A partition slot that is not used.
    public static let unusedPartition = literal("00000000-0000-0000-0000-000000000000")
    /// A kernel partition of ChromeOS, whose attributes hold priority, tries and success.
    public static let chromeOSKernel = literal("fe3a2a5d-4f32-41a7-b725-accc3285a309")

    private static func literal(_ text: StaticString) -> EFIGUID {
        guard let guid = EFIGUID("\(text)") else { preconditionFailure("\(text)") }
        return guid
    }
}
