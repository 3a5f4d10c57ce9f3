import HTTPTypes

/// Everything that the interface does.
enum MonitorInterface {
    static let operations: [Operation] =
        OperationsRoutes.operations + IntakeOperations.all + IncidentRoutes.operations + SilenceRoutes.operations
        + NodeRoutes.operations + PostureRoutes.operations + EvidenceRoutes.operations + AuditRoutes.operations
        + DocumentRoutes.operations

    /// Those whose path is written without parameters, by path: every entry that is pushed asks for one.
    private static let written = Dictionary(grouping: operations.filter { !$0.path.contains("{") }, by: \.path)

    /// The others, with their paths cut at the slashes.
    private static let templates = operations.filter { $0.path.contains("{") }.map {
        (operation: $0, segments: $0.path.split(separator: "/"))
    }

    /// The operations of the path that a request asks for; empty for unknown paths. A path that is written without
    /// parameters comes before one that has some, as in the router.
    static func operations(at path: String) -> [Operation] {
        if let found = written[path] { return found }
        let segments = path.split(separator: "/")
        // The router does not mind slashes that are too many.
        if let found = written["/" + segments.joined(separator: "/")] { return found }
        return templates.filter { fits(segments, $0.segments) }.map(\.operation)
    }

    /// What a request asks for; nil when there is no such thing. Where there is GET there is HEAD.
    static func operation(_ method: HTTPRequest.Method, at path: String) -> Operation? {
        operations(at: path).first { $0.method == method || $0.method == .get && method == .head }
    }

    private static func fits(_ segments: [Substring], _ template: [Substring]) -> Bool {
        template.count == segments.count && zip(template, segments).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}
