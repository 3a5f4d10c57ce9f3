import Messages
import Yams

/// Reads YAML text into values, as Terraform's `yamldecode` does.
///
/// Each anchor is worked out once and shared, so that aliases of aliases cost no more than they are written.
struct YAMLDecoding {
    private var anchors: [ObjectIdentifier: Value] = [:]
    private var depth = 0

    /// How deep a document may be nested.
    private static let depthLimit = 256

    /// Reads one document.
    static func decode(_ text: String) throws(EvaluationError) -> Value {
        try YAMLGuard.check(text)
        // The parser owns the anchors, by whose identity values are shared, and has to outlive the conversion.
        let parser: Parser
        let root: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch {
            throw refusal(error)
        }
        guard let root else { throw .invalid("this YAML text has no document") }
        var decoding = YAMLDecoding()
        let result = Result { () throws(EvaluationError) in try decoding.value(of: root) }
        return try withExtendedLifetime(parser) { () throws(EvaluationError) in try result.get() }
    }

    private static func refusal(_ error: any Error) -> EvaluationError {
        switch error as? YamlError {
        case .duplicatedKeysInMapping: .limit("YAML in which a mapping has a key twice is not worked out")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .invalid("this text is not YAML: \(problem) at line \(mark.line)")
        default: .invalid("this text is not YAML")
        }
    }

    private mutating func value(of node: Node) throws(EvaluationError) -> Value {
        let anchor = node.anchor.map { ObjectIdentifier($0) }
        if let anchor, let known = anchors[anchor] { return known }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw .tooLarge("YAML nested deeper than \(Self.depthLimit) levels") }
        let value: Value
        switch node {
        case .scalar(let scalar): value = try YAMLScalar.value(of: scalar)
        case .sequence(let sequence): value = try tuple(sequence)
        case .mapping(let mapping): value = try object(mapping)
        case .alias: throw .invalid("this YAML text has an alias without an anchor")
        }
        if let anchor { anchors[anchor] = value }
        return value
    }

    private mutating func tuple(_ sequence: Node.Sequence) throws(EvaluationError) -> Value {
        try Self.check(sequence.tag, .seq)
        var elements: [Value] = []
        for node in sequence { elements.append(try value(of: node)) }
        return try .tuple(elements)
    }

    private mutating func object(_ mapping: Node.Mapping) throws(EvaluationError) -> Value {
        try Self.check(mapping.tag, .map)
        var members: [String: Value] = [:]
        for (key, node) in mapping {
            let value = try value(of: node)
            let name = try Self.name(key)
            guard name == "<<" else {
                members[name] = value
                continue
            }
            // Terraform merges in order: what is merged replaces members that stand before it.
            guard case .mapping(let merged) = value else { throw .invalid("YAML's '<<' can only merge a mapping") }
            members.merge(merged.members) { _, last in last }
            try SizeBudget.check(bytes: members.count)
        }
        return try .object(members)
    }

    private static func name(_ key: Node) throws(EvaluationError) -> String {
        guard case .scalar(let scalar) = key else { throw .invalid("keys of YAML mappings must be strings") }
        // Yams tags the keys that it compares as strings; what a plain one stands for is asked again.
        let value = try YAMLScalar.value(of: Node.Scalar(scalar.string, .implicit, scalar.style))
        guard !value.isNull else { throw .invalid("a key of a YAML mapping cannot be null") }
        return try Conversion.string(value)
    }

    private static func check(_ tag: Tag, _ expected: Tag.Name) throws(EvaluationError) {
        guard [expected.rawValue, ""].contains(tag.rawValue) else {
            throw .invalid("the YAML tag '\(tag.rawValue)' is not supported here")
        }
    }
}
