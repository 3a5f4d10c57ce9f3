import HTTPTypes

/// Everything that the interface does.
enum MonitorInterface {
    static let operations: [Operation] =
        OperationsRoutes.operations + IntakeOperations.all + IncidentRoutes.operations + SilenceRoutes.operations
        + NodeRoutes.operations + PostureRoutes.operations + AuditRoutes.operations + DocumentRoutes.operations

    /// The operations of the path that a request asks for, with HEAD where there is GET; empty for unknown paths.
    static func operations(at path: String) -> [Operation] {
        let segments = path.split(separator: "/")
        return operations.filter { $0.fits(segments) }
    }

    /// What a request asks for; nil when there is no such thing.
    static func operation(_ method: HTTPRequest.Method, at path: String) -> Operation? {
        operations(at: path).first { $0.method == method || $0.method == .get && method == .head }
    }
}

extension Operation {
    /// Whether a path, cut at its slashes, is this operation's.
    fileprivate func fits(_ segments: [Substring]) -> Bool {
        let template = path.split(separator: "/")
        return template.count == segments.count
            && zip(template, segments).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}
