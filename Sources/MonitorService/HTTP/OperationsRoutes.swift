import HTTPTypes
import Hummingbird

/// What whoever runs the monitor asks it: does it live, can it work, what does it do.
struct OperationsRoutes: RouteGroup {
    /// The metrics.
    let registry: PrometheusRegistry

    /// Brings what is looked up, and not counted as it happens, up to date.
    let refresh: @Sendable () async -> Void

    /// Why it cannot work at the moment, in a sentence; nil when it can.
    let obstacle: @Sendable () async -> String?

    func add(to router: Router<MonitorContext>) {
        router.get("healthz") { _, _ in Self.text(.ok, "ok\n") }
        router.get("readyz") { _, _ in
            if let obstacle = await obstacle() {
                Self.text(.serviceUnavailable, obstacle + "\n")
            } else {
                Self.text(.ok, "ready\n")
            }
        }
        router.get("metrics") { _, _ in
            await refresh()
            return Self.text(.ok, registry.text, type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private static func text(
        _ status: HTTPResponse.Status,
        _ text: String,
        type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
