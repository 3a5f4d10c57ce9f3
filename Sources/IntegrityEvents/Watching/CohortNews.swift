/// What has come to a cohort since it was brought up to date.
struct CohortNews: Sendable {
    /// Whether everything has to be decided anew.
    var isWhole = false
    /// Whether its place among the versions of its pool may be another.
    var hasOtherPlace = false
    /// Whether more machines report than did, or report more registers.
    private(set) var hasOtherCounts = false
    /// The registers to decide about.
    private(set) var registers: Set<Int32> = []
    /// The machines that showed something new, with the registers that they had not reported; nil for all of them.
    private(set) var machines: [Int32: [Int32]?] = [:]

    /// - Parameters:
    ///   - hasOtherPlace: whether the cohort's place in its pool may be another by it.
    ///   - hasPairs: whether it matters which values go together.
    mutating func add(_ gain: CohortGain, hasOtherPlace: Bool, hasPairs: Bool) {
        self.hasOtherPlace = self.hasOtherPlace || hasOtherPlace
        // Which values go together can be counted machine by machine, and not be taken back.
        isWhole = isWhole || (gain.isHistory && hasPairs)
        hasOtherCounts = hasOtherCounts || gain.isEntry || !gain.votes.isEmpty || !gain.reshaped.isEmpty
        registers.formUnion(gain.reshaped)
        if gain.isEntry {
            machines[gain.machine] = .some(nil)
        } else {
            switch machines[gain.machine] {
            case .some(nil): break
            case .some(let votes?): machines[gain.machine] = votes + gain.votes
            case nil: machines[gain.machine] = gain.votes
            }
        }
    }
}
