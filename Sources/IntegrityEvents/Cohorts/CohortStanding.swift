public import LogEntries
public import MeasuredBoot
public import Messages

/// How a report stands among those of the machines that should have booted the same.
public enum Standing: String, Sendable, CaseIterable {
    /// Its values are those that its cohort has.
    case agrees
    /// Its values are new and came with another version of the image, or spread as only the platform's do.
    case rollout
    /// It has a value that its cohort does not have, and no change of version explains it.
    case outlier
    /// There are too few machines to tell.
    case alone
    /// The inventory does not say what it should be compared with.
    case notDetermined
}

/// The standing of one report, and what it rests on.
public struct CohortStanding: Hashable, Sendable {
    /// The cohort's name; nil when the report belongs to none.
    public let key: String?

    /// How many machines of the cohort reported this phase.
    public let nodes: Int

    /// How many of them agree: in every report of this phase, with the values that the cohort has. In a rollout without
    /// known versions, and where nothing is settled, how many have the values of this report.
    public let agrees: Int

    /// The standing.
    public let standing: Standing

    /// What each register contributes, in the report's order.
    public let registers: [RegisterStanding]

    /// The registers that the cohort's machines report and this report does not.
    public let missing: [Int]

    /// The standing in words, with the counts: a sentence without a full stop.
    public let explanation: Message
}

/// How one register of a report stands.
public struct RegisterStanding: Hashable, Sendable {
    /// What a register contributes.
    public enum Kind: String, Sendable {
        /// It has the value that the cohort has.
        case agrees
        /// Its value is new, and spreads.
        case new
        /// It has a value that the cohort does not have.
        case deviates
        /// Too few machines say what it should be.
        case open
        /// The fleet's own data say that it differs from machine to machine; it counts for nothing.
        case varies
    }

    /// The register and its value.
    public let register: RegisterValue

    /// What it contributes.
    public let kind: Kind

    /// Why it counts for nothing; nil where it counts.
    public let aside: AsideReason?

    /// The value that the cohort has; nil when none is settled.
    public let expected: Digest?

    /// How many machines of the cohort ever had the value of this report.
    public let holders: Int

    /// How many ever had the expected one.
    public let expectedHolders: Int

    /// Since when the value of this report has been seen in the cohort, to the second.
    public let heldSince: Timestamp?

    /// Since when the expected one has been seen, to the second.
    public let expectedSince: Timestamp?
}
