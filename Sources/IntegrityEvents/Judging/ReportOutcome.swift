/// What a report comes to, without the report.
struct ReportOutcome: Hashable, Sendable {
    let verdict: BootVerdict
    let ground: JudgedReport.Ground
    let changes: [RegisterChange]
    let baseline: BaselineOrigin
}

/// What many reports come to, in little room: most come to the same few things.
struct ReportOutcomes: Sendable {
    private var codes: [UInt8]
    /// The outcomes that say more than a code can, by the report.
    private var others: [Int32: ReportOutcome] = [:]

    private static let other = UInt8.max

    /// The grounds that say nothing of their own; what changed is what the comparison in the report shows.
    private static let grounds: [JudgedReport.Ground] = [
        .consistent, .withoutPolicy, .failedWithoutDifference, .passedWithDifference, .passedUncompared,
        .passedPartlyRead, .unsaid,
    ]
    private static let baselines: [BaselineOrigin] = [.unchanged, .firstBoot]

    /// Makes room for as many reports.
    init(count: Int) { codes = Array(repeating: Self.other, count: count) }

    /// What a report comes to.
    /// - Parameter report: the report with that index.
    func judged(_ report: BootReport, at index: Int) -> JudgedReport {
        let comparison = RegisterComparison(report.actual, against: report.policy)
        if codes[index] == Self.other, let outcome = others[Int32(truncatingIfNeeded: index)] {
            return JudgedReport(report, outcome, comparison)
        }
        let ground = Self.grounds[Int(codes[index]) / Self.baselines.count]
        return JudgedReport(
            report: report,
            verdict: Self.verdict(ground, report),
            ground: ground,
            changes: comparison.changes,
            comparison: comparison,
            baseline: Self.baselines[Int(codes[index]) % Self.baselines.count]
        )
    }

    /// The verdict on the report with that index.
    func verdict(of report: BootReport, at index: Int) -> BootVerdict {
        let code = codes[index]
        guard code != Self.other else { return others[Int32(truncatingIfNeeded: index)]?.verdict ?? .notDetermined }
        return Self.verdict(Self.grounds[Int(code) / Self.baselines.count], report)
    }

    /// Keeps what a report comes to.
    mutating func set(_ judged: JudgedReport, at index: Int) {
        guard let ground = Self.grounds.firstIndex(of: judged.ground),
            let baseline = Self.baselines.firstIndex(of: judged.baseline)
        else {
            others[Int32(truncatingIfNeeded: index)] = judged.outcome
            return
        }
        codes[index] = UInt8(ground * Self.baselines.count + baseline)
    }

    private static func verdict(_ ground: JudgedReport.Ground, _ report: BootReport) -> BootVerdict {
        switch ground {
        case .consistent: report.passed == true ? .passed : .failed
        case .withoutPolicy: .passed
        case .failedWithoutDifference: .failed
        default: .notDetermined
        }
    }
}
