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

    /// Whether Terraform has blocks of a type.
    static func isKnown(_ type: String) -> Bool { labels[type] != nil }

    /// What is wrong with a block of a type that Terraform does not know.
    static func stranger(_ type: String, at range: SourceRange) -> SyntaxError {
        SyntaxError("Terraform has no blocks of the type '\(type)', so this one is not judged", at: range)
    }

    /// Whether a block has as many labels as its type wants.
    static func isLabelled(_ block: Block) -> Bool { labels[block.type] == block.labels.count }

    /// What is wrong with the labels of a block that Terraform knows.
    static func fault(inLabelsOf block: Block) -> SyntaxError {
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
}

/// Faults of one kind in one file: the first, and how many there are, so that one stray file does not fill a report.
struct RepeatedFault {
    private var first: SyntaxError?
    private var count = 0

    /// Notes another one; what is wrong is asked for once.
    mutating func note(_ fault: () -> SyntaxError) {
        if first == nil { first = fault() }
        count += 1
    }

    /// What is said of the first about all of them.
    var summary: SyntaxError? {
        guard let first, count > 1 else { return first }
        return SyntaxError("\(first.message) (\(count - 1) more like this in this file)", at: first.range)
    }
}
