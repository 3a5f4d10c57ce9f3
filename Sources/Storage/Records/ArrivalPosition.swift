/// Where a report or another event stands in the order in which its kind can be followed without missing any.
///
/// In PostgreSQL numbers are handed out before transactions commit, and a lower one can appear later than a higher one.
/// So the transaction counts first, and none is shown before all that began earlier have ended.
public struct ArrivalPosition: Hashable, Sendable, Comparable {
    /// The transaction's number; 0 in SQLite, which has one writer.
    public let transaction: Int64

    /// Its own number.
    public let sequence: Int64

    /// Before all reports.
    public static let start = ArrivalPosition(transaction: 0, sequence: 0)

    /// Makes a position, for who kept one.
    public init(transaction: Int64, sequence: Int64) {
        self.transaction = transaction
        self.sequence = sequence
    }

    /// Reads what ``text`` wrote; nil for anything else.
    public init?(text: String) {
        let numbers = text.split(separator: ".").map { Int64($0) }
        guard numbers.count == 2, let transaction = numbers[0], let sequence = numbers[1] else { return nil }
        self.init(transaction: transaction, sequence: sequence)
    }

    /// The position as text, to be kept.
    public var text: String { "\(transaction).\(sequence)" }

    /// Orders positions as they can be followed.
    public static func < (left: ArrivalPosition, right: ArrivalPosition) -> Bool {
        (left.transaction, left.sequence) < (right.transaction, right.sequence)
    }
}
