import Findings
import GKEInventory
import HCL
import Messages
import SourceText
import TerraformLanguage

/// One nested block as it is made, `dynamic` worked out.
struct ExpandedBlock {
    let body: ConfigurationBody
    let evaluator: Evaluator
    let headerRange: SourceRange
    let source: SourceFile
    let existence: Existence

    /// What `each` and the iterators that are in reach go through.
    var loops: [String: Loop] = [:]
}

/// Makes the nested blocks that a body asks for.
struct BlockReader {
    let evaluator: Evaluator
    var loops: [String: Loop] = [:]

    /// How many blocks one `dynamic` may make.
    private static let limit = 10_000

    /// What one block takes from the budget.
    private static let cost = 96

    /// How many blocks may be written out one by one before they take something from the budget, too.
    private static let freely = 100

    func expand(_ blocks: [ConfigurationBlock]) -> [ExpandedBlock] {
        var result: [ExpandedBlock] = []
        if let first = blocks.first, blocks.count > Self.freely {
            do {
                try evaluator.budget.reserve(blocks.count * Self.cost)
            } catch {
                return [unsettled(first, MissingInput(.limit, "\(blocks.count) blocks", detail: error.message))]
            }
        }
        for block in blocks {
            guard let dynamic = block.dynamic else {
                result.append(made(block, [:], .certain, nil))
                continue
            }
            result += expand(block, dynamic)
        }
        return result
    }

    private func expand(_ block: ConfigurationBlock, _ dynamic: ConfigurationBlock.Dynamic) -> [ExpandedBlock] {
        let collection = Attempt.value(address: "\(dynamic.iterator).for_each") { () throws(EvaluationError) in
            let value = try dynamic.forEach.value(evaluator)
            try evaluator.budget.reserve(Self.count(value) * Self.cost)
            return value
        }
        func name(_ key: Value, _ value: Value) -> [String: Value] { [dynamic.iterator: Instances.each(key, value)] }
        switch collection {
        case .mapping(let mapping) where mapping.rest == nil && mapping.members.count <= Self.limit:
            return mapping.sorted.map { made(block, name(.string($0.key), $0.value), .certain, $0.key) }
        case .sequence(let sequence) where sequence.elements.count <= Self.limit:
            return sequence.elements.enumerated().map { index, element in
                made(block, name(sequence.kind == .set ? element : .integer(index), element), .certain, nil)
            }
        case .unknown(let unknown):
            let names = name(.unknown(Unknown(unknown.missing)), Self.element(of: unknown))
            return [made(block, names, .dependsOn(unknown.missing), nil)]
        default:
            let missing = MissingInput(
                .invalidExpression,
                "\(dynamic.iterator).for_each",
                detail: "\(collection.typeName) cannot be gone through here"
            )
            return [unsettled(block, missing)]
        }
    }

    private static func count(_ collection: Value) -> Int {
        switch collection {
        case .sequence(let sequence): sequence.elements.count
        case .mapping(let mapping): mapping.members.count
        default: 1
        }
    }

    /// The one block that stands for all that nobody can say.
    private func unsettled(_ block: ConfigurationBlock, _ missing: MissingInput) -> ExpandedBlock {
        let unknown = Value.unknown(Unknown(missing))
        let names = block.dynamic.map { [$0.iterator: Instances.each(unknown, unknown)] } ?? [:]
        return made(block, names, .dependsOn([missing]), nil)
    }

    /// What an element of a collection is when nobody knows which of a few the collection is.
    private static func element(of unknown: Unknown) -> Value {
        let elements = (unknown.alternatives ?? []).flatMap { alternative -> [Value] in
            switch alternative {
            case .sequence(let sequence): sequence.elements
            case .mapping(let mapping): mapping.sorted.map(\.value)
            default: []
            }
        }
        return elements.isEmpty
            ? .unknown(Unknown(unknown.missing)) : Alternatives.merge(elements, waitingFor: unknown.missing)
    }

    private func made(
        _ block: ConfigurationBlock,
        _ names: [String: Value],
        _ existence: Existence,
        _ key: String?
    ) -> ExpandedBlock {
        var loops = loops
        if let dynamic = block.dynamic { loops[dynamic.iterator] = Loop(forEach: dynamic.forEach, key: key) }
        return ExpandedBlock(
            body: block.body,
            evaluator: names.isEmpty ? evaluator : evaluator.with(names),
            headerRange: block.headerRange,
            source: block.source,
            existence: existence,
            loops: loops
        )
    }
}

/// Nested blocks as a value, for references such as `google_container_node_pool.a.node_config[0]`.
enum BlockValue {
    static func list(_ blocks: [ExpandedBlock], type: String, reference: String) throws(EvaluationError) -> Value {
        var elements: [Value] = []
        for block in blocks {
            if case .dependsOn(let missing) = block.existence { return .unknown(Unknown(missing)) }
            elements.append(try object(block, type: type, reference: reference))
        }
        return try .list(elements)
    }

    private static func object(_ block: ExpandedBlock, type: String, reference: String) throws(EvaluationError) -> Value
    {
        var members: [String: Value] = [:]
        for name in block.body.names.subtracting(["//", "dynamic"]) {
            let nested = block.body.blocks(name)
            if let attribute = block.body.attribute(name), nested.isEmpty || !ShieldedDefaults.isBlock(name, attribute)
            {
                let value = Attempt.value(address: "\(reference).\(name)") { () throws(EvaluationError) in
                    try attribute.value(block.evaluator)
                }
                if !value.isNull { members[name] = value }
            } else {
                let inner = BlockReader(evaluator: block.evaluator).expand(nested)
                members[name] = try list(inner, type: name, reference: "\(reference).\(name)")
            }
        }
        if type == "shielded_instance_config" {
            members.merge(ShieldedDefaults.values) { written, _ in written }
        }
        return .mapping(try MappingValue(.object, members, rest: Unknown(MissingInput(.computed, reference))))
    }
}
