import FoundationEssentials
import LogEntries

/// What `entries:list` is asked for.
///
/// See https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list
struct ListRequest: Encodable, Hashable, Sendable {
    let resourceNames: [String]
    let filter: String
    let orderBy = "timestamp asc"
    var pageSize: Int
    var pageToken: String?

    /// The longest filter that the service takes.
    static let filterLimit = 20_000

    private enum CodingKeys: CodingKey {
        case resourceNames, filter, orderBy, pageSize, pageToken
    }

    /// Asks for what a filter selects, from a moment on.
    init(_ resources: [String], _ filter: String, from start: Timestamp, pageSize: Int) {
        resourceNames = resources
        self.filter = Self.filter(filter, from: start)
        self.pageSize = pageSize
    }

    /// A filter for what is not older. It stands in brackets, as `OR` binds closer than `AND`, and they close on a line
    /// of their own, as it may end with a comment.
    static func filter(_ filter: String, from start: Timestamp) -> String {
        let window = "timestamp >= \"\(start)\""
        return filter.isEmpty ? window : "\(window) AND (\(filter)\n)"
    }
}
