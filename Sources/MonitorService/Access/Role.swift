/// What somebody may do.
public enum Role: String, Sendable, CaseIterable, Comparable {
    /// Look at everything.
    case viewer
    /// Send entries and evidence, and nothing else: for forwarders.
    case sender
    /// Look, send, acknowledge, silence, resolve and comment.
    case responder

    /// Whether the role includes what another may do. A sender may not look, and a viewer may not send.
    public func includes(_ other: Role) -> Bool { self == .responder || self == other }

    /// Orders roles by what they may do; for lists.
    public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Somebody who uses the interface.
public struct Principal: Hashable, Sendable {
    /// The name in the audit trail.
    public let name: String

    /// What they may do.
    public let role: Role

    /// Makes a principal.
    public init(name: String, role: Role) {
        self.name = name
        self.role = role
    }

    /// Who uses a monitor that asks nobody who they are.
    public static let local = Principal(name: "local", role: .responder)
}
