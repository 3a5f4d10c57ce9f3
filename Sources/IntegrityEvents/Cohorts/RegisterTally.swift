/// The values of one register in a cohort, counted one by one.
///
/// In whatever order machines are counted, the same ones come to the same. Nothing is ever taken away: where a machine
/// turns out to have begun with another value, the register is counted anew.
struct RegisterTally: Sendable {
    let register: Int32
    /// Machines that reported the register.
    private(set) var voters: Int32 = 0
    /// The values in no order.
    private(set) var values: [ValueTally] = []
    /// The value that the cohort has; nil when there are too few machines to tell.
    private(set) var consensus: Int32?
    /// Values that one machine began with, and values that any did.
    private(set) var singles: Int32 = 0
    private(set) var voted: Int32 = 0
    /// Whether it has to be counted anew.
    var isOutdated = false

    /// Where the value with most votes stands among the values; of several the one that came first.
    private var strongestPlace = -1
    /// Where those stand that three machines began with.
    private var establishedPlaces: [Int32] = []
    /// Where each stands, once there are many.
    private var places: [Int32: Int32] = [:]

    /// How many votes establish a value.
    static let establishing = 3
    private static let overwhelming: Int32 = 4
    private static let few = 16

    init(register: Int32) { self.register = register }

    subscript(value: Int32) -> ValueTally? { place(of: value).map { values[$0] } }

    /// The value with most votes; of several the one that came first.
    var strongest: ValueTally? { strongestPlace < 0 ? nil : values[strongestPlace] }

    /// Machines whose value changed from one boot to another, to one that no other machine of the cohort has.
    var changedApart: Int {
        guard values.contains(where: \.isApart) else { return 0 }
        return Set(values.lazy.filter(\.isApart).map(\.only)).count
    }

    /// Counts one value that one machine had.
    /// - Parameter isVote: whether it is the first that the machine had.
    mutating func add(_ value: Int32, since: UInt32, isVote: Bool, member: Int32, _ digests: DigestTable) {
        let place = place(of: value) ?? append(value)
        values[place].add(since: since, isVote: isVote, member: member)
        if isVote {
            voters += 1
            noteVote(at: place)
        }
        if strongestPlace < 0 || isStronger(values[place], values[strongestPlace], digests) { strongestPlace = place }
        consensus = weighed(digests)
    }

    private mutating func noteVote(at place: Int) {
        switch Int(values[place].votes) {
        case 1:
            voted += 1
            singles += 1
        case 2: singles -= 1
        case Self.establishing: establishedPlaces.append(Int32(truncatingIfNeeded: place))
        default: break
        }
    }

    /// What three machines began with before any other value had three is established, and stays so until another has
    /// four times as many: whoever comes later does not outvote those who were there. Without an established value it
    /// is what more than half began with, two at least.
    private func weighed(_ digests: DigestTable) -> Int32? {
        guard let strongest else { return nil }
        guard let established = firstEstablished(digests) else {
            return strongest.votes >= 2 && strongest.votes * 2 > voters ? strongest.value : nil
        }
        return strongest.votes >= Self.overwhelming * established.votes ? strongest.value : established.value
    }

    private func firstEstablished(_ digests: DigestTable) -> ValueTally? {
        guard var first = establishedPlaces.first.map({ values[Int($0)] }) else { return nil }
        for place in establishedPlaces.dropFirst() {
            let other = values[Int(place)]
            let (since, time) = (first.established ?? .max, other.established ?? .max)
            if time < since || (time == since && isStronger(other, first, digests)) { first = other }
        }
        return first
    }

    /// Those with more votes go first, then those that came first.
    private func isStronger(_ left: ValueTally, _ right: ValueTally, _ digests: DigestTable) -> Bool {
        if left.votes != right.votes { return left.votes > right.votes }
        if left.firstHeld != right.firstHeld { return left.firstHeld < right.firstHeld }
        return digests.precedes(left.value, right.value)
    }

    private func place(of value: Int32) -> Int? {
        values.count > Self.few ? places[value].map(Int.init) : values.firstIndex { $0.value == value }
    }

    private mutating func append(_ value: Int32) -> Int {
        values.append(ValueTally(value: value))
        if values.count > Self.few {
            for place in (places.isEmpty ? 0 : values.count - 1)..<values.count {
                places[values[place].value] = Int32(truncatingIfNeeded: place)
            }
        }
        return values.count - 1
    }
}

extension RegisterTally {
    /// What decisions about the register rest on; while it is the same, so are they.
    struct Shape: Equatable {
        let consensus: Int32?
        let strongest: Int32?
        let isScattered: Bool
        let values: Int
        let voted: Int32
        let established: Int
    }

    var shape: Shape {
        Shape(
            consensus: consensus,
            strongest: strongest?.value,
            isScattered: isScatteredByItself,
            values: values.count,
            voted: voted,
            established: establishedPlaces.count
        )
    }
}
