import Alerting
import Findings
import IntegrityEvents
import MeasuredBoot

extension NamedSchemas {
    static let incident = Schema.object(
        .required("id", .text, "The identifier in addresses."),
        .required("key", .text, "What tells it from others: the same for the same entries."),
        .required("state", .word(IncidentState.self)),
        .required("severity", .word(Severity.self)),
        .required("title", .text, "What it is about, in one line."),
        .required("kind", .word(IncidentKind.self), "What it is about. More kinds may come."),
        .required("subject", .text, "The cohort, project, machine or source."),
        .optional("cluster", .text),
        .optional("pool", .text),
        .required("nodes", .list(of: .text), "The numeric IDs of the machines, in the order in which they joined."),
        .required("changes", .list(of: .named(.incidentChange))),
        .required("explanation", .list(of: .text), "What is known about it and how sure that is."),
        .required("openedAt", .moment),
        .required("updatedAt", .moment),
        .required("firstSeen", .moment, "When the log says that it began."),
        .required("lastSeen", .moment, "When the log says that it last happened."),
        .optional("acknowledgedBy", .text)
    )

    static let incidentChange = Schema.object(
        .required("phase", .word(ReportPhase.self)),
        .required("pcr", .integer(0 ... .max)),
        .required("component", .word(Component.self), "What a change of it most likely is about."),
        .required("algorithm", .text, "The bank."),
        .optional("expected", .text, "The expected value in hexadecimal."),
        .required("actual", .text, "The value that is there, in hexadecimal.")
    )

    static let timelineEntry = Schema.object(
        .required("at", .moment),
        .required("event", .word(TimelineJSON.events)),
        .optional("instance", .text, "The machine that it is about."),
        .optional("by", .text, "Who did it."),
        .optional("text", .text, "What they said, or the silence."),
        .optional("from", .text),
        .optional("to", .text)
    )

    static let silenceMatcher = Schema.object(
        .required("field", .word(SilenceMatcher.Field.self)),
        .required("value", .text(1...1_000), "Compared exactly.")
    )

    static let silence = Schema.object(
        .required("id", .text),
        .required("state", .word(SilenceState.self)),
        .required("matchers", .list(of: .named(.silenceMatcher)), "An incident has to fit all of them."),
        .required("startsAt", .moment),
        .required("endsAt", .moment),
        .required("author", .text),
        .required("comment", .text)
    )
}
