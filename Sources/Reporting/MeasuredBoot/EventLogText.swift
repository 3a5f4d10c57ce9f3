public import Attestation
import MeasuredBoot
public import Messages

/// Event logs for people.
public enum EventLogText {
    /// A table of the events, then the problems.
    public static func list(_ view: EventLogView, language: Language, style: TerminalStyle) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        var table = TextTable([
            "#", "PCR", say("component", catalogue), say("what was measured", catalogue),
            view.attribution?.log.bank.name ?? "",
        ])
        for event in view.log.events {
            let claim = view.attribution?.claim(event.index)
            let digest = view.attribution.flatMap { view.log.digest(of: event, in: $0.log.bank) }
            let words = claim?.description.text(in: catalogue) ?? event.type.name
            table.rows.append([
                String(event.index), event.pcr.map(String.init) ?? "-",
                (claim?.component ?? .unknown).message.text(in: catalogue),
                VisibleText.line(mark(claim, words)),
                event.isExtended ? String(digest?.description.prefix(16) ?? "") : "-",
            ])
        }
        let problems = Self.problems(view.problems, catalogue, style)
        return table.render(style) + (problems.isEmpty ? "" : "\n" + problems) + "\n" + footer(view, catalogue)
    }

    /// A hint is marked: no digest covers it.
    private static func mark(_ claim: Claim?, _ words: String) -> String {
        claim?.binding == .hint ? "~ \(words)" : words
    }

    private static func footer(_ view: EventLogView, _ catalogue: MessageCatalogue) -> String {
        let untrustworthy = view.problems.count(where: \.isUntrustworthy)
        let count = view.log.events.count
        let message: Message =
            untrustworthy == 0
            ? "Events: \(count). Nothing takes the trust from them. ~ marks words that no digest covers."
            : "Events: \(count). Problems that take the trust from them: \(untrustworthy). ~ marks words that no digest covers."
        return message.text(in: catalogue) + "\n"
    }

    private static func problems(_ problems: [Problem], _ catalogue: MessageCatalogue, _ style: TerminalStyle) -> String
    {
        problems.map { problem in
            let place = problem.event.map { " #\($0)" } ?? ""
            let name = style.mark("\(problem.kind.name)\(place)", problem.isUntrustworthy ? .critical : .open)
            return "\(name): \(VisibleText.line(problem.message.text(in: catalogue)))\n"
        }.joined()
    }

    /// A table of the registers, then the verdict and what to do next.
    public static func comparison(
        _ report: ReplayReport,
        _ view: EventLogView,
        language: Language,
        style: TerminalStyle
    ) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        var table = TextTable([
            say("bank", catalogue), "PCR", say("value", catalogue), say("expected", catalogue),
            say("answer", catalogue),
        ])
        for bank in report.banks { table.rows += rows(bank, view, catalogue) }
        let problems = Self.problems(view.problems, catalogue, style)
        return table.render(style) + (problems.isEmpty ? "" : "\n" + problems) + "\n"
            + verdict(report, view).text(in: catalogue) + "\n"
    }

    private static func rows(_ bank: BankReplay, _ view: EventLogView, _ catalogue: MessageCatalogue) -> [[String]] {
        let replay = Replay(view.log, bank: bank.bank)
        let matched = bank.matched.compactMap { pcr -> (Int, [String])? in
            let logged = replay.flatMap { $0.explains(pcr) ? $0.value(of: pcr) : nil }
            guard let value = bank.runtime[pcr] ?? logged else { return nil }
            return (pcr, [bank.bank.name, String(pcr), short(value), "", say("matches", catalogue)])
        }
        let differing = bank.differing.map { row in
            let reason: Message = "differs: \(row.hypothesis)"
            return (
                row.pcr,
                [bank.bank.name, String(row.pcr), short(row.actual), short(row.computed), say(reason, catalogue)]
            )
        }
        let unexplained = bank.unexplained.map { pcr in
            (pcr, [bank.bank.name, String(pcr), "", "", say("no event explains it", catalogue)])
        }
        return (matched + differing + unexplained).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func say(_ message: Message, _ catalogue: MessageCatalogue) -> String { message.text(in: catalogue) }

    private static func short(_ digest: Digest?) -> String { String(digest?.description.prefix(16) ?? "") }

    private static func verdict(_ report: ReplayReport, _ view: EventLogView) -> Message {
        switch report.verdict {
        case .matches where view.isTrustworthy: "The log gives the registers' values."
        case .matches: "The log gives the registers' values, but cannot be trusted: see the problems above."
        case .differs: "The log does not give the registers' values: it is not the log of this boot, or it was changed."
        case .unexplained: "A register was extended by something that the log does not say."
        }
    }
}
