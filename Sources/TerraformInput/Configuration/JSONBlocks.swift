import JSONSyntax
import SourceText

/// Finds nested blocks in Terraform's JSON syntax: an object is one block, a list of objects several.
enum JSONBlocks {
    static func find(_ type: String, in members: [JSONMember], _ source: SourceFile) -> [ConfigurationBlock] {
        members.flatMap { member -> [ConfigurationBlock] in
            if member.name == type { return plain(member, source) }
            return member.name == "dynamic" ? dynamic(type, member.value, source) : []
        }
    }

    /// The objects that a block's value holds.
    static func objects(_ node: JSONNode) -> [JSONNode] {
        switch node.kind {
        case .object: [node]
        case .array(let elements): elements.flatMap(objects)
        default: []
        }
    }

    private static func plain(_ member: JSONMember, _ source: SourceFile) -> [ConfigurationBlock] {
        objects(member.value).map { node in
            ConfigurationBlock(
                body: ConfigurationBody(node.members, source),
                headerRange: member.nameRange,
                source: source,
                dynamic: nil
            )
        }
    }

    private static func dynamic(_ type: String, _ node: JSONNode, _ source: SourceFile) -> [ConfigurationBlock] {
        objects(node).flatMap(\.members).filter { $0.name == type }.flatMap { member in
            objects(member.value).compactMap { block -> ConfigurationBlock? in
                let body = ConfigurationBody(block.members, source)
                guard let forEach = body.attribute("for_each"), let content = block["content"] else { return nil }
                return ConfigurationBlock(
                    body: ConfigurationBody(objects(content).first?.members ?? [], source),
                    headerRange: member.nameRange,
                    source: source,
                    dynamic: ConfigurationBlock.Dynamic(
                        forEach: forEach,
                        iterator: body.attribute("iterator")?.literalString ?? type
                    )
                )
            }
        }
    }
}
