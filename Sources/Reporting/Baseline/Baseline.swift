public import Findings
public import Messages

/// The findings that a project knows about and has decided to live with, as a file records them.
public struct Baseline: Hashable, Sendable {
    /// One recorded finding.
    public struct Entry: Hashable, Sendable {
        /// The finding's fingerprint.
        public let fingerprint: String

        /// The rule's id.
        public let rule: String

        /// What the rule answered: failed or not determined.
        public let outcome: Outcome

        /// The resource's address.
        public let address: String

        /// The root module.
        public let root: String

        /// The full resource name at Google, where the input had it.
        public let resource: String?
    }

    /// The recorded findings, by root, address, rule and fingerprint.
    public let entries: [Entry]

    /// The roots that were scanned, with or without findings, sorted.
    public let roots: [String]

    /// The version of the file's form.
    public static let schemaVersion = 1

    init(entries: [Entry], roots: [String]) {
        self.entries = entries.sorted()
        self.roots = Set(roots).sorted()
    }

    /// Records what a report would complain about; what comments suppress is decided elsewhere.
    public init(of report: ScanReport) {
        var entries: [String: Entry] = [:]
        for finding in report.findings where finding.outcome == .failed || finding.outcome == .notDetermined {
            let entry = Entry(finding)
            if entries[entry.fingerprint]?.outcome != .failed { entries[entry.fingerprint] = entry }
        }
        self.init(entries: Array(entries.values), roots: report.roots)
    }

    /// Why the file is not about what was scanned; nil when it is.
    public func refusal(for scanned: [String]) -> Message? {
        guard !entries.isEmpty, Set(roots).isDisjoint(with: scanned) else { return nil }
        return """
            this baseline is of another project, or was made from another folder: its roots are \(Self.list(roots)), \
            and here are \(Self.list(Set(scanned).sorted()))
            """
    }

    private static func list(_ roots: [String]) -> Message {
        if roots.isEmpty { return "none" }
        let named = roots.prefix(5).map { Message(verbatim: $0) }
        guard roots.count > named.count else { return "\(named, separator: .comma)" }
        return "\(named, separator: .comma) and \(roots.count - named.count) more"
    }

    /// The findings with those that are recorded with the same outcome suppressed, and how the file fared.
    /// - Parameter file: the file's name, as reports show it.
    public func apply(to findings: [Finding], file: String) -> (findings: [Finding], match: BaselineMatch) {
        let recorded = Dictionary(entries.map { ($0.fingerprint, $0.outcome) }) { first, _ in first }
        var present: Set<String> = []
        var matched = 0
        let judged = findings.map { finding -> Finding in
            guard finding.outcome == .failed || finding.outcome == .notDetermined else { return finding }
            let fingerprint = finding.fingerprint.description
            guard let outcome = recorded[fingerprint] else { return finding }
            present.insert(fingerprint)
            guard outcome == finding.outcome else { return finding }
            matched += 1
            return finding.suppressed(by: Suppression(kind: .baseline(file: file), reason: ""))
        }
        let gone = entries.filter { !present.contains($0.fingerprint) }
        return (judged, BaselineMatch(file: file, matched: matched, gone: gone))
    }
}

/// How a baseline fared in a scan.
public struct BaselineMatch: Hashable, Sendable {
    /// The file as it was named.
    public let file: String

    /// How many findings it covers.
    public let matched: Int

    /// The recorded findings that are no more; the file can be made anew without them.
    public let gone: [Baseline.Entry]
}

extension Baseline.Entry {
    init(_ finding: Finding) {
        self.init(
            fingerprint: finding.fingerprint.description,
            rule: finding.rule,
            outcome: finding.outcome,
            address: finding.address,
            root: finding.root,
            resource: finding.resource
        )
    }
}

extension Baseline.Entry: Comparable {
    /// Orders entries so that a file changes only where its findings do.
    public static func < (left: Self, right: Self) -> Bool {
        (left.root, left.address, left.rule, left.fingerprint)
            < (right.root, right.address, right.rule, right.fingerprint)
    }
}
