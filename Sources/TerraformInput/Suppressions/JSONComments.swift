import JSONSyntax
import SourceText

/// Finds the comments for this program in Terraform's JSON syntax: members with the name `//`, which belong to the
/// object that they stand in (Terraform language, "JSON Configuration Syntax").
struct JSONComments {
    private var found: [FoundComment] = []

    static func find(in source: SourceFile) throws(SyntaxError) -> [FoundComment] {
        var comments = JSONComments()
        let root = try JSONReader.read(source.bytes)
        // A variable file as a whole is about values; a whole configuration is no element.
        let isVariableFile = !source.path.hasSuffix(".tf.json")
        comments.visit(
            root,
            element: isVariableFile ? CommentedElement(range: root.range, address: nil) : nil,
            path: [],
            isConfiguration: !isVariableFile
        )
        return comments.found
    }

    /// - Parameters:
    ///   - element: what a comment directly inside belongs to.
    ///   - path: the names that lead there, up to the address.
    private mutating func visit(
        _ node: JSONNode,
        element: CommentedElement?,
        path: [String],
        isConfiguration: Bool
    ) {
        switch node.kind {
        case .object(let members):
            for member in members {
                if member.name == "//" {
                    note(member.value, element)
                    continue
                }
                let path = path.count < 3 ? path + [member.name] : path
                let inner = CommentedElement(
                    range: member.nameRange.union(member.value.range),
                    address: isConfiguration ? Self.address(path) : nil
                )
                visit(member.value, element: inner, path: path, isConfiguration: isConfiguration)
            }
        case .array(let elements):
            for part in elements {
                let inner = CommentedElement(range: part.range, address: element?.address)
                visit(part, element: inner, path: path, isConfiguration: isConfiguration)
            }
        case .null, .bool, .number, .string: break
        }
    }

    /// One comment, or a list of several.
    private mutating func note(_ node: JSONNode, _ element: CommentedElement?) {
        switch node.kind {
        case .string(let comment):
            // Some write in the text what begins a comment elsewhere.
            let content = comment.drop { $0.isWhitespace || $0 == "#" || $0 == "/" }
            guard let text = FoundComment.text(of: content) else { return }
            found.append(FoundComment(range: node.range, text: text, element: element))
        case .array(let parts): for part in parts { note(part, element) }
        default: break
        }
    }

    private static func address(_ path: [String]) -> String? {
        switch path.first {
        case "resource" where path.count == 3: path.dropFirst().joined(separator: ".")
        case "data" where path.count == 3: path.joined(separator: ".")
        case "module" where path.count >= 2: "module.\(path[1])"
        default: nil
        }
    }
}
