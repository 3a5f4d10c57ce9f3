/// The answer of a rule about one setting.
public enum Outcome: String, Sendable, CaseIterable {
    /// The setting is as it should be.
    case passed
    /// The setting is not as it should be.
    case failed
    /// The input does not settle it.
    case notDetermined
    /// Somebody decided, with a reason, not to be told.
    case suppressed
}

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Codable, Comparable {
    /// Worth knowing.
    case low
    /// A weakness that needs another one to hurt.
    case medium
    /// A protection that should be there is off.
    case high
    /// An attack would go unnoticed.
    case critical

    /// Orders severities from low to critical.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What applying a fix does to what is running.
public enum FixEffect: String, Sendable, CaseIterable {
    /// Changed without replacing anything.
    case inPlace = "in-place"
    /// Terraform deletes the node pool and makes a new one.
    case replacesNodePool = "replaces-node-pool"
    /// Terraform deletes the cluster and makes a new one.
    case replacesCluster = "replaces-cluster"
    /// There is nothing to fix.
    case none
}
