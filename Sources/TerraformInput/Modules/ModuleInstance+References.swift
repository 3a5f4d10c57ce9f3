import Findings
import HCL
import Messages
import TerraformLanguage

extension ModuleInstance: ReferenceResolver {
    func resolve(
        _ root: String,
        _ steps: [Step],
        _ evaluator: Evaluator
    ) throws(EvaluationError) -> (value: Value, consumed: Int) {
        switch root {
        case "var": return (try variable(name(steps, 0, root)), 1)
        case "local": return (try local(name(steps, 0, root)), 1)
        case "module": return try module(steps, evaluator)
        case "data":
            let key = "data.\(try name(steps, 0, root)).\(try name(steps, 1, root))"
            return try resource(key, steps, from: 2, evaluator)
        case "resource":
            return try resource("\(name(steps, 0, root)).\(name(steps, 1, root))", steps, from: 2, evaluator)
        case "path": return (try path(name(steps, 0, root)), 1)
        case "terraform":
            let reference = "terraform.\(try name(steps, 0, root))"
            return (.unknown(Unknown(MissingInput(.workspace, reference))), 1)
        case "ephemeral", "self":
            return (.unknown(Unknown(MissingInput(.computed, written(root, steps)))), steps.count)
        case "each", "count": throw .invalid("'\(root)' is used where there is no for_each or count")
        default: return try resource("\(root).\(name(steps, 0, root))", steps, from: 1, evaluator)
        }
    }

    /// The name that a step takes; references are not computed.
    private func name(_ steps: [Step], _ index: Int, _ root: String) throws(EvaluationError) -> String {
        guard index < steps.count else { throw .invalid("'\(root)' alone is no value here") }
        switch steps[index].kind {
        case .attribute(let name): return name
        case .index(let key): if let name = key.literalString { return name }
        case .attributeSplat, .fullSplat: break
        }
        throw .invalid("'\(root)' is followed by a name")
    }

    /// A reference as it is written, up to its first computed part.
    private func written(_ root: String, _ steps: [Step]) -> String {
        steps.prefix { step in if case .attribute = step.kind { true } else { false } }
            .reduce(root) { text, step in
                if case .attribute(let name) = step.kind { "\(text).\(name)" } else { text }
            }
    }

    private func path(_ name: String) throws(EvaluationError) -> Value {
        switch name {
        case "module": return .string(FilePath.relative(folder.path, from: project.folder.path))
        case "root": return .string(".")
        case "cwd": return .unknown(Unknown(MissingInput(.computed, "path.cwd")))
        default: throw .invalid("there is no path.\(name)")
        }
    }

    // MARK: Modules

    private func module(_ steps: [Step], _ evaluator: Evaluator) throws(EvaluationError) -> (
        value: Value, consumed: Int
    ) {
        let name = try name(steps, 0, "module")
        guard let call = call(name) else { return (try undeclared("module.\(name)"), steps.count) }
        if case .unreadable(let missing) = call.content {
            let reference = MissingInput(missing.kind, qualified(written("module", steps)), detail: missing.detail)
            return (.unknown(Unknown(reference)), steps.count)
        }
        let modules = call.modules()
        switch call.instances {
        case .undetermined(let unknown, _): return (.unknown(Unknown(unknown.missing)), steps.count)
        case .single:
            if steps.count > 1, case .attribute(let output) = steps[1].kind {
                return (try modules[0].output(output), 2)
            }
            return (try modules[0].outputs(), 1)
        case .counted, .keyed:
            if steps.count > 2, case .index(let key) = steps[1].kind, case .attribute(let output) = steps[2].kind,
                let position = try position(of: evaluator.value(key), call.instances)
            {
                return (try modules[position].output(output), 3)
            }
            return (
                try collected(call.instances) { position throws(EvaluationError) in try modules[position].outputs() }, 1
            )
        }
    }

    /// The position of a key among instances; nil when the key is not known or there is no such instance.
    private func position(of key: Value, _ instances: Instances) throws(EvaluationError) -> Int? {
        guard key.unknown == nil, !key.isNull else { return nil }
        switch instances {
        case .counted(let count):
            guard let index = try Conversion.number(key).integer, (0..<count).contains(index) else { return nil }
            return index
        case .keyed(let members):
            let key = try Conversion.string(key)
            return members.firstIndex { $0.key == key }
        case .single, .undetermined: return nil
        }
    }

    /// All instances as one value: a tuple for `count`, an object for `for_each`.
    private func collected(
        _ instances: Instances,
        _ value: (Int) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        switch instances {
        case .single: return try value(0)
        case .undetermined(let unknown, _): return .unknown(Unknown(unknown.missing))
        case .counted(let count):
            var elements: [Value] = []
            for position in 0..<count { elements.append(try value(position)) }
            return try .tuple(elements)
        case .keyed(let keys):
            var members: [String: Value] = [:]
            for (position, member) in keys.enumerated() { members[member.key] = try value(position) }
            return try .object(members)
        }
    }

    // MARK: Resources

    private func resource(
        _ key: String,
        _ steps: [Step],
        from start: Int,
        _ evaluator: Evaluator
    ) throws(EvaluationError) -> (value: Value, consumed: Int) {
        guard let declaration = folder.declarations.resources[key] else {
            return (try undeclared(key), steps.count)
        }
        let instances = instances(of: declaration)
        if case .single = instances, start < steps.count, case .attribute(let name) = steps[start].kind {
            return (try attribute(name, of: declaration, Instance.one(of: instances, 0)), start + 1)
        }
        if start + 1 < steps.count, case .index(let index) = steps[start].kind,
            case .attribute(let name) = steps[start + 1].kind,
            let position = try position(of: evaluator.value(index), instances)
        {
            return (try attribute(name, of: declaration, Instance.one(of: instances, position)), start + 2)
        }
        // Resources that refer to whole resources can make values that double from one to the next.
        try project.budget.reserve(instances.count * (64 + declaration.body.length / 8))
        let all = Instance.all(instances)
        let value = try collected(instances) { position throws(EvaluationError) in
            try object(declaration, all[position])
        }
        return (value, start)
    }

    func instances(of resource: ResourceDeclaration) -> Instances {
        let address = qualified(resource.address)
        return project.instances(address, of: resource.body) { Instances(resource.body, address: address, evaluator) }
    }

    /// An attribute of a resource: what is written, else what its provider will compute.
    private func attribute(
        _ name: String,
        of resource: ResourceDeclaration,
        _ instance: Instance
    ) throws(EvaluationError) -> Value {
        // The provider's identifier of a log-based metric is its name.
        if name == "id", resource.mode == .managed, resource.type == "google_logging_metric" {
            return try attribute("name", of: resource, instance)
        }
        let reference = qualified("\(resource.address)\(instance.suffix).\(name)")
        let kind: MissingInput.Kind = resource.mode == .data ? .dataSource : .computed
        let computed = Value.unknown(Unknown(MissingInput(kind, reference)))
        return try project.withoutRepetition(of: reference) { () throws(EvaluationError) in
            if let attribute = resource.body.attribute(name), !ShieldedDefaults.isBlock(name, attribute) {
                let value = Attempt.value(address: reference) { () throws(EvaluationError) in
                    try attribute.value(self.evaluator.with(instance.names))
                }
                return value.isNull ? ShieldedDefaults.value(of: name, in: resource) ?? computed : value
            }
            let blocks = BlockReader(evaluator: self.evaluator.with(instance.names)).expand(resource.body.blocks(name))
            guard !blocks.isEmpty else { return ShieldedDefaults.value(of: name, in: resource) ?? computed }
            return try BlockValue.list(blocks, type: name, reference: reference)
        }
    }

    private func object(_ resource: ResourceDeclaration, _ instance: Instance) throws(EvaluationError) -> Value {
        var members: [String: Value] = [:]
        for name in resource.body.names where !Self.metaArguments.contains(name) {
            members[name] = try attribute(name, of: resource, instance)
        }
        let kind: MissingInput.Kind = resource.mode == .data ? .dataSource : .computed
        let rest = Unknown(MissingInput(kind, qualified(resource.address + instance.suffix)))
        return .mapping(try MappingValue(.object, members, rest: rest))
    }

    private static let metaArguments: Set<String> = [
        "count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection", "dynamic", "//",
    ]
}
