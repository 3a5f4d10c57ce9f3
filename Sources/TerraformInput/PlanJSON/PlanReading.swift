public import GKEInventory
public import JSONSyntax
public import SourceText

/// Reads plans and states into inventories.
public struct PlanReading {
    private let library: ModuleLibrary
    private let selection: ResourceSelection

    private let types: Set<String>

    /// Begins to read.
    /// - Parameters:
    ///   - files: where places and what cannot be read are noted.
    ///   - selection: what is read besides clusters and node pools.
    public init(_ files: ScannedFiles, selection: ResourceSelection = .none) {
        self.selection = selection
        types = InventoryBuilder.types.union(selection.types)
        library = ModuleLibrary(scanned: files)
    }

    /// What a plan or state describes.
    /// - Parameters:
    ///   - node: a document that ``TerraformDocument`` recognises, read with its selection.
    ///   - root: what tells the document from others: its file, and its number when the file holds several.
    public func inventory(_ node: JSONNode, in source: SourceFile, root: String) -> Inventory {
        let plan = PlanDocument(complete(node, source), types: types)
        for problem in plan.problems { library.scanned.note(problem, in: source) }
        return PlanInventory(plan, source, root: root, library, selection).inventory
    }

    /// The document with what changes lead to, when nothing else says what will be.
    private func complete(_ node: JSONNode, _ source: SourceFile) -> JSONNode {
        guard node["planned_values"] == nil, node["values"] == nil else { return node }
        return (try? JSONReader.read(source.bytes, in: node.range, selecting: PlanSelection(types: types).withResults))
            ?? node
    }
}
