import JSONSyntax

/// A way in which machines are written down: one file for each, and one line in ``all``.
struct InventoryFormat: Sendable {
    /// The member of a document that holds the list of machines; nil where the list is the document.
    let list: String?

    /// The members of a machine that are read.
    let selection: JSONSelection

    /// Whether an object is a machine in this format.
    let recognises: @Sendable (JSONNode) -> Bool

    /// Reads a machine; nil when nothing says which one it is.
    let read: @Sendable (JSONNode, inout RecordFields) -> NodeRecord?

    /// The formats, in the order in which they are tried.
    static let all: [InventoryFormat] = [.compute, .kubernetes, .own]
}
