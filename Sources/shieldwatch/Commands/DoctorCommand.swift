import ArgumentParser
import LogEntries
import Messages
import MonitorConfiguration
import MonitorService
import Reporting

/// `shieldwatch doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at everything that a monitor needs, and say what to do.",
        discussion: """
            Looks at the configuration, the database, the disk, the clock, inventories, references, sources, channels, the \
            address, tokens, the certificate and the retention. Changes nothing, sends nothing, and may run beside the \
            monitor. Run it as the user of the monitor. Exits with 2 when something would keep the monitor from doing its work.
            """
    )

    @Option(help: "The configuration file of the monitor.", completion: .file())
    var config: String

    @OptionGroup var monitor: MonitorArguments
    @OptionGroup var output: DocumentArguments

    func run() throws {
        let results = try examine()
        output.isForPrograms ? writeJSON(results) : writeText(results)
        if results.flatMap(\.answers).contains(where: { $0.outcome == .failed }) { try ExitStatus.findings.exit() }
    }

    private func examine() throws -> [Doctor.Result] {
        let review = try MonitorReview(config, flags: monitor.flags)
        guard let settings = review.settings, review.problems.isEmpty else {
            return Doctor.examine(brokenConfiguration: review.messages)
        }
        return try MonitorConfigurationFile.withNotifiers(of: settings.configuration) { notifiers in
            let context = DoctorContext(
                settings: settings,
                notifiers: notifiers,
                now: .now,
                resolves: HostLookup.hasAddress
            )
            guard let results = Blocking.wait(for: { await Doctor.examine(context) }) else { throw CancellationError() }
            return results
        }
    }
}

extension DoctorCommand {
    /// The answer for other programs.
    private struct Document: Encodable {
        struct Check: Encodable {
            let check: String
            let outcome: String
            let detail: String
            let advice: String?
        }

        let schemaVersion = 1
        let checks: [Check]
        let summary: [String: Int]
    }

    private func writeJSON(_ results: [Doctor.Result]) {
        let catalogue = MessageCatalogue.catalogue(for: output.languageForPrograms)
        let checks = results.flatMap { result in
            result.answers.map { answer in
                Document.Check(
                    check: result.check,
                    outcome: answer.outcome.rawValue,
                    detail: answer.detail.text(in: catalogue),
                    advice: answer.advice?.text(in: catalogue)
                )
            }
        }
        let counts = DoctorAnswer.Outcome.allCases.map { outcome in
            (outcome.rawValue, checks.count { $0.outcome == outcome.rawValue })
        }
        let summary = Dictionary(uniqueKeysWithValues: counts)
        Console.write(JSONText.render(Document(checks: checks, summary: summary)))
    }

    private func writeText(_ results: [Doctor.Result]) {
        let catalogue = MessageCatalogue.catalogue(for: output.language)
        let width = results.map(\.check.count).max() ?? 0
        let lines = results.flatMap { result in
            result.answers.flatMap { answer in
                let mark = Self.padded(Self.word(answer.outcome).text(in: catalogue), to: 8)
                let detail = "\(mark)  \(Self.padded(result.check, to: width))  \(answer.detail.text(in: catalogue))"
                let advice = answer.advice.map { "\(Self.padded("", to: width + 10))-> \($0.text(in: catalogue))" }
                return [detail] + (advice.map { [$0] } ?? [])
            }
        }
        Console.write(lines.map { VisibleText.line($0) + "\n" }.joined())
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    private static func word(_ outcome: DoctorAnswer.Outcome) -> Message {
        switch outcome {
        case .ok: "ok"
        case .warning: "warning"
        case .failed: "to mend"
        case .skipped: "skipped"
        }
    }
}
