public import IntegrityEvents

/// Which machines are wanted, of which page.
public struct NodeQuery: Hashable, Sendable {
    /// A verdict that machines are looked for by.
    public enum Verdict: Hashable, Sendable {
        /// The worst verdict of a machine is this one.
        case reported(BootVerdict)
        /// The machine never reported.
        case silent
    }

    /// Those of this cluster only.
    public var cluster: String?

    /// Those of this node pool only.
    public var pool: String?

    /// Those with this verdict only.
    public var verdict: Verdict?

    /// Those whose name or numeric ID holds this text only.
    public var text: String?

    /// The last machine of the page before.
    public var after: Cursor?

    /// A place in the list: worst verdict first, then by ID.
    public struct Cursor: Hashable, Sendable, LosslessStringConvertible {
        let rank: Int
        let instance: String

        /// The place of a machine.
        public init(_ node: NodeSummary) {
            rank = VerdictRank.rank(node.verdict)
            instance = node.instance
        }

        /// Reads a place as an address has it; nil for anything else.
        public init?(_ description: String) {
            guard let dot = description.firstIndex(of: "."), let rank = Int(description[..<dot]) else { return nil }
            self.rank = rank
            instance = String(description[description.index(after: dot)...])
        }

        /// The place as it stands in an address.
        public var description: String { "\(rank).\(instance)" }
    }

    /// Wants every machine.
    public init(
        cluster: String? = nil,
        pool: String? = nil,
        verdict: Verdict? = nil,
        text: String? = nil,
        after: Cursor? = nil
    ) {
        self.cluster = cluster
        self.pool = pool
        self.verdict = verdict
        self.text = text
        self.after = after
    }
}

/// Verdicts as numbers, the worst being the highest, so that a database can find the worst.
enum VerdictRank {
    private static let order: [BootVerdict?] = [nil, .passed, .accepted, .notDetermined, .failed]

    static func rank(_ verdict: BootVerdict?) -> Int { order.firstIndex(of: verdict) ?? 0 }

    static func verdict(_ rank: Int64) -> BootVerdict? { order.indices.contains(Int(rank)) ? order[Int(rank)] : nil }

    /// The rank of a report; one that nobody has judged is not determined.
    static let expression: String = {
        let cases = BootVerdict.allCases.map { "WHEN '\($0.rawValue)' THEN \(rank($0))" }.joined(separator: " ")
        return "CASE verdict \(cases) ELSE \(rank(.notDetermined)) END"
    }()
}
