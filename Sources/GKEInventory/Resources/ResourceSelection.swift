/// Which resources are read besides clusters and pools, and what of them.
public struct ResourceSelection: Sendable {
    /// What of a resource is read.
    public enum Part: Sendable {
        /// All that is written.
        case everything
        /// These arguments and blocks.
        case members(Set<String>)

        /// Whether an argument or block is read.
        public func contains(_ name: String) -> Bool {
            switch self {
            case .everything: true
            case .members(let names): names.contains(name)
            }
        }
    }

    /// What is read, by Terraform's type.
    public let parts: [String: Part]

    /// Whether files in which the API lists such resources are read, too.
    public let readsExports: Bool

    /// Makes a selection.
    public init(_ parts: [String: Part], readsExports: Bool = true) {
        self.parts = parts
        self.readsExports = readsExports && !parts.isEmpty
    }

    /// No resources.
    public static let none = ResourceSelection([:])

    /// The types.
    public var types: Set<String> { Set(parts.keys) }
}
