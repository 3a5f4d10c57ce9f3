public import Findings

/// A value that is not known, with what it waits for and, where they are few, the values it may take.
public final class Unknown: Sendable {
    /// What would have to be known, sorted; never empty.
    public let missing: [MissingInput]

    /// All values it can take, when that is known: the two sides of a condition nobody can decide.
    public let alternatives: [Value]?

    /// What is known of it all the same, such as the text around a variable without a value.
    public let parts: KnownParts?

    /// How many values this one holds in its alternatives, itself included.
    let size: Int

    /// How many values the alternatives may hold; some work goes through all of them.
    private static let sizeLimit = 1 << 12

    /// How many missing inputs are kept; more than this tells nobody more.
    private static let missingLimit = 16

    /// How many alternatives are followed.
    static let alternativeLimit = 8

    /// Makes an unknown that waits for one input.
    public convenience init(_ missing: MissingInput) {
        self.init([missing])
    }

    /// Makes an unknown.
    public init(_ missing: some Sequence<MissingInput>, alternatives: [Value]? = nil, parts: KnownParts? = nil) {
        let sorted = Set(missing).sorted()
        self.missing = Array(sorted.prefix(Self.missingLimit))
        let size = (alternatives ?? []).reduce(1) { $0 + $1.size } + (parts?.size ?? 0)
        self.alternatives = size <= Self.sizeLimit ? alternatives : nil
        self.parts = size <= Self.sizeLimit && parts?.isKept == true ? parts : nil
        self.size = size <= Self.sizeLimit ? size : 1
    }

    /// The same without its parts, which are those of this value and of nothing that is made of it.
    var withoutParts: Unknown { parts == nil ? self : Unknown(missing, alternatives: alternatives) }

    /// An unknown that waits for everything that these values wait for.
    public static func waiting(for values: [Value]) -> Unknown {
        let unknowns = values.compactMap(\.firstUnknown)
        if unknowns.count == 1, unknowns[0].alternatives == nil { return unknowns[0] }
        return Unknown(unknowns.flatMap(\.missing))
    }
}
