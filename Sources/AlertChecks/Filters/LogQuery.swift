import JSONSyntax
import Messages

/// A user's filter over log entries.
struct LogQuery {
    /// The filter as it is written.
    let text: String

    /// Why the service would refuse it; nil when it would not.
    let refusal: Message?

    private let expression: FieldExpression?

    init(_ text: String) {
        self.text = text
        expression = FieldExpressionParser.parse(text)
        refusal = expression == nil && !text.isEmpty ? "it is not well-formed" : nil
    }

    /// Whether the filter takes one of an event's entries.
    func answer(_ form: EventForm) -> Answer {
        if let refusal { return .no("the service refuses the filter: \(refusal)") }
        return form.entries.contains(where: matches) ? .yes : .no("the filter does not take the event's entry")
    }

    private func matches(_ entry: String) -> Bool {
        guard let expression, let node = try? JSONReader.read(Array(entry.utf8)) else { return text.isEmpty }
        return expression.answer { comparison in
            if comparison.path == ["log_id"] {
                guard case .string(let name)? = node["logName"]?.kind else { return .absent }
                return .value(name.split(separator: "/").last.map { $0.split(separator: "%2F").joined(separator: "/") } ?? "")
            }
            var found: JSONNode? = node
            for name in comparison.path { found = found?[name] }
            switch found?.kind {
            case .string(let text): return .value(text)
            case .bool(let flag): return .value(String(flag))
            case .number(let text): return .value(text)
            default: return .absent
            }
        } == .yes
    }
}
