public import IntegrityEvents
import LogEntries
public import Messages

/// A fleet's boots for people: the story of each node that needs somebody, then what else happened, then the boots.
public enum EventsText {
    /// What `events` says.
    /// - Parameter showsPassed: whether the table lists boots that passed however many there are.
    public static func render(
        _ report: FleetReport,
        language: Language,
        style: TerminalStyle,
        showsPassed: Bool = false
    ) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        let parts =
            stories(report, catalogue, style) + [
                notices(report, catalogue, style),
                EventsTable(catalogue: catalogue, style: style, showsPassed: showsPassed).render(report.rows),
                EventsSummary(catalogue: catalogue).render(report),
            ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func stories(
        _ report: FleetReport,
        _ catalogue: MessageCatalogue,
        _ style: TerminalStyle
    ) -> [String] {
        var order: [String] = []
        var rows: [String: [BootRow]] = [:]
        for row in report.rows where row.verdict != .passed {
            if rows[row.report.instance.id] == nil { order.append(row.report.instance.id) }
            rows[row.report.instance.id, default: []].append(row)
        }
        return order.map { NodeStory(rows: rows[$0] ?? [], catalogue: catalogue, style: style).render() }
    }

    private static func notices(
        _ report: FleetReport,
        _ catalogue: MessageCatalogue,
        _ style: TerminalStyle
    ) -> String {
        guard !report.notices.isEmpty else { return "" }
        let heading: Message = "What else the entries say"
        let lines = report.notices.map { notice in
            let text = VisibleText.line(notice.message.text(in: catalogue))
            return "  \(notice.timestamp)  \(VisibleText.line(notice.instance.id))  \(text)\n"
        }
        return style.mark(heading.text(in: catalogue), .heading) + "\n" + lines.joined()
    }
}
