public import LogEntries

/// What came of a try to send a notification.
public enum DeliveryOutcome: Hashable, Sendable {
    /// The receiver has it.
    case sent
    /// It did not go through and is to be tried again at a moment; why, in English and without secrets.
    case retry(at: Timestamp, reason: String)
    /// It was not tried, and is to be at a moment.
    case postponed(to: Timestamp)
    /// It will not be tried again; why, in English and without secrets.
    case givenUp(reason: String)

    /// How many tries it was.
    var attempts: Int {
        if case .postponed = self { 0 } else { 1 }
    }

    /// The state, the next moment and the reason as columns.
    var columns: (state: OutboxItem.State, due: SQLValue, reason: SQLValue) {
        switch self {
        case .sent: (.sent, .null, .null)
        case .postponed(let moment): (.pending, SQLValue(moment), .null)
        case .retry(let moment, let reason): (.pending, SQLValue(moment), .text(reason))
        case .givenUp(let reason): (.givenUp, .null, .text(reason))
        }
    }
}
