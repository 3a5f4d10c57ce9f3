import IntegrityEvents

/// How the reports of a fleet were judged, against what is known about them.
struct Outcome {
    private(set) var honest: [Standing: Int] = [:]
    private(set) var attacked: [Int: [Standing: Int]] = [:]
    private(set) var withoutTrace: [Int: [Standing: Int]] = [:]
    private(set) var falseOutliers: [String] = []

    /// - Parameter attack: the attack that the boot shows, and whether this report has a register that shows it.
    mutating func count(_ standing: CohortStanding, _ report: BootReport, attack: (number: Int, shows: Bool)?) {
        switch attack {
        case .some(let attack) where attack.shows:
            attacked[attack.number, default: [:]][standing.standing, default: 0] += 1
        case .some(let attack): withoutTrace[attack.number, default: [:]][standing.standing, default: 0] += 1
        case nil:
            honest[standing.standing, default: 0] += 1
            guard standing.standing == .outlier, falseOutliers.count < 5 else { return }
            falseOutliers.append("\(report.instance.id) \(report.phase) \(report.timestamp): \(standing.explanation)")
        }
    }

    /// Reports of attacks that have a trace and are no outliers.
    var missed: Int { attacked.values.reduce(0) { $0 + $1.values.reduce(0, +) - ($1[.outlier] ?? 0) } }

    var shown: Int { attacked.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    var falseOutlierCount: Int { honest[.outlier] ?? 0 }

    var honestCount: Int { honest.values.reduce(0, +) }

    static func text(_ counts: [Standing: Int]) -> String {
        Standing.allCases.compactMap { standing in counts[standing].map { "\($0) \(standing.rawValue)" } }
            .joined(separator: ", ")
    }
}
