import HCL
import Messages

extension Evaluator {
    /// `[for …]` and `{for …}`
    func forEach(_ loop: ForExpression) throws(EvaluationError) -> Value {
        let collection = try value(loop.collection)
        if case .elements(let elements)? = collection.parts, loop.key == nil, loop.condition == nil {
            return try inPart(loop, over: elements)
        }
        if let unknown = collection.unknown {
            return try Alternatives.apply(unknown) { value throws(EvaluationError) in try forEach(loop, over: value) }
        }
        return try forEach(loop, over: collection)
    }

    private func forEach(_ loop: ForExpression, over collection: Value) throws(EvaluationError) -> Value {
        if case .mapping(let mapping) = collection, let rest = mapping.rest { return .unknown(rest) }
        if case .sequence(let sequence) = collection, let unknown = sequence.unsettledBy { return .unknown(unknown) }
        var results: [(key: Value?, value: Value)] = []
        for (key, value) in try elements(of: collection) {
            try budget.spend(1)
            let inner = with(Self.names(loop.keyName, key, loop.valueName, value))
            if let condition = loop.condition {
                switch try TypeConstraint.bool.convert(inner.value(condition)) {
                case .bool(true): break
                case .bool(false): continue
                case .unknown(let unknown): return .unknown(unknown)
                default: throw .invalid("the condition of a for expression is null")
                }
            }
            results.append(
                (
                    try loop.key.map { expression throws(EvaluationError) in try inner.value(expression) },
                    try inner.value(loop.value)
                )
            )
        }
        guard loop.key != nil else { return try .tuple(results.map(\.value)) }
        return loop.groups ? try grouped(results) : try keyed(results)
    }

    /// What the known elements of a list give, where there may be more of them.
    private func inPart(_ loop: ForExpression, over elements: [Value]) throws(EvaluationError) -> Value {
        let index = Value.unknown(Unknown.waiting(for: elements))
        var results: [Value] = []
        for element in elements {
            try budget.spend(1)
            if let unknown = element.unknown, element.parts == nil {
                results.append(.unknown(unknown))
            } else {
                results.append(try with(Self.names(loop.keyName, index, loop.valueName, element)).value(loop.value))
            }
        }
        return .sequence(of: results)
    }

    private func keyed(_ results: [(key: Value?, value: Value)]) throws(EvaluationError) -> Value {
        var members: [String: Value] = [:]
        for (key, value) in results {
            if let unknown = key?.unknown { return .unknown(unknown) }
            guard members.updateValue(value, forKey: try name(key)) == nil else {
                throw .invalid("two elements of a for expression have one key")
            }
        }
        return try .object(members)
    }

    private func grouped(_ results: [(key: Value?, value: Value)]) throws(EvaluationError) -> Value {
        var groups: [String: [Value]] = [:]
        for (key, value) in results {
            if let unknown = key?.unknown { return .unknown(unknown) }
            groups[try name(key), default: []].append(value)
        }
        var members: [String: Value] = [:]
        for (key, values) in groups { members[key] = try .tuple(values) }
        return try .object(members)
    }

    private func name(_ key: Value?) throws(EvaluationError) -> String {
        guard let key, !key.isNull else { throw .invalid("a key of a for expression is null") }
        return try Conversion.string(key)
    }
}
