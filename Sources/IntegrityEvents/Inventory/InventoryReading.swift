import JSONSyntax
import Messages
public import SourceText

/// Reads inventories: the project's own files, `kubectl get nodes -o json` and `gcloud compute instances list
/// --format=json`, in the order in which they were taken.
public struct InventoryReading: Sendable {
    /// What has been read.
    public private(set) var inventory = NodeInventory()

    /// What is left out and why, with its place, for the file that was read last.
    public private(set) var problems: [SyntaxError] = []

    /// How many machines the file that was read last added.
    public private(set) var added = 0

    /// Begins to read.
    public init() {}

    /// Adds a file. What it says counts more than what was read before.
    /// - Throws: `SyntaxError` when it is not JSON, or holds no list of machines; nothing has been added then.
    public mutating func add(_ bytes: [UInt8]) throws(SyntaxError) {
        problems = []
        added = 0
        let document = try JSONReader.read(bytes, selecting: Self.selection, limits: Self.limits)
        for node in try Self.machines(of: document) { add(node) }
    }

    private static let kubectl = ["kubectl", "get", "nodes", "-o", "json"].joined(separator: " ")
    private static let gcloud = ["gcloud", "compute", "instances", "list", "--format=json"].joined(separator: " ")

    private static let limits = JSONReader.Limits(depth: 64, text: 64 * 1024)

    private static let selection = InventoryFormat.all.reduce(JSONSelection.shape) { selection, format in
        let list = format.list.map { JSONSelection.members([$0: format.selection]) }
        return selection.union(format.selection).union(list ?? .shape)
    }

    /// The machines of a document: a list, what holds a list, or one of them.
    private static func machines(of document: JSONNode) throws(SyntaxError) -> [JSONNode] {
        if case .array(let elements) = document.kind { return elements }
        for name in InventoryFormat.all.compactMap(\.list) {
            guard let list = InventoryFieldReading.member(name, of: document) else { continue }
            guard case .array(let elements) = list.kind else {
                throw SyntaxError(InventoryFieldReading.mismatch(name, list, "an array").message, at: list.range)
            }
            return elements
        }
        if format(of: document) != nil { return [document] }
        let place = SourceRange(document.range.lowerBound, document.range.lowerBound + 1)
        throw SyntaxError(
            """
            this is no inventory: neither a list of 'nodes', nor what '\(kubectl)' or \
            '\(gcloud)' prints
            """,
            at: place
        )
    }

    private static func format(of node: JSONNode) -> InventoryFormat? {
        InventoryFormat.all.first { $0.recognises(node) }
    }

    private mutating func add(_ node: JSONNode) {
        let place = SourceRange(node.range.lowerBound, node.range.lowerBound + 1)
        guard case .object = node.kind else {
            return problems.append(
                SyntaxError("a machine is expected here, not \(InventoryFieldReading.kind(of: node))", at: place)
            )
        }
        var fields = RecordFields()
        let record = Self.format(of: node)?.read(node, &fields)
        problems += fields.problems
        if let record {
            added += 1
            return inventory.add(record)
        }
        problems.append(SyntaxError("this machine has no instance ID, so no report can be joined to it", at: place))
    }
}
