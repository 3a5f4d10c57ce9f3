/// Paths with slashes, split and cleaned as Go's `path/filepath` does.
enum GoPath {
    /// The last element; `.` for an empty path.
    static func base(_ path: String) -> String {
        guard !path.isEmpty else { return "." }
        return elements(path[...]).last.map(String.init) ?? "/"
    }

    /// All but the last element, cleaned.
    static func directory(_ path: String) -> String {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        return clean(path[..<end])
    }

    /// The shortest path that means the same: without empty elements, `.`, and `..` behind a name.
    static func clean(_ path: Substring) -> String {
        let isRooted = path.utf8.first == UInt8(ascii: "/")
        var result: [Substring] = []
        for element in elements(path) where element != "." {
            if element != ".." {
                result.append(element)
            } else if let last = result.last, last != ".." {
                result.removeLast()
            } else if !isRooted {
                result.append(element)
            }
        }
        let joined = result.joined(separator: "/")
        return isRooted ? "/" + joined : joined.isEmpty ? "." : joined
    }

    private static func elements(_ path: Substring) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    }
}
