/// What is decided about one register in one cohort, so that each report only has to look its value up.
struct RegisterDecision: Equatable, Sendable {
    /// Why it is left aside; nil where it tells something.
    var aside: AsideReason?
    /// Whether it tells anything.
    let counts: Bool
    /// The value that the cohort has; nil when it is not settled.
    let expected: Int32?
    /// Values that are new and spread.
    let spreading: [Int32]
    /// Where nothing is settled, the values that this pool has with other versions, or this version in other pools.
    let known: KnownValues
    /// Whether a change at a reboot is remarkable even on a machine that is alone.
    let isSteady: Bool
    /// Whether the platform changes it in this cohort, whatever the version.
    let isPlatform: Bool

    static let ignored = RegisterDecision(
        counts: false,
        expected: nil,
        spreading: [],
        known: KnownValues(),
        isSteady: false,
        isPlatform: false
    )

    static func leftAside(_ reason: AsideReason) -> RegisterDecision {
        var decision = ignored
        decision.aside = reason
        return decision
    }

    /// - Parameter first: the value that the machine had when it was first seen.
    func kind(of value: Int32?, first: Int32?) -> RegisterStanding.Kind {
        guard counts else { return .varies }
        guard let value else { return expected == nil ? .open : .deviates }
        if let expected {
            if value == expected { return .agrees }
            return spreading.contains(value) ? .new : .deviates
        }
        let isNew = spreading.contains(value)
        if let first, first != value, isSteady { return isNew ? .new : .deviates }
        return known.contains(value) ? .agrees : isNew ? .new : .open
    }
}
