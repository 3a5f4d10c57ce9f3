import Findings
import GKEInventory
import JSONSyntax
import Messages
import SourceText

/// Reads fields of messages as proto3 writes them in JSON: what is off or empty is left out, and null is the same as
/// left out (Protocol Buffers, "ProtoJSON Format").
struct FieldReader {
    let source: SourceFile

    /// A switch below an object.
    /// - Parameter header: the place of the object, for what is not in it.
    func flag(_ path: [String], in node: JSONNode, _ header: SourceRange) -> Setting<Bool> {
        switch find(path, in: node, header) {
        case .absent(let place): .defaulted(false, .leftOut, origin(place))
        case .wrong(let missing, let place): .notDetermined([missing], origin(place))
        case .found(let member):
            if case .bool(let flag) = member.value.kind {
                .written(flag, origin(member.value.range))
            } else {
                .notDetermined([wrong(path, "a boolean")], origin(member.value.range))
            }
        }
    }

    /// A text below an object.
    /// - Parameter absent: what it means that it is not there.
    func text(
        _ path: [String],
        in node: JSONNode,
        _ header: SourceRange,
        absent: (SettingOrigin) -> Setting<String>
    ) -> Setting<String> {
        switch find(path, in: node, header) {
        case .absent(let place): absent(origin(place))
        case .wrong(let missing, let place): .notDetermined([missing], origin(place))
        case .found(let member):
            switch member.value.kind {
            case .string(""): absent(origin(member.value.range))
            case .string(let text): .written(text, origin(member.value.range))
            default: .notDetermined([wrong(path, "a text")], origin(member.value.range))
            }
        }
    }

    /// A setting that this export does not tell.
    func open<Value>(_ missing: MissingInput, _ header: SourceRange) -> Setting<Value> {
        .notDetermined([missing], origin(header))
    }

    func origin(_ range: SourceRange) -> SettingOrigin {
        let start = source.position(at: range.lowerBound)
        let end = source.position(at: range.upperBound)
        let location = SourceLocation(
            file: source.path,
            line: start.line,
            column: start.column,
            end: SourceLocation.End(line: end.line, column: end.column)
        )
        return SettingOrigin(location: location, calls: [])
    }

    // MARK: The way to a field

    private enum Field {
        case found(JSONMember)
        /// Left out on the way; the place is that of the innermost object that is there.
        case absent(SourceRange)
        case wrong(MissingInput, SourceRange)
    }

    private func find(_ path: [String], in node: JSONNode, _ header: SourceRange) -> Field {
        var node = node
        var place = header
        for (index, name) in path.enumerated() {
            guard case .object(let members) = node.kind else {
                return .wrong(wrong(Array(path[..<index]), "an object"), node.range)
            }
            guard let member = members.last(where: { $0.name == name }), !member.value.isNull else {
                return .absent(place)
            }
            guard index < path.count - 1 else { return .found(member) }
            node = member.value
            place = member.nameRange
        }
        return .absent(place)
    }

    /// What it means that a field is of another kind than the API has.
    func wrong(_ path: [String], _ expected: Message) -> MissingInput {
        MissingInput(.exportField, path.joined(separator: "."), detail: "it is not \(expected)")
    }
}

extension JSONNode {
    /// Whether this is `null`.
    var isNull: Bool {
        if case .null = kind { true } else { false }
    }

    /// The text when this is one and not empty.
    var text: String? {
        if case .string(let text) = kind, !text.isEmpty { text } else { nil }
    }

    /// The value of a member, unless it is left out or null.
    func field(_ name: String) -> JSONNode? {
        guard let value = self[name], !value.isNull else { return nil }
        return value
    }

    /// The opening bracket or the value's first byte: a place for what is not written inside.
    var beginning: SourceRange { SourceRange(range.lowerBound, range.lowerBound + 1) }
}
