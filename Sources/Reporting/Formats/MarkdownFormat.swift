import Findings
import Messages
import SourceText

/// GitHub Flavored Markdown, for comments on pull requests and summaries of jobs.
struct MarkdownFormat: ReportFormat {
    let name = "markdown"
    let isForPrograms = false

    func render(_ report: ScanReport, _ options: ReportOptions) -> String {
        MarkdownReport(report: report, options: options).blocks().joined(separator: "\n\n") + "\n"
    }
}

/// One report as blocks with an empty line between them.
private struct MarkdownReport {
    let report: ScanReport
    let options: ReportOptions

    func blocks() -> [String] {
        let summary = ReportSummary(report)
        var blocks = ["## Shieldwatch", "**\(text(summary.headline))**"]
        blocks += summary.remarks(isVerbose: true).map(text)
        blocks += unread() + findings() + open() + details()
        if options.showsPassed { blocks += passed() }
        return blocks + suppressed() + notFollowed()
    }

    // MARK: Tables

    private func unread() -> [String] {
        guard !report.unread.isEmpty else { return [] }
        let lines = report.unread.map { file in
            "- \(place(file.file, file.line, file.column)): \(text(file.error))"
        }
        return [heading("Could not be read"), lines.joined(separator: "\n")]
    }

    private func findings() -> [String] {
        let failed = findings(.failed)
        guard !failed.isEmpty else { return [] }
        let rows = failed.map { finding in
            [
                text(FindingWords.severity(finding.severity)), MarkdownText.code(finding.rule), subject(finding),
                place(finding.location), text(finding.message), FindingWords.cost(finding).map(text) ?? "",
            ]
        }
        return [heading("Findings"), table(["Severity", "Rule", "Resource", "Place", "What is so", "Fix"], rows)]
    }

    private func open() -> [String] {
        let open = findings(.notDetermined)
        guard !open.isEmpty else { return [] }
        let rows = open.map { finding in
            [
                MarkdownText.code(finding.rule), subject(finding), place(finding.location), text(finding.message),
                finding.missing.map { MarkdownText.code($0.reference) }.joined(separator: ", "),
            ]
        }
        return [heading("Not determined"), table(["Rule", "Resource", "Place", "What is open", "Missing"], rows)]
    }

    private func passed() -> [String] {
        let rows = findings(.passed).map { finding in
            [MarkdownText.code(finding.rule), subject(finding), place(finding.location), text(finding.because)]
        }
        guard !rows.isEmpty else { return [] }
        return collapsed("Passed", [table(["Rule", "Resource", "Place", "Because"], rows)])
    }

    private func suppressed() -> [String] {
        let rows = findings(.suppressed).map { finding in
            [
                MarkdownText.code(finding.rule), subject(finding), place(finding.location),
                finding.suppression.map { text(FindingWords.reason($0)) } ?? "",
                finding.suppression.map { text(FindingWords.origin($0, path: report.pathInRepository)) } ?? "",
            ]
        }
        guard !rows.isEmpty else { return [] }
        return collapsed("Suppressed", [table(["Rule", "Resource", "Place", "Reason", "Decided in"], rows)])
    }

    private func notFollowed() -> [String] {
        let rows = report.notFollowed.map { call in
            [MarkdownText.code(call.address), MarkdownText.code(call.source), place(call.location)]
        }
        guard !rows.isEmpty else { return [] }
        return collapsed(
            "Modules that are not on this disk and do not seem to concern nodes",
            [
                table(["Call", "Source", "Place"], rows)
            ]
        )
    }

    // MARK: Details

    private func details() -> [String] {
        let told = report.findings.filter { $0.outcome == .failed || $0.outcome == .notDetermined }
        guard !told.isEmpty else { return [] }
        return [heading("Details")] + FindingGroup.groups(of: told).flatMap(detail)
    }

    private func detail(_ group: FindingGroup) -> [String] {
        let finding = group.first
        let word = text(FindingWords.outcome(finding))
        var blocks = ["#### \(MarkdownText.code(finding.rule)) (\(word)): \(text(finding.message))"]
        blocks.append("\(place(finding.location)), \(subject(finding))")
        if let source = report.sources[finding.location.file] {
            let label = VisibleText.line(options.say(finding.label))
            let frame = CodeFrame(source: source, location: finding.location, label: label, style: .plain)
            blocks.append(MarkdownText.fenced(frame.lines().joined(separator: "\n"), language: "text"))
        }
        let path = report.pathInRepository
        let notes =
            (FindingWords.calls(finding, path: path) + group.also() + [FindingWords.because(finding, path: path)]).map(
                text
            )
            // Nothing of the input goes into this one, so its code may be code.
            + (FindingWords.help(finding).map { [options.say($0)] } ?? [])
        blocks.append(notes.map { "- \($0)" }.joined(separator: "\n"))
        return blocks
    }

    // MARK: Pieces

    private func findings(_ outcome: Outcome) -> [Finding] { report.findings.filter { $0.outcome == outcome } }

    private func text(_ message: Message) -> String { MarkdownText.text(options.say(message)) }

    private func heading(_ message: Message) -> String { "### \(text(message))" }

    private func subject(_ finding: Finding) -> String {
        if let resource = finding.resource { return MarkdownText.code(resource) }
        let address = MarkdownText.code(finding.address)
        guard finding.root != "." else { return address }
        // Names stand in the type of code, so the words around them are said with nothing in between.
        let words = options.say("\(Message(verbatim: "\u{0}")) in \(Message(verbatim: "\u{1}"))")
        return words.replacing("\u{0}", with: address).replacing("\u{1}", with: MarkdownText.code(finding.root))
    }

    private func place(_ location: SourceLocation) -> String {
        place(location.file, location.line, location.column)
    }

    private func place(_ file: String, _ line: Int, _ column: Int) -> String {
        MarkdownText.code("\(report.pathInRepository(file)):\(line):\(column)")
    }

    private func table(_ heads: [Message], _ rows: [[String]]) -> String {
        let rule = MarkdownText.row(heads.map { _ in "---" })
        return ([MarkdownText.row(heads.map(text)), rule] + rows.map(MarkdownText.row)).joined(separator: "\n")
    }

    private func collapsed(_ title: Message, _ blocks: [String]) -> [String] {
        ["<details>\n<summary>\(text(title))</summary>"] + blocks + ["</details>"]
    }
}
