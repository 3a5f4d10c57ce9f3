public import Findings

/// What makes a scan fail.
public struct FailurePolicy: Hashable, Sendable {
    /// What a scan comes to.
    public enum Verdict: Hashable, Sendable {
        /// Nothing that counts.
        case clean
        /// Findings or open questions that count.
        case findings
        /// Something could not be read.
        case incomplete
    }

    /// The severity from which findings and open questions count.
    public var threshold: Severity

    /// Whether open questions are left aside.
    public var allowsUndetermined: Bool

    /// Whether findings are left aside as well. What could not be read never is.
    public var allowsFindings: Bool

    /// Makes a policy.
    public init(threshold: Severity = .low, allowsUndetermined: Bool = false, allowsFindings: Bool = false) {
        self.threshold = threshold
        self.allowsUndetermined = allowsUndetermined
        self.allowsFindings = allowsFindings
    }

    /// What a report comes to.
    public func verdict(of report: ScanReport) -> Verdict {
        guard report.unread.isEmpty else { return .incomplete }
        guard !allowsFindings else { return .clean }
        let counts = report.findings.contains { finding in
            guard finding.severity >= threshold else { return false }
            return finding.outcome == .failed || (finding.outcome == .notDetermined && !allowsUndetermined)
        }
        return counts ? .findings : .clean
    }
}
