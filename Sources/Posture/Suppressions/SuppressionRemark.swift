import Findings
import Messages

/// Something to say about a comment that suppresses, or does not.
struct SuppressionRemark {
    let comment: SuppressionComment
    let rule: RuleDescription

    /// What the comment is about, for the fingerprint.
    let subject: String
    let label: Message
    let message: Message
    let because: Message

    static func unused(_ comment: SuppressionComment, _ rule: String) -> SuppressionRemark {
        let line = comment.element?.start.line ?? comment.location.line
        return SuppressionRemark(
            comment: comment,
            rule: SuppressionRules.unused,
            subject: rule,
            label: "covers nothing",
            message: "A comment suppresses nothing: \(rule) has nothing to report there",
            because: "it belongs to what begins in line \(line), where no finding of \(rule) is left for it to cover"
        )
    }

    static func duplicate(
        _ comment: SuppressionComment,
        _ rule: String,
        of first: SuppressionComment
    ) -> SuppressionRemark {
        SuppressionRemark(
            comment: comment,
            rule: SuppressionRules.unused,
            subject: rule,
            label: "said before",
            message: "A comment suppresses nothing: \(rule) is suppressed there already",
            because: "the comment in line \(first.location.line) says the same"
        )
    }

    static func expired(_ comment: SuppressionComment, _ rule: String, _ until: Day) -> SuppressionRemark {
        SuppressionRemark(
            comment: comment,
            rule: SuppressionRules.expired,
            subject: rule,
            label: "over",
            message: "A suppression of \(rule) has expired",
            because: "its last day was \(until)"
        )
    }

    static func withoutReason(_ comment: SuppressionComment, _ rules: [String]) -> SuppressionRemark {
        SuppressionRemark(
            comment: comment,
            rule: SuppressionRules.withoutReason,
            subject: rules.joined(separator: ","),
            label: "no reason",
            message: "A comment is to suppress \(rules.joined(separator: ", ")) without a reason and is not honoured",
            because: "whoever reads it later has to know why: write the reason behind the rule"
        )
    }

    static func invalid(_ comment: SuppressionComment, about subject: String, _ fault: Message) -> SuppressionRemark {
        SuppressionRemark(
            comment: comment,
            rule: SuppressionRules.invalid,
            subject: subject,
            label: "not honoured",
            message: "A comment cannot be understood as a suppression and is not honoured",
            because: fault
        )
    }

    /// The place where what the comment belongs to begins, for suppressions of remarks.
    var elementPlace: [SourceLocation] {
        guard let start = comment.element?.start else { return [] }
        return [SourceLocation(file: comment.location.file, line: start.line, column: start.column, end: start)]
    }

    /// The remarks as findings. Comments that are the same text for the same address are told apart by counting, so
    /// that fingerprints do not need their lines.
    static func numbered(_ remarks: [SuppressionRemark]) -> [(remark: SuppressionRemark, finding: Finding)] {
        var counts: [[String]: Int] = [:]
        return remarks.sorted { $0.comment.location < $1.comment.location }.map { remark in
            let key = [
                remark.rule.id, remark.comment.root, remark.comment.address, remark.subject, remark.comment.text,
            ]
            counts[key, default: 0] += 1
            return (remark, remark.finding(number: counts[key] ?? 1))
        }
    }

    private func finding(number: Int) -> Finding {
        Finding(
            rule: rule.id,
            outcome: .failed,
            severity: rule.severity,
            address: comment.address,
            root: comment.root,
            location: comment.location,
            label: label,
            calls: [],
            message: message,
            because: because,
            missing: [],
            fix: .inPlace,
            attribute: "\(subject) #\(number): \(comment.text)"
        )
    }
}
