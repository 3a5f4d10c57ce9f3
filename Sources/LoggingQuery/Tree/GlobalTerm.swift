/// A text that is looked for in all fields of an entry.
public struct GlobalTerm: Sendable {
    /// The text.
    public let literal: FilterLiteral

    let criterion: Criterion

    init(_ literal: FilterLiteral) throws(FilterError) {
        self.literal = literal
        criterion = try Criterion(.has, literal)
    }
}
