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
        for severity in Severity.allCases.reversed() {
            lines += report.findings.filter { $0.severity == severity }.compactMap { finding in
                command(finding).map { annotation($0, finding, report, options) }
            }
        }
        let summary = ReportSummary(report)
        lines.append(([summary.headline] + summary.remarks(isVerbose: true)).map(options.say).joined(separator: " "))
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a finding is to GitHub; nil for what is not told.
    private func command(_ finding: Finding) -> String? {
        switch (finding.outcome, finding.severity) {
        case (.failed, .critical), (.failed, .high): "error"
        case (.failed, .medium), (.notDetermined, _): "warning"
        case (.failed, .low): "notice"
        case (.passed, _), (.suppressed, _): nil
        }
    }

    private func annotation(
        _ command: String,
        _ finding: Finding,
        _ report: ScanReport,
        _ options: ReportOptions
    ) -> String {
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
        let calls = finding.calls.reversed().map { call -> Message in
            "via \(call.address), called at \(call.location.file):\(call.location.line)"
        }
        let subject = Message(verbatim: finding.resource ?? finding.address)
        let notes = [finding.message, subject] + calls + [FindingWords.because(finding)]
        let text = notes + (FindingWords.help(finding).map { [$0] } ?? [])
        return Self.line(command, properties, text.map(options.say).joined(separator: "\n"))
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
