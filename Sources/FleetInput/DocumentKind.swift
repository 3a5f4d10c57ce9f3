import GKEExports
import JSONSyntax
import Messages
import TerraformInput

/// What one JSON object is, among all that is read.
enum DocumentKind {
    case terraform(TerraformDocument)
    case export(GKEExport)

    /// What has to be read of a text to recognise and judge any of them.
    static let selection = TerraformDocument.selection.union(GKEExport.selection)

    /// What an object looks like: nothing, one thing, or several.
    static func all(of node: JSONNode) -> [DocumentKind] {
        TerraformDocument.kinds(of: node).map(DocumentKind.terraform)
            + GKEExport.kinds(of: node).map(DocumentKind.export)
    }

    var name: Message {
        switch self {
        case .terraform(let kind): kind.name
        case .export(let kind): kind.name
        }
    }
}
