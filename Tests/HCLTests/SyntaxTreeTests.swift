import Messages
import SourceText
import Testing

@testable import HCL

/// A file is read into a tree and comes back byte for byte.
struct SyntaxTreeTests {
    @Test(arguments: [
        "", "\n", "a = 1", "a = 1\r\nb = 2\r\n", "\u{FEFF}a = 1\n", "# only a comment", "/* a\n b */ a = 1 // c\n",
        "b \"x\" y {\n}\n", "a = <<EOT\n  x ${y}\n  $${z}\nEOT\n", "a = <<-EOT\n\tx\n\tEOT\nb = 1\n",
        "  a   =\t[1,\n\n2 , ]   \n",
        "a = \"%{ if x ~} y %{~ endif }\"\n", "名前 = \"値\" # 注釈\n", "a = f(\n# c\n1...)\n",
    ])
    func rendersEveryByte(_ text: String) throws {
        let tree = try SyntaxTree(SourceFile(path: "a.tf", text: text))
        #expect(tree.render() == Array(text.utf8))
    }

    @Test func tokensCoverTheFileWithoutGaps() throws {
        let tree = try SyntaxTree(SourceFile(path: "a.tf", text: "a = [1, /* x */ \"${b}\"]\n\n# end\n"))
        var offset = 0
        for index in 0..<tree.tokens.count {
            #expect(tree.tokens.range(index).lowerBound == offset)
            offset = tree.tokens.range(index).upperBound
        }
        #expect(offset == tree.source.bytes.count)
    }

    @Test func nodesKnowTheirBytes() throws {
        let text = "x = 1\nresource \"a\" \"b\" {\n  name = upper(\"n\") # c\n}\n"
        let tree = try SyntaxTree(SourceFile(path: "a.tf", text: text))
        let block = try #require(tree.body.blocks.first)
        #expect(tree.source.text(block.headerRange) == "resource \"a\" \"b\"")
        #expect(block.labels == ["a", "b"])
        let attribute = try #require(block.body.attribute("name"))
        #expect(tree.source.text(attribute.range) == "name = upper(\"n\")")
        #expect(tree.source.text(attribute.value.range) == "upper(\"n\")")
        #expect(tree.source.position(at: attribute.value.range.lowerBound) == SourcePosition(line: 3, column: 10))
    }

    /// Line, column and reason of what is not HCL.
    @Test(arguments: [
        ("a = ", 1, 5, "expected a value, but the file ends here"),
        ("a = \n", 1, 5, "expected a value, but the line ends here"),
        (
            "a {\n  b = 1\n", 3, 1,
            "expected an attribute, a block or the '}' that closes this block, but the file ends here"
        ),
        ("a = \"x\n\"", 1, 7, "a string in quotes ends on the line it begins on; use \\n or a heredoc"),
        ("a = \"${x\"", 1, 9, "expected '}' to end the sequence; write $${ for the characters ${ themselves"),
        (
            "a = <<EOT\nx\n", 3, 1,
            "this heredoc is never closed; its marker stands alone on a line that ends with a new line"
        ),
        (
            "a = <<EOT\nx\nEOT", 3, 4,
            "this heredoc is never closed; its marker stands alone on a line that ends with a new line"
        ),
        ("a {\n  b = 1 }\n", 2, 9, "expected a new line behind this attribute"),
        (
            "a { b = 1\n}\n", 1, 10,
            "expected '}': a block that begins on this line holds one attribute, but the line ends here"
        ),
        ("a { b {} }\n", 1, 5, "a block inside a block begins on a line of its own"),
        ("a = b::c\n", 1, 9, "expected '(' behind the function's name b::c, but the line ends here"),
        ("a = 1 b = 2", 1, 7, "expected a new line behind this attribute"),
        ("a = 1\na = 2\n", 2, 1, "'a' is set twice here"),
        ("a = \"%{ if x }y\"", 1, 6, "this %{ if } has no %{ endif }"),
        ("a = \"\\q\"", 1, 6, "unknown escape; \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN exist"),
        ("a = b & c", 1, 7, "a single & is no operator; && is"),
        ("/* x", 1, 1, "this comment is never closed"),
        ("= 1", 1, 1, "a block or an attribute begins with a name"),
        ("a = {b c}", 1, 8, "expected '=' or ':' behind an object's key"),
    ])
    func namesTheFault(_ text: String, line: Int, column: Int, message: String) throws {
        let source = SourceFile(path: "a.tf", text: text)
        let error = try #require(throws: SyntaxError.self) { try SyntaxTree(source) }
        #expect(error.message.description == message)
        #expect(source.position(at: error.range.lowerBound) == SourcePosition(line: line, column: column))
    }

    @Test func refusesWhatIsNotUTF8() throws {
        let error = try #require(throws: SyntaxError.self) {
            try SyntaxTree(SourceFile(path: "a.tf", bytes: Array("a = \"".utf8) + [0xFF, 0x22]))
        }
        #expect(error.range.lowerBound == 5)
        #expect(error.message.description.contains("0xff"))
    }

    @Test(arguments: ["(", "[", "{a=", "!", "-", "f(", "\"${", "x[", "[for a in "])
    func refusesDeepNesting(_ opening: String) throws {
        let text = "a = " + String(repeating: opening, count: 10_000)
        #expect(throws: SyntaxError.self) { try SyntaxTree(SourceFile(path: "a.tf", text: text)) }
    }

    @Test func refusesLongChainsOfOperators() throws {
        let text = "a = " + Array(repeating: "1", count: 100_000).joined(separator: "+")
        #expect(throws: SyntaxError.self) { try SyntaxTree(SourceFile(path: "a.tf", text: text)) }
    }
}
