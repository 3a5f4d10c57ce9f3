import Findings
import GKEInventory
import Messages

/// A filter over log entries as an input has it, read once.
struct LogFilter {
    /// Where it is written.
    let value: DescribedValue

    /// The filter, with open words where its text is not known; nil for a value that is no text.
    let query: LogQuery?

    init(_ value: DescribedValue) {
        self.value = value
        query = OpenWord.text(of: value).map(LogQuery.init)
    }

    /// The text, with open words where it is not known.
    var text: String? { query?.text }

    /// What the text waits for, when it is not known as a whole.
    var missing: [MissingInput]? { value.missing }

    /// Whether the filter takes an event, whatever node it is about.
    func answer(_ form: EventForm) -> Answer { query?.answer(form) ?? .no("the filter is not a text") }
}

extension LogFilter? {
    /// Where nothing is written, every entry is taken.
    func answer(_ form: EventForm) -> Answer { self?.answer(form) ?? .yes }

    /// Whether the filter takes an event from all nodes, from some or from none.
    func truth(_ form: EventForm) -> FilterTruth { self.map { $0.query?.truth(form) ?? .never } ?? .always }
}
