import Messages
import SourceText

/// An object is equal to nothing.
struct ObjectCompared: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let comparison = node.comparison, comparison.comparison != .has,
                Self.isObject(comparison.subject.type)
            else { return [] }
            return [
                FilterWarning(
                    .objectCompared,
                    "\(comparison.subject.text) is an object, which no comparison but ':' holds for",
                    at: node.range
                )
            ]
        }
    }

    private static func isObject(_ type: FieldType) -> Bool {
        switch type {
        case .message, .labels, .payload, .protoPayload, .list: true
        default: false
        }
    }
}
