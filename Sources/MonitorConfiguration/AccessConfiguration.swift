import SourceText

/// Who may use the interface and the pages, and how connections are protected.
public struct AccessConfiguration: Hashable, Sendable {
    /// The file with the hashes of tokens and the role of each.
    public let tokens: String

    /// The certificate and its key, both PEM; nil when something in front of the monitor does TLS, or nothing does.
    public let tls: TLSFiles?

    /// A certificate with its key.
    public struct TLSFiles: Hashable, Sendable {
        /// The certificate, and its intermediates.
        public let certificate: String
        /// The private key.
        public let key: String
    }

    init(
        _ mapping: ConfigurationMapping,
        tls files: ConfigurationMapping?,
        relativeTo folder: String
    ) throws(SyntaxError) {
        tokens = RelativePath.joined(folder, try mapping.required("tokens_file"))
        guard let files else {
            tls = nil
            return
        }
        tls = TLSFiles(
            certificate: RelativePath.joined(folder, try files.required("certificate_file")),
            key: RelativePath.joined(folder, try files.required("key_file"))
        )
    }

    static let keys = ["tokens_file", "tls"]
    static let tlsKeys = ["certificate_file", "key_file"]
}
