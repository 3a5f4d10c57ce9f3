import Messages

/// The elements of a list, tuple or set.
public final class SequenceValue: Sendable {
    /// The three kinds of sequence.
    public enum Kind: String, Sendable {
        /// Elements of one type, in order.
        case list
        /// Elements of any types, in order.
        case tuple
        /// Elements of one type, each once.
        case set
    }

    /// Which kind of sequence this is.
    public let kind: Kind

    /// The elements; those of a set are in the order Terraform goes through them.
    public let elements: [Value]

    /// How many values there are here, this one included.
    public let size: Int

    /// The first unknown below, when there is one.
    public let unknown: Unknown?

    /// What decides how many elements a set has and in which order: an unknown one may equal another.
    public var unsettledBy: Unknown? { kind == .set && elements.count > 1 ? unknown : nil }

    /// Makes a sequence of elements that need no further check, unless there are too many.
    public init(_ kind: Kind, _ elements: [Value]) throws(EvaluationError) {
        self.kind = kind
        self.elements = elements
        size = try sizeOf(elements)
        unknown = elements.lazy.compactMap(\.firstUnknown).first
    }

    /// Makes a set: sorts the elements and drops those that come again.
    static func set(_ elements: [Value]) throws(EvaluationError) -> SequenceValue {
        let sorted = ValueOrder.sorted(elements)
        var unique: [Value] = []
        unique.reserveCapacity(sorted.count)
        for element in sorted {
            if let last = unique.last, last.isIdentical(to: element) { continue }
            unique.append(element)
        }
        return try SequenceValue(.set, unique)
    }
}

/// The members of a map or an object.
public final class MappingValue: Sendable {
    /// The two kinds of mapping.
    public enum Kind: String, Sendable {
        /// Values of one type under any keys.
        case map
        /// Values of any types under fixed names.
        case object
    }

    /// Which kind of mapping this is.
    public let kind: Kind

    /// The members by key.
    public let members: [String: Value]

    /// What members that are not listed wait for: a resource has attributes that only its provider knows.
    public let rest: Unknown?

    /// How many values there are here, this one included.
    public let size: Int

    /// The first unknown below, in the order of the keys, when there is one.
    public let unknown: Unknown?

    /// Makes a mapping.
    public init(_ kind: Kind, _ members: [String: Value], rest: Unknown? = nil) throws(EvaluationError) {
        self.kind = kind
        self.members = members
        self.rest = rest
        size = try sizeOf(members.values)
        unknown =
            members.values.contains { $0.firstUnknown != nil }
            ? members.keys.sorted().lazy.compactMap { members[$0]?.firstUnknown }.first : rest
    }

    /// The keys in the order Terraform goes through them.
    public var sortedKeys: [String] { members.keys.sorted() }

    /// The members in the order Terraform goes through them.
    public var sorted: [(key: String, value: Value)] { members.sorted { $0.key < $1.key } }
}

private func sizeOf(_ values: some Sequence<Value>) throws(EvaluationError) -> Int {
    var size = 1
    for value in values {
        size += value.size
        guard size <= Value.sizeLimit else { throw .tooLarge("a value of more than \(Value.sizeLimit) parts") }
    }
    return size
}
