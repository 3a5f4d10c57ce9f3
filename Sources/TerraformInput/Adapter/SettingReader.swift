import Findings
import GKEInventory
import HCL
import JSONSyntax
import Messages
import SourceText
import TerraformLanguage

/// Reads settings of resources, each as a value of the kind that it has.
struct SettingReader {
    let module: ModuleInstance

    init(_ module: ModuleInstance) {
        self.module = module
    }

    /// The switch `path…attribute` of a block.
    func read(
        _ path: [String],
        _ attribute: String,
        in block: ExpandedBlock,
        default: (value: Bool, rule: DefaultRule)
    ) -> Setting<Bool> {
        let search = SettingSearch(module, type: .bool) { if case .bool(let flag) = $0 { flag } else { nil } }
        return search.read(path, attribute, in: block, default: `default`)
    }

    /// The text `path…attribute` of a block.
    func read(
        _ path: [String],
        _ attribute: String,
        in block: ExpandedBlock,
        default: (value: String, rule: DefaultRule)
    ) -> Setting<String> {
        let search = SettingSearch(module, type: .string) { value in
            // To the provider an empty text is one that is not there.
            if case .string(let text) = value, !text.isEmpty { text } else { nil }
        }
        return search.read(path, attribute, in: block, default: `default`)
    }
}

/// Looks for one setting of a resource through its nested blocks, whatever of them is sure to be there.
private struct SettingSearch<Content: Sendable & Hashable> {
    let module: ModuleInstance

    /// The type that the provider gives the setting.
    let type: TypeConstraint

    /// The content of a value of that type; nil for null and unknown.
    let content: (Value) -> Content?

    /// Where things stand that a module declares.
    private let places: DeclarationPlaces

    init(_ module: ModuleInstance, type: TypeConstraint, content: @escaping (Value) -> Content?) {
        self.module = module
        places = DeclarationPlaces(module)
        self.type = type
        self.content = content
    }

    /// One way the setting may turn out.
    private enum Candidate {
        case written(Content, SourceLocation, from: SourceLocation?)
        /// What a published module hands over when it is not told anything.
        case preset(Content, SourceLocation)
        case defaulted(SourceLocation)
        case unknown([MissingInput], SourceLocation)

        var location: SourceLocation {
            switch self {
            case .written(_, let location, _), .preset(_, let location), .defaulted(let location),
                .unknown(_, let location):
                location
            }
        }
    }

    /// All ways the setting may turn out, and what decides between them.
    private struct Reading {
        var candidates: [Candidate]
        var conditions: [MissingInput] = []
    }

    /// The setting `path…attribute` of a block.
    func read(
        _ path: [String],
        _ attribute: String,
        in block: ExpandedBlock,
        default: (value: Content, rule: DefaultRule)
    ) -> Setting<Content> {
        let reading = reading(path[...], attribute, block)
        if let file = module.folder.unreadOverride {
            let missing = MissingInput(.file, file, detail: "an override file that could not be read")
            return .notDetermined([missing], origin(reading.candidates[0].location))
        }
        let values = Set(
            reading.candidates.map { candidate -> Content? in
                switch candidate {
                case .written(let value, _, _), .preset(let value, _): value
                case .defaulted: `default`.value
                case .unknown: nil
                }
            }
        )
        guard values.count == 1, let value = values.first ?? nil else { return notDetermined(reading) }
        for case .written(_, let location, let source) in reading.candidates {
            return .written(value, origin(location, source))
        }
        for case .preset(_, let location) in reading.candidates {
            return .defaulted(value, places.presetRule ?? `default`.rule, origin(location))
        }
        return .defaulted(value, `default`.rule, origin(reading.candidates[0].location))
    }

    private func notDetermined(_ reading: Reading) -> Setting<Content> {
        var missing = reading.conditions
        var location = reading.candidates[0].location
        for case .unknown(let inputs, let place) in reading.candidates {
            missing += inputs
            location = place
        }
        if case .defaulted = reading.candidates[0], reading.candidates.count > 1, reading.conditions == missing {
            location = reading.candidates[1].location
        }
        return .notDetermined(Set(missing).sorted(), origin(location))
    }

    private func reading(_ path: ArraySlice<String>, _ attribute: String, _ block: ExpandedBlock) -> Reading {
        guard let type = path.first else { return reading(attribute, block) }
        let header = location(block.headerRange, block)
        let blocks = BlockReader(evaluator: block.evaluator, loops: block.loops).expand(block.body.blocks(type))
        guard !blocks.isEmpty else {
            if let misplaced = misplaced(type, block) { return Reading(candidates: [misplaced]) }
            return Reading(candidates: [.defaulted(header)])
        }
        let certain = blocks.filter { $0.existence == .certain }
        if certain.count > 1 {
            let missing = MissingInput(
                .invalidExpression,
                type,
                detail: "the block is written \(certain.count) times; one is allowed"
            )
            return Reading(candidates: [.unknown([missing], location(certain[1].headerRange, certain[1]))])
        }
        if let only = certain.first { return reading(path.dropFirst(), attribute, only) }
        var result = Reading(candidates: [.defaulted(header)])
        for possible in blocks {
            let inner = reading(path.dropFirst(), attribute, possible)
            result.candidates += inner.candidates
            result.conditions += inner.conditions
            if case .dependsOn(let missing) = possible.existence { result.conditions += missing }
        }
        return result
    }

    /// `node_config = { … }` where Terraform wants a block.
    private func misplaced(_ type: String, _ block: ExpandedBlock) -> Candidate? {
        guard let attribute = block.body.attribute(type) else { return nil }
        switch attribute.form {
        case .json(let node):
            switch node.kind {
            case .null, .array, .object: return nil
            default: break
            }
        case .settled(.null): return nil
        case .settled(.unknown(let unknown)):
            // A block that the provider computes has been left out, so that its defaults apply.
            guard unknown.missing.contains(where: { $0.kind != .computed }) else { return nil }
            return .unknown(unknown.missing, location(attribute.range, block))
        case .settled, .native: break
        }
        let missing = MissingInput(.invalidExpression, type, detail: "it is written as an argument, but it is a block")
        return .unknown([missing], location(attribute.range, block))
    }

    private func reading(_ name: String, _ block: ExpandedBlock) -> Reading {
        guard let attribute = block.body.attribute(name) else {
            return Reading(candidates: [.defaulted(location(block.headerRange, block))])
        }
        let value = Attempt.value(address: name) { () throws(EvaluationError) in
            try type.convert(attribute.value(block.evaluator))
        }
        let end = ValueTrace.end(of: attribute, in: module, block.loops)
        let place = places.place(of: attribute, end)
        if case .unknown(let unknown) = value {
            guard let alternatives = unknown.alternatives else {
                return Reading(candidates: [.unknown(unknown.missing, place)])
            }
            let candidates = alternatives.map { candidate($0, place, nil, unknown.missing) }
            return Reading(candidates: candidates, conditions: unknown.missing)
        }
        if let content = content(value), places.isPreset(attribute, end, block.evaluator) {
            return Reading(candidates: [.preset(content, place)])
        }
        return Reading(candidates: [candidate(value, place, places.source(of: attribute, end), [])])
    }

    private func candidate(
        _ value: Value,
        _ place: SourceLocation,
        _ source: SourceLocation?,
        _ missing: [MissingInput]
    ) -> Candidate {
        if let content = content(value) { return .written(content, place, from: source) }
        switch value {
        case .null, .string(""): return .defaulted(place)
        default: return .unknown(value.unknown?.missing ?? missing, place)
        }
    }

    private func location(_ range: SourceRange, _ block: ExpandedBlock) -> SourceLocation {
        places.location(range, in: block.source)
    }

    private func origin(_ location: SourceLocation, _ source: SourceLocation? = nil) -> SettingOrigin {
        SettingOrigin(location: location, source: source, calls: places.calls)
    }
}
