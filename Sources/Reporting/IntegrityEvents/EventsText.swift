public import IntegrityEvents
import LogEntries
public import Messages

/// A fleet's boots for people: the story of each node that needs somebody, then what else happened, then the boots.
public enum EventsText {
    /// Writes what `events` says piece by piece.
    /// - Parameter showsPassed: whether the table lists boots that passed however many there are.
    public static func write(
        _ report: FleetReport,
        language: Language,
        style: TerminalStyle,
        showsPassed: Bool = false,
        to output: (String) -> Void
    ) {
        let catalogue = MessageCatalogue.catalogue(for: language)
        for rows in stories(report.rows) {
            NodeStory(fleet: report.rows, rows: rows, catalogue: catalogue, style: style).write(to: output)
            output("\n")
        }
        let told = notices(report, catalogue, style)
        if !told.isEmpty { output(told + "\n") }
        if !report.rows.isEmpty {
            EventsTable(catalogue: catalogue, style: style, showsPassed: showsPassed).write(report.rows, to: output)
            output("\n")
        }
        output(EventsSummary(catalogue: catalogue).render(report))
    }

    /// The indices of the rows of each node that has one which did not pass.
    private static func stories(_ rows: BootRows) -> [[Int]] {
        var numbers: [String: Int] = [:]
        var stories: [[Int]] = []
        for index in rows.indices where rows.verdict(at: index) != .passed {
            let number = numbers[rows.instanceID(at: index), default: stories.count]
            if number == stories.count {
                numbers[rows.instanceID(at: index)] = number
                stories.append([])
            }
            stories[number].append(index)
        }
        return stories
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
