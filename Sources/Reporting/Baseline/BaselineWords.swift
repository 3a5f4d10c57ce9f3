import Messages

/// What every format for people says about a baseline.
enum BaselineWords {
    /// How many recorded findings are named.
    private static let limit = 20

    /// What is gone, a line each, with the count before; empty when nothing is.
    static func remarks(_ match: BaselineMatch?) -> [Message] {
        guard let match, !match.gone.isEmpty else { return [] }
        let count: Message =
            match.gone.count == 1
            ? "1 finding recorded in \(match.file) is gone; `shieldwatch baseline create` makes it anew:"
            : """
            \(match.gone.count) findings recorded in \(match.file) are gone; `shieldwatch baseline create` makes it \
            anew:
            """
        let named = match.gone.prefix(limit).map { entry -> Message in
            entry.root == "." || entry.resource != nil
                ? "  gone: \(entry.rule) at \(entry.resource ?? entry.address)"
                : "  gone: \(entry.rule) at \(entry.address) in \(entry.root)"
        }
        return [count] + named + (match.gone.count > limit ? ["  and \(match.gone.count - limit) more"] : [])
    }
}
