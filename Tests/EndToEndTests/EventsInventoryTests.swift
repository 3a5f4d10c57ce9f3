import TestSupport
import Testing

/// An inventory that is of no use does not keep the verdicts back, and does not pass in silence.
@Suite struct EventsInventoryTests {
    @Test(arguments: ["no JSON", #"{"nodes":[{"instance":""}]}"#, nil])
    func verdictsAreGivenAllTheSame(_ text: String?) throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            if let text { try PackageFolder.write(["machines.json": text], to: folder) }
            let command = [
                "events", "Fixtures/events/first-boot/entries.ndjson", "--inventory", "\(folder)/machines.json",
            ]
            let run = try Binary.run(command + ["--format", "json"])
            #expect(run.status == 1 && run.output.contains("\"verdict\" : \"passed\""))
            #expect(run.output.contains("inventory: it could not be read") && run.complaints.contains("machines.json"))
        }
    }
}
