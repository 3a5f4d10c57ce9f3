import Hummingbird

extension Request {
    /// The path as the router reads it: its parts with one slash in front of each. The router minds neither slashes that
    /// are too many nor one that is missing, and neither may whoever decides something by the path.
    var routedPath: String {
        let path = uri.path
        if path.utf8.first == UInt8(ascii: "/"), path.utf8.count == 1 || !Self.isLoose(path) { return path }
        return "/" + path.split(separator: "/").joined(separator: "/")
    }

    /// Whether a slash stands at the end, or behind another.
    private static func isLoose(_ path: String) -> Bool {
        path.utf8.last == UInt8(ascii: "/")
            || zip(path.utf8, path.utf8.dropFirst()).contains { $0 == $1 && $0 == UInt8(ascii: "/") }
    }
}
