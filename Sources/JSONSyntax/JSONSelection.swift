/// Which parts of a JSON text are built as nodes; the rest is checked as strictly, and passed over.
///
/// A selection goes through arrays: what it says of a value it says of each element of an array in its place. Where
/// something else stands than expected, a text in place of an object, it is built, so that this can be said.
public indirect enum JSONSelection: Sendable {
    /// The value with all that is in it.
    case everything
    /// What kind of value it is: objects and arrays without their content, texts and numbers empty.
    case shape
    /// Of objects these members.
    case members([String: JSONSelection])
    /// A selection; of arrays only the elements that a test accepts.
    case filtered(JSONSelection, @Sendable (JSONNode) -> Bool)

    /// A selection of members that are all built whole.
    public static func members(_ names: [String]) -> JSONSelection {
        .members(Dictionary(names.map { ($0, .everything) }) { first, _ in first })
    }

    /// What either of two selections asks for.
    public func union(_ other: JSONSelection) -> JSONSelection {
        switch (self, other) {
        case (.everything, _), (_, .everything): .everything
        case (.filtered(let selection, _), let other), (let other, .filtered(let selection, _)):
            selection.union(other)
        case (.shape, _): other
        case (_, .shape): self
        case (.members(let mine), .members(let others)): .members(mine.merging(others) { $0.union($1) })
        }
    }

    /// The members that are selected of an object; nil when all are.
    var names: [String: JSONSelection]? {
        switch self {
        case .everything: nil
        case .shape: [:]
        case .members(let names): names
        case .filtered(let selection, _): selection.names
        }
    }

    /// Whether an element of an array is kept.
    func wants(_ element: JSONNode) -> Bool {
        if case .filtered(_, let test) = self { test(element) } else { true }
    }
}
