import FleetInput
import Foundation
import TerraformInput
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzExports and the seeds beside it.
@Suite struct FailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzExports"))
    func everyInputIsReadOrRefused(file: URL) {
        let first = FleetInput([file.path], options: TerraformOptions())
        let second = FleetInput([file.path], options: TerraformOptions())
        #expect("\(first.inventories)" == "\(second.inventories)")
        #expect(first.files.unread == second.files.unread)
        #expect(!first.files.unread.isEmpty || first.documentCount == 1)
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzExports").count > 5)
    }
}
