import MeasuredBoot
import Messages

/// A bank in which every digest is zero was never measured into, and SHA-1 alone is no ground for trust any more.
struct MeasuredBanks: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        let extended = log.events.filter { $0.event.isExtended }
        guard !extended.isEmpty else { return [] }
        var problems = log.log.banks.filter { bank in
            extended.allSatisfy { event in
                log.log.digestRange(of: event.event, in: bank).map { log.log.bytes[$0].allSatisfy { $0 == 0 } } ?? false
            }
        }.map { Problem(.emptyBank, "every digest of \($0) is zero: nothing was measured into this bank") }
        if log.bank == .sha1 {
            problems.append(Problem(.sha1Only, "the log has no bank stronger than SHA-1, whose digests can be forged"))
        }
        return problems
    }
}

extension Problem.Kind {
    fileprivate static let emptyBank = untrustworthy("empty-bank")
    fileprivate static let sha1Only = note("sha1-only")
}
