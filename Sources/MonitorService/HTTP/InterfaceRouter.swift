import Hummingbird
import LogEntries

/// Puts routes behind everything that looks at a request before them.
enum InterfaceRouter {
    /// Makes the router.
    /// - Parameters:
    ///   - groups: the addresses. All that stand below `/api` have to be described in ``MonitorInterface``.
    ///   - gate: who may do what.
    ///   - clock: the monitor's time.
    static func make(
        _ groups: [any RouteGroup],
        gate: AccessGate,
        limits: RequestLimits = RequestLimits(),
        clock: @escaping @Sendable () -> Timestamp
    ) -> Router<MonitorContext> {
        let router = Router(context: MonitorContext.self, options: .autoGenerateHeadEndpoints)
        let rates = RequestRates(limits, clock: clock)
        router.middlewares.add(SecurityHeadersMiddleware())
        router.middlewares.add(ProblemMiddleware())
        router.middlewares.add(StrangerMiddleware(rates: rates))
        router.middlewares.add(AccessMiddleware(gate: gate))
        router.middlewares.add(RateMiddleware(rates: rates))
        router.middlewares.add(DescribedRequestMiddleware(limits: limits))
        for group in groups { group.add(to: router) }
        return router
    }

    /// The responder of a server: the router, with a limit for the time that it takes.
    static func responder(
        _ router: Router<MonitorContext>,
        limits: RequestLimits = RequestLimits()
    ) -> TimedResponder<RouterResponder<MonitorContext>> {
        TimedResponder(responder: router.buildResponder(), limit: limits.time)
    }
}
