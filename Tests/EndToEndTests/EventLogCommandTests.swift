import TestSupport
import Testing

/// The commands about event logs over logs that were made for them.
struct EventLogCommandTests {
    private static let folder = "Fixtures/eventlog/upgrade"
    private static let commands: [(String, [String], Int32)] = [
        ("show", ["show", "\(folder)/boot.bin"], 0),
        ("replay", ["replay", "\(folder)/boot.bin", "--pcrs", "\(folder)/pcrs.json"], 0),
        ("replay-differs", ["replay", "\(folder)/upgraded.bin", "--pcrs", "\(folder)/pcrs.json"], 2),
        ("diff", ["diff", "\(folder)/boot.bin", "\(folder)/upgraded.bin"], 2),
        ("diff-same", ["diff", "\(folder)/boot.bin", "\(folder)/boot.bin"], 0),
    ]

    @Test(arguments: commands, [("", ["--lang", "en"]), ("-ja", ["--lang", "ja"])])
    func printsWhatIsRecorded(_ command: (String, [String], Int32), _ language: (String, [String])) throws {
        let run = try Binary.run(["eventlog"] + command.1 + language.1)
        #expect(run.status == command.2 && run.complaints.isEmpty)
        let name = "eventlog/\(command.0)\(language.0).txt"
        #expect(run.output == (try Snapshot.recorded(name, actual: run.output)))
    }
}
