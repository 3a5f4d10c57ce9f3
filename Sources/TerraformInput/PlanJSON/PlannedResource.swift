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
    private let references: PlanReferences

    init(
        _ resource: PlanDocument.Resource,
        _ source: SourceFile,
        _ files: ScannedFiles,
        _ references: PlanReferences
    ) {
        self.resource = resource
        self.source = source
        self.files = files
        self.references = references
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
            members[member.name] = described(member.value, unknown?[member.name], [member.name])
        }
        for member in (unknown?.members ?? []) where part.contains(member.name) && isOpen(member.value) {
            members[member.name] = open([member.name], member.nameRange)
        }
        addProject(part, &members)
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

    /// The project of the provider, where the plan does not know it of the resource itself.
    private func addProject(_ part: ResourceSelection.Part, _ members: inout [String: DescribedValue]) {
        if let own = members["project"], own.text != nil { return }
        guard part.contains("project"), let project = references.project(of: resource.address) else { return }
        members["project"] = DescribedValue(.text(project), at: files.location(resource.range, in: source))
    }

    /// A value that is known after apply; where the configuration says what it refers to, it waits for that.
    private func open(_ path: [String], _ range: SourceRange, _ element: (index: Int, count: Int)? = nil)
        -> DescribedValue
    {
        let detail: Message = "known after apply"
        var missing = references.missing(of: resource.address, at: path, element, detail: detail)
        if missing.isEmpty {
            let written = path.reduce(resource.address) { Int($1) == nil ? "\($0).\($1)" : "\($0)[\($1)]" }
            missing = [MissingInput(.computed, written, detail: detail)]
        }
        return DescribedValue(.unknown(missing), at: files.location(range, in: source))
    }

    /// - Parameter unknown: what is not known yet, in the shape of the value.
    private func described(_ node: JSONNode, _ unknown: JSONNode?, _ path: [String]) -> DescribedValue {
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
                    let mark = Self.element(unknown, index)
                    if let mark, isOpen(mark) { return open(path, element.range, (index, elements.count)) }
                    return described(element, mark, path + ["\(index)"])
                }
            )
        case .object(let members):
            var object: [String: DescribedValue] = [:]
            for member in members {
                object[member.name] = described(member.value, unknown?[member.name], path + [member.name])
            }
            for member in (unknown?.members ?? []) where isOpen(member.value) {
                object[member.name] = open(path + [member.name], member.nameRange)
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
