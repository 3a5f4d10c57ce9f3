import AlertChecks
import Findings
public import Messages
import SourceText

/// What becomes of every event, for people: each path with its events and problems, the sum last.
public enum AlertText {
    /// What `alerts check` says.
    public static func render(_ report: AlertReport, language: Language, style: TerminalStyle) -> String {
        AlertTextReport(report: report, catalogue: .catalogue(for: language), style: style).lines()
            .joined(separator: "\n") + "\n"
    }
}

/// One report as lines of text.
private struct AlertTextReport {
    let report: AlertReport
    let catalogue: MessageCatalogue
    let style: TerminalStyle

    private func say(_ message: Message) -> String { VisibleText.line(message.text(in: catalogue)) }

    func lines() -> [String] {
        var lines = report.unread.flatMap { unread($0) + [""] }
        for path in report.review.paths { lines += self.path(path) + [""] }
        for problem in report.review.problems { lines += self.problem(problem) + [""] }
        return lines + summary()
    }

    // MARK: One path

    private func path(_ path: AlertPath) -> [String] {
        let head = "\(style.mark(path.name, .heading)) (\(say(AlertWords.name(path.kind)))): "
        var lines = [head + say(AlertWords.reach(path.reaches))]
        if let because = path.reach.because { lines.append("   = \(say(because))") }
        lines += path.events.map(event)
        for problem in path.problems { lines += [""] + self.problem(problem) }
        return lines
    }

    private func event(_ result: AlertPath.EventResult) -> String {
        let name = say(AlertWords.name(result.event))
        let because = result.fires.because.map { "  " + style.mark(say($0), .faint) } ?? ""
        return "  \(mark(result.fires)) \(name)\(because)"
    }

    /// The mark differs in shape as well as in colour.
    private func mark(_ answer: Answer) -> String {
        switch answer {
        case .yes: style.mark("✓", .good)
        case .no: style.mark("X", .critical)
        case .unknown: style.mark("?", .open)
        }
    }

    private func problem(_ problem: AlertProblem) -> [String] {
        let kind = problem.isNote ? style.mark(say("note"), .open) : style.mark(say("problem"), .critical)
        let location = problem.location
        let place = "\(location.file):\(location.line):\(location.column)"
        var lines = [
            "\(kind) \(style.mark(problem.kind, .heading)): \(say(problem.message))",
            "  --> \(style.mark(place, .place))",
        ]
        if let source = report.sources[location.file] {
            let frame = CodeFrame(source: source, location: location, label: say(problem.label), style: style)
            lines += frame.lines().map { "   " + $0 }
        }
        return lines + ["   = \(say("to repair it, \(problem.fix)"))"]
    }

    private func unread(_ file: UnreadFile) -> [String] {
        let word = style.mark(say("unread"), .critical)
        return [
            "\(word) \(style.mark(file.file, .heading)): \(say(file.error))",
            "  --> \(style.mark("\(file.file):\(file.line):\(file.column)", .place))",
        ]
    }

    // MARK: The sum

    private func summary() -> [String] {
        guard !report.review.isEmpty else { return nothing() }
        let heading = style.mark(say("Does a person hear of it when…"), .heading)
        return [heading]
            + AlertEvent.allCases.map { event in
                let answer = report.review.covered(event)
                let because = answer.because.map { "  " + style.mark(say($0), .faint) } ?? ""
                return "  \(mark(answer)) \(say(AlertWords.name(event)))\(because)"
            }
    }

    private func nothing() -> [String] {
        let texts: [Message] = [
            "Nothing here raises an alarm when a node's boot is not what it should be.",
            "Write an alerting policy with a condition that matches log entries, and this filter.",
        ]
        return texts.map { style.mark(say($0), .heading) } + ["", "  \(RecommendedFilter.log)", ""]
            + [
                say(
                    "It needs an alert_strategy with a notification_rate_limit, and a notification channel that a person reads."
                ), say("Another policy should match what switches the alarm off."), "", "  \(RecommendedFilter.audit)",
            ]
    }
}
