import JSONSyntax
import Messages
import SourceText

/// Collects declarations from a file in Terraform's JSON syntax.
struct JSONConfiguration {
    private(set) var declarations = Declarations()
    private let source: SourceFile

    init(_ root: JSONNode, _ source: SourceFile) throws(SyntaxError) {
        self.source = source
        guard case .object = root.kind else {
            throw SyntaxError("a Terraform file in JSON is one object", at: root.range)
        }
        if let kind = TerraformDocument.kinds(of: root).first { throw kind.misplaced(root, under: ".tf.json") }
        for member in root.members { try add(member) }
        // The name `//` is a comment.
        for member in root.members where member.name != "//" && !RootBlocks.isKnown(member.name) {
            declarations.strangers.note { RootBlocks.stranger(member.name, at: member.nameRange) }
        }
    }

    private mutating func add(_ member: JSONMember) throws(SyntaxError) {
        switch member.name {
        case "variable": try named(member.value) { $0.declarations.note($1, in: \.variables) }
        case "output": try named(member.value) { $0.declarations.note($1, in: \.outputs) }
        case "module": try named(member.value) { $0.declarations.note($1, in: \.calls) }
        case "resource": try resources(member.value, .managed)
        case "data": try resources(member.value, .data)
        case "locals": addLocals(member.value)
        case "terraform": addProviders(member.value)
        case "provider": try addProviderBlocks(member.value)
        default: break
        }
    }

    /// The members one label deeper, through lists as well; the name `//` is a comment.
    private func labelled(_ node: JSONNode) throws(SyntaxError) -> [JSONMember] {
        switch node.kind {
        case .object(let members): return members.filter { $0.name != "//" }
        case .array(let elements):
            var members: [JSONMember] = []
            for element in elements { members += try labelled(element) }
            return members
        case .null: return []
        default: throw SyntaxError("expected an object whose names are labels", at: node.range)
        }
    }

    private mutating func named(
        _ node: JSONNode,
        _ add: (inout JSONConfiguration, Declaration) -> Void
    ) throws(SyntaxError) {
        for member in try labelled(node) {
            for body in JSONBlocks.objects(member.value) { add(&self, declaration(member, body)) }
        }
    }

    private func declaration(_ member: JSONMember, _ body: JSONNode) -> Declaration {
        Declaration(
            name: member.name,
            body: ConfigurationBody(body.members, source),
            headerRange: member.nameRange,
            source: source
        )
    }

    private mutating func resources(_ node: JSONNode, _ mode: ResourceDeclaration.Mode) throws(SyntaxError) {
        for type in try labelled(node) {
            for member in try labelled(type.value) {
                for body in JSONBlocks.objects(member.value) {
                    let resource = ResourceDeclaration(
                        mode: mode,
                        type: type.name,
                        declaration: declaration(member, body)
                    )
                    declarations.note(resource)
                }
            }
        }
    }

    private mutating func addLocals(_ node: JSONNode) {
        for member in JSONBlocks.objects(node).flatMap(\.members) where member.name != "//" {
            declarations.note(
                local: member.name,
                nameRange: member.nameRange,
                ConfigurationAttribute(.json(member.value), range: member.value.range, source: source)
            )
        }
    }

    /// `"provider": {"google": {"project": "…"}}`, with a list of objects where there are aliases.
    private mutating func addProviderBlocks(_ node: JSONNode) throws(SyntaxError) {
        for member in try labelled(node) {
            for body in JSONBlocks.objects(member.value) {
                declarations.note(provider: declaration(member, body), of: member.name)
            }
        }
    }

    private mutating func addProviders(_ node: JSONNode) {
        let required = JSONBlocks.objects(node).compactMap { $0["required_providers"] }
        for member in required.flatMap(JSONBlocks.objects).flatMap(\.members) {
            func text(_ node: JSONNode?) -> String? {
                if case .string(let text) = node?.kind { text } else { nil }
            }
            declarations.require(
                member.name,
                version: text(member.value["version"] ?? member.value),
                source: text(member.value["source"])
            )
        }
    }
}
