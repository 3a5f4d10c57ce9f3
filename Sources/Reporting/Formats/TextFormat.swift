import Findings
import Messages
import SourceText

/// Text for people: a frame for each finding, the summary last.
struct TextFormat: ReportFormat {
    let name = "text"
    let isForPrograms = false

    func render(_ report: ScanReport, _ options: ReportOptions) -> String {
        TextReport(report: report, options: options).lines().joined(separator: "\n") + "\n"
    }
}

/// One report as lines of text.
private struct TextReport {
    let report: ScanReport
    let options: ReportOptions

    private var style: TerminalStyle { options.style }

    func lines() -> [String] {
        var lines: [String] = []
        for file in report.unread.prefix(Self.shownUnread) { lines += unread(file) + [""] }
        if report.unread.count > Self.shownUnread {
            let rest: Message = "and \(report.unread.count - Self.shownUnread) more places that could not be read"
            lines += [options.say(rest), ""]
        }
        for group in FindingGroup.groups(
            of: report.findings.filter { $0.outcome == .failed || $0.outcome == .notDetermined }
        ) {
            lines += block(group) + (options.isBrief ? [] : [""])
        }
        if options.isBrief, lines.last != "" { lines.append("") }
        if options.showsPassed {
            lines += report.findings.filter { $0.outcome == .passed }.map(passed)
        }
        if options.showsPassed, report.count(.passed) > 0, lines.last != "" { lines.append("") }
        if options.isVerbose { lines += details() }
        let summary = ReportSummary(report)
        lines.append(style.mark(options.say(summary.headline), .heading))
        return lines + summary.remarks(isVerbose: options.isVerbose).map(options.say)
    }

    // MARK: One finding

    private func block(_ group: FindingGroup) -> [String] {
        let finding = group.first
        let word = style.mark(options.say(FindingWords.outcome(finding)), role(finding))
        var lines = ["\(word) \(style.mark(finding.rule, .heading)): \(options.say(finding.message))"]
        let place = "\(finding.location.file):\(finding.location.line):\(finding.location.column)"
        let subject: Message =
            finding.root == "." || finding.resource != nil
            ? Message(verbatim: finding.resource ?? finding.address) : "\(finding.address) in \(finding.root)"
        lines.append("  --> \(style.mark(place, .place))  \(options.say(subject))")
        if options.isBrief { return lines }
        if let source = report.sources[finding.location.file] {
            let label = options.say(finding.label)
            let frame = CodeFrame(source: source, location: finding.location, label: label, style: style)
            lines += frame.lines().map { "   " + $0 }
        }
        return lines + notes(group).map { "   = \(options.say($0))" }
    }

    private func notes(_ group: FindingGroup) -> [Message] {
        let finding = group.first
        return FindingWords.calls(finding) + group.also() + [FindingWords.because(finding)]
            + (FindingWords.help(finding).map { [$0] } ?? [])
    }

    private func role(_ finding: Finding) -> TerminalStyle.Role {
        if finding.outcome == .notDetermined { return .open }
        return finding.severity == .critical ? .critical : .high
    }

    private func passed(_ finding: Finding) -> String {
        let place = "\(finding.location.file):\(finding.location.line)"
        let word = style.mark(options.say(FindingWords.outcome(finding)), .good)
        return "\(word) \(finding.rule): \(finding.address) (\(place); \(options.say(finding.because)))"
    }

    // MARK: What could not be read

    /// How many places are shown with their surroundings; nobody reads thousands, and `--format json` has them all.
    private static let shownUnread = 100

    private func unread(_ file: UnreadFile) -> [String] {
        let word = style.mark(options.say("unread"), .critical)
        var lines = [
            "\(word) \(style.mark(file.file, .heading)): \(options.say(file.error))",
            "  --> \(style.mark("\(file.file):\(file.line):\(file.column)", .place))",
        ]
        if let source = report.sources[file.file] {
            let location = SourceLocation(
                file: file.file,
                line: file.line,
                column: file.column,
                end: .init(line: file.line, column: file.column + 1)
            )
            let frame = CodeFrame(source: source, location: location, label: options.say("here"), style: style)
            lines += frame.lines().map { "   " + $0 }
        }
        return lines
    }

    // MARK: What is listed on request

    private func suppressed() -> [Message] {
        report.findings.compactMap { finding in
            guard finding.outcome == .suppressed, let suppression = finding.suppression else { return nil }
            let place = "\(finding.location.file):\(finding.location.line)"
            let decision: Message = "\(FindingWords.reason(suppression)), \(FindingWords.origin(suppression))"
            return Message(
                verbatim: VisibleText.line(
                    options.say("suppressed: \(finding.rule) \(finding.address) (\(place)): \(decision)")
                )
            )
        }
    }

    private func details() -> [String] {
        let followed = report.notFollowed.map { call -> Message in
            "not followed: \(call.address) (\(call.source)) at \(call.location.file):\(call.location.line)"
        }
        let passed = report.passedOver.map { file -> Message in "passed over: \(file.file): \(file.error)" }
        let lines = (suppressed() + followed + passed).map(options.say)
        return lines + (lines.isEmpty ? [] : [""])
    }
}
