/// How many machines of a cohort have a value.
struct ValueTally: Sendable {
    let value: Int32
    /// Machines that had it when they were first seen. A machine has one vote, which nothing later changes.
    var votes = 0
    /// Machines that ever had it.
    var holders = 0
    /// When it was first seen.
    var firstHeld = UInt32.max
    /// When it had as many votes as establish a value; nil while it has fewer.
    var established: UInt32?
}

/// The values of one register in a cohort.
struct RegisterTally: Sendable {
    let register: Int32
    /// Machines that reported the register.
    var voters = 0
    /// Machines whose value changed from one boot to another, to one that no other machine of the cohort has.
    var changedApart = 0
    /// The values: those with more votes first, then those that came first.
    var values: [ValueTally] = []

    subscript(value: Int32) -> ValueTally? { values.first { $0.value == value } }

    /// The value that the cohort has; nil when there are too few machines to tell.
    ///
    /// What three machines began with before any other value had three is established, and stays so until another has
    /// four times as many: whoever comes later does not outvote those who were there. Without an established value it
    /// is what more than half began with, two at least.
    var consensus: Int32? {
        guard let strongest = values.first else { return nil }
        let established = values.filter { $0.established != nil }.min { ($0.established ?? 0) < ($1.established ?? 0) }
        if let established {
            return strongest.votes >= Self.overwhelming * established.votes ? strongest.value : established.value
        }
        return strongest.votes >= 2 && strongest.votes * 2 > voters ? strongest.value : nil
    }

    /// How many votes establish a value.
    static let establishing = 3
    private static let overwhelming = 4
}

/// Counts the values of a cohort, register by register.
enum TallyCounting {
    /// One value that one machine had.
    private struct Entry {
        let register: Int32
        let value: Int32
        let since: UInt32
        let isVote: Bool
        let member: Int32
    }

    static func tallies(of cohort: Cohorts.Cohort, in cohorts: Cohorts) -> [Int32: RegisterTally] {
        var tallies: [Int32: RegisterTally] = [:]
        var entries: [Entry] = []
        for member in cohort.members {
            var last: Int32 = -1
            for holding in cohorts.machines[Int(member)].holdings {
                let isVote = holding.register != last
                last = holding.register
                entries.append(
                    Entry(
                        register: holding.register,
                        value: holding.value,
                        since: holding.since,
                        isVote: isVote,
                        member: member
                    )
                )
                if isVote { tallies[last, default: RegisterTally(register: last)].voters += 1 }
            }
        }
        count(entries, into: &tallies)
        return tallies.mapValues { sorted($0, cohorts.values) }
    }

    private static func count(_ entries: [Entry], into tallies: inout [Int32: RegisterTally]) {
        let entries = entries.sorted { ($0.register, $0.value, $0.since) < ($1.register, $1.value, $1.since) }
        var apart: [Int32: Set<Int32>] = [:]
        var start = 0
        while start < entries.count {
            let (register, value) = (entries[start].register, entries[start].value)
            var tally = ValueTally(value: value, firstHeld: entries[start].since)
            while start < entries.count, entries[start].register == register, entries[start].value == value {
                tally.holders += 1
                if entries[start].isVote { tally.votes += 1 }
                if tally.votes == RegisterTally.establishing, tally.established == nil {
                    tally.established = entries[start].since
                }
                start += 1
            }
            tallies[register]?.values.append(tally)
            let last = entries[start - 1]
            if tally.holders == 1, !last.isVote { apart[register, default: []].insert(last.member) }
        }
        for (register, members) in apart { tallies[register]?.changedApart = members.count }
    }

    private static func sorted(_ tally: RegisterTally, _ digests: DigestTable) -> RegisterTally {
        var tally = tally
        tally.values.sort { left, right in
            if left.votes != right.votes { return left.votes > right.votes }
            if left.firstHeld != right.firstHeld { return left.firstHeld < right.firstHeld }
            return digests.precedes(left.value, right.value)
        }
        return tally
    }
}
