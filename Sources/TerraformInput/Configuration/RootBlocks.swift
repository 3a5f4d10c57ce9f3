import HCL
import Messages
import SourceText

/// What may stand at the outermost level of a Terraform file (Terraform language, "Files and Configuration Structure").
enum RootBlocks {
    /// How many labels a block of each type has.
    private static let labels = [
        "terraform": 0, "locals": 0, "moved": 0, "removed": 0, "import": 0, "variable": 1, "output": 1, "module": 1,
        "provider": 1, "check": 1, "resource": 2, "data": 2, "ephemeral": 2, "action": 2,
    ]

    /// What is wrong with a block that Terraform does not know; nil for all others.
    static func stranger(_ block: Block) -> SyntaxError? {
        labels[block.type] == nil ? unknown(block.type, at: block.headerRange) : nil
    }

    /// What is wrong with the labels of a block that Terraform knows.
    static func fault(inLabelsOf block: Block) -> SyntaxError? {
        guard let count = labels[block.type], block.labels.count != count else { return nil }
        let isResource = ["resource", "data"].contains(block.type)
        let message: Message =
            isResource
            ? "a resource has two labels: its type and its name"
            : "a block '\(block.type)' has another number of labels in Terraform"
        return SyntaxError(message, at: block.headerRange)
    }

    /// What is wrong with an attribute: Terraform has none at the outermost level.
    static func stranger(_ attribute: Attribute) -> SyntaxError {
        SyntaxError(
            "'\(attribute.name)' stands outside of all blocks, where Terraform has no arguments",
            at: attribute.nameRange
        )
    }

    /// What is wrong with a member of a file in JSON; nil when Terraform takes it.
    static func stranger(member name: String, at range: SourceRange) -> SyntaxError? {
        // The name `//` is a comment.
        labels[name] == nil && name != "//" ? unknown(name, at: range) : nil
    }

    private static func unknown(_ type: String, at range: SourceRange) -> SyntaxError {
        SyntaxError("Terraform has no blocks of the type '\(type)', so this one is not judged", at: range)
    }

    /// What is said of the first of several strangers about all of them, so that one stray file does not fill a report.
    static func summary(of strangers: [SyntaxError]) -> SyntaxError? {
        guard let first = strangers.first else { return nil }
        guard strangers.count > 1 else { return first }
        return SyntaxError("\(first.message) (\(strangers.count - 1) more like this in this file)", at: first.range)
    }
}
