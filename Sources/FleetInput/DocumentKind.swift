import GKEExports
import GKEInventory
import JSONSyntax
import Messages
import TerraformInput

/// What one JSON object is, among all that is read.
enum DocumentKind {
    case terraform(TerraformDocument)
    case export(GKEExport)
    case resources(ResourceExport)

    /// What has to be read of a text to recognise and judge any of them.
    /// - Parameter resources: what is read of plans besides clusters and node pools.
    static func selection(with resources: ResourceSelection) -> JSONSelection {
        let clusters = TerraformDocument.selection(with: resources).union(GKEExport.selection)
        return resources.readsExports ? clusters.union(ResourceExport.selection) : clusters
    }

    /// What an object looks like: nothing, one thing, or several.
    /// - Parameter resources: what is read besides clusters and node pools; nothing more is recognised without it.
    static func all(of node: JSONNode, with resources: ResourceSelection = .none) -> [DocumentKind] {
        let kinds =
            TerraformDocument.kinds(of: node).map(DocumentKind.terraform)
            + GKEExport.kinds(of: node).map(DocumentKind.export)
        guard kinds.isEmpty, resources.readsExports else { return kinds }
        return ResourceExport.kind(of: node).map { [.resources($0)] } ?? []
    }

    var name: Message {
        switch self {
        case .terraform(let kind): kind.name
        case .export(let kind): kind.name
        case .resources(let kind): kind.name
        }
    }
}
