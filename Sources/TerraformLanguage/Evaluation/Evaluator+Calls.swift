import Findings
import HCL
import Messages

extension Evaluator {
    func call(_ name: String, _ arguments: [Expression], spreadsLast: Bool) throws(EvaluationError) -> Value {
        let name = name.hasPrefix("core::") ? String(name.dropFirst(6)) : name
        switch name {
        case "try": return try firstThatWorks(arguments)
        case "can": return try can(arguments)
        default: break
        }
        guard let function = FunctionRegistry.functions[name] else {
            if name.hasPrefix("provider::") { return .unknown(Unknown(MissingInput(.function, "\(name)()"))) }
            throw .invalid("there is no function named \"\(name)\"")
        }
        var values = try values(arguments)
        if spreadsLast, let last = values.popLast() {
            switch last {
            case .unknown(let unknown): return .unknown(unknown.withoutParts)
            case .sequence(let sequence):
                if let unknown = sequence.unsettledBy { return .unknown(unknown) }
                values += sequence.elements
            default: throw .invalid("'...' needs a list, tuple or set")
            }
        }
        return try apply(function, values)
    }

    private func apply(_ function: Function, _ values: [Value]) throws(EvaluationError) -> Value {
        let environment = FunctionEnvironment(files: files) { (text, path, variables) throws(EvaluationError) in
            try render(text, path: path, variables: variables)
        }
        // A function may do with what is known; where it does not, each alternative is tried.
        try budget.reserve(FunctionCost.steps(function.name, values))
        let direct = try function.apply(values, environment)
        guard direct.firstUnknown != nil, values.contains(where: { $0.unknown?.alternatives != nil }) else {
            return direct
        }
        let through = try Alternatives.apply(values) { values throws(EvaluationError) in
            try budget.reserve(FunctionCost.steps(function.name, values))
            return try function.apply(values, environment)
        }
        return through.unknown != nil && through.unknown?.alternatives == nil ? direct : through
    }

    /// `try`: the first expression that Terraform would not refuse.
    private func firstThatWorks(_ arguments: [Expression]) throws(EvaluationError) -> Value {
        var last = EvaluationError.invalid("try needs an expression")
        for argument in arguments {
            do { return try value(argument) } catch  where error.kind == .invalid { last = error }
        }
        throw last
    }

    private func can(_ arguments: [Expression]) throws(EvaluationError) -> Value {
        guard let argument = arguments.first, arguments.count == 1 else { throw .invalid("can takes one expression") }
        do {
            let value = try value(argument)
            return value.unknown.map(Value.unknown) ?? .bool(true)
        } catch  where error.kind == .invalid {
            return .bool(false)
        }
    }
}
