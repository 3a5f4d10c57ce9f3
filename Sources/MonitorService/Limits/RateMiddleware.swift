import HTTPTypes
import Hummingbird

/// Holds back who asks too often: callers by their names, and those who have none by their address.
///
/// Stands behind ``AccessMiddleware``, which knows the names; ``StrangerMiddleware`` stands before it.
struct RateMiddleware: RouterMiddleware {
    let rates: RequestRates

    func handle(
        _ request: Request,
        context: MonitorContext,
        next: (Request, MonitorContext) async throws -> Response
    ) async throws -> Response {
        let isUnlimited = MonitorInterface.operation(request.method, at: request.uri.path)?.isUnlimited ?? false
        let caller = context.caller
        if !isUnlimited, let wait = rates.wait(caller: caller) { throw Self.tooMany(wait) }
        return try await next(request, context)
    }

    /// That somebody asks too often.
    static func tooMany(_ wait: Duration) -> ProblemResponse {
        let (seconds, rest) = wait.components
        let whole = max(1, seconds + (rest > 0 ? 1 : 0))
        return ProblemResponse(
            .tooManyRequests,
            "Too many requests; wait \(whole) s.",
            headers: [.retryAfter: "\(whole)"]
        )
    }
}

/// Tells those whom nobody knows to wait when they try too often.
struct StrangerMiddleware: RouterMiddleware {
    let rates: RequestRates

    func handle(
        _ request: Request,
        context: MonitorContext,
        next: (Request, MonitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as ProblemResponse where problem.status == .unauthorized {
            guard let wait = rates.wait(stranger: context.remoteAddress ?? "") else { throw problem }
            throw RateMiddleware.tooMany(wait)
        }
    }
}
