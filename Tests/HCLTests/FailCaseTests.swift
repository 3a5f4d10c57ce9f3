import Foundation
import Messages
import SourceText
import TestSupport
import Testing

@testable import HCL

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzHCL and the seeds beside it.
@Suite struct FailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzHCL"))
    func everyInputIsReadOrRefusedAtAPlace(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        let source = SourceFile(path: file.lastPathComponent, bytes: bytes)
        do throws(SyntaxError) {
            let tree = try SyntaxTree(source)
            #expect(tree.render() == bytes)
            #expect(tree.body.range.upperBound <= bytes.count)
        } catch {
            expectPlace(error, source)
        }
        do throws(SyntaxError) {
            #expect(try SyntaxTree.template(source).range.upperBound <= bytes.count)
        } catch {
            expectPlace(error, source)
        }
        do throws(SyntaxError) {
            #expect(try SyntaxTree.expression(source).range.upperBound <= bytes.count)
        } catch {
            expectPlace(error, source)
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzHCL").count > 4)
    }

    private func expectPlace(_ error: SyntaxError, _ source: SourceFile) {
        #expect(!error.message.isEmpty)
        #expect(error.range.lowerBound <= source.bytes.count)
        let position = source.position(at: error.range.lowerBound)
        #expect(source.line(position.line) != nil)
        #expect(position.column >= 1)
    }

    // MARK: Finds that are too large for a file

    @Test func longHeredocIsPutTogetherInLinearTime() throws {
        let text = "a = <<-A\n" + String(repeating: "  x\n", count: 100_000) + "A\n"
        let tree = try SyntaxTree(SourceFile(path: "main.tf", text: text))
        #expect(tree.body.attribute("a")?.value.literalString?.utf8.count == 200_000)
    }

    @Test func fileBeyondTheLimitIsRefusedWithAByteOrderMarkToo() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + [UInt8](repeating: 0x0A, count: SyntaxTree.sizeLimit)
        let source = SourceFile(path: "main.tf", bytes: bytes)
        #expect {
            _ = try SyntaxTree(source)
        } throws: { error in
            guard let error = error as? SyntaxError else { return false }
            return source.position(at: error.range.lowerBound) == SourcePosition(line: 1, column: 1)
        }
    }
}
