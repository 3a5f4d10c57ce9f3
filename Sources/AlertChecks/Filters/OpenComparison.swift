import Messages
import RegularExpressions

/// A comparison of a monitoring filter in which something is not known.
struct OpenComparison {
    private let comparison: FilterComparison

    init(_ comparison: FilterComparison) { self.comparison = comparison }

    /// What it says of what stands under its path.
    func answer(_ found: FieldExpression.Lookup) -> Answer {
        if comparison.path.contains(where: OpenWord.isIn) { return open }
        switch found {
        case .unknown(let reason): return .unknown(reason)
        case .absent:
            return comparison.sign.hasPrefix("!") ? .yes : .no("there is no \(comparison.written)")
        case .value(let value): return answer(value)
        case .free: return open
        }
    }

    private func answer(_ value: String) -> Answer {
        guard comparison.function == nil || comparison.function == "one_of", ["=", "!=", ":"].contains(comparison.sign)
        else { return open }
        let isNegative = comparison.sign == "!="
        // With the same open word on both sides, or with one of several values, it is known after all.
        if FieldExpression.holds(comparison, value) == !isNegative {
            return isNegative ? neverEqual(value) : .yes
        }
        if isNegative { return .no("\(comparison.written) is \(OpenWord.shown(value))") }
        return comparison.values.contains { mayBe($0, value) }
            ? open : .no("\(comparison.written) is \(OpenWord.shown(value))")
    }

    private func neverEqual(_ value: String) -> Answer {
        comparison.values.contains { mayBe($0, value) } ? open : .yes
    }

    /// Whether a value with something open in it may be another one.
    private func mayBe(_ text: String, _ value: String) -> Bool {
        guard OpenWord.isIn(text) || OpenWord.isIn(value) else { return false }
        let pattern = OpenWord.pattern(for: text, isWhole: comparison.sign != ":")
        return (try? RegularExpression(pattern)).map { $0.firstMatch(in: value) != nil } ?? true
    }

    private var open: Answer { .open(OpenWord.names(in: comparison.raw)) }
}
