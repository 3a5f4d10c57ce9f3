public import SourceText

/// A part of a filter as the service reads it.
public struct FilterNode: Sendable {
    /// What a part is.
    public indirect enum Kind: Sendable {
        /// Every entry: what a filter without text asks for.
        case everything
        /// What all parts match. They were joined by `AND` or by standing one behind the other.
        case all([FilterNode])
        /// What any part matches.
        case any([FilterNode])
        /// What a part does not match.
        case not(FilterNode)
        /// A field held against a value.
        case comparison(FilterComparison)
        /// That a field is there.
        case presence(FilterField)
        /// A text that is looked for in all fields.
        case global(GlobalTerm)
        /// A function that is true or false by itself.
        case function(FilterFunction)
    }

    /// What the part is.
    public let kind: Kind

    /// Where it stands in the filter.
    public let range: SourceRange

    /// The parts of this part.
    public var children: [FilterNode] {
        switch kind {
        case .all(let parts), .any(let parts): parts
        case .not(let part): [part]
        default: []
        }
    }
}
