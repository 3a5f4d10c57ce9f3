import Findings
import SourceText

/// Text for people: a frame for each finding, the summary last.
struct TextFormat: ReportFormat {
    let name = "text"

    func render(_ report: ScanReport, _ options: ReportOptions) -> String {
        var lines: [String] = []
        for file in report.unread { lines += unread(file, report, options.style) + [""] }
        for group in FindingGroup.groups(
            of: report.findings.filter { $0.outcome == .failed || $0.outcome == .notDetermined }
        ) {
            lines += block(group, report, options.style) + [""]
        }
        if options.showsPassed {
            lines += report.findings.filter { $0.outcome == .passed }.map { passed($0, options.style) }
        }
        if options.showsPassed, report.count(.passed) > 0, lines.last != "" { lines.append("") }
        if options.isVerbose { lines += details(report) }
        lines += summary(report, options)
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: One finding

    private func block(_ group: FindingGroup, _ report: ScanReport, _ style: TerminalStyle) -> [String] {
        let finding = group.first
        var lines = [
            "\(style.mark(word(finding), role(finding))) \(style.mark(finding.rule, .heading)): \(finding.message)"
        ]
        let place = "\(finding.location.file):\(finding.location.line):\(finding.location.column)"
        let root = finding.root == "." ? "" : " in \(finding.root)"
        lines.append("  --> \(style.mark(place, .place))  \(finding.address)\(root)")
        if let source = report.sources[finding.location.file] {
            let frame = CodeFrame(source: source, location: finding.location, label: label(finding), style: style)
            lines += frame.lines().map { "   " + $0 }
        }
        for call in finding.calls.reversed() {
            lines.append("   = via \(call.address), called at \(call.location.file):\(call.location.line)")
        }
        lines += group.also().map { "   = \($0)" }
        lines.append(
            "   = \(finding.because)\(finding.source.map { ", as written at \($0.file):\($0.line):\($0.column)" } ?? "")"
        )
        if let help = help(finding) { lines.append("   = \(help)") }
        return lines
    }

    private func word(_ finding: Finding) -> String {
        finding.outcome == .notDetermined ? "not determined" : finding.severity.rawValue
    }

    private func role(_ finding: Finding) -> TerminalStyle.Role {
        if finding.outcome == .notDetermined { return .open }
        return finding.severity == .critical ? .critical : .high
    }

    /// What the mark under the code says: the value, or that nothing is written in this block.
    private func label(_ finding: Finding) -> String {
        if finding.mark == .block { return "not set in here" }
        return finding.outcome == .notDetermined ? "cannot be known from here" : "off"
    }

    private func help(_ finding: Finding) -> String? {
        guard finding.outcome == .failed else { return nil }
        let explain = "`shieldwatch explain \(finding.rule)`"
        switch finding.fix {
        case .inPlace: return "fix: applies in place; \(explain) says how"
        case .replacesNodePool:
            return
                "fix: Terraform replaces the node pool, all its nodes at once; \(explain) says how to avoid the outage"
        case .replacesCluster: return "fix: Terraform replaces the whole cluster; \(explain) says how to avoid it"
        case .none: return nil
        }
    }

    private func passed(_ finding: Finding, _ style: TerminalStyle) -> String {
        let place = "\(finding.location.file):\(finding.location.line)"
        return "\(style.mark("passed", .good)) \(finding.rule): \(finding.address) (\(place); \(finding.because))"
    }

    // MARK: What could not be read

    private func unread(_ file: UnreadFile, _ report: ScanReport, _ style: TerminalStyle) -> [String] {
        var lines = [
            "\(style.mark("unread", .critical)) \(style.mark(file.file, .heading)): \(file.error)",
            "  --> \(style.mark("\(file.file):\(file.line):\(file.column)", .place))",
        ]
        if let source = report.sources[file.file] {
            let location = SourceLocation(
                file: file.file,
                line: file.line,
                column: file.column,
                end: .init(line: file.line, column: file.column + 1)
            )
            lines += CodeFrame(source: source, location: location, label: "here", style: style).lines().map {
                "   " + $0
            }
        }
        return lines
    }

    private func details(_ report: ScanReport) -> [String] {
        let followed = report.notFollowed.map {
            "not followed: \($0.address) (\($0.source)) at \($0.location.file):\($0.location.line)"
        }
        let passed = report.passedOver.map { "passed over: \($0.file): \($0.error)" }
        return followed + passed + (followed.isEmpty && passed.isEmpty ? [] : [""])
    }

    // MARK: The last lines

    private func summary(_ report: ScanReport, _ options: ReportOptions) -> [String] {
        var parts = [findings(report)]
        if report.count(.notDetermined) > 0 { parts.append("\(report.count(.notDetermined)) not determined") }
        if !report.findings.isEmpty { parts.append("\(report.count(.passed)) passed") }
        if report.count(.suppressed) > 0 { parts.append("\(report.count(.suppressed)) suppressed") }
        var lines = [options.style.mark(parts.joined(separator: ", ") + ".", .heading)]
        if !report.unread.isEmpty {
            let count = report.unread.count
            lines.append(
                count == 1
                    ? "1 file could not be read; what it declares is not judged."
                    : "\(count) files could not be read; what they declare is not judged."
            )
        }
        if !report.notFollowed.isEmpty, !options.isVerbose {
            let count = report.notFollowed.count
            lines.append(
                "\(count) call\(count == 1 ? "" : "s") of modules that are not on this disk and do not seem to concern nodes; --verbose lists them."
            )
        }
        return lines
    }

    private func findings(_ report: ScanReport) -> String {
        let failed = report.findings.filter { $0.outcome == .failed }
        guard !report.findings.isEmpty else {
            let count = report.folderCount
            guard count > 0 || report.unread.isEmpty else { return "Nothing could be judged" }
            return "No GKE clusters or node pools in \(count) folder\(count == 1 ? "" : "s") with Terraform files"
        }
        guard !failed.isEmpty else { return "No findings" }
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = failed.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)"
        }
        return "\(failed.count) finding\(failed.count == 1 ? "" : "s") (\(counts.joined(separator: ", ")))"
    }
}
