import Foundation
import JSONSyntax
import Messages
import SourceText
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzJSON and the seeds beside it.
@Suite struct FailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzJSON"))
    func everyInputIsReadOrRefusedAtAPlace(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        do throws(SyntaxError) {
            let node = try JSONReader.read(bytes)
            #expect(node.range.upperBound <= bytes.count)
            // The value's own bytes are the value again.
            let again = try JSONReader.read(Array(bytes[node.range.lowerBound..<node.range.upperBound]))
            #expect(Self.shape(again) == Self.shape(node))
        } catch {
            #expect(!error.message.isEmpty)
            #expect(error.range.lowerBound <= bytes.count)
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzJSON").count > 3)
    }

    /// The value without its places.
    private static func shape(_ node: JSONNode) -> String {
        switch node.kind {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let text): text
        case .string(let text): text.debugDescription
        case .array(let elements): "[\(elements.map(shape).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\($0.name.debugDescription):\(shape($0.value))" }.joined(separator: ","))}"
        }
    }
}
