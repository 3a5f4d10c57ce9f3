/// The labels of one series, in the order of their names.
struct PrometheusLabels: Hashable, Comparable {
    /// `{route="/healthz",status="200"}`; empty without labels.
    let text: String

    private let inner: String

    init(_ dimensions: [(String, String)]) {
        let pairs = dimensions.map { (PrometheusName.label($0.0), PrometheusName.quoted($0.1)) }
        inner = pairs.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" }.joined(separator: ",")
        text = inner.isEmpty ? "" : "{\(inner)}"
    }

    /// The labels with one more behind them, such as the bound of a bucket.
    func adding(_ name: String, _ value: String) -> String {
        let last = "\(name)=\(PrometheusName.quoted(value))"
        return inner.isEmpty ? "{\(last)}" : "{\(inner),\(last)}"
    }

    static func < (left: PrometheusLabels, right: PrometheusLabels) -> Bool { left.text < right.text }
}
