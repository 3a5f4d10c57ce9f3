import Findings
public import Messages

/// The last lines of a report, for every format that people read.
struct ReportSummary {
    private let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    /// The counts in one sentence.
    var headline: Message {
        var parts = [findings]
        if report.count(.notDetermined) > 0 { parts.append("\(report.count(.notDetermined)) not determined") }
        if !report.findings.isEmpty { parts.append("\(report.count(.passed)) passed") }
        if report.count(.suppressed) > 0 { parts.append("\(report.count(.suppressed)) suppressed") }
        return "\(parts, separator: .comma)."
    }

    private var findings: Message {
        guard !report.findings.isEmpty else {
            let count = report.folderCount
            if report.documentCount > 0 { return "No GKE clusters or node pools" }
            guard count > 0 || report.unread.isEmpty else { return "Nothing could be judged" }
            return count == 1
                ? "No GKE clusters or node pools in 1 folder with Terraform files"
                : "No GKE clusters or node pools in \(count) folders with Terraform files"
        }
        let failed = report.findings.filter { $0.outcome == .failed }
        guard !failed.isEmpty else { return "No findings" }
        let counts = Severity.allCases.reversed().compactMap { severity -> Message? in
            let count = failed.count { $0.severity == severity }
            return count == 0 ? nil : FindingWords.count(count, severity)
        }
        return failed.count == 1
            ? "1 finding (\(counts, separator: .comma))" : "\(failed.count) findings (\(counts, separator: .comma))"
    }

    /// What else there is to know, a sentence each.
    func remarks(isVerbose: Bool) -> [Message] {
        var remarks: [Message] = []
        switch report.unread.count {
        case 0: break
        case 1: remarks.append("1 file could not be read; what it declares is not judged.")
        case let count: remarks.append("\(count) files could not be read; what they declare is not judged.")
        }
        remarks += BaselineWords.remarks(report.baseline)
        guard !isVerbose else { return remarks }
        switch report.notFollowed.count {
        case 0: break
        case 1:
            remarks.append(
                """
                1 call of a module that is not on this disk and does not seem to concern nodes; --verbose lists it.
                """
            )
        case let count:
            remarks.append(
                """
                \(count) calls of modules that are not on this disk and do not seem to concern nodes; \
                --verbose lists them.
                """
            )
        }
        return remarks
    }
}

extension ScanReport {
    /// The counts in one sentence, for where the report itself is not seen.
    public var headline: Message { ReportSummary(self).headline }
}
