import HCL
import SourceText

/// What begins on each line of a file: blocks, attributes, and parts of lists and objects.
struct NativeElements {
    private let source: SourceFile
    private var lines: [Int: CommentedElement] = [:]

    static func byLine(of tree: SyntaxTree) -> [Int: CommentedElement] {
        var elements = NativeElements(source: tree.source)
        elements.add(tree.body, within: nil)
        return elements.lines
    }

    private init(source: SourceFile) { self.source = source }

    /// The first that begins on a line is the widest; others beside it widen it.
    private mutating func note(_ range: SourceRange, _ address: String?) {
        let line = source.line(at: range.lowerBound)
        guard let known = lines[line] else {
            lines[line] = CommentedElement(range: range, address: address)
            return
        }
        lines[line]?.range = known.range.union(range)
    }

    private mutating func add(_ body: Body, within address: String?) {
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                note(attribute.range, address)
                add(attribute.value, within: address)
            case .block(let block):
                let address = address ?? Self.address(block)
                note(block.range, address)
                add(block.body, within: address)
            }
        }
    }

    private static func address(_ block: Block) -> String? {
        switch (block.type, block.labels.count) {
        case ("resource", 2): block.labels.joined(separator: ".")
        case ("data", 2): "data." + block.labels.joined(separator: ".")
        case ("module", 1): "module.\(block.labels[0])"
        default: nil
        }
    }

    private mutating func add(_ expression: Expression, within address: String?) {
        switch expression.kind {
        case .tuple(let elements):
            for element in elements {
                note(element.range, address)
                add(element, within: address)
            }
        case .object(let items):
            for item in items {
                note(item.key.range.union(item.value.range), address)
                add(item.value, within: address)
            }
        case .parenthesized(let inner), .wrapped(let inner), .unary(_, let inner), .access(let inner, _):
            add(inner, within: address)
        case .call(_, let arguments, _): for argument in arguments { add(argument, within: address) }
        case .conditional(let condition, let whenTrue, let whenFalse):
            for part in [condition, whenTrue, whenFalse] { add(part, within: address) }
        case .binary(_, let left, let right): for part in [left, right] { add(part, within: address) }
        case .forEach(let loop):
            add(loop.collection, within: address)
            add(loop.value, within: address)
        case .null, .bool, .number, .string, .template, .reference: break
        }
    }
}
