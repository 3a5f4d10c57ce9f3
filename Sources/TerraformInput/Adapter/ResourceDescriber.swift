import Findings
import GKEInventory
import HCL
import JSONSyntax
import SourceText
import TerraformLanguage

/// Works out the arguments and blocks of a resource, whatever they are.
struct ResourceDescriber {
    private let module: ModuleInstance
    private let places: DeclarationPlaces

    init(_ module: ModuleInstance) {
        self.module = module
        places = DeclarationPlaces(module)
    }

    /// The body of a resource as an object.
    func describe(_ resource: ExpandedBlock, _ part: ResourceSelection.Part) -> DescribedValue {
        describe(resource, names(of: resource.body).subtracting(Self.metaArguments).filter(part.contains))
    }

    private func describe(_ block: ExpandedBlock, _ names: Set<String>) -> DescribedValue {
        var members: [String: DescribedValue] = [:]
        for name in names { members[name] = member(name, block) }
        return DescribedValue(.object(members), at: places.location(block.headerRange, in: block.source))
    }

    private static let metaArguments: Set<String> = [
        "count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection",
    ]

    private func names(of body: ConfigurationBody) -> Set<String> {
        var names = body.names
        if case .json(let node)? = body.attribute("dynamic")?.form { names.formUnion(node.members.map(\.name)) }
        return names.subtracting(["dynamic", "//"])
    }

    private func member(_ name: String, _ block: ExpandedBlock) -> DescribedValue {
        if let attribute = block.body.attribute(name) { return describe(attribute, name, block) }
        let blocks = BlockReader(evaluator: block.evaluator, loops: block.loops).expand(block.body.blocks(name))
        let location = places.location(blocks.first?.headerRange ?? block.headerRange, in: block.source)
        let unsettled = blocks.flatMap { block in
            if case .dependsOn(let missing) = block.existence { missing } else { [MissingInput]() }
        }
        func list(_ blocks: [ExpandedBlock]) -> DescribedValue {
            DescribedValue(.list(blocks.map { describe($0, self.names(of: $0.body)) }), at: location)
        }
        guard !unsettled.isEmpty else { return list(blocks) }
        // Of blocks that may be there, none or all of them are: what holds for both holds for any number.
        let certain = blocks.filter { if case .dependsOn = $0.existence { false } else { true } }
        return DescribedValue(.either([list(certain), list(blocks)], Set(unsettled).sorted()), at: location)
    }

    private func describe(_ attribute: ConfigurationAttribute, _ name: String, _ block: ExpandedBlock) -> DescribedValue
    {
        let value = Attempt.value(address: name) { () throws(EvaluationError) in try attribute.value(block.evaluator) }
        let end = ValueTrace.end(of: attribute, in: module, block.loops)
        let location = places.place(of: attribute, end)
        let expression = try? attribute.expression()
        let source = places.source(of: attribute, end)
        let place = DescribedValue(.null, at: location, source: source)
        return describe(value, expression, attribute.source, place)
    }

    /// What is known of a value that is not known as a whole.
    private static func known(of unknown: Unknown, _ describe: (Value) -> DescribedValue) -> DescribedValue.Content {
        switch unknown.parts {
        case .text(let pieces)?: return .pieces(pieces)
        case .elements(let elements)?: return .list(elements.map(describe))
        case nil:
            guard let alternatives = unknown.alternatives else { return .unknown(unknown.missing) }
            return .either(alternatives.map(describe), unknown.missing)
        }
    }

    /// - Parameter place: a value that stands where this one does.
    private func describe(
        _ value: Value,
        _ expression: Expression?,
        _ source: SourceFile,
        _ place: DescribedValue
    ) -> DescribedValue {
        func within(_ value: Value, _ part: Expression?) -> DescribedValue {
            guard let part else { return describe(value, nil, source, place) }
            return describe(value, part, source, DescribedValue(.null, at: places.location(part.range, in: source)))
        }
        func made(_ content: DescribedValue.Content) -> DescribedValue {
            DescribedValue(content, at: place.location, source: place.source)
        }
        switch value {
        case .null: return made(.null)
        case .bool(let flag): return made(.bool(flag))
        case .number(let number): return made(.number(number.double))
        case .string(let text): return made(.text(text))
        case .unknown(let unknown): return made(Self.known(of: unknown) { describe($0, nil, source, place) })
        case .sequence(let sequence):
            let parts = Self.elements(of: expression, count: sequence.elements.count)
            return made(.list(sequence.elements.enumerated().map { within($1, parts?[$0]) }))
        case .mapping(let mapping):
            var members: [String: DescribedValue] = [:]
            for (name, member) in mapping.sorted { members[name] = within(member, Self.member(name, of: expression)) }
            return made(.object(members))
        }
    }

    private static func elements(of expression: Expression?, count: Int) -> [Expression]? {
        switch expression?.unparenthesized.kind {
        case .tuple(let parts)? where parts.count == count: parts
        default: nil
        }
    }

    private static func member(_ name: String, of expression: Expression?) -> Expression? {
        guard case .object(let items)? = expression?.unparenthesized.kind else { return nil }
        return items.last { $0.key.literalString == name }?.value
    }
}
