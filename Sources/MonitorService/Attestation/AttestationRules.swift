import Attestation
import FoundationEssentials
import MeasuredBoot
import Messages
import SourceText

/// By what evidence is judged, as it stands in files.
struct AttestationRules: Sendable {
    /// What machines may boot.
    let references: ReferenceSet
    /// How many files hold certificates that may vouch for keys, beside those that are known by their fingerprints.
    let rootCount: Int

    private let anchors: TrustAnchors
    private let logReader: LogReader

    /// Larger logs than the largest body can hold need not be read; real ones have some thousand events.
    private static let limits = MeasurementLimits(logSize: 8 << 20, eventCount: 20_000)

    /// Takes what files hold.
    /// - Throws: ``FileProblem`` for the first that cannot be used.
    init(_ files: AttestationFiles) throws(FileProblem) {
        references = ReferenceSet(try Self.references(files.references))
        anchors = try Self.anchors(files.roots)
        rootCount = files.roots.count
        let demands = BootDemands(
            revocations: try Self.value(of: files.revocations) { bytes throws(MalformedInput) in
                try RevocationList(parsing: bytes)
            },
            sbatLevel: try Self.value(of: files.sbatLevel) { bytes throws(MalformedInput) in
                try SBATLevel(parsing: bytes)
            }
        )
        let read = LogReading.reader(limits: Self.limits, references: references, demands: demands)
        // A quote says something about its machine also where the log beside it is none.
        logReader = { evidence in
            do throws(EvidenceError) { return try read(evidence) } catch { return .unreadable(error) }
        }
    }

    /// How many values somebody approved.
    var approvedCount: Int { references.values.count { $0.state == .approved } }

    /// Who judges by them.
    /// - Parameter seconds: the time, since 1970.
    func verifier(at seconds: Int64) -> Verifier {
        Verifier(at: Date(timeIntervalSince1970: Double(seconds)), anchors: anchors, logReader: logReader)
    }

    private static func references(_ files: [SourceFile]) throws(FileProblem) -> [Reference] {
        var references: [Reference] = []
        for file in files {
            do throws(SyntaxError) {
                references.append(try Reference(file))
            } catch {
                let place = file.position(at: error.range.lowerBound)
                throw FileProblem("\(file.path):\(place.line):\(place.column): \(error.message)")
            }
        }
        return references
    }

    private static func anchors(_ files: [SourceFile]) throws(FileProblem) -> TrustAnchors {
        var anchors = TrustAnchors.pinnedOnly
        for file in files {
            do throws(MalformedInput) {
                try anchors.add(file.bytes)
            } catch {
                throw FileProblem("\(file.path): \(error.message)")
            }
        }
        return anchors
    }

    private static func value<Value>(
        of file: SourceFile?,
        _ parse: ([UInt8]) throws(MalformedInput) -> Value
    ) throws(FileProblem) -> Value? {
        guard let file else { return nil }
        do throws(MalformedInput) {
            return try parse(file.bytes)
        } catch {
            throw FileProblem("\(file.path): \(error.message), at offset \(error.offset)")
        }
    }
}
