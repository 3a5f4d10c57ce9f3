import Findings
import JSONSyntax
import Messages
import SourceText
import TerraformLanguage

/// The values of a resource or of a block in it as a plan has them, beside what will only be known after apply.
struct PlannedValues {
    let members: [JSONMember]

    /// What is not known yet and what is secret, both in the shape of the values (Terraform, "Change Representation").
    let unknown, sensitive: JSONNode?

    /// The names that lead here, for messages.
    let path: String

    let source: SourceFile

    /// A value that needs no working out.
    func attribute(_ name: String) -> ConfigurationAttribute? {
        let member = members.last { $0.name == name }
        let value: Value? = if let member { self.value(of: member.value, name) } else { nil }
        if let member, let value, !value.isNull { return settled(value, member.value.range) }
        if let open = Self.marked(unknown, name), !Self.computedWhenLeftOut.contains(name) {
            return settled(missing(.computed, name, "known after apply"), open.range)
        }
        if let hidden = sensitive?[name], Self.isTrue(hidden) {
            return settled(missing(.computed, name, "sensitive, and left out of this file"), hidden.range)
        }
        guard let member, let value else { return nil }
        return settled(value, member.value.range)
    }

    /// The blocks of a type, each beside its own marks.
    func blocks(_ type: String) -> [ConfigurationBlock] {
        if Self.isTrue(unknown), Self.single.contains(type), let unknown {
            return [block(type, [], unknown, nil, unknown.range)]
        }
        guard let member = members.last(where: { $0.name == type }) else { return [] }
        // Of blocks that may come once, a few tell that they come too often.
        let elements = Self.elements(member.value).prefix(type == "node_pool" ? Int.max : 3)
        return elements.enumerated().compactMap { index, element in
            let open = Self.element(unknown?[type], index)
            guard case .object(let members) = element.kind else {
                return Self.isTrue(open) ? block(type, [], open, nil, element.range) : nil
            }
            let brace = SourceRange(element.range.lowerBound, element.range.lowerBound + 1)
            let header = elements.count == 1 ? member.nameRange : brace
            let place = elements.count == 1 ? type : "\(type)[\(index)]"
            return block(place, members, open, Self.element(sensitive?[type], index), header)
        }
    }

    private func block(
        _ place: String,
        _ members: [JSONMember],
        _ unknown: JSONNode?,
        _ sensitive: JSONNode?,
        _ header: SourceRange
    ) -> ConfigurationBlock {
        let values = PlannedValues(
            members: members,
            unknown: unknown,
            sensitive: sensitive,
            path: "\(path).\(place)",
            source: source
        )
        return ConfigurationBlock(body: ConfigurationBody(values), headerRange: header, source: source, dynamic: nil)
    }

    // MARK: Values

    private func settled(_ value: Value, _ range: SourceRange) -> ConfigurationAttribute {
        ConfigurationAttribute(.settled(value), range: range, source: source)
    }

    /// A JSON value; nil for an empty list, which is how blocks that are not there are written.
    private func value(of node: JSONNode, _ name: String) -> Value? {
        switch node.kind {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .string(let text): return .string(text)
        case .number(let text):
            guard let number = Number(text) else { return missing(.limit, name, "the number is too large") }
            return .number(number)
        case .array(let elements) where elements.allSatisfy(Self.isNull): return nil
        case .array, .object: return missing(.invalidExpression, name, "it is not of the kind that is expected here")
        }
    }

    private func missing(_ kind: MissingInput.Kind, _ name: String, _ detail: Message) -> Value {
        .unknown(Unknown(MissingInput(kind, "\(path).\(name)", detail: detail)))
    }

    private static func isNull(_ node: JSONNode) -> Bool {
        if case .null = node.kind { true } else { false }
    }

    /// Attributes that the provider computes when they are left out, to a value that is known beforehand.
    private static let computedWhenLeftOut: Set<String> = ["image_type"]

    // MARK: Marks

    /// Blocks of which there is one whenever anything is known about them.
    private static let single: Set<String> = ["node_config", "shielded_instance_config"]

    /// The mark of a value: on itself or on all that it is part of.
    private static func marked(_ marks: JSONNode?, _ name: String) -> JSONNode? {
        if isTrue(marks) { return marks }
        let own = marks?[name]
        return isTrue(own) ? own : nil
    }

    private static func element(_ marks: JSONNode?, _ index: Int) -> JSONNode? {
        guard case .array(let elements) = marks?.kind else { return marks }
        return elements.indices.contains(index) ? elements[index] : nil
    }

    private static func elements(_ node: JSONNode) -> [JSONNode] {
        if case .array(let elements) = node.kind { elements } else { [node] }
    }

    private static func isTrue(_ node: JSONNode?) -> Bool {
        if case .bool(true) = node?.kind { true } else { false }
    }
}
