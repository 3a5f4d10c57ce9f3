import HCL
import SourceText

/// Finds nested blocks in HCL's native syntax.
enum NativeBlocks {
    static func find(_ type: String, in body: Body, _ source: SourceFile) -> [ConfigurationBlock] {
        var result: [ConfigurationBlock] = []
        for case .block(let block) in body.items {
            if block.type == type {
                result.append(
                    ConfigurationBlock(
                        body: ConfigurationBody(block.body, source),
                        headerRange: block.headerRange,
                        source: source,
                        dynamic: nil
                    )
                )
            } else if block.type == "dynamic", block.labels.first == type, let expanded = dynamic(block, type, source) {
                result.append(expanded)
            }
        }
        return result
    }

    private static func dynamic(_ block: Block, _ type: String, _ source: SourceFile) -> ConfigurationBlock? {
        let body = ConfigurationBody(block.body, source)
        guard let forEach = body.attribute("for_each"),
            let content = block.body.blocks.first(where: { $0.type == "content" })
        else { return nil }
        return ConfigurationBlock(
            body: ConfigurationBody(content.body, source),
            headerRange: block.headerRange,
            source: source,
            dynamic: ConfigurationBlock.Dynamic(forEach: forEach, iterator: iterator(block) ?? type)
        )
    }

    /// `iterator = name`
    private static func iterator(_ block: Block) -> String? {
        guard case .reference(let name, _) = block.body.attribute("iterator")?.value.kind else { return nil }
        return name
    }
}
