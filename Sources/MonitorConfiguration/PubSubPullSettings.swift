import Messages
import SourceText

/// A subscription of Pub/Sub that is pulled.
public struct PubSubPullSettings: Hashable, Sendable {
    /// `projects/P/subscriptions/S`.
    public let subscription: String

    /// How Pub/Sub is reached.
    public let access: GoogleAccess

    static let keys = ["subscription"] + GoogleAccess.keys

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        let name = try mapping.value("subscription", takes: "projects/PROJECT/subscriptions/NAME") {
            ResourceName.isSound($0, ["projects", "subscriptions"]) ? $0 : nil
        }
        guard let name else { throw mapping.missing("subscription") }
        subscription = name
        access = try GoogleAccess(mapping, usual: "https://pubsub.googleapis.com", relativeTo: folder)
    }
}

/// Names of resources as Google's interfaces write them (https://google.aip.dev/122).
enum ResourceName {
    /// Whether a name is made of these collections, each with an identifier behind it.
    static func isSound(_ name: String, _ collections: [String]) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == collections.count * 2 else { return false }
        return zip(collections, stride(from: 0, to: parts.count, by: 2)).allSatisfy { collection, index in
            parts[index] == collection && isIdentifier(parts[index + 1])
        }
    }

    /// Letters, digits and what else stands in identifiers; nothing that means something in an address.
    private static func isIdentifier(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 255 && text != "." && text != ".."
            && text.utf8.allSatisfy { byte in
                byte > 0x20 && byte < 0x7F && !"/?#%\\\"".utf8.contains(byte)
            }
    }
}
