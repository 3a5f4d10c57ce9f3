import Messages

/// What stands in front of a variable's new content when it is signed (UEFI 2.10, section 8.2.2,
/// EFI_VARIABLE_AUTHENTICATION_2): a time, then a signature as WIN_CERTIFICATE_UEFI_GUID.
enum AuthenticatedVariable {
    /// EFI_TIME.
    private static let timeSize = 16
    /// The head of the certificate: its size, its revision, its type and the GUID of its kind.
    private static let headSize = 24
    /// EFI_CERT_TYPE_PKCS7_GUID (UEFI 2.10, section 32.2.4).
    private static let pkcs7 = EFIGUID("4aafd29d-68df-49ee-8aa9-347d375665a7")

    /// Steps over the signature; content that nobody signed is left as it is.
    ///
    /// A list of signatures cannot be taken for it: revision and type stand where it has the size of a header, which
    /// would be one of 250 MB.
    static func skip(_ reader: inout ByteReader) throws(MalformedInput) {
        var ahead = reader
        guard ahead.remaining >= timeSize + headSize else { return }
        _ = try ahead.range(timeSize)
        let place = ahead.offset
        let size = try ahead.count(UInt32.self)
        let revision = try ahead.integer(UInt16.self)
        let type = try ahead.integer(UInt16.self)
        guard revision == 0x0200, type == 0x0EF1 else { return }
        guard try EFIGUID(&ahead) == pkcs7 else {
            throw MalformedInput("the update is signed in another way than by PKCS #7", at: place + 8)
        }
        guard size >= headSize else {
            throw MalformedInput("a signature of \(size) bytes is smaller than its own head", at: place)
        }
        _ = try ahead.range(size - headSize)
        reader = ahead
    }
}
