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
            let project = project(of: resource)
        else { return body }
        members["project"] = DescribedValue(.text(project), at: body.location, source: body.source)
        return DescribedValue(.object(members), at: body.location, source: body.source)
    }

    /// A provider is configured in the root module; modules below have its default, unless they are given another.
    private func project(of resource: ResourceDeclaration) -> String? {
        guard module.folder.path == module.project.folder.path,
            let attribute = module.folder.declarations.providers[Self.provider(of: resource)]?.body.attribute("project")
        else { return nil }
        let value = Attempt.value(address: "project") { () throws(EvaluationError) in
            try attribute.value(module.evaluator)
        }
        if case .string(let text) = value { return text }
        return nil
    }

    /// The local name of a resource's provider, with the alias that it picks.
    private static func provider(of resource: ResourceDeclaration) -> String {
        guard let attribute = resource.body.attribute("provider") else { return "google" }
        if let text = attribute.literalString { return text }
        guard case .native(let expression) = attribute.form, case .reference(let name, let steps) = expression.kind,
            case .attribute(let alias)? = steps.first?.kind
        else { return ProviderVersions.provider(of: resource) }
        return "\(name).\(alias)"
    }
}
