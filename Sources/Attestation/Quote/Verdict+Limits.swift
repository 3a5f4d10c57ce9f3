import Messages

extension Verdict {
    /// The verdict with sentences that are not longer than so many bytes: what evidence says goes into them, and
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
                    expected: Truncation.bytes(found.expected, limit),
                    actual: Truncation.bytes(found.actual, limit)
                )
            }
        )
    }
}
