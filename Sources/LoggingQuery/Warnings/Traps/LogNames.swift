import Messages
import SourceText

/// The slash in the name of a log: stored as `%2F` in `logName`, written as it is for `log_id`.
struct LogNames: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            switch node.kind {
            case .function(.logID(let name)) where name.lowercased().contains("%2f"):
                [
                    FilterWarning(
                        .logIDEscaped,
                        "log_id takes the name with a slash, not with %2F, so that this is false for every entry",
                        at: node.range
                    )
                ]
            case .comparison(let comparison) where Self.isNotEscaped(comparison):
                [
                    FilterWarning(
                        .logNameNotEscaped,
                        """
                        in logName a slash behind /logs/ is stored as %2F, so that this is false for every \
                        entry; use log_id
                        """,
                        at: comparison.literal.range
                    )
                ]
            default: []
            }
        }
    }

    private static func isNotEscaped(_ comparison: FilterComparison) -> Bool {
        let text = comparison.literal.text
        guard comparison.subject.text == "logName", comparison.comparison == .equal || comparison.comparison == .has,
            let logs = text.ranges(of: "/logs/").first
        else { return false }
        return text[logs.upperBound...].contains("/")
    }
}
