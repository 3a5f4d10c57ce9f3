import Messages

/// Functions on maps and objects.
enum MappingFunctions {
    static let all: [Function] = [
        Function("keys", 1, unknowns: .decideAtTop, keys),
        Function("values", 1, unknowns: .decideAtTop, values),
        Function("lookup", 2...3, unknowns: .areHandled, takesNull: true, lookup),
        Function("merge", Function.atLeast(0), unknowns: .areHandled, takesNull: true, merge),
        Function("transpose", 1, transpose),
        Function("zipmap", 2, unknowns: .decideAtTop, zipmap),
    ]

    private static func keys(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let mapping = try call.mapping(0)
        if let rest = mapping.rest { return .unknown(rest) }
        let keys = mapping.sortedKeys.map(Value.string)
        return try mapping.kind == .map ? .list(keys) : .tuple(keys)
    }

    private static func values(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let mapping = try call.mapping(0)
        if let rest = mapping.rest { return .unknown(rest) }
        let values = mapping.sorted.map(\.value)
        return try mapping.kind == .map ? .list(values) : .tuple(values)
    }

    private static func lookup(_ call: FunctionCall) throws(EvaluationError) -> Value {
        if call[0].unknown != nil || call[1].unknown != nil {
            return .unknown(Unknown.waiting(for: [call[0], call[1]].filter { $0.unknown != nil }))
        }
        let mapping = try call.mapping(0)
        let key = try call.string(1)
        var missing = call.count == 3 ? call[2] : nil
        // A map has elements of one type, and so has the default.
        if let value = missing, case .map(let element) = Unification.type(of: call[0]) {
            missing = try element.convert(value)
        }
        if let member = mapping.members[key] { return member }
        if let rest = mapping.rest { return .unknown(rest) }
        guard let missing else { throw .invalid("there is no key \"\(key)\" to look up") }
        return missing
    }

    /// Later members win; a null argument counts for nothing. What comes behind an unknown argument is still known.
    private static func merge(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var members: [String: Value] = [:]
        var rest: Unknown?
        var areMaps = call.arguments.contains { !$0.isNull }
        for index in 0..<call.count where !call[index].isNull {
            if let unknown = call[index].unknown {
                // It may set anything that came before it anew.
                members = [:]
                rest = Unknown.waiting(for: [.unknown(unknown)] + (rest.map { [.unknown($0)] } ?? []))
                continue
            }
            let mapping = try call.mapping(index)
            areMaps = areMaps && mapping.kind == .map
            if let more = mapping.rest {
                members = [:]
                rest = rest ?? more
            }
            members.merge(mapping.members) { $1 }
        }
        if members.isEmpty, let rest { return .unknown(rest) }
        return .mapping(try MappingValue(areMaps ? .map : .object, members, rest: rest))
    }

    private static func transpose(_ call: FunctionCall) throws(EvaluationError) -> Value {
        var result: [String: [Value]] = [:]
        for (key, value) in try call.mapping(0).sorted {
            guard case .sequence(let sequence) = value else { throw call.invalid(0, "a map of lists of strings") }
            for element in sequence.elements {
                result[try Conversion.string(element), default: []].append(.string(key))
            }
        }
        var members: [String: Value] = [:]
        for (key, values) in result { members[key] = try .list(values) }
        return try .map(members)
    }

    private static func zipmap(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let (keys, values) = (try call.elements(0), try call.ordered(1).elements)
        guard keys.count == values.count else { throw .invalid("zipmap takes as many keys as values") }
        var members: [String: Value] = [:]
        for (key, value) in zip(keys, values) {
            if let unknown = key.unknown { return .unknown(unknown) }
            members[try Conversion.string(key)] = value
        }
        if case .sequence(let sequence) = call[1], sequence.kind == .tuple { return try .object(members) }
        return try .map(members)
    }
}
