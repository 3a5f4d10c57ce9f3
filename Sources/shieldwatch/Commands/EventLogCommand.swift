import ArgumentParser
import Attestation
import MeasuredBoot
import Messages
import Reporting

/// `shieldwatch eventlog`
struct EventLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eventlog",
        abstract: "Read what a node measured while it booted.",
        subcommands: [ShowEventLog.self, ReplayEventLog.self, CompareEventLogs.self]
    )
}

/// `shieldwatch eventlog show`
struct ShowEventLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "List the events of a log, the component that each is about, and what is wrong with them.",
        discussion: """
            Reads TCG event logs as the kernel and firmware give them: crypto-agile and SHA-1 logs, CCEL, Windows logs. \
            What no digest covers is marked as a hint: whoever wrote the log could write anything there.
            """
    )

    @Argument(help: "The log, such as /sys/kernel/security/tpm0/binary_bios_measurements.", completion: .file())
    var file: String

    @OptionGroup var limits: LimitArguments
    @OptionGroup var output: DocumentArguments

    func run() throws {
        let view = EventLogView(try InputFile.read(file, limit: limits.values.logSize), limits: limits.values)
        if output.isForPrograms {
            Console.write(EventLogDocument.json(view, language: output.languageForPrograms))
        } else {
            Console.write(EventLogText.list(view, language: output.language, style: output.style))
        }
        if let fault = view.fault {
            Console.note(saying: "\(file): \(fault.message), at offset \(fault.offset)")
            try ExitStatus.couldNotComplete.exit()
        }
        try (view.isTrustworthy ? ExitStatus.clean : .findings).exit()
    }
}

/// `shieldwatch eventlog replay`
struct ReplayEventLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Hold a log against the values that the registers of a TPM have.",
        discussion: """
            Extends every event in its order and compares. Where a register holds another value, the known reasons are \
            tried one by one, and the one that gives the very value is named.
            """
    )

    @Argument(help: "The log.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "The registers' values: JSON by bank and number, or lines BANK NUMBER HEX.",
            valueName: "file"
        ),
        completion: .file()
    )
    var pcrs: String

    @Option(
        help: ArgumentHelp(
            "What IMA measured after the boot, in binary or as text: it is held against PCR 10.",
            valueName: "file"
        ),
        completion: .file()
    )
    var ima: String?

    @OptionGroup var limits: LimitArguments
    @OptionGroup var output: DocumentArguments

    func run() throws {
        let bytes = try InputFile.read(file, limit: limits.values.logSize)
        let values = try PCRValuesFile.read(pcrs)
        let runtime = try ima.map { try RuntimeListFile.read($0, limits: limits.values) }
        let view = EventLogView(bytes, against: values, limits: limits.values)
        if let fault = view.fault {
            if output.isForPrograms {
                Console.write(EventLogDocument.json(malformed: fault, language: output.languageForPrograms))
            }
            Console.note(saying: "\(file): \(fault.message), at offset \(fault.offset)")
            return try ExitStatus.couldNotComplete.exit()
        }
        let report = view.replay(against: values, runtime: runtime)
        if output.isForPrograms {
            Console.write(EventLogDocument.json(report, problems: view.problems, language: output.languageForPrograms))
        } else {
            Console.write(EventLogText.comparison(report, view, language: output.language, style: output.style))
        }
        try (report.verdict == .matches && view.isTrustworthy ? ExitStatus.clean : .findings).exit()
    }
}
