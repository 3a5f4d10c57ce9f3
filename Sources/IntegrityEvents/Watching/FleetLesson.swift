/// What the whole fleet teaches, as a ``FleetWatch`` has learned it.
public struct FleetLesson: Sendable {
    let making: DecisionMaking
    /// How much had come by then.
    let additions: Novelty.Amount
}
