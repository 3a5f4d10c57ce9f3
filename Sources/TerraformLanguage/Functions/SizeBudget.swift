import Messages

/// How much of a value's size is still free while its parts are being made.
///
/// Containers check themselves when they are complete; this refuses before the parts take the memory.
struct SizeBudget {
    private var left = Value.sizeLimit

    /// Pays for one part.
    mutating func take(_ part: Value) throws(EvaluationError) {
        left -= part.size
        guard left >= 0 else { throw .tooLarge("a value of more than \(Value.sizeLimit) parts") }
    }

    /// How many small steps one call may take.
    private static let stepLimit = 1 << 24

    /// Refuses work of that many rounds of that many steps, which may cost time without making anything large.
    static func check(steps rounds: Int, _ steps: Int) throws(EvaluationError) {
        let (total, overflow) = rounds.multipliedReportingOverflow(by: steps)
        guard !overflow, total <= stepLimit else { throw .tooLarge("a call of so many steps") }
    }

    /// Refuses a text of that many bytes when it is too long; a nil count stands for one beyond Int.
    static func check(bytes count: Int?) throws(EvaluationError) {
        guard let count, count <= Value.sizeLimit else {
            throw .tooLarge("a text of more than \(Value.sizeLimit >> 20) MiB")
        }
    }
}
