extension Schema {
    /// The schema in the words of JSON Schema 2020-12.
    /// - Parameter isStrict: whether objects that are not open refuse other members. So do what is read and our tests;
    ///   who reads what the monitor answers has to expect more than there is today.
    func document(isStrict: Bool) -> JSONValue {
        switch self {
        case .text(let shape): shape.document
        case .word(let words): ["type": "string", "enum": .array(words.map(JSONValue.string))]
        case .integer(let range): Self.number(range)
        case .boolean: ["type": "boolean"]
        case .constant(let number): ["type": "integer", "const": .integer(number)]
        case .list(let element, let count): Self.array(element.document(isStrict: isStrict), count)
        case .object(let members, let isOpen): Self.object(members, isStrict, isOpen)
        case .dictionary(let value): ["type": "object", "additionalProperties": value.document(isStrict: isStrict)]
        case .nullable(let schema): ["anyOf": [schema.document(isStrict: isStrict), ["type": "null"]]]
        case .named(let name): ["$ref": .string("#/components/schemas/\(name.rawValue)")]
        case .anything: [:]
        }
    }

    private static func number(_ range: ClosedRange<Int>) -> JSONValue {
        var members: [String: JSONValue] = ["type": "integer"]
        if range.lowerBound != .min { members["minimum"] = .integer(range.lowerBound) }
        if range.upperBound != .max { members["maximum"] = .integer(range.upperBound) }
        return .object(members)
    }

    private static func array(_ element: JSONValue, _ count: ClosedRange<Int>) -> JSONValue {
        var members: [String: JSONValue] = ["type": "array", "items": element]
        if count.lowerBound > 0 { members["minItems"] = .integer(count.lowerBound) }
        if count.upperBound < manyElements { members["maxItems"] = .integer(count.upperBound) }
        return .object(members)
    }

    private static func object(_ members: [Member], _ isStrict: Bool, _ isOpen: Bool) -> JSONValue {
        var result: [String: JSONValue] = [
            "type": "object",
            "properties": .object(Dictionary(members.map { ($0.name, $0.document(isStrict)) }) { first, _ in first }),
        ]
        let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { result["required"] = .array(required) }
        if isStrict, !isOpen { result["additionalProperties"] = false }
        return .object(result)
    }
}

extension Schema.Member {
    fileprivate func document(_ isStrict: Bool) -> JSONValue {
        let document = schema.document(isStrict: isStrict)
        guard let note, case .object(var members) = document else { return document }
        members["description"] = .string(note)
        return .object(members)
    }
}

extension TextShape {
    fileprivate var document: JSONValue {
        var members: [String: JSONValue] = ["type": "string"]
        if length.lowerBound > 0 { members["minLength"] = .integer(length.lowerBound) }
        if length.upperBound < Self.longest { members["maxLength"] = .integer(length.upperBound) }
        switch form {
        case .any: break
        case .moment: members["format"] = "date-time"
        case .instance: members["pattern"] = "^[0-9]+$"
        case .address: members["pattern"] = .string(MachineAddress.pattern)
        }
        return .object(members)
    }
}
