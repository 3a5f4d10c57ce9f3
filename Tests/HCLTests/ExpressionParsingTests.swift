import SourceText
import Testing

@testable import HCL

/// Expressions take the form that the specification gives them.
struct ExpressionParsingTests {
    /// The shape of an expression, as nested brackets.
    private func shape(_ text: String) throws -> String {
        Shape.of(try SyntaxTree.expression(SourceFile(path: "a.tf", text: text)))
    }

    @Test(arguments: [
        ("1 + 2 * 3", "(add 1 (multiply 2 3))"), ("1 - 2 - 3", "(subtract (subtract 1 2) 3)"),
        ("a || b && c", "(or a (and b c))"), ("a == b < c", "(equal a (less b c))"), ("!a && b", "(and (not a) b)"),
        ("-a * b", "(multiply (negate a) b)"), ("a ? b : c ? d : e", "(if a b (if c d e))"),
        ("(\n a\n && b\n)", "((and a b))"), ("a.b[0].c", "a.b[0].c"), ("a.0", "a[0]"), ("a.*.b[0]", "a.*.b[0]"),
        ("a[*].b", "a[*].b"), ("a[b.c]", "a[b.c]"), ("f(a, b...)", "f(a,b...)"),
        ("provider::x::f(1)", "provider::x::f(1)"),
        ("[a, b,]", "[a,b]"), ("{a = 1, (b) = 2, \"c\" : 3}", "{'a'=1,(b)=2,'c'=3}"),
        ("{\n a = 1\n b = 2\n}", "{'a'=1,'b'=2}"),
        ("{true = 1, null = 2}", "{'true'=1,'null'=2}"), ("[for x in y : x if z]", "[for x in y : x if z]"),
        ("{for k, v in y : k => v...}", "{for k,v in y : k => v...}"), ("[(for)]", "[(for)]"),
        ("\"a${b}c\"", "\"a${b}c\""), ("\"${b}\"", "${b}"), ("\"\"", "''"), ("\"a\\nb\"", "'a\nb'"),
        ("\"$${a}\"", "'${a}'"),
        ("\"\\u3042\"", "'あ'"), ("1.5e3", "1.5e3"), ("f(x)[0].y", "f(x)[0].y"), ("null", "null"), ("a-b", "a-b"),
        ("a - b", "(subtract a b)"),
        ("a /* x */ + # y\n b", "(add a b)"),
    ])
    func takesItsForm(_ text: String, expected: String) throws {
        #expect(try shape(text) == expected)
    }

    /// An expression covers all of its text, so that a mark under it and an edit of it take what is meant.
    @Test(arguments: [
        "0", "1.5e3", "null", "\"a\"", "a.b[0]", "[1]", "{a = 1}", "(1)", "-1", "1 + 2", "f(1)", "a ? 1 : 2",
    ])
    func coversItsText(_ text: String) throws {
        let tree = try SyntaxTree(SourceFile(path: "a.tf", text: "x = \(text)\n"))
        let range = try #require(tree.body.attribute("x")?.value.range)
        #expect((range.lowerBound, range.upperBound) == (4, 4 + text.utf8.count))
    }

    @Test(arguments: [
        "", "a b", "a +", "(a", "[a b]", "{for}", "f(a,,b)", "a.", "a[", "a ? b", "[for x y : z]", "\"%{ foo }\"",
        "1 +* 2", "a..b", "a.0.1", "a.*.b.*", "f(a... , b)",
    ])
    func refusesTheRest(_ text: String) {
        #expect(throws: SyntaxError.self) { try shape(text) }
    }

    @Test(arguments: [
        ("<<EOT\na\n  b\nEOT\n", "a\n  b\n"), ("<<-EOT\n    a\n      b\n    EOT\n", "a\n  b\n"),
        ("<<-EOT\n    a\n\n      b\n  EOT\n", "a\n\n  b\n"), ("<<EOT\n\\n\nEOT\n", "\\n\n"), ("<<EOT\nEOT\n", ""),
        ("<<EOT\r\na\r\nEOT\r\n", "a\r\n"), ("<<EOT\n EOTx\nEOT\n", " EOTx\n"),
        ("<<EOT\n$${a} %%{b}\nEOT\n", "${a} %{b}\n"),
    ])
    func readsHeredocs(_ text: String, expected: String) throws {
        let tree = try SyntaxTree(SourceFile(path: "a.tf", text: "x = \(text)"))
        let value = try #require(tree.body.attribute("x")?.value)
        #expect(value.literalString == expected)
        #expect(tree.render() == Array("x = \(text)".utf8))
    }

    @Test func continuesBehindAHeredoc() throws {
        let text = "x = f(<<A, <<B)\none\nA\ntwo\nB\n"
        #expect(throws: SyntaxError.self) { try SyntaxTree(SourceFile(path: "a.tf", text: text)) }
        let tree = try SyntaxTree(SourceFile(path: "a.tf", text: "x = [<<A\none\nA\n, <<B\ntwo\nB\n]\ny = 1\n"))
        #expect(Shape.of(try #require(tree.body.attribute("x")?.value)) == "['one\n','two\n']")
        #expect(tree.body.attribute("y") != nil)
    }
}

/// Expressions written so that their structure can be compared.
enum Shape {
    static func of(_ expression: Expression) -> String {
        switch expression.kind {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let text): text
        case .string(let text): "'\(text)'"
        case .template(let parts): "\"" + parts.map(of).joined() + "\""
        case .wrapped(let inner): "${\(of(inner))}"
        case .tuple(let elements): "[" + elements.map(of).joined(separator: ",") + "]"
        case .object(let items): "{" + items.map { "\(of($0.key))=\(of($0.value))" }.joined(separator: ",") + "}"
        case .reference(let root, let steps): root + steps.map(of).joined()
        case .access(let base, let steps): of(base) + steps.map(of).joined()
        case .call(let name, let arguments, let spreads):
            "\(name)(\(arguments.map(of).joined(separator: ","))\(spreads ? "..." : ""))"
        case .conditional(let condition, let yes, let no): "(if \(of(condition)) \(of(yes)) \(of(no)))"
        case .unary(let sign, let operand): "(\(sign) \(of(operand)))"
        case .binary(let sign, let left, let right): "(\(sign) \(of(left)) \(of(right)))"
        case .forEach(let loop): of(loop)
        case .parenthesized(let inner): "(\(of(inner)))"
        }
    }

    private static func of(_ step: Step) -> String {
        switch step.kind {
        case .attribute(let name): ".\(name)"
        case .index(let key): "[\(of(key))]"
        case .attributeSplat: ".*"
        case .fullSplat: "[*]"
        }
    }

    private static func of(_ part: TemplatePart) -> String {
        switch part {
        case .text(let text): text
        case .interpolation(let inner): "${\(of(inner))}"
        case .conditional(let condition, let yes, let no):
            "%{if \(of(condition))}\(yes.map(of).joined())%{else}\(no.map(of).joined())%{endif}"
        case .loop(_, let name, let collection, let body):
            "%{for \(name) in \(of(collection))}\(body.map(of).joined())%{endfor}"
        }
    }

    private static func of(_ loop: ForExpression) -> String {
        let names = (loop.keyName.map { "\($0)," } ?? "") + loop.valueName
        let result = (loop.key.map { "\(of($0)) => " } ?? "") + of(loop.value) + (loop.groups ? "..." : "")
        let text = "for \(names) in \(of(loop.collection)) : \(result)" + (loop.condition.map { " if \(of($0))" } ?? "")
        return loop.key == nil ? "[\(text)]" : "{\(text)}"
    }
}
