import HCL
import Messages

extension Evaluator {
    func unary(_ sign: UnaryOperator, _ operand: Expression) throws(EvaluationError) -> Value {
        try applying([value(operand)]) { values throws(EvaluationError) in
            switch sign {
            case .not: return .bool(!(try Conversion.bool(values[0])))
            case .negate: return .number(try Arithmetic.subtract(.integer(0), Conversion.number(values[0])))
            }
        }
    }

    func binary(_ sign: BinaryOperator, _ left: Expression, _ right: Expression) throws(EvaluationError) -> Value {
        switch sign {
        case .and: return try logical(left, right, deciding: false)
        case .or: return try logical(left, right, deciding: true)
        case .equal, .notEqual: return try equality(left, right, wanted: sign == .equal)
        default:
            return try applying([value(left), value(right)]) { values throws(EvaluationError) in
                try Arithmetic.apply(sign, Conversion.number(values[0]), Conversion.number(values[1]))
            }
        }
    }

    /// `&&` and `||`: one side that decides is enough, whatever the other one is.
    private func logical(_ left: Expression, _ right: Expression, deciding: Bool) throws(EvaluationError) -> Value {
        let first = try Self.flag(value(left))
        if case .bool(deciding) = first { return first }
        let second: Value
        do {
            second = try Self.flag(value(right))
        } catch  where error.kind == .invalid && first.unknown != nil {
            return first
        }
        if case .bool(deciding) = second { return second }
        if first.unknown == nil { return second }
        if second.unknown == nil { return first }
        return try Alternatives.apply([first, second]) { values throws(EvaluationError) in
            let flags = (try Conversion.bool(values[0]), try Conversion.bool(values[1]))
            return .bool(deciding ? flags.0 || flags.1 : flags.0 && flags.1)
        }
    }

    /// The value as a bool, unless it is unknown.
    private static func flag(_ value: Value) throws(EvaluationError) -> Value {
        try TypeConstraint.bool.convert(refusingNull(value))
    }

    private static func refusingNull(_ value: Value) throws(EvaluationError) -> Value {
        guard !value.isNull else { throw .invalid("null has no truth value") }
        return value
    }

    private func equality(_ left: Expression, _ right: Expression, wanted: Bool) throws(EvaluationError) -> Value {
        let pair = [try value(left), try value(right)]
        try budget.spend((pair[0].size + pair[1].size) / 8)
        return try applying(pair) { values throws(EvaluationError) in
            switch Equality.compare(values[0], values[1]) {
            case .known(let equal): return .bool(equal == wanted)
            case .unknown(let unknown): return .unknown(unknown)
            }
        }
    }

    func conditional(
        _ condition: Expression,
        _ whenTrue: Expression,
        _ whenFalse: Expression
    ) throws(EvaluationError) -> Value {
        let decision = try Self.flag(value(condition))
        guard case .unknown(let unknown) = decision else {
            let isTrue = if case .bool(true) = decision { true } else { false }
            let chosen = try value(isTrue ? whenTrue : whenFalse)
            // A side that cannot be worked out has no type that would matter.
            guard let other = try? value(isTrue ? whenFalse : whenTrue) else { return chosen }
            return try unified(chosen, with: other, isTrue ? whenFalse : whenTrue)
        }
        if let alternatives = unknown.alternatives?.compactMap({ try? Conversion.bool($0) }),
            Set(alternatives).count == 1, let isTrue = alternatives.first,
            alternatives.count == unknown.alternatives?.count
        {
            return try value(isTrue ? whenTrue : whenFalse)
        }
        do {
            let (first, second) = (try value(whenTrue), try value(whenFalse))
            let sides = [try unified(first, with: second, whenFalse), try unified(second, with: first, whenTrue)]
            return Alternatives.merge(sides, waitingFor: unknown.missing)
        } catch  where error.kind == .invalid {
            return .unknown(Unknown(unknown.missing))
        }
    }

    /// The value of one side of a condition in the type that both sides have in common.
    private func unified(
        _ value: Value,
        with other: Value,
        _ expression: Expression
    ) throws(EvaluationError) -> Value {
        if value.isNull || value.unknown != nil { return value }
        try budget.spend((value.size + other.size) / 8)
        // A template is text, also where it is not known which.
        if case .template = expression.unparenthesized.kind {
            return try Unification.convert(value, besides: [.string("")])
        }
        return try Unification.convert(value, besides: [other])
    }

    /// An operation on values, through the alternatives of those that are unknown.
    func applying(
        _ values: [Value],
        _ operation: ([Value]) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        values.contains { $0.unknown != nil } ? try Alternatives.apply(values, operation) : try operation(values)
    }
}
