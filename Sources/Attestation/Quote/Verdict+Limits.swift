import Messages

extension Verdict {
    /// The verdict with sentences that are not longer than so many characters: what evidence says goes into them, and
    /// whoever sends evidence decides how long that is.
    public func shortened(to limit: Int) -> Verdict {
        Verdict(
            standing: standing,
            isProven: isProven,
            key: key,
            checks: checks.map { check in
                CheckResult(check.check, check.outcome, check.detail.shortened(to: limit), weight: check.weight)
            },
            components: components.map { result in
                ComponentResult(
                    result.component,
                    result.phase,
                    result.outcome,
                    result.detail.shortened(to: limit),
                    evidence: result.evidence
                )
            },
            firstDivergence: firstDivergence.map { found in
                Divergence(
                    event: found.event,
                    register: found.register,
                    component: found.component,
                    expected: Self.shortened(found.expected, to: limit),
                    actual: Self.shortened(found.actual, to: limit)
                )
            }
        )
    }

    private static func shortened(_ text: String, to limit: Int) -> String {
        text.utf8.count > limit && text.count > limit ? text.prefix(limit) + "…" : text
    }
}
