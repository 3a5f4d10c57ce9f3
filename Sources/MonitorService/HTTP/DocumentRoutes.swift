import Hummingbird

/// What the interface says about itself.
struct DocumentRoutes: RouteGroup {
    func add(to router: Router<MonitorContext>) {
        router.get("openapi.json") { _, _ in try JSONResponse.make(OpenAPIDocument.value) }
    }
}
