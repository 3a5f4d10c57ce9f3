public import GKEInventory
public import JSONSyntax
public import SourceText

/// Reads plans and states into inventories.
public struct PlanReading {
    private let library: ModuleLibrary

    /// Begins to read.
    /// - Parameter files: where places and what cannot be read are noted.
    public init(_ files: ScannedFiles) {
        library = ModuleLibrary(scanned: files)
    }

    /// What a plan or state describes.
    /// - Parameters:
    ///   - node: a document that ``TerraformDocument`` recognises, read with its selection.
    ///   - root: what tells the document from others: its file, and its number when the file holds several.
    public func inventory(_ node: JSONNode, in source: SourceFile, root: String) -> Inventory {
        let plan = PlanDocument(Self.complete(node, source))
        for problem in plan.problems { library.scanned.note(problem, in: source) }
        return PlanInventory(plan, source, root: root, library).inventory
    }

    /// The document with what changes lead to, when nothing else says what will be.
    private static func complete(_ node: JSONNode, _ source: SourceFile) -> JSONNode {
        guard node["planned_values"] == nil, node["values"] == nil else { return node }
        return (try? JSONReader.read(source.bytes, in: node.range, selecting: PlanSelection.withResults)) ?? node
    }
}
