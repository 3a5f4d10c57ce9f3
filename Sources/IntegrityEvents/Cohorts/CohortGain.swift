/// What a report, or other news about a machine, changed.
struct CohortGain: Sendable {
    let machine: Int32
    /// The cohort that it belongs to now, and the one that it belonged to before and left.
    var cohort: Int32?
    var left: Int32?
    /// Whether the machine came into the cohort by it.
    var isEntry = false
    /// Whether the cohort turned out to have begun earlier.
    var isEarlier = false
    /// Whether something is otherwise that was known about the machine.
    var isHistory = false
    var isNews = false
    /// The registers whose counts changed so that decisions may.
    var reshaped: [Int32] = []
    /// The registers that the machine had not reported before.
    var votes: [Int32] = []
}
