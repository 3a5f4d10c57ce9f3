import MeasuredBoot
import Messages

/// A type is in no digest, but some digests say what an event is: that of a separator or of a step of the firmware.
/// Under another type such an event was written to hide what it is (TCG, "Event log disclosure", 2019).
struct RelabelledDigests: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        let known = KnownDigests.of(log.bank)
        var problems: [Problem] = []
        for event in log.log.events {
            guard event.isExtended, let pcr = event.pcr, pcr < 8, let place = log.events[event.index].digest,
                known.isBeginning(log.log.bytes[place.lowerBound]),
                let truth = known.truth(of: log.log.bytes[place]), !truth.types.contains(event.type),
                !Self.isFirmwareRecord(event, pcr, in: log)
            else { continue }
            problems.append(Self.problem(event, truth))
        }
        return problems
    }

    private static func problem(_ event: Event, _ truth: KnownDigests.Truth) -> Problem {
        let message: Message = """
            the digest is that of \(truth.name), but the event is written as \(event.type): its type was changed to hide \
            what it is
            """
        return Problem(.relabelledDigest, pcr: event.pcr, event: event.index, message)
    }

    /// Intel's firmware measures records of its interface table that may hold four zeros, before anything else.
    private static func isFirmwareRecord(_ event: Event, _ pcr: Int, in log: InspectedLog) -> Bool {
        pcr == 0 && event.type == .crtmContents && log.log.data(of: event).starts(with: "FIT Type ".utf8)
            && log.separator(of: 0).map { event.index < $0 } ?? false
    }
}

extension Problem.Kind {
    fileprivate static let relabelledDigest = untrustworthy("relabelled-digest")
}

/// The digests that say by themselves what an event is.
struct KnownDigests: Sendable {
    /// What a digest is that of, and the types under which it may stand.
    struct Truth: Sendable {
        let name: Message
        let types: [EventType]
    }

    private let truths: [(digest: [UInt8], truth: Truth)]

    /// Whether any of the digests begins with a byte.
    private let beginnings: [Bool]

    private init(_ bank: DigestAlgorithm) {
        var truths: [(digest: [UInt8], truth: Truth)] = []
        func add(_ bytes: [UInt8], _ name: Message, _ types: [EventType]) {
            if let digest = bank.hash(bytes) { truths.append((digest.bytes, Truth(name: name, types: types))) }
        }
        add([0, 0, 0, 0], "a separator", [.separator])
        add([0xFF, 0xFF, 0xFF, 0xFF], "a separator after an error", [.separator])
        for action in EFIAction.allCases {
            add(Array(action.rawValue.utf8), "\"\(action.rawValue)\"", [.efiAction, .action])
        }
        self.truths = truths
        var beginnings = [Bool](repeating: false, count: 256)
        for (digest, _) in truths { beginnings[Int(digest[0])] = true }
        self.beginnings = beginnings
    }

    /// Whether a digest can be one of them: there are few, and the first byte rules out nearly every other.
    func isBeginning(_ byte: UInt8) -> Bool { beginnings[Int(byte)] }

    /// What a digest says by itself.
    func truth(of digest: ArraySlice<UInt8>) -> Truth? {
        digest.withUnsafeBytes { digest in
            truths.first { known in known.digest.withUnsafeBytes { $0.isSame(as: digest) } }?.truth
        }
    }

    /// The digests of a bank, each by itself.
    static func values(in bank: DigestAlgorithm) -> [Digest] {
        of(bank).truths.map { Digest($0.digest) }
    }

    /// The digests of a bank.
    static func of(_ bank: DigestAlgorithm) -> KnownDigests {
        switch bank {
        case .sha1: sha1
        case .sha256: sha256
        case .sha384: sha384
        case .sha512: sha512
        default: KnownDigests(bank)
        }
    }

    private static let sha1 = KnownDigests(.sha1)
    private static let sha256 = KnownDigests(.sha256)
    private static let sha384 = KnownDigests(.sha384)
    private static let sha512 = KnownDigests(.sha512)
}
