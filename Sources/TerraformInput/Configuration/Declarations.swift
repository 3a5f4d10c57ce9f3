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
    var providerRequirements: [String: [String]] = [:]

    /// What is declared a second time; Terraform refuses that, so it is reported and the first one counts.
    var duplicates: [Declaration] = []

    mutating func add(_ file: Declarations) {
        add(file.variables, to: \.variables)
        add(file.outputs, to: \.outputs)
        add(file.calls, to: \.calls)
        locals.merge(file.locals) { first, _ in first }
        for (address, resource) in file.resources {
            if resources[address] == nil { resources[address] = resource } else { duplicates.append(resource.declaration) }
        }
        providerRequirements.merge(file.providerRequirements) { $0 + $1 }
        duplicates += file.duplicates
    }

    private mutating func add(_ file: [String: Declaration], to path: WritableKeyPath<Declarations, [String: Declaration]>) {
        for (name, declaration) in file {
            if self[keyPath: path][name] == nil {
                self[keyPath: path][name] = declaration
            } else {
                duplicates.append(declaration)
            }
        }
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
    }
}
