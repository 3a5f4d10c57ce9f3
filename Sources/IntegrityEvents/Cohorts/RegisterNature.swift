/// What a register turns out to depend on, learned from the fleet.
struct RegisterNature: Sendable {
    /// Cohorts large enough to tell whether machines differ, and those in which they do.
    var comparable = 0
    var scattered = 0
    /// Cohorts with enough reboots to tell whether values last, and those in which they do not.
    var rebooted = 0
    var unsteady = 0
    /// All machines with the register, those that were rebooted, and those that changed to a value of their own.
    var machines = 0
    var rebootedMachines = 0
    var changedApart = 0
    /// Pools that share a version with others, and those that also share its value.
    var related = 0
    var relatedAgreeing = 0

    /// How many cohorts it takes before the fleet's own data count as knowledge.
    static let enough = 3

    /// Whether it is known if the register differs from machine to machine.
    var isKnown: Bool { comparable >= Self.enough }

    /// Whether it differs from machine to machine in most cohorts.
    var isScattered: Bool { isKnown && scattered * 2 >= comparable }

    /// Whether it is known if the register changes when a machine boots again.
    var isSteadinessKnown: Bool { rebooted >= Self.enough }

    /// Whether it changes at reboots in most cohorts, to values of each machine's own, and all over the fleet: a few
    /// machines that are changed must not switch a register off.
    var isUnsteady: Bool { isSteadinessKnown && unsteady * 2 >= rebooted && (isWidelyChanged || isAlwaysChanged) }

    /// Whether a tenth of all machines changed, not only of those that were rebooted.
    private var isWidelyChanged: Bool { changedApart * 10 >= machines }

    /// Whether hardly a machine of the fleet boots again without a change, in many cohorts.
    private var isAlwaysChanged: Bool { rebooted >= Self.many && changedApart * 5 >= rebootedMachines * 4 }

    /// How many cohorts with reboots it takes where few machines were rebooted.
    private static let many = 10

    /// Whether the version alone decides on the value, whatever the pool.
    var isBoundToVersion: Bool { related >= Self.enough && relatedAgreeing * 10 >= related * 9 }

    mutating func learn(_ tally: RegisterTally, reboots: Int) {
        if tally.voters >= RegisterTally.scatterSize {
            comparable += 1
            if tally.isScatteredWidely { scattered += 1 }
        }
        if reboots >= Self.enough {
            rebooted += 1
            if tally.changedApart * 2 >= reboots { unsteady += 1 }
        }
        machines += Int(tally.voters)
        rebootedMachines += reboots
        changedApart += tally.changedApart
    }
}

extension RegisterTally {
    /// How many machines it takes to see that they differ by nature.
    static let scatterSize = 4

    /// Whether at least a quarter of the machines, three or more, have values that nobody shares.
    fileprivate var isScatteredWidely: Bool {
        singles >= max(3, (voters + 3) / 4)
    }

    /// Whether no value is anything like the cohort's: what one cohort alone shows, where the fleet is too small to say.
    var isScatteredByItself: Bool {
        guard voters >= Self.scatterSize, let strongest else { return false }
        return strongest.votes * 2 < voters && voted >= 3
    }
}
