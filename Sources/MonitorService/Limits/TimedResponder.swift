import Hummingbird

/// Gives up requests that take too long: those whose body does not come, and those whose answer does not.
struct TimedResponder<Responder: HTTPResponder>: HTTPResponder where Responder.Context == MonitorContext {
    let responder: Responder

    /// How long an answer may take.
    let limit: Duration

    /// Waits; in tests by another clock.
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    func respond(to request: Request, context: MonitorContext) async throws -> Response {
        try await withThrowingTaskGroup(of: Response?.self) { group in
            group.addTask { try await responder.respond(to: request, context: context) }
            group.addTask {
                try await sleep(limit)
                return nil
            }
            defer { group.cancelAll() }
            if let first = try await group.next(), let response = first { return response }
            let problem = ProblemMiddleware.busy(
                "The answer took longer than \(limit.components.seconds) s; try again."
            )
            var response = try problem.response(from: request, context: context)
            SecurityHeadersMiddleware.add(to: &response)
            return response
        }
    }
}
