import Foundation
import MeasuredBoot
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzTPM and FuzzIMA, and the seeds beside them.
struct TPMFailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzTPM"))
    func everyInputIsReadOrRefusedAtAPlace(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        let text = String(decoding: bytes, as: UTF8.self)
        expectPlace(in: bytes) { _ = try Attest(parsing: bytes) }
        expectPlace(in: bytes) { _ = try TPMSignature(parsing: bytes) }
        expectPlace(in: bytes) { _ = try PublicArea(parsing: bytes) }
        expectPlace(in: bytes) { _ = try PCRValues(parsing: bytes) }
        expectPlace(in: Array(text.utf8)) { _ = try PCRSelection(parsing: text) }
    }

    @Test(arguments: FailCases.files(of: "FuzzIMA"))
    func everyListIsReadOrRefusedAtAPlace(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        expectPlace(in: bytes) { _ = try IMAList(parsing: bytes) }
    }

    private func expectPlace(in bytes: [UInt8], _ read: () throws -> Void) {
        do {
            try read()
        } catch {
            #expect((error as? MalformedInput).map { 0...bytes.count ~= $0.offset } == true)
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzTPM").count > 5 && FailCases.files(of: "FuzzIMA").count > 3)
    }
}
