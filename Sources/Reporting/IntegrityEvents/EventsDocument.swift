public import IntegrityEvents
import LogEntries
public import Messages

/// JSON about a fleet's boots, in the shape of Documentation/schemas/events.schema.json.
///
/// It is made row by row, since a row can be one of a million.
public enum EventsDocument {
    /// Writes the document piece by piece.
    public static func write(_ report: FleetReport, language: Language, to output: (String) -> Void) {
        let catalogue = MessageCatalogue.catalogue(for: language)
        output("{\n  \"boots\" : ")
        let lacking = report.inventoryFaults.isEmpty ? "inventory" : "inventory: it could not be read"
        let boots = BootObject(lacking: lacking, catalogue: catalogue)
        output("[")
        for index in report.rows.indices {
            output((index == 0 ? "\n    " : ",\n    ") + boots.text(report.rows[index]))
        }
        output(report.rows.isEmpty ? "]" : "\n  ]")
        output(",\n  \"entries\" : \(indented(Entries(report.entries), by: "  "))")
        output(",\n  \"inventoryFaults\" : ")
        writeList(report.inventoryFaults, to: output) { $0.text(in: catalogue) }
        output(",\n  \"notices\" : ")
        writeList(report.notices, to: output) { Told($0, catalogue) }
        output(",\n  \"schemaVersion\" : 1,\n  \"unread\" : ")
        writeList(report.unread, to: output) { Unread($0, catalogue) }
        output("\n}\n")
    }

    private static func writeList<Element, Shown: Encodable>(
        _ elements: [Element],
        to output: (String) -> Void,
        _ shown: (Element) -> Shown
    ) {
        output("[")
        for (index, element) in elements.enumerated() {
            output((index == 0 ? "\n    " : ",\n    ") + indented(shown(element), by: "    "))
        }
        output(elements.isEmpty ? "]" : "\n  ]")
    }

    private static func indented(_ value: some Encodable, by space: String) -> String {
        JSONText.render(value).split(separator: "\n").joined(separator: "\n" + space)
    }

    private struct Entries: Encodable {
        let read, integrity, duplicates, unknown, other, filtered, unreadable: Int

        init(_ counts: EntryCounts) {
            read = counts.read
            integrity = counts.integrity
            duplicates = counts.duplicates
            unknown = counts.unknown
            other = counts.other
            filtered = counts.filtered
            unreadable = counts.unreadable
        }
    }

    private struct Told: Encodable {
        let kind, project, zone, instance, timestamp, message: String

        init(_ notice: Notice, _ catalogue: MessageCatalogue) {
            kind = notice.kind.rawValue
            project = notice.instance.project
            zone = notice.instance.zone
            instance = notice.instance.id
            timestamp = notice.timestamp.description
            message = notice.message.text(in: catalogue)
        }
    }

    private struct Unread: Encodable {
        let file: String
        let line: Int
        let error: String

        init(_ entry: UnreadableEntry, _ catalogue: MessageCatalogue) {
            file = entry.file
            line = entry.line
            error = entry.reason.text(in: catalogue)
        }
    }
}
