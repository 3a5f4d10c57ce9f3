/// How many machines of a cohort reported a phase, and how many agree.
struct PhaseCounts: Sendable {
    var nodes = 0
    var agrees = 0
}
