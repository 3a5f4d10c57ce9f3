import Foundation
import IntegrityEvents
import SourceText
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzInventory and the seeds beside it.
@Suite struct InventoryFailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzInventory"))
    func everyInputIsReadOrRefused(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        var reading = InventoryReading()
        do throws(SyntaxError) {
            try reading.add(bytes)
        } catch {
            return #expect(reading.inventory.isEmpty)
        }
        let once = reading.inventory
        try reading.add(bytes)
        #expect(reading.inventory == once)
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzInventory").count > 2)
    }
}
