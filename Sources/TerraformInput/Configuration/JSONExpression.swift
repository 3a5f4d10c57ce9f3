import HCL
import JSONSyntax
import SourceText

/// JSON values as expressions: strings are templates (Terraform language, "JSON Configuration Syntax").
enum JSONExpression {
    static func expression(_ node: JSONNode, _ source: SourceFile) throws(SyntaxError) -> Expression {
        switch node.kind {
        case .null: return Expression(.null, range: node.range)
        case .bool(let flag): return Expression(.bool(flag), range: node.range)
        case .number(let text): return number(text, node.range)
        case .string(let text): return try template(text, node.range, source)
        case .array(let elements):
            var expressions: [Expression] = []
            for element in elements { expressions.append(try expression(element, source)) }
            return Expression(.tuple(expressions), range: node.range)
        case .object(let members):
            var items: [ObjectItem] = []
            for member in members {
                items.append(
                    ObjectItem(
                        key: try template(member.name, member.nameRange, source),
                        value: try expression(member.value, source)
                    )
                )
            }
            return Expression(.object(items), range: node.range)
        }
    }

    /// The value as it stands, without templates: for variable defaults and variable files.
    static func literal(_ node: JSONNode) -> Expression {
        switch node.kind {
        case .null: return Expression(.null, range: node.range)
        case .bool(let flag): return Expression(.bool(flag), range: node.range)
        case .number(let text): return number(text, node.range)
        case .string(let text): return Expression(.string(text), range: node.range)
        case .array(let elements): return Expression(.tuple(elements.map(literal)), range: node.range)
        case .object(let members):
            let items = members.map { member in
                ObjectItem(key: Expression(.string(member.name), range: member.nameRange), value: literal(member.value))
            }
            return Expression(.object(items), range: node.range)
        }
    }

    private static func number(_ text: String, _ range: SourceRange) -> Expression {
        guard text.hasPrefix("-") else { return Expression(.number(text), range: range) }
        return Expression(.unary(.negate, Expression(.number(String(text.dropFirst())), range: range)), range: range)
    }

    private static func template(_ text: String, _ range: SourceRange, _ source: SourceFile) throws(SyntaxError)
        -> Expression
    {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "%") }) else {
            return Expression(.string(text), range: range)
        }
        return try SyntaxTree.template(SourceFile(path: source.path, text: text), within: range)
    }
}
