import MeasuredBoot
import TestSupport
import Testing

@testable import IntegrityEvents

/// Counting one by one comes to what counting all at once does.
@Suite struct RegisterTallyTests {
    private struct Entry {
        let value: Int32
        let since: UInt32
        let isVote: Bool
        let member: Int32
    }

    /// Machines with a first value and later ones, drawn from few values or from many.
    private static func entries(_ random: inout SplitMix) -> [Entry] {
        let values = Int32.random(in: 1...60, using: &random)
        return (0..<Int32.random(in: 1...80, using: &random)).flatMap { member in
            var held: Set<Int32> = []
            var since = UInt32.random(in: 0..<40, using: &random)
            return (0..<Int.random(in: 1...3, using: &random)).compactMap { place -> Entry? in
                let value = min(Int32.random(in: 0..<values, using: &random), Int32.random(in: 0..<60, using: &random))
                guard held.insert(value).inserted else { return nil }
                defer { since += 7 }
                return Entry(value: value, since: since, isVote: place == 0, member: member)
            }
        }
    }

    /// The values in the order in which they count, by the entries of each.
    private static func ranked(_ entries: [Entry], _ digests: DigestTable) -> [(value: Int32, entries: [Entry])] {
        Dictionary(grouping: entries, by: \.value).map { ($0.key, $0.value) }.sorted { left, right in
            let votes = (left.1.count(where: \.isVote), right.1.count(where: \.isVote))
            let firsts = (left.1.map(\.since).min() ?? 0, right.1.map(\.since).min() ?? 0)
            if votes.0 != votes.1 { return votes.0 > votes.1 }
            return firsts.0 != firsts.1 ? firsts.0 < firsts.1 : digests.precedes(left.0, right.0)
        }
    }

    private static func consensus(_ ranked: [(value: Int32, entries: [Entry])], voters: Int) -> Int32? {
        let votes = ranked.map { $0.entries.filter(\.isVote).map(\.since).sorted() }
        let established = votes.indices.filter { votes[$0].count >= 3 }.min { votes[$0][2] < votes[$1][2] }
        guard let established else {
            return votes[0].count >= 2 && votes[0].count * 2 > voters ? ranked[0].value : nil
        }
        return ranked[votes[0].count >= 4 * votes[established].count ? 0 : established].value
    }

    @Test(arguments: UInt64(1)...300)
    func whateverTheOrderTheCountsAreThoseOfTheWhole(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var digests = DigestTable()
        for number in UInt8(0)..<60 { _ = digests.add(TestFleet.digest("\(number)")) }
        let entries = Self.entries(&random)
        var tally = RegisterTally(register: 0)
        for entry in entries.shuffled(using: &random) {
            tally.add(entry.value, since: entry.since, isVote: entry.isVote, member: entry.member, digests)
        }
        let ranked = Self.ranked(entries, digests)
        let voters = entries.count(where: \.isVote)
        #expect(Int(tally.voters) == voters)
        #expect(tally.strongest?.value == ranked[0].value)
        #expect(tally.consensus == Self.consensus(ranked, voters: voters))
        #expect(Int(tally.singles) == ranked.count { $0.entries.count(where: \.isVote) == 1 })
        #expect(Int(tally.voted) == ranked.count { $0.entries.contains(where: \.isVote) })
        let apart = ranked.filter { $0.entries.count == 1 && !$0.entries[0].isVote }.map { $0.entries[0].member }
        #expect(tally.changedApart == Set(apart).count)
        for (value, entries) in ranked {
            #expect(tally[value].map { Int($0.holders) } == entries.count)
            #expect(tally[value]?.firstHeld == entries.map(\.since).min())
        }
    }
}
