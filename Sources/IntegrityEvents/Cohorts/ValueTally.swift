/// How many machines of a cohort have a value.
struct ValueTally: Sendable {
    let value: Int32
    /// Machines that had it when they were first seen. A machine has one vote, which nothing later changes.
    private(set) var votes: Int32 = 0
    /// Machines that ever had it.
    private(set) var holders: Int32 = 0
    /// When it was first seen.
    private(set) var firstHeld = UInt32.max
    /// The machine that has it, as long as it is the only one.
    private(set) var only: Int32 = -1
    /// When the earliest votes were, as many as establish a value.
    private var earliest: (UInt32, UInt32, UInt32) = (.max, .max, .max)

    init(value: Int32) { self.value = value }

    /// When it had as many votes as establish a value; nil while it has fewer.
    var established: UInt32? { votes >= RegisterTally.establishing ? earliest.2 : nil }

    /// Whether one machine has it, and changed to it.
    var isApart: Bool { holders == 1 && votes == 0 }

    mutating func add(since: UInt32, isVote: Bool, member: Int32) {
        holders += 1
        only = holders == 1 ? member : -1
        firstHeld = min(firstHeld, since)
        guard isVote else { return }
        votes += 1
        if since < earliest.0 {
            earliest = (since, earliest.0, earliest.1)
        } else if since < earliest.1 {
            earliest = (earliest.0, since, earliest.1)
        } else if since < earliest.2 {
            earliest.2 = since
        }
    }
}
