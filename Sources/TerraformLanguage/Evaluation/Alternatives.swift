public import Findings

/// Carries operations through unknown values whose few possible values are known.
///
/// `var.x ? null : true` can be null or true. Whatever is done with it is done with both, and where
/// both lead to the same result that result is known, although `var.x` is not.
public enum Alternatives {
    /// The result of an operation on values of which some are unknown.
    static func apply(
        _ values: [Value],
        _ operation: ([Value]) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        guard let combinations = combinations(values) else { return .unknown(Unknown.waiting(for: values)) }
        var results: [Value] = []
        for combination in combinations {
            do {
                results.append(try operation(combination))
            } catch  where error.kind == .invalid {
                // Terraform would refuse this case, so it says nothing about the value.
                return .unknown(Unknown.waiting(for: values))
            }
        }
        return merge(results, waitingFor: Unknown.waiting(for: values).missing)
    }

    /// The result of an operation that knows what to do with what stays unknown.
    static func applyInPart(
        _ values: [Value],
        _ operation: ([Value]) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        guard values.contains(where: { $0.unknown?.alternatives != nil }),
            let combinations = combinations(values, keepingUnknowns: true)
        else { return try operation(values) }
        var results: [Value] = []
        for combination in combinations { results.append(try operation(combination)) }
        return merge(results, waitingFor: values.flatMap { $0.unknown?.missing ?? [] })
    }

    /// The result of an operation on one unknown value.
    static func apply(
        _ unknown: Unknown,
        _ operation: (Value) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        guard unknown.alternatives != nil else { return .unknown(unknown.withoutParts) }
        return try apply([.unknown(unknown)]) { values throws(EvaluationError) in try operation(values[0]) }
    }

    /// One value for several possible ones: the value itself when they are all the same and known.
    public static func merge(_ results: [Value], waitingFor missing: [MissingInput]) -> Value {
        guard let first = results.first else { return .unknown(Unknown(missing)) }
        if first.firstUnknown == nil, results.dropFirst().allSatisfy({ $0.isIdentical(to: first) }) { return first }
        var waiting = missing
        var alternatives: [Value]? = []
        for result in results {
            waiting += result.firstUnknown?.missing ?? []
            if let unknown = result.unknown, result.parts == nil {
                alternatives = unknown.alternatives.flatMap { more in alternatives.map { $0 + more } }
            } else {
                alternatives?.append(result)
            }
        }
        if let found = alternatives, found.count > Unknown.alternativeLimit { alternatives = nil }
        return .unknown(Unknown(waiting, alternatives: alternatives))
    }

    /// Every way to put alternatives in place of unknowns; nil when one has none or there are too many.
    private static func combinations(_ values: [Value], keepingUnknowns: Bool = false) -> [[Value]]? {
        var result: [[Value]] = [[]]
        for value in values {
            var choices = [value]
            if let unknown = value.unknown {
                guard keepingUnknowns || unknown.alternatives != nil else { return nil }
                choices = unknown.alternatives ?? choices
            }
            result = result.flatMap { start in choices.map { start + [$0] } }
            guard result.count <= Unknown.alternativeLimit else { return nil }
        }
        return result
    }
}
