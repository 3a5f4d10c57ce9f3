import Findings
import GKEInventory
import JSONSyntax
import Messages
import SourceText

/// The arguments and blocks of a resource as a plan has them, whatever they are.
struct PlannedResource {
    private let resource: PlanDocument.Resource
    private let source: SourceFile
    private let files: ScannedFiles

    init(_ resource: PlanDocument.Resource, _ source: SourceFile, _ files: ScannedFiles) {
        self.resource = resource
        self.source = source
        self.files = files
    }

    /// The resource, read again with all that belongs to it.
    func described(_ part: ResourceSelection.Part, root: String) -> DescribedResource {
        let node = read(resource.node, ["values": Self.members(part)])
        let change = read(
            resource.change,
            ["change": .members(["after": Self.members(part), "after_unknown": Self.members(part)])]
        )?["change"]
        let values = node?["values"] ?? change?["after"]
        var members: [String: DescribedValue] = [:]
        let unknown = change?["after_unknown"]
        for member in (values?.members ?? []) where part.contains(member.name) {
            members[member.name] = described(member.value, unknown?[member.name], "\(resource.address).\(member.name)")
        }
        for member in (unknown?.members ?? []) where part.contains(member.name) && isOpen(member.value) {
            members[member.name] = open("\(resource.address).\(member.name)", member.nameRange)
        }
        let body = DescribedValue(.object(members), at: files.location(resource.range, in: source))
        return DescribedResource(
            type: resource.type,
            address: resource.address,
            root: root,
            existence: .certain,
            body: body
        )
    }

    private func read(_ node: JSONNode?, _ members: [String: JSONSelection]) -> JSONNode? {
        guard let node else { return nil }
        return (try? JSONReader.read(source.bytes, in: node.range, selecting: .members(members))) ?? node
    }

    private static func members(_ part: ResourceSelection.Part) -> JSONSelection {
        switch part {
        case .everything: .everything
        case .members(let names): .members(Dictionary(uniqueKeysWithValues: names.map { ($0, .everything) }))
        }
    }

    private func isOpen(_ mark: JSONNode) -> Bool {
        if case .bool(true) = mark.kind { true } else { false }
    }

    private func open(_ path: String, _ range: SourceRange) -> DescribedValue {
        let missing = MissingInput(.computed, path, detail: "known after apply")
        return DescribedValue(.unknown([missing]), at: files.location(range, in: source))
    }

    /// - Parameter unknown: what is not known yet, in the shape of the value.
    private func described(_ node: JSONNode, _ unknown: JSONNode?, _ path: String) -> DescribedValue {
        if let unknown, isOpen(unknown) { return open(path, node.range) }
        let content: DescribedValue.Content
        switch node.kind {
        case .null: content = .null
        case .bool(let flag): content = .bool(flag)
        case .string(let text): content = .text(text)
        case .number(let text): content = Double(text).map { .number($0) } ?? .null
        case .array(let elements):
            content = .list(
                elements.enumerated().map { index, element in
                    described(element, Self.element(unknown, index), "\(path)[\(index)]")
                }
            )
        case .object(let members):
            var object: [String: DescribedValue] = [:]
            for member in members {
                object[member.name] = described(member.value, unknown?[member.name], "\(path).\(member.name)")
            }
            for member in (unknown?.members ?? []) where isOpen(member.value) {
                object[member.name] = open("\(path).\(member.name)", member.nameRange)
            }
            content = .object(object)
        }
        return DescribedValue(content, at: files.location(node.range, in: source))
    }

    private static func element(_ marks: JSONNode?, _ index: Int) -> JSONNode? {
        guard case .array(let elements)? = marks?.kind, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}
