public import HCL
import Messages

extension Evaluator {
    /// Takes step after step from a value.
    public func taking(_ steps: ArraySlice<Step>, from value: Value) throws(EvaluationError) -> Value {
        var value = value
        var rest = steps
        while let step = rest.popFirst() {
            switch step.kind {
            case .attribute(let name): value = try Self.attribute(name, of: value)
            case .index(let key): value = try Self.element(self.value(key), of: value)
            case .fullSplat: return try splat(value, through: rest)
            case .attributeSplat:
                let through = rest.prefix(while: \.followsDot)
                rest = rest.dropFirst(through.count)
                value = try splat(value, through: through)
            }
        }
        return value
    }

    /// `.name`
    public static func attribute(_ name: String, of value: Value) throws(EvaluationError) -> Value {
        switch value {
        case .mapping(let mapping):
            if let member = mapping.members[name] { return member }
            if let rest = mapping.rest { return .unknown(rest) }
            throw .invalid("there is no attribute \"\(name)\" in this \(mapping.kind.rawValue)")
        case .unknown(let unknown):
            return try Alternatives.apply(unknown) { value throws(EvaluationError) in try attribute(name, of: value) }
        case .null: throw .invalid("attribute \"\(name)\" is taken from null")
        default: throw .invalid("\(value.typeName) has no attribute \"\(name)\"")
        }
    }

    /// `[key]`
    public static func element(_ key: Value, of value: Value) throws(EvaluationError) -> Value {
        if key.unknown != nil || value.unknown != nil {
            return try Alternatives.apply([value, key]) { values throws(EvaluationError) in
                try element(values[1], of: values[0])
            }
        }
        switch value {
        case .sequence(let sequence):
            guard sequence.kind != .set else { throw .invalid("elements of a set have no index") }
            guard let index = try Conversion.number(key).integer, sequence.elements.indices.contains(index) else {
                throw .invalid("there is no element at this index among \(sequence.elements.count)")
            }
            return sequence.elements[index]
        case .mapping: return try attribute(Conversion.string(key), of: value)
        case .null: throw .invalid("an element is taken from null")
        default: throw .invalid("\(value.typeName) has no elements")
        }
    }

    private func splat(_ value: Value, through steps: ArraySlice<Step>) throws(EvaluationError) -> Value {
        switch value {
        case .unknown(let unknown):
            return try Alternatives.apply(unknown) { value throws(EvaluationError) in try splat(value, through: steps) }
        case .null: return try .tuple([])
        case .sequence(let sequence):
            if let unknown = sequence.unsettledBy { return .unknown(unknown) }
            try budget.spend(sequence.elements.count)
            var result: [Value] = []
            for element in sequence.elements { result.append(try taking(steps, from: element)) }
            return .sequence(try SequenceValue(sequence.kind == .tuple ? .tuple : .list, result))
        default: return try .tuple([taking(steps, from: value)])
        }
    }
}
