import Crypto
import FoundationEssentials
import MeasuredBoot

/// A value that a component may have, where it comes from, and what was decided about it.
public struct ReferenceValue: Hashable, Sendable {
    /// How a value came to be known.
    public struct Origin: Hashable, Sendable {
        /// The ways.
        public enum Kind: String, Sendable, CaseIterable {
            /// From the proven log of a boot.
            case learned
            /// From the files that a boot begins with.
            case computed
            /// From somebody else's list.
            case imported
        }

        /// The way.
        public let kind: Kind
        /// The log, the files or the list.
        public let source: String
        /// The instance that booted; nil where none did.
        public let instance: String?
        /// When it became known.
        public let at: Moment

        /// Makes an origin.
        public init(kind: Kind, source: String, instance: String? = nil, at: Moment) {
            self.kind = kind
            self.source = source
            self.instance = instance
            self.at = at
        }
    }

    /// What somebody decided about a value.
    public struct Decision: Hashable, Sendable {
        /// The decisions that there are.
        public enum Verdict: String, Sendable, CaseIterable {
            /// Nodes may boot it.
            case approved
            /// Nodes must not boot it any more.
            case revoked
        }

        /// What was decided.
        public let verdict: Verdict
        /// Who decided.
        public let by: String
        /// When.
        public let at: Moment
        /// Why.
        public let reason: String

        /// Makes a decision.
        public init(_ verdict: Verdict, by: String, at: Moment, reason: String) {
            self.verdict = verdict
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    /// Whether a value counts.
    public enum State: String, Sendable, CaseIterable {
        /// Nobody has decided anything about it.
        case proposed
        /// Nodes may boot it.
        case approved
        /// Nodes must not boot it.
        case revoked
    }

    /// What was measured.
    public let measured: MeasuredComponent

    /// How it came to be known.
    public let origin: Origin

    /// What was decided about it, in the order of time.
    public private(set) var decisions: [Decision]

    /// Makes a value.
    public init(_ measured: MeasuredComponent, origin: Origin, decisions: [Decision] = []) {
        self.measured = measured
        self.origin = origin
        self.decisions = decisions
    }

    /// Whether it counts: the last decision does.
    public var state: State {
        switch decisions.last?.verdict {
        case .approved: .approved
        case .revoked: .revoked
        case nil: .proposed
        }
    }

    /// Adds a decision.
    public func deciding(_ decision: Decision) -> ReferenceValue {
        var value = self
        value.decisions.append(decision)
        return value
    }

    /// A name for the value that follows from what was measured: the first digits of its SHA-256 hash.
    public var id: String {
        var lines = ["\(measured.component.rawValue) \(measured.phase.rawValue)"]
        for measurement in measured.measurements {
            let digests = measurement.digests.map { "\($0.key.name)=\($0.value)" }.sorted()
            // A length keeps what stands behind it apart from the next measurement.
            let canonical = measurement.canonical.map { ["canonical=\($0.utf8.count):\($0)"] } ?? digests
            lines.append("\(measurement.pcr) \(canonical.joined(separator: " "))")
        }
        let hash = SHA256.hash(data: Array(lines.joined(separator: "\n").utf8))
        return Hexadecimal.text(Array(hash).prefix(8))
    }
}
