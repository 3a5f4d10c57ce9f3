import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages

/// What happened to one node, why that matters and what to do.
struct NodeStory {
    let fleet: BootRows
    /// The indices of the node's rows that did not pass.
    let rows: [Int]
    let catalogue: MessageCatalogue
    let style: TerminalStyle

    func write(to output: (String) -> Void) {
        guard let index = rows.first else { return }
        let first = fleet[index]
        output(heading(first) + "\n")
        // What a register means is said once. A node may have very many rows, and hashes are enough to tell sentences.
        var said: Set<Int> = []
        for index in rows {
            let row = fleet[index]
            let sentences = row.explanation.filter { said.insert($0.hashValue).inserted }
            for line in told(row, sentences) { output(line + "\n") }
        }
        for line in steps(first) { output(line + "\n") }
    }

    private func heading(_ row: BootRow) -> String {
        let node = row.node
        let places = [node.instance.id, node.instance.zone, node.instance.project].filter { !$0.isEmpty }
        let name = node.name.map { "\($0) (\(places.joined(separator: ", ")))" } ?? places.joined(separator: ", ")
        return style.mark(VisibleText.line(name), .heading)
    }

    private func told(_ row: BootRow, _ sentences: [Message]) -> [String] {
        let report = row.report
        let what: Message = """
            boot \(report.bootCounter), \(report.phase.name): \(EventWords.name(row.verdict))
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
    private func steps(_ row: BootRow) -> [String] {
        let heading: Message = "What to do"
        let steps = row.steps.enumerated().flatMap { index, step in
            let lines = TextWrapping.wrap(step.text.text(in: catalogue))
            let numbered = lines.enumerated().map {
                $0.offset == 0 ? "  \(index + 1). \($0.element)" : "     \($0.element)"
            }
            return numbered + step.commands.map { "       \(style.mark(VisibleText.line($0), .place))" }
        }
        return steps.isEmpty ? [] : ["  " + style.mark(heading.text(in: catalogue), .heading)] + steps
    }
}
