public import LogEntries

/// What came of a try to send a notification.
public enum DeliveryOutcome: Hashable, Sendable {
    /// The receiver has it.
    case sent
    /// It did not go through and is to be tried again at a moment; why, in English and without secrets.
    case retry(at: Timestamp, reason: String)
    /// It will not be tried again; why, in English and without secrets.
    case givenUp(reason: String)

    /// The state, the next moment and the reason as columns.
    var columns: (state: OutboxItem.State, due: SQLValue, reason: SQLValue) {
        switch self {
        case .sent: (.sent, .null, .null)
        case .retry(let moment, let reason): (.pending, SQLValue(moment), .text(reason))
        case .givenUp(let reason): (.givenUp, .null, .text(reason))
        }
    }
}
