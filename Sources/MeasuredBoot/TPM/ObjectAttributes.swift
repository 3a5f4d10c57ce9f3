/// What may be done with an object of a TPM (TPMA_OBJECT; TPM 2.0 Library, Part 2, section 8.3).
public struct ObjectAttributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt32

    /// Makes attributes of their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The object never leaves this TPM, nor does any parent.
    public static let fixedTPM = ObjectAttributes(rawValue: 1 << 1)
    /// A saved context of it is gone after a reset.
    public static let stClear = ObjectAttributes(rawValue: 1 << 2)
    /// Its parent may not change.
    public static let fixedParent = ObjectAttributes(rawValue: 1 << 4)
    /// The TPM made the private part itself.
    public static let sensitiveDataOrigin = ObjectAttributes(rawValue: 1 << 5)
    /// Its password suffices for use.
    public static let userWithAuth = ObjectAttributes(rawValue: 1 << 6)
    /// Its password does not suffice for administration.
    public static let adminWithPolicy = ObjectAttributes(rawValue: 1 << 7)
    /// Wrong passwords do not count.
    public static let noDA = ObjectAttributes(rawValue: 1 << 10)
    /// It is duplicated under a parent only, encrypted.
    public static let encryptedDuplication = ObjectAttributes(rawValue: 1 << 11)
    /// It signs only what the TPM itself made.
    public static let restricted = ObjectAttributes(rawValue: 1 << 16)
    /// It decrypts.
    public static let decrypt = ObjectAttributes(rawValue: 1 << 17)
    /// It signs, or encrypts when it is symmetric.
    public static let sign = ObjectAttributes(rawValue: 1 << 18)
    /// It signs certificates of the X.509 kind only.
    public static let x509sign = ObjectAttributes(rawValue: 1 << 19)
}
