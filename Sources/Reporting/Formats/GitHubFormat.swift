import Findings
import Messages

/// Workflow commands that GitHub Actions turns into annotations of the changed files
/// (GitHub Docs, "Workflow commands for GitHub Actions").
struct GitHubFormat: ReportFormat {
    let name = "github"
    let isForPrograms = false

    func render(_ report: ScanReport, _ options: ReportOptions) -> String {
        var lines = report.unread.map { unread($0, report, options) }
        // GitHub shows ten annotations of a kind for a step, so those that matter most come first.
        for outcome in [Outcome.failed, .notDetermined] {
            for severity in Severity.allCases.reversed() {
                let findings = report.findings.filter { $0.outcome == outcome && $0.severity == severity }
                lines += findings.map { annotation($0, report, options) }
            }
        }
        let summary = ReportSummary(report)
        lines.append(([summary.headline] + summary.remarks(isVerbose: false)).map(options.say).joined(separator: " "))
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a finding is to GitHub.
    private func command(_ finding: Finding) -> String {
        guard finding.outcome == .failed else { return "warning" }
        return switch finding.severity {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low: "notice"
        }
    }

    private func annotation(_ finding: Finding, _ report: ScanReport, _ options: ReportOptions) -> String {
        let place = finding.location
        var properties = [
            ("file", report.pathInRepository(place.file)), ("line", "\(place.line)"), ("endLine", "\(place.end.line)"),
        ]
        // The runner drops columns of a place that goes over several lines.
        if place.end.line == place.line {
            properties += [("col", "\(place.column)"), ("endColumn", "\(place.end.column)")]
        }
        let title: Message = "\(finding.rule) (\(FindingWords.outcome(finding)))"
        properties.append(("title", options.say(title)))
        let calls = FindingWords.calls(finding, path: report.pathInRepository)
        let subject = Message(verbatim: finding.resource ?? finding.address)
        let notes = [finding.message, subject] + calls + [FindingWords.because(finding, path: report.pathInRepository)]
        let text = notes + (FindingWords.help(finding).map { [$0] } ?? [])
        return Self.line(command(finding), properties, text.map(options.say).joined(separator: "\n"))
    }

    private func unread(_ file: UnreadFile, _ report: ScanReport, _ options: ReportOptions) -> String {
        let properties = [
            ("file", report.pathInRepository(file.file)), ("line", "\(file.line)"), ("col", "\(file.column)"),
            ("title", options.say("unread")),
        ]
        return Self.line("error", properties, options.say(file.error))
    }

    // MARK: Workflow commands

    private static func line(_ command: String, _ properties: [(String, String)], _ message: String) -> String {
        let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
        return "::\(command) \(list)::\(data(message))"
    }

    /// A message: a line break would end the command and could begin another one.
    private static func data(_ text: String) -> String {
        escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    /// A property: a comma would end it, and two colons would begin the message.
    private static func property(_ text: String) -> String {
        escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    /// Scalars, not characters: a carriage return and a line feed are one character to Swift.
    private static func escape(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let escaped = table[scalar] { result += escaped } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
