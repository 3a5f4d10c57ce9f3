public import IntegrityEvents
import LogEntries
import MeasuredBoot
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
        writeList(report.rows, to: output) { Boot($0, lacking, catalogue) }
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

    private struct Boot: Encodable {
        let project, zone, instance: String
        let name: String?
        let bootCounter, phase, reported, verdict, timestamp: String
        let changes: [Change]
        let notInPolicy: [Int]
        let cohort: Cohort
        let explanation: String
        let steps: [Step]

        init(_ row: BootRow, _ lacking: String, _ catalogue: MessageCatalogue) {
            let report = row.report
            project = report.instance.project
            zone = report.instance.zone
            instance = report.instance.id
            name = row.node.name
            bootCounter = report.bootCounter
            phase = report.phase.rawValue
            reported = report.passed.map { $0 ? "passed" : "failed" } ?? "notDetermined"
            verdict = row.verdict.rawValue
            timestamp = report.timestamp.description
            changes = row.changes.map(Change.init)
            notInPolicy = row.judged.comparison.outsidePolicy
            cohort = Cohort(row.standing, lacking, catalogue)
            explanation = Sentences.text(row.explanation, catalogue)
            steps = row.steps.map { Step(text: $0.text.text(in: catalogue), commands: $0.commands) }
        }
    }

    private struct Change: Encodable {
        let pcr: Int
        let algorithm, component, expected, actual: String

        init(_ change: RegisterChange) {
            pcr = change.pcr
            algorithm = change.algorithm.name
            component = change.component.rawValue
            expected = change.expected.description
            actual = change.actual.description
        }
    }

    private struct Cohort: Encodable {
        let key: String
        let nodes, agrees: Int
        let standing: String
        let explanation: String?
        let missing: [String]?
        let leftAside: [Aside]?

        init(_ cohort: CohortStanding?, _ lacking: String, _ catalogue: MessageCatalogue) {
            key = cohort?.key ?? ""
            nodes = cohort?.nodes ?? 0
            agrees = cohort?.agrees ?? 0
            standing = (cohort?.standing ?? .notDetermined).rawValue
            explanation = cohort?.explanation.text(in: catalogue)
            missing = cohort.map { $0.missing.isEmpty ? nil : $0.missing.map { "PCR \($0)" } } ?? [lacking]
            leftAside = cohort?.registers.compactMap { register in
                register.aside.map { Aside(pcr: register.register.pcr, reason: $0.message.text(in: catalogue)) }
            }
        }
    }

    private struct Aside: Encodable {
        let pcr: Int
        let reason: String
    }

    private struct Step: Encodable {
        let text: String
        let commands: [String]
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
