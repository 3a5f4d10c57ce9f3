/// A function that is true or false by itself.
public enum FilterFunction: Sendable {
    /// `log_id("…")`: the last part of the log's name, with nothing escaped.
    case logID(String)
    /// `source(projects/…)`: the entries that were written to a project, folder or organization itself.
    case source(String)
    /// `sample(field, fraction)`: a share of the entries, the same one for the same values of a field.
    case sample(FilterField, Double)
    /// `ip_in_net(field, "…")`
    case addressInNetwork(FilterField, IPNetwork, text: String)
    /// `SEARCH(…)`: words in a field, or in all of them.
    case search(FilterField?, SearchQuery)

    /// The function as a filter has it.
    public var text: String {
        switch self {
        case .logID(let name): "log_id(\"\(name)\")"
        case .source(let name): "source(\(name))"
        case .sample(let field, let fraction): "sample(\(field.text), \(fraction))"
        case .addressInNetwork(let field, _, let text): "ip_in_net(\(field.text), \"\(text)\")"
        case .search(let field, let query): "SEARCH(\(field.map { "\($0.text), " } ?? "")\"\(query.text)\")"
        }
    }
}
