public import HCL
import Messages

extension TypeConstraint {
    /// Reads the `type` of a variable.
    /// - Parameter evaluate: works out the default of an `optional(type, default)`.
    public init(
        _ expression: Expression,
        evaluate: (Expression) throws(EvaluationError) -> Value
    ) throws(EvaluationError) {
        switch expression.unparenthesized.kind {
        case .reference(let name, let steps) where steps.isEmpty: self = try Self.named(name)
        case .string(let name): self = try Self.quoted(name)
        case .call(let name, let arguments, _) where arguments.count == 1:
            self = try Self.constructed(name, arguments[0], evaluate)
        default:
            throw .invalid("this is no type: string, number, bool, any, list(…), map(…), object({…}) and so on are")
        }
    }

    private static func named(_ name: String) throws(EvaluationError) -> TypeConstraint {
        switch name {
        case "any": .any
        case "bool": .bool
        case "number": .number
        case "string": .string
        case "list": .list(.any)
        case "set": .set(.any)
        case "map": .map(.any)
        default: throw .invalid("'\(name)' is no type")
        }
    }

    /// The quoted forms of Terraform 0.11, which are still read.
    private static func quoted(_ name: String) throws(EvaluationError) -> TypeConstraint {
        switch name {
        case "string": .string
        case "list": .list(.string)
        case "map": .map(.string)
        default: throw .invalid("\"\(name)\" in quotes is no type")
        }
    }

    private static func constructed(
        _ name: String,
        _ argument: Expression,
        _ evaluate: (Expression) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> TypeConstraint {
        switch (name, argument.unparenthesized.kind) {
        case ("list", _): return .list(try TypeConstraint(argument, evaluate: evaluate))
        case ("set", _): return .set(try TypeConstraint(argument, evaluate: evaluate))
        case ("map", _): return .map(try TypeConstraint(argument, evaluate: evaluate))
        case ("tuple", .tuple(let elements)):
            var types: [TypeConstraint] = []
            for element in elements { types.append(try TypeConstraint(element, evaluate: evaluate)) }
            return .tuple(types)
        case ("object", .object(let items)):
            var attributes: [String: ObjectAttribute] = [:]
            for item in items {
                guard let key = item.key.literalString else { throw .invalid("an attribute's name cannot be computed") }
                attributes[key] = try attribute(item.value, evaluate)
            }
            return .object(attributes)
        default: throw .invalid("'\(name)' makes no type of this")
        }
    }

    private static func attribute(
        _ expression: Expression,
        _ evaluate: (Expression) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> ObjectAttribute {
        guard case .call("optional", let arguments, _) = expression.kind, let first = arguments.first else {
            return ObjectAttribute(
                type: try TypeConstraint(expression, evaluate: evaluate),
                isOptional: false,
                defaultValue: nil
            )
        }
        let type = try TypeConstraint(first, evaluate: evaluate)
        guard arguments.count > 1 else { return ObjectAttribute(type: type, isOptional: true, defaultValue: nil) }
        let value = try type.convert(try evaluate(arguments[1]))
        return ObjectAttribute(type: type, isOptional: true, defaultValue: value)
    }
}
