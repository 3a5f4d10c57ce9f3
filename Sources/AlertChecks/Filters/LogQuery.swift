import LoggingQuery
import Messages
import SourceText

/// A user's filter over log entries.
struct LogQuery {
    /// The text, with open words where it is not known.
    let text: String

    private let filter: Result<VariedFilter, FilterError>

    init(_ text: String) {
        self.text = text
        do throws(FilterError) {
            filter = .success(VariedFilter(try LoggingFilter(text)))
        } catch {
            filter = .failure(error)
        }
    }

    /// Why the service would refuse it; nil when it would not, or when that depends on what is not known of the text.
    var refusal: Message? { error?.message }

    /// What the service would refuse it for.
    var error: FilterError? {
        guard case .failure(let error) = filter, isCertain(error) else { return nil }
        return error
    }

    /// Whether an error stays one, whatever the open words stand for.
    private func isCertain(_ error: FilterError) -> Bool {
        guard OpenWord.isIn(text) else { return true }
        let bytes = Array(text.utf8)
        let start = min(max(error.range.lowerBound, 0), bytes.count)
        let end = min(max(error.range.upperBound, start), bytes.count)
        return (error.kind == .indexInPath || error.kind == .unknownField)
            && !OpenWord.isIn(String(decoding: bytes[start..<end], as: UTF8.self))
    }

    /// Whether the filter takes an event, whatever node it is about.
    func answer(_ form: EventForm) -> Answer {
        if let error { return .no("the service refuses the filter: \(error.message)") }
        switch truth(form) {
        case .always: return .yes
        case .never: return .no("the filter does not take the event's entry")
        case .depends(let text): return .restricted(by: text)
        case .open(let names): return .open(names)
        }
    }

    /// Whether the filter takes an event from all nodes, from some or from none.
    func truth(_ form: EventForm) -> FilterTruth {
        switch filter {
        case .success(let filter): filter.truth(of: form)
        case .failure: error == nil ? .open(OpenWord.names(in: text)) : .never
        }
    }
}

extension Answer {
    /// Something is taken from those nodes alone that are as a filter asks.
    static func restricted(by text: String) -> Answer {
        .unknown("it gets through only where this holds: \(OpenWord.shown(text))")
    }

    /// Something depends on inputs of which a filter is made.
    static func open(_ names: [String]) -> Answer {
        .unknown("the filter depends on: \(names.map { Message(verbatim: $0) }, separator: .comma)")
    }
}
