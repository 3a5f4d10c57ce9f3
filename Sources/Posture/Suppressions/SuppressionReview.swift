public import Findings
import Messages

/// Leaves out the findings that comments suppress, and finds what is wrong with the comments themselves.
public struct SuppressionReview {
    private let today: Day?
    private var claims: [SuppressionClaim] = []
    private var remarks: [SuppressionRemark] = []

    /// Reads the comments.
    /// - Parameter today: the day on which they have to hold; asked for only when some of them has a last day.
    public init(_ comments: [SuppressionComment], today: () -> Day) {
        let stated = comments.map { comment in
            Result { () throws(SuppressionClause.Fault) in try SuppressionClause(comment.text) }
        }
        let isDated = stated.contains { if case .success(let clause) = $0 { clause.until != nil } else { false } }
        self.today = isDated ? today() : nil
        var groups = ClaimGroups()
        for (comment, clause) in zip(comments, stated) {
            switch clause {
            case .success(let clause): read(comment, clause, into: &groups)
            case .failure(let fault): remarks.append(.invalid(comment, about: "", fault.message))
            }
        }
        settle(groups)
    }

    /// The findings with those that comments cover suppressed, and what is to be said about the comments.
    public func apply(to findings: [Finding]) -> [Finding] {
        let ids = Set(SuppressionRules.all.map(\.id))
        // What is said about comments can be suppressed as well, once it has been said.
        var first = SuppressionIndex(claims.filter { !ids.contains($0.rule) })
        let judged = findings.map { Self.judge($0, at: Self.places($0), &first) }
        var second = SuppressionIndex(claims.filter { ids.contains($0.rule) })
        let remarks = SuppressionRemark.numbered(remarks + first.claims.flatMap(Self.remarks)).map { remark, finding in
            Self.judge(finding, at: [remark.comment.location] + remark.elementPlace, &second)
        }
        let last = SuppressionRemark.numbered(second.claims.flatMap(Self.remarks)).map(\.finding)
        return judged + remarks + last
    }

    // MARK: From comments to claims

    /// Claims of the same rule for the same element.
    private struct ClaimGroups {
        struct Key: Hashable {
            let file: String
            let rule: String
            let element: SuppressionComment.Extent
        }

        var order: [Key] = []
        var claims: [Key: [(comment: SuppressionComment, clause: SuppressionClause)]] = [:]
    }

    private mutating func read(
        _ comment: SuppressionComment,
        _ clause: SuppressionClause,
        into groups: inout ClaimGroups
    ) {
        var rules: [String] = []
        for name in clause.names {
            guard let id = RuleRegistry.description(named: name)?.id else {
                remarks.append(.invalid(comment, about: name, RuleRegistry.unknown(name)))
                continue
            }
            if !rules.contains(id) { rules.append(id) }
        }
        guard !clause.reason.isEmpty else {
            return remarks.append(.withoutReason(comment, clause.names))
        }
        guard let element = comment.element else {
            let message: Message = """
                it belongs to nothing: write it at the end of the line where a block or attribute begins, or on the \
                line above
                """
            return remarks.append(.invalid(comment, about: "", message))
        }
        for rule in rules {
            let key = ClaimGroups.Key(file: comment.location.file, rule: rule, element: element)
            if groups.claims[key] == nil { groups.order.append(key) }
            groups.claims[key, default: []].append((comment, clause))
        }
    }

    /// Makes one claim of comments that say the same, and none of those that contradict each other.
    private mutating func settle(_ groups: ClaimGroups) {
        for key in groups.order {
            guard let group = groups.claims[key], let first = group.first?.clause else { continue }
            guard group.allSatisfy({ $0.clause.reason == first.reason && $0.clause.until == first.until }) else {
                for (index, entry) in group.enumerated() {
                    let other = group[index == 0 ? 1 : 0].comment.location.line
                    let message: Message = """
                        it and the comment in line \(other) give \(key.rule) different reasons or days for the same \
                        lines; keep one of them
                        """
                    remarks.append(.invalid(entry.comment, about: key.rule, message))
                }
                continue
            }
            claims.append(
                SuppressionClaim(
                    comments: group.map(\.comment),
                    rule: key.rule,
                    element: key.element,
                    reason: first.reason,
                    until: first.until,
                    isExpired: first.until.map { until in today.map { $0 > until } ?? false } ?? false
                )
            )
        }
    }

    // MARK: From claims to findings

    private static func places(_ finding: Finding) -> [SourceLocation] {
        [finding.location] + (finding.source.map { [$0] } ?? []) + finding.calls.reversed().map(\.location)
    }

    private static func judge(
        _ finding: Finding,
        at places: [SourceLocation],
        _ index: inout SuppressionIndex
    ) -> Finding {
        guard finding.outcome == .failed || finding.outcome == .notDetermined,
            let suppression = index.suppression(of: finding.rule, at: places)
        else { return finding }
        return finding.suppressed(by: suppression)
    }

    private static func remarks(_ claim: SuppressionClaim) -> [SuppressionRemark] {
        let duplicates = claim.comments.dropFirst().map { comment in
            SuppressionRemark.duplicate(comment, claim.rule, of: claim.comments[0])
        }
        guard claim.isUsed else { return [.unused(claim.comments[0], claim.rule)] + duplicates }
        guard claim.isExpired, let until = claim.until else { return duplicates }
        return [.expired(claim.comments[0], claim.rule, until)] + duplicates
    }
}
