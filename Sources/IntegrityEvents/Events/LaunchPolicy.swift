/// The policy that AMD SEV applied to the launch of a Confidential VM (`sevPolicy` of the launch report).
public struct LaunchPolicy: Hashable, Sendable {
    /// Whether the host may debug the machine, and so read its memory; nil when the report does not say.
    public let debugEnabled: Bool?

    /// Makes a policy.
    public init(debugEnabled: Bool?) { self.debugEnabled = debugEnabled }
}
