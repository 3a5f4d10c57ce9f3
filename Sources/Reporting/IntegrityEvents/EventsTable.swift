import IntegrityEvents
import LogEntries
import Messages

/// The table of boots.
struct EventsTable {
    let catalogue: MessageCatalogue
    let style: TerminalStyle
    let showsPassed: Bool

    /// More rows than these nobody reads: those that passed are left out then.
    private static let longest = 60

    func write(_ rows: BootRows, to output: (String) -> Void) {
        guard !rows.isEmpty else { return }
        let isShort = showsPassed || rows.count <= Self.longest
        let shown = isShort ? Array(rows.indices) : rows.indices.filter { rows.verdict(at: $0) != .passed }
        let leftOut = rows.count - shown.count
        let headings: [Message] = ["TIME", "INSTANCE", "BOOT", "PHASE", "GOOGLE", "VERDICT", "COHORT", "CHANGED"]
        var table = TextTable([""] + headings.map { $0.text(in: catalogue) })
        table.rows = shown.map { cells(rows[$0]) }
        if !shown.isEmpty { table.write(style, to: output) }
        let rest: Message = "\(leftOut) reports passed and are not listed; --show-passed lists them."
        if leftOut > 0 { output(rest.text(in: catalogue) + "\n") }
    }

    private func cells(_ row: BootRow) -> [String] {
        let report = row.report
        let changed = row.changes.map { "PCR \($0.pcr)" }.joined(separator: ", ")
        return [
            EventWords.mark(row.verdict, .plain), report.timestamp.description,
            VisibleText.line(row.node.name ?? report.instance.id), VisibleText.line(report.bootCounter),
            report.phase.name.text(in: catalogue), EventWords.reported(report).text(in: catalogue),
            EventWords.name(row.verdict).text(in: catalogue),
            EventWords.name(row.standing?.standing).text(in: catalogue),
            changed,
        ]
    }
}
