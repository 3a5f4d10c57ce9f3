import Hummingbird

/// What the interface says about itself.
struct DocumentRoutes: RouteGroup {
    /// Whether callers have to say who they are.
    let asksForTokens: Bool

    func add(to router: Router<MonitorContext>) {
        let document = asksForTokens ? OpenAPIDocument.guarded : OpenAPIDocument.open
        router.get("openapi.json") { _, _ in try JSONResponse.make(document) }
    }
}
