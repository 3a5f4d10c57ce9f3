import MeasuredBoot

/// The kernel joined the firmware's log and its list of final events, and some events stand in both.
struct FinalEventsHypothesis: ReplayHypothesis {
    let name = "final-events-duplicates"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        var seen: Set<[UInt8]> = []
        var isRepeated: [Bool] = []
        for event in history.events {
            let bytes = Array(history.log.bytes[event.offset..<event.data.upperBound])
            isRepeated.append(!seen.insert(bytes).inserted)
        }
        // What was joined stands at the end; the same event in the middle was measured twice.
        let tail = isRepeated.reversed().prefix { $0 }.count
        let digests = history.digests
        return tail > 0 && history.replay(digests.dropLast(tail)) == actual
    }
}
