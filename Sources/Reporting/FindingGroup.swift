import Findings
import Messages

/// Findings that say the same about the same line, for resources that differ only in their address.
///
/// A module that sixty examples call is written once; a person wants to read about it once.
struct FindingGroup {
    private(set) var findings: [Finding]

    /// The one that is shown.
    var first: Finding { findings[0] }

    /// How many of the others are named.
    private static let limit = 5

    /// Gathers sorted findings.
    static func groups(of findings: [Finding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for finding in findings {
            if let last = groups.last, last.takes(finding) {
                groups[groups.count - 1].findings.append(finding)
            } else {
                groups.append(FindingGroup(findings: [finding]))
            }
        }
        return groups
    }

    private func takes(_ finding: Finding) -> Bool {
        first.location == finding.location && first.rule == finding.rule && first.outcome == finding.outcome
            && first.because == finding.because && first.source == finding.source
    }

    /// A line for each of the others, and one for those that are too many to name.
    func also() -> [Message] {
        let others = findings.dropFirst()
        let named = others.prefix(Self.limit).map { other -> Message in
            other.root == "." ? "also \(other.address)" : "also \(other.address) in \(other.root)"
        }
        return others.count > Self.limit ? named + ["and \(others.count - Self.limit) more"] : named
    }
}
