import Messages
import SourceText

/// `items.0` and `"items[0]"` are names of members; arrays have no index.
struct IndexInPath: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let field = node.field, let name = field.path.dropFirst().first(where: Self.isIndex) else {
                return []
            }
            return [
                FilterWarning(
                    .indexInPath,
                    """
                    '\(name)' is the name of a member; a path has no index, and a comparison holds when it \
                    does for any element
                    """,
                    at: field.range
                )
            ]
        }
    }

    private static func isIndex(_ name: String) -> Bool {
        if !name.isEmpty, name.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return true }
        guard name.hasSuffix("]"), let open = name.lastIndex(of: "[") else { return false }
        let inside = name[name.index(after: open)...].dropLast()
        return inside == "*"
            || !inside.isEmpty && inside.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
