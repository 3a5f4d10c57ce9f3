import HCL
import SourceText

/// Collects declarations from a file in HCL's native syntax.
struct NativeConfiguration {
    private(set) var declarations = Declarations()
    private let source: SourceFile

    init(_ tree: SyntaxTree) {
        source = tree.source
        for block in tree.body.blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        switch (block.type, block.labels.count) {
        case ("variable", 1): note(declaration(block), in: \.variables)
        case ("output", 1): note(declaration(block), in: \.outputs)
        case ("module", 1): note(declaration(block), in: \.calls)
        case ("locals", 0):
            for attribute in block.body.attributes where declarations.locals[attribute.name] == nil {
                declarations.locals[attribute.name] = ConfigurationAttribute(
                    .native(attribute.value), range: attribute.value.range, source: source)
            }
        case ("resource", 2): add(resource: block, .managed)
        case ("data", 2): add(resource: block, .data)
        case ("terraform", 0): addProviders(block.body)
        default: break
        }
    }

    private func declaration(_ block: Block) -> Declaration {
        Declaration(
            name: block.labels.last ?? "", body: ConfigurationBody(block.body, source), headerRange: block.headerRange,
            source: source)
    }

    private mutating func note(_ declaration: Declaration, in path: WritableKeyPath<Declarations, [String: Declaration]>) {
        if declarations[keyPath: path][declaration.name] == nil {
            declarations[keyPath: path][declaration.name] = declaration
        } else {
            declarations.duplicates.append(declaration)
        }
    }

    private mutating func add(resource block: Block, _ mode: ResourceDeclaration.Mode) {
        let resource = ResourceDeclaration(mode: mode, type: block.labels[0], declaration: declaration(block))
        if declarations.resources[resource.address] == nil {
            declarations.resources[resource.address] = resource
        } else {
            declarations.duplicates.append(resource.declaration)
        }
    }

    /// `required_providers { google = { version = "…" } }`, or the older `google = "…"`.
    private mutating func addProviders(_ body: Body) {
        for block in body.blocks where block.type == "required_providers" {
            for attribute in block.body.attributes {
                if let version = attribute.value.literalString {
                    declarations.providerRequirements[attribute.name, default: []].append(version)
                } else if case .object(let items) = attribute.value.kind,
                    let version = items.first(where: { $0.key.literalString == "version" })?.value.literalString
                {
                    declarations.providerRequirements[attribute.name, default: []].append(version)
                }
            }
        }
    }
}
