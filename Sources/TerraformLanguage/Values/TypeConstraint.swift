import Messages

/// A type as a variable declares it (Terraform language, "Type Constraints").
public indirect enum TypeConstraint: Sendable {
    /// Any type; inside a collection, any one type for all elements.
    case any
    /// One of the primitive types.
    case bool, number, string
    /// A collection of elements of one type.
    case list(TypeConstraint), set(TypeConstraint), map(TypeConstraint)
    /// Elements of these types in this order.
    case tuple([TypeConstraint])
    /// Attributes of these types.
    case object([String: ObjectAttribute])

    /// One attribute of an object type.
    public struct ObjectAttribute: Sendable {
        /// The attribute's type.
        public let type: TypeConstraint

        /// Whether it may be left out.
        public let isOptional: Bool

        /// What stands in when it is left out or null.
        public let defaultValue: Value?
    }

    /// The value as this type, optional attributes filled in.
    /// - Throws: `EvaluationError` when Terraform would refuse the value.
    public func convert(_ value: Value) throws(EvaluationError) -> Value {
        if case .unknown(let unknown) = value { return try convert(unknown) }
        if value.isNull { return .null }
        switch self {
        case .any: return value
        case .bool: return .bool(try Conversion.bool(value))
        case .number: return .number(try Conversion.number(value))
        case .string: return .string(try Conversion.string(value))
        case .list(let element):
            if case .sequence(let sequence) = value, sequence.unsettledBy != nil {
                return .sequence(of: sequence.elements)
            }
            return try .list(elements(of: value, as: element))
        case .set(let element): return try .set(elements(of: value, as: element))
        case .map(let element):
            return .mapping(try MappingValue(.map, members(of: value, as: element), rest: value.rest))
        case .tuple(let types): return try tuple(value, types)
        case .object(let attributes): return try object(value, attributes)
        }
    }

    private func convert(_ unknown: Unknown) throws(EvaluationError) -> Value {
        guard let alternatives = unknown.alternatives else {
            return .unknown(keepsParts(of: unknown) ? unknown : unknown.withoutParts)
        }
        var converted: [Value] = []
        for alternative in alternatives { converted.append(try convert(alternative)) }
        return .unknown(Unknown(unknown.missing, alternatives: converted))
    }

    /// Whether what is known of a value is still known of it as this type.
    private func keepsParts(of unknown: Unknown) -> Bool {
        switch (self, unknown.parts) {
        case (.any, _), (.string, .text?), (.list, .elements?), (.set, .elements?): true
        default: false
        }
    }

    private func elements(of value: Value, as type: TypeConstraint) throws(EvaluationError) -> [Value] {
        guard case .sequence(let sequence) = value else {
            throw .invalid("a list is required, not \(value.typeName)")
        }
        var result: [Value] = []
        result.reserveCapacity(sequence.elements.count)
        for element in sequence.elements { result.append(try type.convert(element)) }
        if case .any = type { return try Unification.unify(result) }
        return result
    }

    private func members(of value: Value, as type: TypeConstraint) throws(EvaluationError) -> [String: Value] {
        guard case .mapping(let mapping) = value else { throw .invalid("a map is required, not \(value.typeName)") }
        var result: [String: Value] = [:]
        for (key, member) in mapping.members { result[key] = try type.convert(member) }
        if case .any = type { return try Unification.unify(result) }
        return result
    }

    private func tuple(_ value: Value, _ types: [TypeConstraint]) throws(EvaluationError) -> Value {
        guard case .sequence(let sequence) = value, sequence.elements.count == types.count else {
            throw .invalid("a tuple of \(types.count) elements is required")
        }
        var result: [Value] = []
        for (element, type) in zip(sequence.elements, types) { result.append(try type.convert(element)) }
        return try .tuple(result)
    }

    private func object(_ value: Value, _ attributes: [String: ObjectAttribute]) throws(EvaluationError) -> Value {
        guard case .mapping(let mapping) = value else { throw .invalid("an object is required, not \(value.typeName)") }
        var result: [String: Value] = [:]
        for (name, attribute) in attributes {
            if let member = mapping.members[name], !(member.isNull && attribute.isOptional) {
                result[name] = try attribute.type.convert(member)
            } else if attribute.isOptional {
                result[name] = attribute.defaultValue ?? .null
            } else if let rest = mapping.rest {
                result[name] = .unknown(rest)
            } else {
                throw .invalid("attribute \"\(name)\" is required")
            }
        }
        return try .object(result)
    }
}
