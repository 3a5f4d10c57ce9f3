import GKEInventory
import HCL
import TerraformLanguage

/// What a resource takes from its provider where it does not say it itself: the project.
struct ProviderDefaults {
    private let module: ModuleInstance

    init(_ module: ModuleInstance) { self.module = module }

    /// The body of a resource with the project of its provider; as it is where nothing is known of that.
    func adding(to body: DescribedValue, of resource: ResourceDeclaration) -> DescribedValue {
        guard case .object(var members) = body.content, body["project"] == nil, resource.type.hasPrefix("google_"),
            let project = Self.project(of: Self.provider(of: resource), in: module)
        else { return body }
        members["project"] = DescribedValue(project, at: body.location, source: body.source)
        return DescribedValue(.object(members), at: body.location, source: body.source)
    }

    /// The project of a provider, by its local name in a module: that of its block there, else of what the call hands over
    /// or lets inherit.
    private static func project(of provider: String, in module: ModuleInstance) -> DescribedValue.Content? {
        var (provider, module) = (provider, module)
        while true {
            if let block = module.folder.declarations.providers[provider] { return project(of: block, in: module) }
            guard let (call, parent) = module.call, let outer = Self.provider(provider, handedOverBy: call) else {
                return nil
            }
            (provider, module) = (outer, parent)
        }
    }

    private static func project(of block: Declaration, in module: ModuleInstance) -> DescribedValue.Content? {
        guard let attribute = block.body.attribute("project") else { return nil }
        let value = Attempt.value(address: "project") { () throws(EvaluationError) in
            try attribute.value(module.evaluator)
        }
        switch value {
        case .string(let text): return .text(text)
        case .unknown(let unknown):
            if case .text(let pieces)? = unknown.parts { return .pieces(pieces) }
            return .unknown(unknown.missing)
        default: return nil
        }
    }

    /// What a module's provider is called where the module is called: what `providers` says, else the default of the same
    /// name; a provider with an alias is never inherited.
    private static func provider(_ name: String, handedOverBy call: ConfigurationBody) -> String? {
        let inherited = name.contains(".") ? nil : name
        guard case .object(let items)? = try? call.attribute("providers")?.expression().unparenthesized.kind else {
            return inherited
        }
        return items.last { Self.name($0.key) == name }.flatMap { Self.name($0.value) } ?? inherited
    }

    /// The local name of a resource's provider, with the alias that it picks.
    private static func provider(of resource: ResourceDeclaration) -> String {
        guard let attribute = resource.body.attribute("provider") else { return "google" }
        return (try? attribute.expression()).flatMap(name) ?? ProviderVersions.provider(of: resource)
    }

    /// `google`, `google.alias` or, as JSON has it, `"google.alias"`.
    private static func name(_ expression: Expression) -> String? {
        if let text = expression.literalString { return text }
        guard case .reference(let name, let steps) = expression.unparenthesized.kind else { return nil }
        guard case .attribute(let alias)? = steps.first?.kind else { return name }
        return "\(name).\(alias)"
    }
}
