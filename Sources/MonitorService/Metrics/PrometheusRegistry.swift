import Synchronization

/// All series of the process, and their text for Prometheus.
public final class PrometheusRegistry: Sendable {
    private struct Family {
        let sort: PrometheusSeries.Sort
        var series: [PrometheusLabels: PrometheusSeries] = [:]
    }

    /// A label with values from outside must not fill the memory.
    private static let seriesLimit = 1_000

    private let families: Mutex<[String: Family]>
    private let help: [String: String]

    /// Makes a registry without series.
    /// - Parameter help: what metrics tell, by their names.
    public init(help: [String: String] = [:]) {
        self.help = help
        families = Mutex([:])
    }

    /// The series of a name and labels. Of one name that is used for two sorts, the second gets a series that nobody
    /// sees: a mistake of ours must not end the program.
    func series(_ label: String, _ sort: PrometheusSeries.Sort, _ dimensions: [(String, String)]) -> PrometheusSeries {
        let name = PrometheusName.metric(label)
        let labels = PrometheusLabels(dimensions)
        return families.withLock { families in
            var family = families[name] ?? Family(sort: sort)
            guard family.sort == sort else { return PrometheusSeries(sort) }
            if let known = family.series[labels] { return known }
            let series = PrometheusSeries(sort)
            guard family.series.count < Self.seriesLimit else { return series }
            family.series[labels] = series
            families[name] = family
            return series
        }
    }

    /// The text that Prometheus reads, by name and labels.
    public var text: String {
        let families = families.withLock { $0 }
        var lines: [String] = []
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            if let help = help[name] { lines.append("# HELP \(name) \(help)") }
            lines.append("# TYPE \(name) \(family.sort.rawValue)")
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                lines += series.lines(name, labels)
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
