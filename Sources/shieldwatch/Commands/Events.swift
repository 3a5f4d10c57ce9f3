import ArgumentParser
import IntegrityEvents
import LoggingQuery
import Messages
import Reporting
import SourceText

/// `shieldwatch events`
struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn the integrity events of Cloud Logging into verdicts.",
        discussion: """
            Reads exported log entries: one a line, a JSON array, or either of them packed with gzip. Says of every boot \
            what changed, whether somebody accepted that, and what to do about the node.
            """
    )

    @Argument(
        help: ArgumentHelp("The files with entries; - is standard input.", valueName: "file"),
        completion: .file()
    )
    var files: [String]

    @Option(help: ArgumentHelp("What entries have to match, in the language of Logging queries.", valueName: "filter"))
    var query: String?

    @Option(
        help: ArgumentHelp(
            """
            What machines there are or were: an own list, or what 'kubectl get nodes -o json' or 'gcloud compute \
            instances list --format=json' prints. May be given several times.
            """,
            valueName: "file"
        ),
        completion: .file()
    )
    var inventory: [String] = []

    @Flag(help: "Check that entries of other logs are JSON, too.")
    var strict = false

    @Flag(help: "Exit as if there were no entries that could not be read; they are counted all the same.")
    var lenient = false

    @Flag(help: "Exit with 0 when the worst that there is is not determined.")
    var allowUndetermined = false

    @Flag(help: "List boots that passed however many there are.")
    var showPassed = false

    @OptionGroup var output: DocumentArguments

    func run() throws {
        let machines = InventoryFiles(inventory)
        var reading = EntryReading(isStrict: strict, query: try filter())
        var isComplete = true
        for path in files { isComplete = read(EntryFile(path: path), into: &reading) && isComplete }
        let report = FleetReport(
            reading.events,
            unread: reading.unread,
            inventory: machines.inventory,
            inventoryFaults: machines.faults
        )
        write(report)
        try status(report, isComplete).exit()
    }

    /// Reads a file; false when it could not be read to its end.
    private func read(_ file: EntryFile, into reading: inout EntryReading) -> Bool {
        var progress = ProgressBar(total: file.size)
        let failure = file.read { count in
            progress.advance(by: count)
            return true
        } _: { piece in
            reading.take(piece, of: file.name)
        }
        progress.finish()
        if let failure { Console.note(saying: "\(file.name): \(failure)") }
        return failure == nil
    }

    private func filter() throws -> LoggingFilter? {
        guard let query else { return nil }
        do throws(FilterError) {
            return try LoggingFilter(query)
        } catch {
            throw UsageError("--query: \(error.message), at byte \(error.range.lowerBound + 1)")
        }
    }

    private func write(_ report: FleetReport) {
        var output = ResultBuffer()
        if self.output.isForPrograms {
            EventsDocument.write(report, language: self.output.languageForPrograms) { output.add($0) }
        } else {
            EventsText.write(
                report,
                language: self.output.language,
                style: self.output.style,
                showsPassed: showPassed
            ) { output.add($0) }
        }
        output.flush()
    }

    private func status(_ report: FleetReport, _ isComplete: Bool) -> ExitStatus {
        guard isComplete, report.inventoryFaults.isEmpty, lenient || report.entries.unreadable == 0 else {
            return .couldNotComplete
        }
        let bad: [BootVerdict] = allowUndetermined ? [.failed, .accepted] : [.failed, .accepted, .notDetermined]
        let summary = report.rows.summary
        return summary.hasAlarm || bad.contains { summary.counts[$0] != nil } || report.notices.contains { $0.isAlarm }
            ? .findings : .clean
    }
}
