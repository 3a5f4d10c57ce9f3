import Messages
import SourceText

/// Which pushes of Pub/Sub are taken: those whose token says that they come from one's own subscription.
public struct PushConfiguration: Hashable, Sendable {
    /// What the subscription gives as the audience of its tokens.
    public let audience: String

    /// The service account that the subscription pushes as.
    public let serviceAccount: String

    /// Where the keys come from that verify the tokens.
    public let keys: Keys

    /// Where the keys come from.
    public enum Keys: Hashable, Sendable {
        /// A file with a JSON Web Key Set.
        case file(path: String)
        /// The address of one.
        case url(String)
    }

    static let keys = ["audience", "service_account", "keys_file", "keys_url"]

    /// Where Google publishes the keys of its ID tokens: `jwks_uri` of
    /// https://accounts.google.com/.well-known/openid-configuration
    private static let googleKeys = "https://www.googleapis.com/oauth2/v3/certs"

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        audience = try mapping.required("audience")
        let account = try mapping.value("service_account", takes: "the address of a service account") { text in
            text.split(separator: "@", omittingEmptySubsequences: false).count == 2 && !text.contains(" ")
                && !text.hasPrefix("@") && !text.hasSuffix("@") ? text : nil
        }
        guard let account else { throw mapping.missing("service_account") }
        serviceAccount = account
        guard let path = try mapping.text("keys_file") else {
            keys = .url(try mapping.address("keys_url", usual: Self.googleKeys))
            return
        }
        guard !mapping.sets("keys_url") else {
            throw SyntaxError(
                "\(mapping.path)\("keys_file") and \("keys_url") cannot both be set",
                at: mapping.offset("keys_url")
            )
        }
        keys = .file(path: RelativePath.joined(folder, path))
    }
}
