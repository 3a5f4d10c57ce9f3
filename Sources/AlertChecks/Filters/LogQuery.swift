import LoggingQuery
import Messages
import SourceText

/// A user's filter over log entries.
struct LogQuery {
    private let filter: Result<LoggingFilter, FilterError>

    init(_ text: String) {
        do throws(FilterError) { filter = .success(try LoggingFilter(text)) } catch { filter = .failure(error) }
    }

    /// Why the service would refuse it; nil when it would not.
    var refusal: Message? { error?.message }

    /// What the service would refuse it for.
    var error: FilterError? {
        if case .failure(let error) = filter { error } else { nil }
    }

    /// Whether the filter takes an event, whatever node it is about.
    func answer(_ form: EventForm) -> Answer {
        if case .failure(let error) = filter { return .no("the service refuses the filter: \(error.message)") }
        switch truth(form) {
        case .always: return .yes
        case .never: return .no("the filter does not take the event's entry")
        case .depends(let text): return .restricted(by: text)
        }
    }

    /// Whether the filter takes an event from all nodes, from some or from none.
    func truth(_ form: EventForm) -> FilterTruth {
        guard case .success(let filter) = filter else { return .never }
        return VariedFilter(filter: filter, freedom: form.freedom).truth(for: form.entries)
    }
}

extension Answer {
    /// Something is taken from those nodes alone that are as a filter asks.
    static func restricted(by text: String) -> Answer {
        .unknown("it gets through only where this holds: \(text)")
    }
}
