import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages

/// What happened to one node, why that matters and what to do.
struct NodeStory {
    let rows: [BootRow]
    let catalogue: MessageCatalogue
    let style: TerminalStyle

    func render() -> String {
        var said: Set<Message> = []
        let story = rows.flatMap { row in
            // What a register means is said once.
            told(row, row.explanation.filter { said.insert($0).inserted })
        }
        return ([heading] + story + steps).joined(separator: "\n") + "\n"
    }

    private var heading: String {
        guard let node = rows.first?.node else { return "" }
        let places = [node.instance.id, node.instance.zone, node.instance.project].filter { !$0.isEmpty }
        let name = node.name.map { "\($0) (\(places.joined(separator: ", ")))" } ?? places.joined(separator: ", ")
        return style.mark(VisibleText.line(name), .heading)
    }

    private func told(_ row: BootRow, _ sentences: [Message]) -> [String] {
        let report = row.report
        let what: Message = """
            boot \(report.bootCounter), \(EventWords.name(report.phase)): \(EventWords.name(row.verdict))
            """
        let title = VisibleText.line(what.text(in: catalogue))
        let explanation = TextWrapping.wrap(VisibleText.line(Sentences.text(sentences, catalogue)))
        return ["  \(EventWords.mark(row.verdict, style)) \(report.timestamp)  \(title)"]
            + row.changes.map(change)
            + explanation.map { "      \($0)" }
    }

    private func change(_ change: RegisterChange) -> String {
        let component = change.component.message
        let message: Message = """
            PCR \(change.pcr) (\(component), \(change.algorithm)): expected \(change.expected), found \(change.actual)
            """
        return "      " + message.text(in: catalogue)
    }

    /// The steps are the same for all reports of a node, but for the time from which evidence is gathered.
    private var steps: [String] {
        let heading: Message = "What to do"
        let steps = (rows.first?.steps ?? []).enumerated().flatMap { index, step in
            let lines = TextWrapping.wrap(step.text.text(in: catalogue))
            let numbered = lines.enumerated().map {
                $0.offset == 0 ? "  \(index + 1). \($0.element)" : "     \($0.element)"
            }
            return numbered + step.commands.map { "       \(style.mark(VisibleText.line($0), .place))" }
        }
        return steps.isEmpty ? [] : ["  " + style.mark(heading.text(in: catalogue), .heading)] + steps
    }
}
