public import Findings

/// The value of one setting, and how it is known.
public enum Setting<Value: Sendable & Hashable>: Sendable {
    /// Somebody wrote it.
    case written(Value, SettingOrigin)
    /// Nobody wrote it, so a default applies.
    case defaulted(Value, DefaultRule, SettingOrigin)
    /// The input does not settle it.
    case notDetermined([MissingInput], SettingOrigin)

    /// The value, when it is known.
    public var value: Value? {
        switch self {
        case .written(let value, _), .defaulted(let value, _, _): value
        case .notDetermined: nil
        }
    }

    /// What a value means for another question: known, or open for a reason.
    public enum Meaning<Other: Sendable & Hashable>: Sendable {
        /// The value settles it.
        case settled(Other)
        /// The value alone does not.
        case open(MissingInput)
    }

    /// The same setting seen as the answer to another question.
    public func map<Other>(_ meaning: (Value) -> Meaning<Other>) -> Setting<Other> {
        switch self {
        case .notDetermined(let missing, let origin): .notDetermined(missing, origin)
        case .written(let value, let origin):
            switch meaning(value) {
            case .settled(let other): .written(other, origin)
            case .open(let missing): .notDetermined([missing], origin)
            }
        case .defaulted(let value, let rule, let origin):
            switch meaning(value) {
            case .settled(let other): .defaulted(other, rule, origin)
            case .open(let missing): .notDetermined([missing], origin)
            }
        }
    }

    /// Where the setting is written, or would be.
    public var origin: SettingOrigin {
        switch self {
        case .written(_, let origin), .defaulted(_, _, let origin), .notDetermined(_, let origin): origin
        }
    }
}

/// Where a setting is written, or the block that would hold it.
public struct SettingOrigin: Hashable, Sendable {
    /// The value, or the header of the block in which it is not written.
    public let location: SourceLocation

    /// Where the value itself stands, when what is written at the location only refers to it.
    public let source: SourceLocation?

    /// The module calls that lead there, outermost first.
    public let calls: [ModuleCallSite]

    /// Makes an origin.
    public init(location: SourceLocation, source: SourceLocation? = nil, calls: [ModuleCallSite]) {
        self.location = location
        self.source = source
        self.calls = calls
    }
}

/// The default that applies where nothing is written.
public enum DefaultRule: Hashable, Sendable {
    /// The provider's schema says so, in all versions that matter.
    case provider
    /// The provider's schema says so since this version.
    case providerSince(String)
    /// The provider's schema said so before this version.
    case providerBefore(String)
    /// A module of that name and version hands this over when it is not told anything.
    case module(String, version: String)
    /// The API leaves out what is off (Protocol Buffers, "ProtoJSON Format").
    case leftOut
    /// GKE chooses it.
    case service
}
