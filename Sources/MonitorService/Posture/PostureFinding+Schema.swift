import Findings
import JSONSyntax

extension PostureFinding {
    /// What a result looks like.
    /// - Parameter isOpen: whether there may be members that are not kept, as there are in what `scan` writes.
    static func schema(isOpen: Bool) -> Schema {
        .object(
            [
                .required("rule", .text(1...200)),
                .required("outcome", .word(["failed", "notDetermined", "passed", "suppressed"])),
                .required("severity", .word(Severity.self)),
                .required("address", .text(1...4_000)),
                .required("fingerprint", .text(1...200)),
                .optional("root", .text(0...4_000)),
                .optional("resource", .text(0...4_000)),
                .optional("location", location(isOpen)),
                .optional("message", .text(0...20_000)),
                .optional("because", .text(0...20_000)),
                .optional("missing", .list(of: .text(0...4_000), count: 0...1_000)),
                .optional("fix", .object([.required("effect", .word(FixEffect.self))], isOpen: isOpen)),
                .optional("suppression", suppression(isOpen)),
            ],
            isOpen: isOpen
        )
    }

    private static func location(_ isOpen: Bool) -> Schema {
        .object(
            [
                .required("file", .text(0...4_000)), .required("line", .integer(1...1_000_000_000)),
                .required("column", .integer(1...1_000_000_000)),
            ],
            isOpen: isOpen
        )
    }

    private static func suppression(_ isOpen: Bool) -> Schema {
        .object(
            [
                .required("kind", .text(1...200)), .required("reason", .text(0...20_000)),
                .optional("until", .text(0...200)),
            ],
            isOpen: isOpen
        )
    }

    /// The members of a result that are read; the rest is passed over.
    static let selection = JSONSelection.members([
        "rule", "outcome", "severity", "address", "fingerprint", "root", "resource", "location", "message", "because",
        "missing", "fix", "suppression",
    ])
}
