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
        guard unsettled.isEmpty else { return DescribedValue(.unknown(Set(unsettled).sorted()), at: location) }
        return DescribedValue(.list(blocks.map { describe($0, names(of: $0.body)) }), at: location)
    }

    private func describe(_ attribute: ConfigurationAttribute, _ name: String, _ block: ExpandedBlock) -> DescribedValue
    {
        let value = Attempt.value(address: name) { () throws(EvaluationError) in try attribute.value(block.evaluator) }
        let end = ValueTrace.end(of: attribute, in: module, block.loops)
        let location = places.place(of: attribute, end)
        let expression = try? attribute.expression()
        let source = places.source(of: attribute, end)
        let place = DescribedValue(.null, at: location, source: source)
        if value.unknown != nil, let parts = joined(expression, block.evaluator, attribute.source, place) {
            return parts
        }
        return describe(value, expression, attribute.source, place)
    }

    /// The parts of a list that is joined of several, where one of them is not known: what is known of it counts.
    private func joined(
        _ expression: Expression?,
        _ evaluator: Evaluator,
        _ source: SourceFile,
        _ place: DescribedValue
    ) -> DescribedValue? {
        guard case .call(let name, let arguments, false)? = expression?.unparenthesized.kind,
            ["concat", "flatten"].contains(name)
        else { return nil }
        var parts: [DescribedValue] = []
        for argument in arguments {
            let value = Attempt.value(address: name) { () throws(EvaluationError) in try evaluator.value(argument) }
            let elements = describe(value, argument, source, place).elements
            parts += name == "flatten" ? elements.flatMap(\.elements) : elements
        }
        return DescribedValue(.list(parts), at: place.location, source: place.source)
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
        case .unknown(let unknown): return made(.unknown(unknown.missing))
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
