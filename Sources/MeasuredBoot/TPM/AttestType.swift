/// What a TPM attests to (TPMI_ST_ATTEST; TPM 2.0 Library, Part 2, sections 6.9 and 10.12.7).
public struct AttestType: RawRepresentable, Hashable, Sendable {
    /// The TPM_ST.
    public let rawValue: UInt16

    /// Makes a type of its number.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The contents of an NV index.
    public static let nv = AttestType(rawValue: 0x8014)
    /// An audit of commands.
    public static let commandAudit = AttestType(rawValue: 0x8015)
    /// An audit of a session.
    public static let sessionAudit = AttestType(rawValue: 0x8016)
    /// An object that is loaded in the TPM.
    public static let certify = AttestType(rawValue: 0x8017)
    /// Registers.
    public static let quote = AttestType(rawValue: 0x8018)
    /// The clock.
    public static let time = AttestType(rawValue: 0x8019)
    /// An object that the TPM made.
    public static let creation = AttestType(rawValue: 0x801A)
    /// The digest of the contents of an NV index.
    public static let nvDigest = AttestType(rawValue: 0x801C)

    private static let names: [AttestType: String] = [
        .nv: "TPM_ST_ATTEST_NV", .commandAudit: "TPM_ST_ATTEST_COMMAND_AUDIT",
        .sessionAudit: "TPM_ST_ATTEST_SESSION_AUDIT", .certify: "TPM_ST_ATTEST_CERTIFY",
        .quote: "TPM_ST_ATTEST_QUOTE", .time: "TPM_ST_ATTEST_TIME", .creation: "TPM_ST_ATTEST_CREATION",
        .nvDigest: "TPM_ST_ATTEST_NV_DIGEST",
    ]
}

extension AttestType: CustomStringConvertible {
    /// The name of the standard, or the number.
    public var description: String { Self.names[self] ?? "0x\(String(rawValue, radix: 16))" }
}
