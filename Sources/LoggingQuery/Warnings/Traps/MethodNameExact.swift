import Messages
import SourceText

/// The name of a method carries its service and version.
struct MethodNameExact: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let comparison = node.comparison, comparison.comparison == .equal,
                comparison.subject.text.lowercased() == "protopayload.methodname",
                Self.isShort(comparison.literal.text)
            else { return [] }
            return [
                FilterWarning(
                    .methodNameExact,
                    """
                    Compute Engine writes the whole name, such as \
                    v1.compute.instances.\(comparison.literal.text); use ':' to find a part of it
                    """,
                    at: comparison.literal.range
                )
            ]
        }
    }

    private static func isShort(_ name: String) -> Bool {
        ["setshieldedinstanceintegritypolicy", "updateshieldedinstanceconfig"].contains(name.lowercased())
    }
}
