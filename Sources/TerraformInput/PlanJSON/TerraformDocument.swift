public import GKEInventory
public import JSONSyntax
public import Messages
public import SourceText

/// What `terraform show -json` prints (Terraform, "JSON Output Format").
public enum TerraformDocument: Sendable {
    /// A plan.
    case plan
    /// A state.
    case state

    /// What has to be read of a JSON text to recognise and judge one.
    /// - Parameter resources: what is read besides clusters and node pools.
    public static func selection(with resources: ResourceSelection = .none) -> JSONSelection {
        PlanSelection(types: InventoryBuilder.types.union(resources.types)).document
    }

    /// What an object looks like: nothing, one of them, or, when its keys contradict each other, both.
    public static func kinds(of node: JSONNode) -> [TerraformDocument] {
        guard node["format_version"] != nil else { return [] }
        var kinds: [TerraformDocument] = []
        if node["planned_values"] != nil || node["resource_changes"] != nil { kinds.append(.plan) }
        if node["values"] != nil { kinds.append(.state) }
        // The state of nothing is printed as its versions alone.
        if kinds.isEmpty, node["terraform_version"] != nil || isOnlyVersions(node) { kinds.append(.state) }
        return kinds
    }

    /// Whether the keys of an object that cannot be read whole are those of one.
    public static func hasMark(_ keys: Set<String>) -> Bool { keys.contains("format_version") }

    private static func isOnlyVersions(_ node: JSONNode) -> Bool {
        node.members.count == 1 && node.range.upperBound - node.range.lowerBound < 64
    }

    /// What an object is when it is a file of Terraform that is not read, and what to do instead.
    public static func advice(on node: JSONNode) -> Message? {
        if isRunLog(node) {
            return """
                this is the log of a Terraform run; save the plan with terraform plan -out=FILE and print it with \
                terraform show -json FILE
                """
        }
        guard isStateFile(node) else { return nil }
        return "this is Terraform's state file itself; print it with terraform show -json"
    }

    private static func isRunLog(_ node: JSONNode) -> Bool { ["@level", "@message"].allSatisfy { node[$0] != nil } }

    private static func isStateFile(_ node: JSONNode) -> Bool {
        ["version", "resources"].allSatisfy { node[$0] != nil } && ["serial", "lineage"].contains { node[$0] != nil }
    }

    /// Why a file that is one is not read, where its name says that it is something else.
    /// - Parameter ending: what such names end in.
    public func misplaced(_ node: JSONNode, under ending: String) -> SyntaxError {
        SyntaxError(
            "this is \(name), but files whose names end in \(ending) are configuration; give it another name",
            at: SourceRange(node.range.lowerBound, node.range.lowerBound + 1)
        )
    }

    /// The kind as it is spoken of.
    public var name: Message {
        switch self {
        case .plan: "a Terraform plan"
        case .state: "a Terraform state"
        }
    }
}
