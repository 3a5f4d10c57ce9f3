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

    /// Whether the filter takes one of an event's entries.
    func answer(_ form: EventForm) -> Answer {
        switch filter {
        case .failure(let error): return .no("the service refuses the filter: \(error.message)")
        case .success(let filter):
            let isTaken = form.entries.contains { entry in (try? filter.matches(json: entry)) == true }
            return isTaken ? .yes : .no("the filter does not take the event's entry")
        }
    }
}
