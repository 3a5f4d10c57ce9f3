public import Attestation
import MeasuredBoot
public import Messages

/// A verdict for people: the checks, the components, the verdict and what to do next.
public enum VerdictText {
    /// What `verify` says.
    public static func render(_ verdict: Verdict, language: Language, style: TerminalStyle) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        let checks = lines(verdict.checks.map { ($0.check, $0.outcome, $0.detail) }, catalogue, style)
        let components = lines(
            verdict.components.map { ($0.component.message.text(in: catalogue), $0.outcome, $0.detail) },
            catalogue,
            style
        )
        let parts = [
            checks, components, divergence(verdict.firstDivergence, catalogue), conclusion(verdict, catalogue),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// One line for each result; the mark differs in shape as well as in colour.
    private static func lines(
        _ results: [(name: String, outcome: CheckOutcome, detail: Message)],
        _ catalogue: MessageCatalogue,
        _ style: TerminalStyle
    ) -> String {
        let width = results.map { DisplayWidth.of($0.name) }.max() ?? 0
        return results.map { result in
            let padding = String(repeating: " ", count: width - DisplayWidth.of(result.name))
            let detail = VisibleText.line(result.detail.text(in: catalogue))
            return "\(mark(result.outcome, style)) \(result.name)\(padding)  \(detail)\n"
        }.joined()
    }

    private static func mark(_ outcome: CheckOutcome, _ style: TerminalStyle) -> String {
        switch outcome {
        case .passed: style.mark("✓", .good)
        case .failed: style.mark("X", .critical)
        case .notDetermined: style.mark("?", .open)
        }
    }

    private static func divergence(_ divergence: Divergence?, _ catalogue: MessageCatalogue) -> String {
        guard let divergence else { return "" }
        let component = divergence.component.message
        let message: Message = """
            The boot first differs in event \(divergence.event), PCR \(divergence.register) (\(component)): \
            expected \(divergence.expected), found \(divergence.actual).
            """
        return VisibleText.line(message.text(in: catalogue)) + "\n"
    }

    private static func conclusion(_ verdict: Verdict, _ catalogue: MessageCatalogue) -> String {
        [standing(verdict), key(verdict.key), next(verdict)].map { $0.text(in: catalogue) + "\n" }.joined()
    }

    private static func standing(_ verdict: Verdict) -> Message {
        switch (verdict.standing, verdict.isProven) {
        case (.trusted, _): "Trusted: the node proved that it booted what it should."
        case (.notTrusted, true): "Not trusted: the evidence is genuine, and something in it is not as it should be."
        case (.notTrusted, false): "Not trusted: the evidence does not hold."
        case (.notDetermined, true): "Not determined: the evidence is genuine, but not everything is known."
        case (.notDetermined, false): "Not determined: the evidence lacks something that a proof needs."
        }
    }

    private static func key(_ key: Verdict.KeyStanding) -> Message {
        switch key {
        case .certified: "A trusted authority vouches for the attestation key."
        case .enrolled: "The attestation key is the one that the node was enrolled with."
        case .supplied: "Nobody vouches for the attestation key but whoever gave it."
        }
    }

    /// What to do next.
    private static func next(_ verdict: Verdict) -> Message {
        if verdict.checks.contains(where: { $0.outcome == .failed && $0.weight == .proof }) {
            return
                "Ask the node for new evidence over a new nonce; if that does not hold either, take the node out of service."
        }
        if verdict.checks.contains(where: { $0.outcome == .failed && $0.weight == .trust }) {
            return "Find out whose evidence this is before anything on the node is believed."
        }
        if verdict.standing == .notTrusted { return "Find out why the node changed, and judge it anew." }
        if verdict.checks.contains(where: { $0.outcome == .notDetermined && $0.weight == .proof }) {
            return "Give what the checks marked with ? ask for."
        }
        if verdict.standing == .notDetermined, verdict.key == .supplied {
            return "Give the key's certificate with --ak-certificate, or vouch for the key with --trust-ak."
        }
        return verdict.standing == .trusted
            ? "There is nothing to do." : "Compare the boot with references to learn whether it is the right one."
    }
}
