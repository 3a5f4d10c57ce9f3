import Findings
import HCL
import Messages
import SourceText

extension Evaluator {
    /// The text that a template makes.
    func template(_ parts: [TemplatePart]) throws(EvaluationError) -> Value {
        var values: [Value] = []
        for part in parts { values.append(try piece(part)) }
        return try Alternatives.applyInPart(values) { values throws(EvaluationError) in try Self.joined(values) }
    }

    private static func joined(_ values: [Value]) throws(EvaluationError) -> Value {
        var text = ""
        for value in values {
            if value.unknown != nil { return try inPart(values) }
            if let unknown = value.firstUnknown { return .unknown(unknown) }
            guard !value.isNull else { throw .invalid("a template holds null") }
            text += try Conversion.string(value)
            guard text.utf8.count <= Value.sizeLimit else {
                throw .tooLarge("a text of more than \(Value.sizeLimit >> 20) MiB")
            }
        }
        return .string(text)
    }

    /// The text as far as it is known.
    private static func inPart(_ values: [Value]) throws(EvaluationError) -> Value {
        var pieces: [TextPiece] = []
        for value in values {
            guard let more = value.pieces else { throw .invalid("\(value.typeName) cannot be used as a string") }
            pieces += more
        }
        return .text(of: pieces)
    }

    private func piece(_ part: TemplatePart) throws(EvaluationError) -> Value {
        switch part {
        case .text(let text): return .string(text)
        case .interpolation(let expression): return try value(expression)
        case .conditional(let condition, let whenTrue, let whenFalse):
            let decision = try TypeConstraint.bool.convert(value(condition))
            switch decision {
            case .bool(let flag): return try template(flag ? whenTrue : whenFalse)
            case .unknown(let unknown):
                return Alternatives.merge(
                    [try template(whenTrue), try template(whenFalse)],
                    waitingFor: unknown.missing
                )
            default: throw .invalid("the condition of an %{ if } is null")
            }
        case .loop(let keyName, let valueName, let collection, let body):
            return try loop(keyName, valueName, value(collection), body)
        }
    }

    private func loop(
        _ keyName: String?,
        _ valueName: String,
        _ collection: Value,
        _ body: [TemplatePart]
    ) throws(EvaluationError) -> Value {
        if let unknown = collection.unknown { return .unknown(unknown) }
        if case .sequence(let sequence) = collection, let unknown = sequence.unsettledBy { return .unknown(unknown) }
        if case .mapping(let mapping) = collection, let rest = mapping.rest { return .unknown(rest) }
        var values: [Value] = []
        var length = 0
        for (key, value) in try elements(of: collection) {
            try budget.spend(2)
            let text = try with(Self.names(keyName, key, valueName, value)).template(body)
            length += text.size
            guard length <= Value.sizeLimit / 16 else {
                throw .tooLarge("a text of more than \(Value.sizeLimit >> 20) MiB")
            }
            values.append(text)
        }
        return try Self.joined(values)
    }

    /// The keys and values of a collection in Terraform's order.
    func elements(of collection: Value) throws(EvaluationError) -> [(key: Value, value: Value)] {
        try budget.spend(collection.size / 8)
        switch collection {
        case .sequence(let sequence) where sequence.kind == .set: return sequence.elements.map { ($0, $0) }
        case .sequence(let sequence):
            return sequence.elements.enumerated().map { (.integer($0.offset), $0.element) }
        case .mapping(let mapping): return mapping.sorted.map { (.string($0.key), $0.value) }
        default: throw .invalid("\(collection.typeName) cannot be gone through")
        }
    }

    static func names(_ keyName: String?, _ key: Value, _ valueName: String, _ value: Value) -> [String: Value] {
        var names = [valueName: value]
        if let keyName { names[keyName] = key }
        return names
    }

    /// Renders the text of a template file with variables and nothing else in reach.
    func render(_ text: String, path: String, variables: [String: Value]) throws(EvaluationError) -> Value {
        try budget.spend(64 + text.utf8.count / 2)
        let expression: Expression
        do {
            expression = try SyntaxTree.template(SourceFile(path: path, text: text))
        } catch {
            throw .invalid("the template cannot be read: \(error.message)")
        }
        let result = try budget.nested { () throws(EvaluationError) in
            try constantsOnly.with(variables).value(expression)
        }
        return try TypeConstraint.string.convert(result)
    }
}
