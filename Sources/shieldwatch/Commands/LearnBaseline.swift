import ArgumentParser
import Attestation
import MeasuredBoot
import Messages

/// `shieldwatch baseline learn`
struct LearnBaseline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Add what a boot measured to a folder of references.",
        discussion: """
            The values of the registers prove the log first: what does not replay, and what cannot be trusted, is not \
            learned. Learned values are proposed; they count when somebody has approved them, with \
            `shieldwatch baseline approve` or at once with --approve.
            """
    )

    @Argument(help: "The folder of references; it is made when it is not there.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("The event log of the boot.", valueName: "file"), completion: .file())
    var eventLog: String

    @Option(
        help: ArgumentHelp(
            "The registers' values: JSON by bank and number, or lines BANK NUMBER HEX.",
            valueName: "file"
        ),
        completion: .file()
    )
    var pcrs: String

    @Option(help: ArgumentHelp("The instance that booted, for the record.", valueName: "id"))
    var instance: String?

    @Flag(help: "Approve the values that are new; needs --by and --reason.")
    var approve = false

    @Option(help: ArgumentHelp("Who approves.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("When, such as 2026-11-24T15:04:05Z; without it now.", valueName: "moment"))
    var at: String?

    @OptionGroup var limits: LimitArguments

    func validate() throws {
        if let at, Moment(at) == nil {
            throw UsageError("--at takes a moment such as 2026-11-24T15:04:05Z, not '\(at)'.")
        }
        guard !approve || !(by ?? "").isEmpty && !(reason ?? "").isEmpty else {
            throw UsageError("--approve needs --by and --reason.")
        }
    }

    func run() throws {
        let target = ReferenceFolder(path: folder)
        let old = try target.read(isMade: true)
        let moment = at.flatMap { Moment($0) } ?? Console.now
        let origin = ReferenceValue.Origin(kind: .learned, source: eventLog, instance: instance, at: moment)
        var learned = old.learning(from: try measured(), provenance: origin)
        let known = Set(old.values.map(\.id))
        let new = learned.values.filter { !known.contains($0.id) }
        if approve, let by, let reason {
            let decision = ReferenceValue.Decision(.approved, by: by, at: moment, reason: reason)
            learned = learned.deciding(decision, about: Set(new.map(\.id)))
        }
        try target.write(learned, replacing: old)
        for value in new {
            let state = approve ? "approved" : "proposed"
            Console.write(
                "\(state) \(value.id) \(value.measured.component.rawValue) \(value.measured.phase.rawValue)\n"
            )
        }
    }

    /// What the boot measured, once its log has proven it.
    private func measured() throws -> [MeasuredComponent] {
        let bytes = try InputFile.read(eventLog, limit: limits.values.logSize)
        let log: EventLog
        do throws(MalformedInput) {
            log = try EventLog(bytes, limits: limits.values)
        } catch {
            try Console.giveUp("\(eventLog): \(error.message), at offset \(error.offset)")
        }
        guard let inspected = InspectedLog(log, limits: limits.values) else {
            try Console.giveUp("\(eventLog): the log has no bank that boots are judged by")
        }
        guard ReplayReport(log, against: try PCRValuesFile.read(pcrs)).verdict == .matches else {
            try Console.giveUp("\(eventLog) does not give the values in \(pcrs); nothing is learned from it")
        }
        if let problem = LogReview.problems(of: inspected).first(where: \.isUntrustworthy) {
            try Console.giveUp("\(eventLog): \(problem.message); nothing is learned from it")
        }
        let banks = log.banks.filter { DigestAlgorithm.judged.contains($0) }
        return BootMeasurements(BootAttribution(inspected), banks: banks).components
    }
}
