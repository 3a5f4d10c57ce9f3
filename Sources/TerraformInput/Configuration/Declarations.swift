import HCL
import SourceText

/// A block of a module's configuration that has a name.
struct Declaration {
    let name: String
    var body: ConfigurationBody
    let headerRange: SourceRange
    let source: SourceFile

    /// Lays the declaration of an override file over this one.
    mutating func merge(_ other: Declaration) { body.merge(other.body) }
}

/// A resource or data source.
struct ResourceDeclaration {
    enum Mode { case managed, data }

    let mode: Mode
    let type: String
    var declaration: Declaration

    var name: String { declaration.name }
    var body: ConfigurationBody { declaration.body }

    /// The address within its module.
    var address: String { mode == .data ? "data.\(type).\(name)" : "\(type).\(name)" }
}

/// Everything that a module declares, whichever files and syntaxes it stands in.
struct Declarations {
    var variables: [String: Declaration] = [:]
    var locals: [String: ConfigurationAttribute] = [:]
    var outputs: [String: Declaration] = [:]
    var calls: [String: Declaration] = [:]
    var resources: [String: ResourceDeclaration] = [:]

    /// Version constraints by the provider's local name.
    var providerRequirements: [String: [String]] = [:]

    /// The provider behind a local name, such as `google` behind `gcp`, where it is another one.
    var providerTypes: [String: String] = [:]

    /// What `provider` blocks say, by local name, with the alias behind a dot where there is one.
    var providers: [String: Declaration] = [:]

    /// What is declared a second time; Terraform refuses that, so it is reported and the first one counts.
    var duplicates: [Declaration] = []

    /// Blocks of one file that have other labels than Terraform wants.
    var mislabelled = RepeatedFault()

    /// What stands at the outermost level of one file and is nothing that Terraform knows.
    var strangers = RepeatedFault()

    /// Notes a declaration of one file; a second one of the same name is kept apart.
    mutating func note(_ declaration: Declaration, in path: WritableKeyPath<Declarations, [String: Declaration]>) {
        if self[keyPath: path][declaration.name] == nil {
            self[keyPath: path][declaration.name] = declaration
        } else {
            duplicates.append(declaration)
        }
    }

    /// As for other declarations, for resources and data sources.
    mutating func note(_ resource: ResourceDeclaration) {
        if resources[resource.address] == nil {
            resources[resource.address] = resource
        } else {
            duplicates.append(resource.declaration)
        }
    }

    /// As for other declarations, for a local value.
    mutating func note(local name: String, nameRange: SourceRange, _ attribute: ConfigurationAttribute) {
        if locals[name] == nil {
            locals[name] = attribute
        } else {
            let empty = ConfigurationBody([], attribute.source)
            duplicates.append(Declaration(name: name, body: empty, headerRange: nameRange, source: attribute.source))
        }
    }

    /// Notes a `provider` block.
    mutating func note(provider block: Declaration, of name: String) {
        require(name, version: block.body.attribute("version")?.literalString, source: nil)
        let alias = block.body.attribute("alias")?.literalString
        let key = alias.map { "\(name).\($0)" } ?? name
        if providers[key] == nil { providers[key] = block }
    }

    /// Notes what a module asks of a provider.
    mutating func require(_ name: String, version: String?, source: String?) {
        if let version { providerRequirements[name, default: []].append(version) }
        if let type = source?.split(separator: "/").last.map(String.init), type != name { providerTypes[name] = type }
    }

    mutating func add(_ file: Declarations) {
        add(file.variables, to: \.variables)
        add(file.outputs, to: \.outputs)
        add(file.calls, to: \.calls)
        for (name, attribute) in file.locals { note(local: name, nameRange: attribute.range, attribute) }
        for resource in file.resources.values { note(resource) }
        providerRequirements.merge(file.providerRequirements) { $0 + $1 }
        providerTypes.merge(file.providerTypes) { $1 }
        providers.merge(file.providers) { first, _ in first }
        duplicates += file.duplicates
    }

    private mutating func add(
        _ file: [String: Declaration],
        to path: WritableKeyPath<Declarations, [String: Declaration]>
    ) {
        for declaration in file.values { note(declaration, in: path) }
    }

    /// Lays an override file over what the other files declare.
    mutating func override(with file: Declarations) {
        func merge(_ base: Declaration, _ other: Declaration) -> Declaration {
            var merged = base
            merged.merge(other)
            return merged
        }
        variables.merge(file.variables, uniquingKeysWith: merge)
        outputs.merge(file.outputs, uniquingKeysWith: merge)
        calls.merge(file.calls, uniquingKeysWith: merge)
        locals.merge(file.locals) { $1 }
        resources.merge(file.resources) { base, other in
            var merged = base
            merged.declaration.merge(other.declaration)
            return merged
        }
        providerRequirements.merge(file.providerRequirements) { $1 }
        providers.merge(file.providers, uniquingKeysWith: merge)
    }
}
