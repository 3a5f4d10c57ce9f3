import JSONSyntax
import SourceText

/// The output of `terraform show -json` for a plan (Terraform, "JSON Output Format").
struct PlanDocument {
    /// One resource as it will be.
    struct Resource {
        let address: String
        let type: String
        let values: [JSONMember]

        /// The place of the resource in the document, for settings that are not in it.
        let range: SourceRange

        /// What will only be known after the plan has been applied, in the shape of the values.
        let unknown: JSONNode?
    }

    /// The managed resources that will exist, in the order of the document.
    private(set) var resources: [Resource] = []

    private let unknowns: [String: JSONNode]

    /// Whether bytes may be a plan, before they are read as JSON.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        let words = String(decoding: bytes, as: UTF8.self)
        return words.utf8.count > 2 && words.contains("\"planned_values\"") && words.contains("\"format_version\"")
    }

    /// Reads a document; nil when it is JSON of another kind.
    init?(_ root: JSONNode) {
        guard case .string? = root["format_version"]?.kind, let planned = root["planned_values"],
            case .object = planned.kind
        else { return nil }
        unknowns = Self.unknowns(root["resource_changes"])
        if let module = planned["root_module"] { add(module, depth: 0) }
    }

    private static func unknowns(_ changes: JSONNode?) -> [String: JSONNode] {
        guard case .array(let changes)? = changes?.kind else { return [:] }
        let pairs = changes.compactMap { change -> (String, JSONNode)? in
            guard let address = text(change["address"]), let unknown = change["change"]?["after_unknown"] else {
                return nil
            }
            return (address, unknown)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// How deep modules may lie in each other; the reader of JSON has a limit of its own.
    private static let depthLimit = 64

    private mutating func add(_ module: JSONNode, depth: Int) {
        guard depth <= Self.depthLimit else { return }
        for node in Self.elements(module["resources"]) {
            guard Self.text(node["mode"]) == "managed", let address = Self.text(node["address"]),
                let type = Self.text(node["type"])
            else { continue }
            resources.append(
                Resource(
                    address: address,
                    type: type,
                    values: node["values"]?.members ?? [],
                    range: node["address"]?.range ?? node.range,
                    unknown: unknowns[address]
                )
            )
        }
        for child in Self.elements(module["child_modules"]) { add(child, depth: depth + 1) }
    }

    private static func elements(_ node: JSONNode?) -> [JSONNode] {
        if case .array(let elements) = node?.kind { elements } else { [] }
    }

    private static func text(_ node: JSONNode?) -> String? {
        if case .string(let text) = node?.kind { text } else { nil }
    }
}

extension PlanDocument.Resource {
    /// Whether the value at the end of a path will only be known after apply.
    ///
    /// A whole block that is unknown was left out and is computed: its defaults apply.
    func isUnknown(_ path: [String]) -> Bool {
        var node = unknown
        for name in path {
            if case .array(let elements) = node?.kind { node = elements.first }
            node = node?[name]
        }
        if case .bool(true) = node?.kind { return true }
        return false
    }
}
