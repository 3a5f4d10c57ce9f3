import JSONSyntax

/// What a plan keeps of the configuration that it was made from: no texts with open places, only what they refer to
/// (Terraform, "JSON Output Format", configuration representation).
struct PlanConfiguration {
    private let root, providers, variables: JSONNode?

    /// - Parameters:
    ///   - configuration: the plan's `configuration`.
    ///   - variables: the plan's `variables`, which have their values.
    init(_ configuration: JSONNode?, variables: JSONNode?) {
        root = configuration?["root_module"]
        providers = configuration?["provider_config"]
        self.variables = variables
    }

    /// How many references are followed on the way to a resource.
    private static let limit = 64

    // MARK: Providers

    /// The project that a resource has from its provider; nil when that is not known.
    func project(of address: PlanAddress) -> String? {
        guard case .string(var key)? = resource(address)?["provider_config_key"]?.kind else { return nil }
        while providers?[key] == nil, let colon = key.lastIndex(of: ":") {
            // A module has the provider of the one that calls it, unless it is given another.
            let module = key[..<colon].split(separator: ".").dropLast(2).joined(separator: ".")
            key = (module.isEmpty ? "" : module + ":") + key[key.index(after: colon)...]
        }
        guard let expression = providers?[key]?["expressions"]?["project"] else { return nil }
        if case .string(let project)? = expression["constant_value"]?.kind { return project }
        let names = Self.references(expression).filter { $0.hasPrefix("var.") && $0.split(separator: ".").count == 2 }
        guard names.count == 1, case .string(let project)? = variables?[String(names[0].dropFirst(4))]?["value"]?.kind
        else { return nil }
        return project
    }

    // MARK: References

    /// What an argument of a resource refers to, followed through variables and outputs of modules: references to
    /// resources, and to what is not followed. Variables of the root module have their values and are left out.
    /// - Parameter path: the names and numbers that lead to the argument.
    func references(of address: PlanAddress, at path: [String]) -> [PlanAddress] {
        guard let resource = resource(address) else { return [] }
        var expression = resource["expressions"]
        for name in path {
            // What is known of an argument as a whole is known of its parts.
            guard let next = Self.member(name, of: expression) else { break }
            expression = next
        }
        guard let expression, expression["references"] != nil else { return [] }
        var found: [PlanAddress] = []
        var left = Self.limit
        collect(Self.references(expression), in: address.modules, resource, &found, &left)
        return found
    }

    private func collect(
        _ references: [String],
        in modules: [PlanAddress.Module],
        _ resource: JSONNode?,
        _ found: inout [PlanAddress],
        _ left: inout Int
    ) {
        for reference in Self.longest(references) {
            left -= 1
            guard left > 0 else { return }
            let names = PlanAddress.names(of: reference)
            switch names.first {
            case "var": follow(variable: names, in: modules, &found, &left)
            case "module": follow(output: reference, names, in: modules, &found, &left)
            case "each": collect(Self.references(resource?["for_each_expression"]), in: modules, nil, &found, &left)
            case "count", "path", "terraform": break
            default:
                let address = PlanAddress(modules: modules, rest: reference)
                if !found.contains(address) { found.append(address) }
            }
        }
    }

    /// Goes on with what the call of a module gives to a variable.
    private func follow(
        variable names: [String],
        in modules: [PlanAddress.Module],
        _ found: inout [PlanAddress],
        _ left: inout Int
    ) {
        guard names.count > 1, let last = modules.last else { return }
        let call = module(modules.dropLast())?["module_calls"]?[last.name]
        collect(
            Self.references(call?["expressions"]?[names[1]]),
            in: modules.dropLast(),
            call,
            &found,
            &left
        )
    }

    /// Goes on with what a module gives out.
    private func follow(
        output reference: String,
        _ names: [String],
        in modules: [PlanAddress.Module],
        _ found: inout [PlanAddress],
        _ left: inout Int
    ) {
        guard let inner = PlanAddress(modules: [], rest: reference).entered, let output = inner.output else { return }
        let modules = modules + inner.modules
        let value = module(modules)?["outputs"]?[output]?["expression"]
        collect(Self.references(value), in: modules, nil, &found, &left)
    }

    // MARK: Finding

    private func module(_ modules: some Sequence<PlanAddress.Module>) -> JSONNode? {
        modules.reduce(root) { module, step in module?["module_calls"]?[step.name]?["module"] }
    }

    private func resource(_ address: PlanAddress) -> JSONNode? {
        guard case .array(let resources)? = module(address.modules)?["resources"]?.kind else { return nil }
        return resources.first { resource in
            if case .string(let own)? = resource["address"]?.kind { own == address.resource } else { false }
        }
    }

    private static func member(_ name: String, of node: JSONNode?) -> JSONNode? {
        switch node?.kind {
        case .array(let elements)?:
            guard let index = Int(name), elements.indices.contains(index) else { return nil }
            return elements[index]
        case .object?: return Int(name) == 0 && node?["references"] == nil ? node : node?[name]
        default: return nil
        }
    }

    private static func references(_ expression: JSONNode?) -> [String] {
        guard case .array(let references)? = expression?["references"]?.kind else { return [] }
        return references.compactMap { if case .string(let text) = $0.kind { text } else { nil } }
    }

    /// A plan lists `a.b.id` and then `a.b`: the references without the beginnings of others.
    private static func longest(_ references: [String]) -> [String] {
        references.filter { reference in
            !references.contains { $0.hasPrefix(reference + ".") || $0.hasPrefix(reference + "[") }
        }
    }
}
