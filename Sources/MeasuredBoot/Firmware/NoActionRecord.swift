/// What an event says that was not extended (TCG PC Client Platform Firmware Profile 1.06, section 10.4.5).
public enum NoActionRecord: Hashable, Sendable {
    /// PCR 0 began with the number of the locality that started the TPM: 0, 3, or 4 after a hardware root of trust.
    case startupLocality(UInt8)
    /// Which reference values the platform's maker publishes, and where (NIST SP 800-155); the data says both.
    case referenceManifest
    /// Anything else, by the signature it begins with.
    case other(signature: String)

    /// What the record about the locality begins with.
    private static let startupLocality = Array("StartupLocality\0".utf8)

    /// Reads the data of an event.
    init(_ data: ArraySlice<UInt8>) {
        if data.starts(with: Self.startupLocality), data.count == 17, let locality = data.last {
            self = .startupLocality(locality)
            return
        }
        let signature = String(decoding: data.prefix(16).prefix { $0 != 0 && $0 < 0x7F }, as: UTF8.self)
        self = signature.hasPrefix("SP800-155") ? .referenceManifest : .other(signature: signature)
    }
}
