import Attestation
import FoundationEssentials
import MeasuredBoot
import Messages
import MonitorConfiguration
import SourceText

/// By what evidence is judged, as it stands in files.
struct AttestationRules: Sendable {
    /// What machines may boot.
    let references: ReferenceSet
    /// How many certificates may vouch for keys, beside those that are known by their fingerprints.
    let rootCount: Int
    /// The hash of everything that was read, by which a change is noticed.
    let content: [UInt8]

    private let anchors: TrustAnchors
    private let logReader: LogReader

    /// Larger logs than the largest body can hold need not be read; real ones have some thousand events.
    private static let limits = MeasurementLimits(logSize: 8 << 20, eventCount: 20_000)

    /// Reads all files, or none.
    init(_ configuration: AttestationConfiguration) throws(AttestationProblem) {
        var files = AttestationFiles()
        references = try files.references(configuration.references)
        (anchors, rootCount) = try files.anchors(configuration.roots)
        let demands = BootDemands(
            revocations: try files.read(configuration.revocations) { bytes throws(MalformedInput) in
                try RevocationList(parsing: bytes)
            },
            sbatLevel: try files.read(configuration.sbatLevel) { bytes throws(MalformedInput) in
                try SBATLevel(parsing: bytes)
            }
        )
        logReader = LogReading.reader(limits: Self.limits, references: references, demands: demands)
        content = files.content
    }

    /// Who judges by them.
    /// - Parameter seconds: the time, since 1970.
    func verifier(at seconds: Int64) -> Verifier {
        Verifier(at: Date(timeIntervalSince1970: Double(seconds)), anchors: anchors, logReader: logReader)
    }
}
