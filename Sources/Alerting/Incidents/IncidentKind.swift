/// What an incident is about. More kinds may come.
public enum IncidentKind: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
    /// Machines booted something that those which should have booted the same did not.
    case outlier
    /// Machines booted something new that came with a version, or spreads as only the platform's does.
    case rollout
    /// Machines failed Google's comparison, and nobody can tell how they stand among others.
    case bootFailed = "boot-failed"
    /// Somebody made a machine's last boot its baseline.
    case relearned
    /// Somebody switched integrity monitoring off.
    case monitoringDisabled = "monitoring-disabled"
    /// Somebody changed other Shielded VM options.
    case configurationChanged = "configuration-changed"
    /// A machine booted and did not report.
    case silence
    /// A source of entries went quiet.
    case sourceQuiet = "source-quiet"
    /// The vTPM of a machine was cleared.
    case tpmCleared = "tpm-cleared"
    /// Secure Boot refused an image.
    case secureBootRefused = "secure-boot-refused"
    /// An integrity event of a kind that is not known says that a comparison failed.
    case unknownEvent = "unknown-event"
    /// A machine showed evidence of its boot that does not hold, or of a boot that is not the right one.
    case attestationFailed = "attestation-failed"
}

extension IncidentKind {
    /// What stays one incident although its kind changes: what machines booted is judged anew as others report.
    package var family: String {
        switch self {
        case .outlier, .rollout, .bootFailed: "boot"
        default: rawValue
        }
    }

    /// How bad it is among the kinds of its family: an incident stands in the worst light of its machines.
    var weight: Int {
        switch self {
        case .outlier: 2
        case .rollout: 0
        default: 1
        }
    }

    /// Whether it is about what machines booted, which other machines can show in another light.
    public var isAboutBoots: Bool { family == Self.outlier.family }

    /// Whether it is about what somebody did, which somebody else may do, too.
    var isAct: Bool { self == .relearned || self == .monitoringDisabled || self == .configurationChanged }

    /// Whether what happened later can show that nothing is wrong any more. What somebody did cannot heal.
    public var canHeal: Bool {
        switch self {
        case .outlier, .rollout, .bootFailed, .silence, .sourceQuiet, .attestationFailed: true
        case .relearned, .monitoringDisabled, .configurationChanged, .tpmCleared, .secureBootRefused, .unknownEvent:
            false
        }
    }
}
