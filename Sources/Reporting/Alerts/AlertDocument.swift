import AlertChecks
import Findings
import GKEInventory
public import Messages

/// JSON about alerts, in the shape of Documentation/schemas/alerts-check.schema.json.
public enum AlertDocument {
    /// What `alerts check` says.
    public static func json(_ report: AlertReport, language: Language) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        return JSONText.render(
            Document(
                paths: report.review.paths.map { Path($0, catalogue) },
                problems: report.review.problems.map { Problem($0, catalogue) },
                covered: Answers(AlertEvent.covered.map { ($0, report.review.covered($0).flag) }),
                alsoCovered: Answers([(.poolCreatedUnwatched, report.review.covered(.poolCreatedUnwatched).flag)]),
                unrelated: report.review.unrelatedCount,
                unread: report.unread.map { Unread($0, catalogue) }
            )
        )
    }

    private struct Document: Encodable {
        let schemaVersion = 1
        let paths: [Path]
        let problems: [Problem]
        let covered, alsoCovered: Answers
        let unrelated: Int
        let unread: [Unread]
    }

    private struct Path: Encodable {
        let name, root, kind, reaches: String
        let location: Location
        let because: String?
        let events: [Event]
        let problems: [Problem]

        init(_ path: AlertPath, _ catalogue: MessageCatalogue) {
            name = path.name
            root = path.resource.root
            kind = path.kind.rawValue
            reaches = path.reaches.rawValue
            location = Location(path.resource.body.location)
            because = path.reach.because?.text(in: catalogue)
            events = path.events.map { Event($0, catalogue) }
            problems = path.problems.map { Problem($0, catalogue) }
        }
    }

    /// Whether a path fires for an event: null where that is not known.
    private struct Event: Encodable {
        let event: String
        let fires: Bool?
        let because: String?

        init(_ result: AlertPath.EventResult, _ catalogue: MessageCatalogue) {
            event = result.event.rawValue
            fires = result.fires.flag
            because = result.fires.because?.text(in: catalogue)
        }

        private enum Name: String, CodingKey { case event, fires, because }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Name.self)
            try container.encode(event, forKey: .event)
            try container.encode(fires, forKey: .fires)
            try container.encodeIfPresent(because, forKey: .because)
        }
    }

    private struct Problem: Encodable {
        let kind, message, fix: String
        let location: Location
        let note: Bool?

        init(_ problem: AlertProblem, _ catalogue: MessageCatalogue) {
            kind = problem.kind
            message = problem.message.text(in: catalogue)
            fix = problem.fix.text(in: catalogue)
            location = Location(problem.location)
            note = problem.isNote ? true : nil
        }
    }

    private struct Location: Encodable {
        let file: String
        let line, column: Int

        init(_ location: SourceLocation) {
            file = location.file
            line = location.line
            column = location.column
        }
    }

    private struct Unread: Encodable {
        let file, error: String
        let line, column: Int

        init(_ unread: UnreadFile, _ catalogue: MessageCatalogue) {
            file = unread.file
            error = unread.error.text(in: catalogue)
            line = unread.line
            column = unread.column
        }
    }

    /// One answer an event, null where it is not known.
    private struct Answers: Encodable {
        let answers: [(event: AlertEvent, flag: Bool?)]

        init(_ answers: [(AlertEvent, Bool?)]) { self.answers = answers.map { (event: $0.0, flag: $0.1) } }

        private struct Name: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Name.self)
            for answer in answers {
                try container.encode(answer.flag, forKey: Name(stringValue: answer.event.rawValue))
            }
        }
    }
}
