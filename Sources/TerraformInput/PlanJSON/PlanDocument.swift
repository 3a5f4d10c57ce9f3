import JSONSyntax
import Messages
import SourceText

/// A plan or a state as `terraform show -json` prints it (Terraform, "JSON Output Format").
struct PlanDocument {
    /// One resource as it will be.
    struct Resource {
        let address: String
        let type: String
        let values: JSONNode?

        /// The resource and its change as they stand in the document.
        let node, change: JSONNode?

        /// The place of the resource in the document, for settings that are not in it.
        let range: SourceRange

        /// What is not known yet, and what is secret, in the shape of the values.
        let unknown, sensitive: JSONNode?

        /// How many clusters and pools this makes, about.
        var poolCount: Int {
            guard case .array(let inline)? = values?["node_pool"]?.kind else { return 1 }
            return 1 + inline.count
        }
    }

    /// One resource about which the plan decides nothing yet.
    struct Deferred {
        let address: String
        let type: String
        let range: SourceRange
        let reason: String
    }

    /// The managed resources that will exist, in the order of the document.
    private(set) var resources: [Resource] = []

    /// What the node pools that the plan deletes or replaces were before: clusters still list them.
    private(set) var formerPools: [JSONNode] = []

    /// The resources that wait for another plan.
    private(set) var deferred: [Deferred] = []

    /// What the plan itself says is wrong with it, and why some of it cannot be read.
    private(set) var problems: [SyntaxError] = []

    /// The configuration that the plan was made from, and the values of its variables; only what kind of value each is.
    let configuration, variables: JSONNode?

    private let changes: [String: JSONNode]

    private let types: Set<String>

    init(_ root: JSONNode, types: Set<String>) {
        self.types = types
        configuration = root["configuration"]
        variables = root["variables"]
        changes = Self.changes(root["resource_changes"])
        guard checkVersion(root) else { return }
        if case .bool(true) = root["errored"]?.kind, let mark = root["errored"] {
            problems.append(
                SyntaxError(
                    "this plan ended in an error; what Terraform did not get to is not in it and not judged",
                    at: mark.range
                )
            )
        }
        formerPools = Self.elements(root["resource_changes"]).compactMap(Self.formerPool)
        deferred = Self.elements(root["deferred_changes"]).compactMap(deferral)
        let waiting = Set(deferred.map(\.address))
        if let planned = root["planned_values"] ?? root["values"] {
            if let module = planned["root_module"] { add(module, depth: 0) }
        } else {
            for change in Self.elements(root["resource_changes"]) { add(change: change) }
        }
        resources.removeAll { waiting.contains($0.address) }
    }

    // MARK: Versions

    /// The newest version of the format that is known; within a major version, members are only added.
    private static let newestMajor = 1

    private mutating func checkVersion(_ root: JSONNode) -> Bool {
        guard let node = root["format_version"] else { return false }
        guard case .string(let text) = node.kind, let first = text.split(separator: ".").first, let major = Int(first)
        else {
            problems.append(SyntaxError("format_version is not a version such as \"1.2\"", at: node.range))
            return false
        }
        guard (0...Self.newestMajor).contains(major) else {
            problems.append(
                SyntaxError(
                    "version \(text) of Terraform's JSON output is not known; 0.x and 1.x are read",
                    at: node.range
                )
            )
            return false
        }
        return true
    }

    // MARK: Resources

    private static func changes(_ node: JSONNode?) -> [String: JSONNode] {
        let pairs = elements(node).compactMap { change -> (String, JSONNode)? in
            // An object that a replacement has left behind has the address of its successor.
            guard change["deposed"] == nil, let address = text(change["address"]) else { return nil }
            return (address, change)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// How deep modules may lie in each other.
    static let depthLimit = 64

    private mutating func add(_ module: JSONNode, depth: Int) {
        guard depth <= Self.depthLimit else {
            return problems.append(
                SyntaxError("modules nested deeper than \(Self.depthLimit) levels are not judged", at: module.range)
            )
        }
        for node in Self.elements(module["resources"]) {
            guard Self.isManaged(node), let address = Self.text(node["address"]), let type = watchedType(node)
            else { continue }
            let change = changes[address]?["change"]
            guard !Self.isRemoval(change) else { continue }
            resources.append(
                Resource(
                    address: address,
                    type: type,
                    values: node["values"],
                    node: node,
                    change: changes[address],
                    range: node["address"]?.range ?? node.range,
                    unknown: change?["after_unknown"],
                    sensitive: node["sensitive_values"] ?? change?["after_sensitive"]
                )
            )
        }
        for child in Self.elements(module["child_modules"]) { add(child, depth: depth + 1) }
    }

    /// A resource of a plan whose planned values have been cut away.
    private mutating func add(change node: JSONNode) {
        let change = node["change"]
        guard Self.isManaged(node), node["deposed"] == nil, !Self.isRemoval(change),
            let address = Self.text(node["address"]), let type = watchedType(node)
        else { return }
        resources.append(
            Resource(
                address: address,
                type: type,
                values: change?["after"],
                node: node,
                change: node,
                range: node["address"]?.range ?? node.range,
                unknown: change?["after_unknown"],
                sensitive: change?["after_sensitive"]
            )
        )
    }

    /// The values of a node pool before the plan deletes it, also to make another in its place.
    private static func formerPool(_ node: JSONNode) -> JSONNode? {
        guard isManaged(node), text(node["type"]) == poolType,
            elements(node["change"]?["actions"]).compactMap(text).contains("delete")
        else { return nil }
        return node["change"]?["before"]
    }

    private func deferral(_ node: JSONNode) -> Deferred? {
        guard let change = node["resource_change"], Self.isManaged(change), let address = Self.text(change["address"]),
            let type = watchedType(change)
        else { return nil }
        return Deferred(
            address: address,
            type: type,
            range: change["address"]?.range ?? node.range,
            reason: Self.text(node["reason"]) ?? "unknown"
        )
    }

    /// The type of a node pool that is a resource of its own.
    static let poolType = "google_container_node_pool"

    /// The type of a resource, when it is one that is read.
    private func watchedType(_ node: JSONNode) -> String? {
        guard let type = Self.text(node["type"]), types.contains(type) else { return nil }
        return type
    }

    private static func isManaged(_ node: JSONNode) -> Bool { text(node["mode"]) ?? "managed" == "managed" }

    /// Whether nothing is left of a resource: it is deleted, or Terraform only forgets it.
    private static func isRemoval(_ change: JSONNode?) -> Bool {
        let actions = elements(change?["actions"]).compactMap(text)
        return actions == ["delete"] || actions == ["forget"]
    }

    private static func elements(_ node: JSONNode?) -> [JSONNode] {
        if case .array(let elements) = node?.kind { elements } else { [] }
    }

    private static func text(_ node: JSONNode?) -> String? {
        if case .string(let text) = node?.kind { text } else { nil }
    }
}
