import Findings
import Messages

/// Findings that say the same about the same place: for resources that differ only in their address, or for rules
/// that ask the same module the same question.
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
        first.location == finding.location && first.outcome == finding.outcome && first.because == finding.because
            && first.source == finding.source && (first.rule == finding.rule || isOpenAsAWhole(finding))
    }

    /// Whether the question is about everything at that place, so that every rule asks it.
    private func isOpenAsAWhole(_ finding: Finding) -> Bool {
        finding.outcome == .notDetermined && finding.attribute.isEmpty && first.attribute.isEmpty
    }

    /// A line for each of the others, one for those that are too many to name, and one for other rules.
    func also() -> [Message] {
        let others = findings.dropFirst().filter { $0.rule == first.rule }
        let named = others.prefix(Self.limit).map { other -> Message in
            other.root == "." ? "also \(other.address)" : "also \(other.address) in \(other.root)"
        }
        let rest: [Message] = others.count > Self.limit ? ["and \(others.count - Self.limit) more"] : []
        let rules = Set(findings.map(\.rule)).subtracting([first.rule]).sorted().map { Message(verbatim: $0) }
        return named + rest + (rules.isEmpty ? [] : ["open for these rules, too: \(rules, separator: .comma)"])
    }
}
