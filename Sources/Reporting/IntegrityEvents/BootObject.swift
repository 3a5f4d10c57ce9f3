import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages

/// A report as an object of the document about a fleet's boots.
struct BootObject {
    /// What is missing where machines were not compared.
    let lacking: String
    let catalogue: MessageCatalogue

    /// The object, indented as an element of the document's array.
    func text(_ row: BootRow) -> String {
        var lines = JSONLines(indentation: "    ")
        lines.object { write(row, to: &$0) }
        return lines.text
    }

    private func write(_ row: BootRow, to lines: inout JSONLines) {
        let report = row.report
        lines.text("bootCounter", report.bootCounter)
        lines.objects("changes", row.changes) { write($1, to: &$0) }
        lines.object("cohort") { write(row.standing, to: &$0) }
        lines.text("explanation", Sentences.text(row.explanation, catalogue))
        lines.text("instance", report.instance.id)
        if let name = row.node.name { lines.text("name", name) }
        lines.numbers("notInPolicy", row.judged.comparison.outsidePolicy)
        lines.text("phase", report.phase.rawValue)
        lines.text("project", report.instance.project)
        lines.text("reported", report.passed.map { $0 ? "passed" : "failed" } ?? "notDetermined")
        lines.objects("steps", row.steps) { lines, step in
            lines.texts("commands", step.commands)
            lines.text("text", step.text.text(in: catalogue))
        }
        lines.text("timestamp", report.timestamp.description)
        lines.text("verdict", row.verdict.rawValue)
        lines.text("zone", report.instance.zone)
    }

    private func write(_ change: RegisterChange, to lines: inout JSONLines) {
        lines.text("actual", change.actual.description)
        lines.text("algorithm", change.algorithm.name)
        lines.text("component", change.component.rawValue)
        lines.text("expected", change.expected.description)
        lines.number("pcr", change.pcr)
    }

    private func write(_ standing: CohortStanding?, to lines: inout JSONLines) {
        lines.number("agrees", standing?.agrees ?? 0)
        if let standing { lines.text("explanation", standing.explanation.text(in: catalogue)) }
        lines.text("key", standing?.key ?? "")
        if let standing {
            let aside = standing.registers.compactMap { register in
                register.aside.map { (pcr: register.register.pcr, reason: $0) }
            }
            lines.objects("leftAside", aside) { lines, register in
                lines.number("pcr", register.pcr)
                lines.text("reason", register.reason.message.text(in: catalogue))
            }
        }
        let missing = standing.map { $0.missing.map { "PCR \($0)" } } ?? [lacking]
        if !missing.isEmpty { lines.texts("missing", missing) }
        lines.number("nodes", standing?.nodes ?? 0)
        lines.text("standing", (standing?.standing ?? .notDetermined).rawValue)
    }
}
