public import MeasuredBoot

/// What one component put into the registers during one half of a boot.
public struct MeasuredComponent: Hashable, Sendable {
    /// One measurement.
    public struct Measurement: Hashable, Sendable {
        /// The register that it went into.
        public let pcr: Int
        /// The digests by bank.
        public let digests: [DigestAlgorithm: Digest]
        /// What was measured, in English.
        public let description: String
        /// What was measured without what differs from boot to boot; nil where nothing does.
        ///
        /// It counts instead of the digests, so it must only be made of data that the digests bind.
        public let canonical: String?

        /// Makes a measurement.
        public init(pcr: Int, digests: [DigestAlgorithm: Digest], description: String, canonical: String? = nil) {
            self.pcr = pcr
            self.digests = digests
            self.description = Self.writable(description)
            self.canonical = canonical.map(Self.writable)
        }

        /// A byte order mark does not survive being written into a file and read again.
        private static func writable(_ text: String) -> String {
            guard text.unicodeScalars.contains("\u{FEFF}") else { return text }
            let parts = text.unicodeScalars.split(separator: "\u{FEFF}", omittingEmptySubsequences: false)
            return parts.map { String($0) }.joined(separator: "<U+FEFF>")
        }
    }

    /// The component.
    public let component: Component

    /// The half of the boot.
    public let phase: BootPhase

    /// The measurements, register by register, in their order within each.
    public let measurements: [Measurement]

    /// Makes a component; the order of measurements in different registers is not kept, as nothing proves it.
    public init(component: Component, phase: BootPhase, measurements: [Measurement]) {
        self.component = component
        self.phase = phase
        let registers = Set(measurements.map(\.pcr)).sorted()
        self.measurements = registers.flatMap { pcr in measurements.filter { $0.pcr == pcr } }
    }
}

extension MeasuredComponent {
    /// How two measurements compare.
    enum Comparison: Hashable, Sendable {
        /// They are the same.
        case same
        /// They differ.
        case different
        /// They have no bank in common that is worth anything.
        case incomparable
    }
}

extension MeasuredComponent.Measurement {
    /// Compares two measurements in every bank that both have; SHA-1 alone proves nothing.
    func comparison(with other: Self) -> MeasuredComponent.Comparison {
        guard pcr == other.pcr else { return .different }
        if let canonical, let theirs = other.canonical { return canonical == theirs ? .same : .different }
        let shared = DigestAlgorithm.judged.filter { digests[$0] != nil && other.digests[$0] != nil }
        guard shared.allSatisfy({ digests[$0] == other.digests[$0] }) else { return .different }
        return shared.contains { $0 != .sha1 } ? .same : .incomparable
    }
}
