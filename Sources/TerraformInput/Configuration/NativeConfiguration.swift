import HCL
import SourceText

/// Collects declarations from a file in HCL's native syntax.
struct NativeConfiguration {
    private(set) var declarations = Declarations()
    private let source: SourceFile

    init(_ tree: SyntaxTree) {
        source = tree.source
        for block in tree.body.blocks { add(block) }
        for item in tree.body.items {
            switch item {
            case .attribute(let attribute): declarations.strangers.note { RootBlocks.stranger(attribute) }
            case .block(let block) where !RootBlocks.isKnown(block.type):
                declarations.strangers.note { RootBlocks.stranger(block.type, at: block.headerRange) }
            case .block(let block) where !RootBlocks.isLabelled(block):
                declarations.mislabelled.note { RootBlocks.fault(inLabelsOf: block) }
            case .block: break
            }
        }
    }

    private mutating func add(_ block: Block) {
        switch (block.type, block.labels.count) {
        case ("variable", 1): declarations.note(declaration(block), in: \.variables)
        case ("output", 1): declarations.note(declaration(block), in: \.outputs)
        case ("module", 1): declarations.note(declaration(block), in: \.calls)
        case ("locals", 0):
            for attribute in block.body.attributes {
                declarations.note(
                    local: attribute.name,
                    nameRange: attribute.nameRange,
                    ConfigurationAttribute(.native(attribute.value), range: attribute.value.range, source: source)
                )
            }
        case ("resource", 2):
            declarations.note(
                ResourceDeclaration(mode: .managed, type: block.labels[0], declaration: declaration(block))
            )
        case ("data", 2):
            declarations.note(ResourceDeclaration(mode: .data, type: block.labels[0], declaration: declaration(block)))
        case ("terraform", 0): addProviders(block.body)
        case ("provider", 1): addProvider(block)
        default: break
        }
    }

    private func declaration(_ block: Block) -> Declaration {
        Declaration(
            name: block.labels.last ?? "",
            body: ConfigurationBody(block.body, source),
            headerRange: block.headerRange,
            source: source
        )
    }

    /// `required_providers { google = { version = "…" } }`, or the older `google = "…"`.
    private mutating func addProviders(_ body: Body) {
        for block in body.blocks where block.type == "required_providers" {
            for attribute in block.body.attributes {
                guard case .object(let items) = attribute.value.kind else {
                    declarations.require(attribute.name, version: attribute.value.literalString, source: nil)
                    continue
                }
                func text(_ key: String) -> String? { items.first { $0.key.literalString == key }?.value.literalString }
                declarations.require(attribute.name, version: text("version"), source: text("source"))
            }
        }
    }

    /// `provider "google" { version = "…" }`, which Terraform still reads.
    private mutating func addProvider(_ block: Block) {
        declarations.note(provider: declaration(block), of: block.labels[0])
    }
}
