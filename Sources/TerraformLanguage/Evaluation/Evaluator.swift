public import HCL
import Messages

/// Works out expressions as Terraform does, with values that may be unknown.
public struct Evaluator {
    let resolver: any ReferenceResolver
    let names: LocalNames?
    let files: any FileAccess

    /// What is left for working things out.
    public let budget: EvaluationBudget

    /// Makes an evaluator for expressions of one module.
    public init(
        resolver: any ReferenceResolver,
        files: any FileAccess,
        budget: EvaluationBudget,
        names: LocalNames? = nil
    ) {
        self.resolver = resolver
        self.files = files
        self.budget = budget
        self.names = names
    }

    /// An evaluator that knows no names of a module, for constants.
    public var constantsOnly: Evaluator {
        Evaluator(resolver: NoReferences(), files: files, budget: budget)
    }

    /// An evaluator in which these names stand for these values as well.
    public func with(_ values: [String: Value]) -> Evaluator {
        Evaluator(resolver: resolver, files: files, budget: budget, names: LocalNames(values, outer: names))
    }

    /// The value of an expression.
    /// - Throws: `EvaluationError` when Terraform would refuse it or a limit is passed.
    public func value(_ expression: Expression) throws(EvaluationError) -> Value {
        switch expression.kind {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .string(let text): return .string(text)
        case .number(let text):
            guard let number = Number(text) else { throw .limit("the number \(text) is too large") }
            return .number(number)
        default:
            try budget.spend(1)
            return try budget.nested { () throws(EvaluationError) in try composite(expression) }
        }
    }

    private func composite(_ expression: Expression) throws(EvaluationError) -> Value {
        switch expression.kind {
        case .template(let parts): return try paid(template(parts))
        case .wrapped(let inner), .parenthesized(let inner): return try value(inner)
        case .tuple(let elements):
            try budget.spend(elements.count)
            return try .tuple(values(elements))
        case .object(let items): return try object(items)
        case .reference(let root, let steps): return try reference(root, steps)
        case .access(let base, let steps): return try taking(steps[...], from: value(base))
        case .call(let name, let arguments, let spreads): return try paid(call(name, arguments, spreadsLast: spreads))
        case .conditional(let condition, let whenTrue, let whenFalse):
            return try conditional(condition, whenTrue, whenFalse)
        case .unary(let sign, let operand): return try unary(sign, operand)
        case .binary(let sign, let left, let right): return try binary(sign, left, right)
        case .forEach(let loop): return try paid(forEach(loop))
        case .null, .bool, .string, .number: return try value(expression)
        }
    }

    /// A value that was made here, paid for by the memory that it takes.
    private func paid(_ value: Value) throws(EvaluationError) -> Value {
        if case .mapping(let mapping) = value { try budget.spend(2 * mapping.members.count) }
        try budget.spend(value.size)
        return value
    }

    func values(_ expressions: [Expression]) throws(EvaluationError) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(expressions.count)
        for expression in expressions { result.append(try value(expression)) }
        return result
    }

    private func object(_ items: [ObjectItem]) throws(EvaluationError) -> Value {
        try budget.spend(4 * items.count)
        var members: [String: Value] = [:]
        members.reserveCapacity(items.count)
        for item in items {
            let key = try value(item.key)
            if let unknown = key.unknown { return .unknown(unknown) }
            guard !key.isNull else { throw .invalid("an object's key is null") }
            members[try Conversion.string(key)] = try value(item.value)
        }
        return try .object(members)
    }

    private func reference(_ root: String, _ steps: [Step]) throws(EvaluationError) -> Value {
        if let local = names?[root] { return try taking(steps[...], from: local) }
        let (value, consumed) = try resolver.resolve(root, steps, self)
        return try taking(steps[consumed...], from: value)
    }
}
