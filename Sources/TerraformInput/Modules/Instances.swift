import Findings
import GKEInventory
import Messages
import TerraformLanguage

/// What `count` and `for_each` make of a resource or a module call.
enum Instances {
    /// Neither is written.
    case single
    /// `count`
    case counted(Int)
    /// `for_each`, in Terraform's order.
    case keyed([(key: String, value: Value)])
    /// Nobody can say how many there are; each value stands for what any of them would have.
    case undetermined(Unknown, names: [String: Value])

    /// How many instances of one resource or call are looked at.
    static let limit = 10_000

    /// How many instances are looked at.
    var count: Int {
        switch self {
        case .single, .undetermined: 1
        case .counted(let count): count
        case .keyed(let members): members.count
        }
    }

    /// Reads the two arguments where they stand.
    init(_ body: ConfigurationBody, address: String, _ evaluator: Evaluator) {
        if body.attribute("count") != nil, body.attribute("for_each") != nil {
            let both = Self.invalid(address, "count and for_each exclude each other")
            self = .undetermined(both, names: Self.eachOf(both, []))
        } else if let count = body.attribute("count") {
            self = Self.counted(
                Attempt.value(
                    address: "\(address).count",
                    { () throws(EvaluationError) in
                        let value = try count.value(evaluator)
                        guard !value.isNull else { throw .invalid("count is null") }
                        return try TypeConstraint.number.convert(value)
                    }
                ),
                address
            )
        } else if let forEach = body.attribute("for_each") {
            self = Self.keyed(
                Attempt.value(
                    address: "\(address).for_each",
                    { () throws(EvaluationError) in
                        try forEach.value(evaluator)
                    }
                ),
                address
            )
        } else {
            self = .single
        }
    }

    private static func counted(_ value: Value, _ address: String) -> Instances {
        let index = ["count": counting(.unknown(Unknown(MissingInput(.computed, "count.index"))))]
        switch value {
        case .unknown(let unknown):
            if let certain = alwaysOne(unknown) { return .counted(certain) }
            return .undetermined(unknown, names: index)
        case .number(.integer(let count)) where count >= 0 && count <= limit: return .counted(count)
        case .number(let number) where number > .integer(limit):
            return .undetermined(tooMany(number.text, "\(address).count"), names: index)
        default:
            return .undetermined(invalid("\(address).count", "count must be a whole number, 0 or more"), names: index)
        }
    }

    /// A count whose alternatives are all the same number.
    private static func alwaysOne(_ unknown: Unknown) -> Int? {
        guard let first = unknown.alternatives?.first, case .number(.integer(let count)) = first, count >= 0,
            count <= limit,
            unknown.alternatives?.allSatisfy({ value in
                if case .number(.integer(count)) = value { true } else { false }
            }) == true
        else { return nil }
        return count
    }

    private static func keyed(_ value: Value, _ address: String) -> Instances {
        switch value {
        case .mapping(let mapping):
            if let rest = mapping.rest { return .undetermined(rest, names: eachOf(rest, [])) }
            guard mapping.members.count <= limit else { break }
            return .keyed(mapping.sorted)
        case .sequence(let set) where set.kind == .set:
            if let unknown = set.unknown { return .undetermined(unknown, names: eachOf(unknown, set.elements)) }
            guard set.elements.count <= limit else { break }
            return .keyed(
                set.elements.compactMap { element in
                    (try? Conversion.string(element)).map { ($0, .string($0)) }
                }
            )
        case .unknown(let unknown):
            return .undetermined(unknown, names: eachOf(unknown, (unknown.alternatives ?? []).flatMap(parts)))
        default:
            let error = invalid(
                "\(address).for_each",
                "for_each takes a map or a set of strings, not \(value.typeName)"
            )
            return .undetermined(error, names: eachOf(error, []))
        }
        let many = tooMany("\(value.size)", "\(address).for_each")
        return .undetermined(many, names: eachOf(many, []))
    }

    /// One instance in place of these, for when they are too many to look at.
    func unsettled(_ unknown: Unknown) -> Instances {
        switch self {
        case .single, .undetermined: self
        case .counted: .undetermined(unknown, names: ["count": Self.counting(.unknown(unknown))])
        case .keyed: .undetermined(unknown, names: Self.eachOf(unknown, []))
        }
    }

    private static func parts(_ value: Value) -> [Value] {
        switch value {
        case .mapping(let mapping): mapping.sorted.map(\.value)
        case .sequence(let sequence): sequence.elements
        default: []
        }
    }

    /// What `each` is when nobody knows the elements, or only which they may be.
    private static func eachOf(_ unknown: Unknown, _ possible: [Value]) -> [String: Value] {
        let missing = unknown.missing
        let value: Value =
            possible.isEmpty ? .unknown(Unknown(missing)) : Alternatives.merge(possible, waitingFor: missing)
        return ["each": each(.unknown(Unknown(missing)), value)]
    }

    private static func tooMany(_ count: String, _ reference: String) -> Unknown {
        Unknown(MissingInput(.limit, reference, detail: "\(count) instances; at most \(limit) are looked at"))
    }

    private static func invalid(_ reference: String, _ detail: Message) -> Unknown {
        Unknown(MissingInput(.invalidExpression, reference, detail: detail))
    }

    // MARK: Names inside an instance

    static func counting(_ index: Value) -> Value { (try? Value.object(["index": index])) ?? .null }

    static func each(_ key: Value, _ value: Value) -> Value {
        (try? Value.object(["key": key, "value": value])) ?? .null
    }
}

/// One instance: what is appended to the address, the names that it defines and whether it exists.
struct Instance {
    let suffix: String
    let names: [String: Value]
    let existence: Existence

    static func all(_ instances: Instances) -> [Instance] {
        switch instances {
        case .single: [Instance(suffix: "", names: [:], existence: .certain)]
        case .counted(let count): (0..<count).map(counted)
        case .keyed(let members): members.map { keyed($0.key, $0.value) }
        case .undetermined(let unknown, let names):
            [Instance(suffix: "", names: names, existence: .dependsOn(unknown.missing))]
        }
    }

    /// The instance at a position.
    static func one(of instances: Instances, _ position: Int) -> Instance {
        switch instances {
        case .counted: counted(position)
        case .keyed(let members): keyed(members[position].key, members[position].value)
        case .single, .undetermined: all(instances)[position]
        }
    }

    static func counted(_ index: Int) -> Instance {
        Instance(suffix: "[\(index)]", names: ["count": Instances.counting(.integer(index))], existence: .certain)
    }

    static func keyed(_ key: String, _ value: Value) -> Instance {
        Instance(suffix: "[\(quoted(key))]", names: ["each": Instances.each(.string(key), value)], existence: .certain)
    }

    /// What `each` goes through in this instance.
    func loops(_ body: ConfigurationBody) -> [String: Loop] {
        guard let forEach = body.attribute("for_each"), let each = names["each"] else { return [:] }
        let key = try? Conversion.string(Evaluator.attribute("key", of: each))
        return ["each": Loop(forEach: forEach, key: key)]
    }

    /// The key as Terraform writes it in addresses.
    static func quoted(_ key: String) -> String {
        var text = "\""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "{" where text.last == "$" || text.last == "%":
                // What would begin a sequence is doubled.
                text.append(text.last ?? "$")
                text += "{"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

/// Turns what Terraform would refuse, or what goes too far, into an unknown value that says so.
enum Attempt {
    static func value(address: String, _ work: () throws(EvaluationError) -> Value) -> Value {
        do {
            return try work()
        } catch {
            let kind: MissingInput.Kind = error.kind == .limit ? .limit : .invalidExpression
            return .unknown(Unknown(MissingInput(kind, address, detail: error.message)))
        }
    }
}
