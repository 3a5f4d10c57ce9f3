import YAMLSyntax
import Yams

/// A value of a configuration and where it stands, without the parser's tree.
struct ConfigurationNode: Hashable, Sendable {
    /// What a value is.
    enum Content: Hashable, Sendable {
        /// Text, and what it says as true or false; nil where it is quoted or says neither.
        case text(String, flag: Bool?)
        /// A list.
        case list([ConfigurationNode])
        /// Keys and their values.
        case mapping([Pair])
        /// Something that no configuration has a use for.
        case other
    }

    /// A key and its value.
    struct Pair: Hashable, Sendable {
        let key: String
        let keyOffset: Int
        let keyLine: Int
        let value: ConfigurationNode
    }

    let content: Content
    let offset: Int

    init(_ node: Node, in yaml: YAMLText) {
        offset = yaml.offset(node.mark)
        switch node {
        case .scalar(let scalar):
            content = .text(scalar.string, flag: scalar.style == .plain ? node.bool : nil)
        case .sequence(let sequence):
            content = .list(sequence.map { ConfigurationNode($0, in: yaml) })
        case .mapping(let mapping):
            content = .mapping(
                mapping.map { key, value in
                    Pair(
                        key: key.scalar?.string ?? "",
                        keyOffset: yaml.offset(key.mark),
                        keyLine: key.mark?.line ?? 1,
                        value: ConfigurationNode(value, in: yaml)
                    )
                }
            )
        case .alias: content = .other
        }
    }
}
