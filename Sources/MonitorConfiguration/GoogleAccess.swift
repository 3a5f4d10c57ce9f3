import Messages
import SourceText

/// How a service of Google is reached, and by which token it knows who asks.
public struct GoogleAccess: Hashable, Sendable {
    /// The address of the service, without a slash at its end.
    public let url: String

    /// Where tokens come from.
    public let tokens: Tokens

    /// Where tokens come from.
    public enum Tokens: Hashable, Sendable {
        /// The metadata server at this address, without a slash at its end, of the machine or Pod.
        case metadataServer(String)
        /// A file that somebody else keeps valid.
        case file(path: String)
    }

    static let keys = ["url", "token_file", "metadata_url"]

    /// The address at which machines and Pods of Google Cloud reach their metadata server
    /// (https://cloud.google.com/compute/docs/metadata/querying-metadata).
    private static let metadataServer = "http://metadata.google.internal"

    init(_ mapping: ConfigurationMapping, usual: String, relativeTo folder: String) throws(SyntaxError) {
        url = try mapping.address("url", usual: usual)
        guard let path = try mapping.text("token_file") else {
            let address = try mapping.value("metadata_url", takes: "an address that begins with http:// or https://") {
                ServiceAddress($0, isPlain: true)?.text
            }
            tokens = .metadataServer(address ?? Self.metadataServer)
            return
        }
        guard !mapping.sets("metadata_url") else {
            throw SyntaxError(
                "\(mapping.path)\("token_file") and \("metadata_url") cannot both be set",
                at: mapping.offset("metadata_url")
            )
        }
        tokens = .file(path: RelativePath.joined(folder, path))
    }
}
