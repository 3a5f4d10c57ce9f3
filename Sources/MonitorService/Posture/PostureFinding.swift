import Findings
import JSONSyntax

/// A result of a scan: what of it is kept and told.
struct PostureFinding: Hashable, Codable, Sendable {
    let rule, outcome, severity, address, fingerprint: String
    var root, resource, message, because: String?
    var location: Location?
    var missing: [String]?
    var fix: Fix?
    var suppression: Suppression?

    /// Where it stands in what was scanned.
    struct Location: Hashable, Codable, Sendable {
        let file: String
        let line, column: Int
    }

    /// What a repair does to what is running.
    struct Fix: Hashable, Codable, Sendable {
        let effect: String
    }

    /// Who decided not to be told.
    struct Suppression: Hashable, Codable, Sendable {
        let kind, reason: String
        var until: String?
    }
}

extension PostureFinding {
    /// Reads one from a value that ``schema(isOpen:)`` describes; nil for any other.
    init?(_ node: JSONNode) {
        guard let rule = node["rule"]?.text, let outcome = node["outcome"]?.text,
            let severity = node["severity"]?.text, let address = node["address"]?.text,
            let fingerprint = node["fingerprint"]?.text
        else { return nil }
        self.init(rule: rule, outcome: outcome, severity: severity, address: address, fingerprint: fingerprint)
        root = node["root"]?.text
        resource = node["resource"]?.text
        message = node["message"]?.text
        because = node["because"]?.text
        location = node["location"].flatMap(Location.init)
        missing = node["missing"]?.elements.compactMap(\.text)
        fix = node["fix"]?["effect"]?.text.map(Fix.init)
        suppression = node["suppression"].flatMap(Suppression.init)
    }
}

extension PostureFinding.Location {
    fileprivate init?(_ node: JSONNode) {
        guard let file = node["file"]?.text, let line = node["line"]?.integer, let column = node["column"]?.integer
        else { return nil }
        self.init(file: file, line: line, column: column)
    }
}

extension PostureFinding.Suppression {
    fileprivate init?(_ node: JSONNode) {
        guard let kind = node["kind"]?.text, let reason = node["reason"]?.text else { return nil }
        self.init(kind: kind, reason: reason, until: node["until"]?.text)
    }
}
