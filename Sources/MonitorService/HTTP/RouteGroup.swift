import Hummingbird

/// Addresses that belong together, with what they need to answer.
protocol RouteGroup: Sendable {
    /// Adds them.
    func add(to router: Router<MonitorContext>)
}
