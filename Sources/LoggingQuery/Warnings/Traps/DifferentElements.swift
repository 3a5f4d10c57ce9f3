import Messages
import SourceText

/// Two comparisons of one array need not hold for one element.
struct DifferentElements: FilterTrap {
    /// Arrays in entries that people ask for several members of.
    private static let arrays = ["actualMeasurements", "policyMeasurements", "authorizationInfo"]

    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard case .all(let parts) = node.kind else { return [] }
            var seen: Set<[String]> = []
            return parts.compactMap { part in
                guard let field = part.field, let array = Self.array(field), !seen.insert(array).inserted else {
                    return nil
                }
                return FilterWarning(
                    .differentElements,
                    "comparisons of \(array.joined(separator: ".")) may hold for different elements of the array",
                    at: part.range
                )
            }
        }
    }

    private static func array(_ field: FilterField) -> [String]? {
        guard let place = field.path.firstIndex(where: arrays.contains), place < field.path.count - 1 else {
            return nil
        }
        return Array(field.path[...place])
    }
}
