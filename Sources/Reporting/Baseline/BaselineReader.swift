import Findings
import JSONSyntax
import Messages
import Posture
public import SourceText

extension Baseline {
    /// The largest file that is read: some hundred thousand findings.
    public static let sizeLimit = 32 << 20

    /// Reads a file.
    /// - Throws: `SyntaxError` at the first place that is not as ``text`` writes it.
    public init(_ source: SourceFile) throws(SyntaxError) {
        var reader = BaselineReader()
        self = try reader.read(try JSONReader.read(source.bytes))
    }
}

/// Takes a baseline file apart. Keys that it does not know are passed over: the version tells when they matter.
private struct BaselineReader {
    private let rules = Set(RuleRegistry.descriptions.map(\.id))
    private var fingerprints: Set<String> = []

    mutating func read(_ root: JSONNode) throws(SyntaxError) -> Baseline {
        guard case .object = root.kind else { throw SyntaxError("a baseline is one object", at: root.range) }
        let version = try member("schemaVersion", of: root)
        guard case .number("\(Baseline.schemaVersion)") = version.kind else {
            throw SyntaxError(
                """
                this is not version \(Baseline.schemaVersion) of the baseline, which is all that this program reads; \
                make it anew with `shieldwatch baseline create`
                """,
                at: version.range
            )
        }
        var entries: [Baseline.Entry] = []
        for node in try elements("findings", of: root) { entries.append(try entry(node)) }
        var roots: [String] = []
        for node in try elements("roots", of: root) { roots.append(try text(node, "a root")) }
        return Baseline(entries: entries, roots: roots)
    }

    private mutating func entry(_ node: JSONNode) throws(SyntaxError) -> Baseline.Entry {
        guard case .object = node.kind else { throw SyntaxError("a recorded finding is an object", at: node.range) }
        let fingerprint = try member("fingerprint", of: node)
        let text = try self.text(fingerprint, "fingerprint")
        guard text.wholeMatch(of: /[0-9a-f]{32}/) != nil else {
            throw SyntaxError("a fingerprint has 32 hexadecimal digits", at: fingerprint.range)
        }
        guard fingerprints.insert(text).inserted else {
            throw SyntaxError("this fingerprint is recorded a second time", at: fingerprint.range)
        }
        return Baseline.Entry(
            fingerprint: text,
            rule: try rule(member("rule", of: node)),
            outcome: try outcome(member("outcome", of: node)),
            address: try self.text(member("address", of: node), "address"),
            root: try self.text(member("root", of: node), "root"),
            resource: try resource(node["resource"])
        )
    }

    private func rule(_ node: JSONNode) throws(SyntaxError) -> String {
        let name = try text(node, "rule")
        guard rules.contains(name) else { throw SyntaxError(RuleRegistry.unknown(name), at: node.range) }
        return name
    }

    private func outcome(_ node: JSONNode) throws(SyntaxError) -> Outcome {
        switch try text(node, "outcome") {
        case "failed": return .failed
        case "notDetermined": return .notDetermined
        default: throw SyntaxError("an outcome here is 'failed' or 'notDetermined'", at: node.range)
        }
    }

    private func resource(_ node: JSONNode?) throws(SyntaxError) -> String? {
        guard let node else { return nil }
        if case .null = node.kind { return nil }
        return try text(node, "resource")
    }

    // MARK: Parts

    private func member(_ name: String, of node: JSONNode) throws(SyntaxError) -> JSONNode {
        guard let value = node[name] else {
            throw SyntaxError("the member \"\(name)\" is missing here", at: node.range)
        }
        return value
    }

    private func elements(_ name: String, of node: JSONNode) throws(SyntaxError) -> [JSONNode] {
        let list = try member(name, of: node)
        guard case .array(let elements) = list.kind else {
            throw SyntaxError("\"\(name)\" is a list", at: list.range)
        }
        return elements
    }

    private func text(_ node: JSONNode, _ name: String) throws(SyntaxError) -> String {
        guard case .string(let text) = node.kind else { throw SyntaxError("expected text for \(name)", at: node.range) }
        // What is recorded is shown when it is gone.
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw SyntaxError("control characters have no place in \(name)", at: node.range)
        }
        return text
    }
}
