import ArgumentParser
import Attestation
import FoundationEssentials
import MeasuredBoot
import Messages
import Reporting

/// `shieldwatch verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge what a node shows to prove how it booted.",
        discussion: """
            Checks the quote of a TPM, its signature, the attestation key and its certificate, and replays the event \
            log. The roots of Google's authorities are known by their fingerprints; their certificates come with the \
            evidence or from a folder. Nothing is downloaded.
            """
    )

    @OptionGroup var evidence: EvidenceArguments
    @OptionGroup var demands: DemandArguments

    @Flag(help: "Exit with 0 when the verdict is not determined.")
    var allowUndetermined = false

    @OptionGroup var limits: LimitArguments
    @OptionGroup var output: DocumentArguments

    func run() throws {
        let verifier = try demands.verifier(limits: limits.values)
        do {
            let shown = try demands.applied(to: evidence.read(limits: limits.values))
            let judged = Blocking.wait { () async -> Result<Verdict, EvidenceError> in
                do throws(EvidenceError) {
                    return .success(try await verifier.verdict(on: shown))
                } catch {
                    return .failure(error)
                }
            }
            guard let verdict = try judged?.get() else { return try ExitStatus.couldNotComplete.exit() }
            write(verdict)
            try status(verdict.standing).exit()
        } catch let error as EvidenceError {
            if output.isForPrograms { write(Verdict(unreadable: error)) }
            try Console.giveUp(error.message)
        }
    }

    private func write(_ verdict: Verdict) {
        if output.isForPrograms {
            Console.write(VerdictDocument.json(verdict, language: output.languageForPrograms))
        } else {
            Console.write(VerdictText.render(verdict, language: output.language, style: output.style))
        }
    }

    private func status(_ standing: Verdict.Standing) -> ExitStatus {
        switch standing {
        case .trusted: .clean
        case .notTrusted: .findings
        case .notDetermined: allowUndetermined ? .clean : .findings
        }
    }
}
