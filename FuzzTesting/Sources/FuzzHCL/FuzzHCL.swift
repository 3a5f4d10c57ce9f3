import FuzzSupport
import HCL
import Messages
import SourceText

/// Any bytes as a configuration file, as a template and as an expression.
@main
struct FuzzHCL {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzHCL.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        let source = SourceFile(path: "main.tf", bytes: bytes)
        let whole = SourceRange(0, bytes.count)
        judge(source) { () throws(SyntaxError) in
            let tree = try SyntaxTree(source)
            Fuzzing.require(tree.render() == bytes, "the tokens do not give the file back")
            RangeCheck(source).body(tree.body, inside: whole)
        }
        judge(source) { () throws(SyntaxError) in
            RangeCheck(source).expression(try SyntaxTree.template(source), inside: whole)
        }
        judge(source) { () throws(SyntaxError) in
            RangeCheck(source).expression(try SyntaxTree.expression(source), inside: whole)
        }
        let place = SourceRange(1, 2)
        judge(source) { () throws(SyntaxError) in
            Fuzzing.require(try SyntaxTree.template(source, within: place).range == place, "a node left its range")
        }
    }

    /// Either the work succeeds or it names a place in the file.
    private static func judge(_ source: SourceFile, _ work: () throws(SyntaxError) -> Void) {
        do {
            try work()
        } catch {
            Fuzzing.require(!error.message.isEmpty, "an error without words")
            Fuzzing.require(error.range.lowerBound <= source.bytes.count, "an error behind the end of the file")
            let position = source.position(at: error.range.lowerBound)
            Fuzzing.require(source.line(position.line) != nil, "an error on a line that does not exist")
        }
    }
}
