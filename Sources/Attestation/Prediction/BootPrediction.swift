public import MeasuredBoot
public import Messages

/// What a boot of given files will measure, as far as that can be told.
public struct BootPrediction: Sendable {
    /// One measurement that the boot will make.
    public struct Measurement: Hashable, Sendable {
        /// The register that it goes into.
        public let pcr: Int
        /// What is measured.
        public let component: Component
        /// The digests by bank.
        public let digests: [DigestAlgorithm: Digest]
        /// What it is, in words.
        public let description: Message

        /// The half of the boot that it belongs to.
        public var phase: BootPhase { BootPhase(pcr: pcr) }
    }

    /// A register whose value cannot be told.
    public struct Undetermined: Hashable, Sendable {
        /// The register.
        public let pcr: Int
        /// Why, without a full stop.
        public let reason: Message
    }

    /// The measurements, in their order within each register.
    public internal(set) var measurements: [Measurement] = []

    /// The registers whose value is known, with that value in each bank.
    public internal(set) var registers: [Int: [DigestAlgorithm: Digest]] = [:]

    /// The registers whose value cannot be told, and why.
    public internal(set) var undetermined: [Undetermined] = []

    /// What was taken for granted.
    public internal(set) var assumptions: [Message] = []

    /// The banks that were asked for.
    public let banks: [DigestAlgorithm]

    /// Whether the image of the boot loader was given.
    let hasBootLoader: Bool

    /// Predicts a boot.
    /// - Throws: `BootFileError` for an image that is none.
    public init(of files: BootFiles) throws(BootFileError) {
        banks = files.banks.filter { DigestAlgorithm.judged.contains($0) }
        hasBootLoader = files.bootLoader != nil
        let course = files.grub.map { Self.course(files, $0) }
        let kernel = course?.kernel ?? (files.grub == nil ? files.kernel : nil)
        try predictImages(files, kernel: kernel)
        if let course { predict(course) } else { predictWithoutConfiguration(files) }
        for pcr in [4, 8, 9] where !undetermined.contains(where: { $0.pcr == pcr }) {
            let digests = measurements.filter { $0.pcr == pcr }.map(\.digests)
            registers[pcr] = MeasurementHash.registers(after: digests, in: banks)
        }
    }

    private static func course(_ files: BootFiles, _ conditions: GRUBConditions) -> GRUBCourse {
        var conditions = conditions
        conditions.secureBoot = files.secureBoot
        if let bootLoader = files.bootLoader { conditions.learn(from: bootLoader) }
        conditions.kernel = files.kernel
        conditions.initramfs = files.initramfs
        return GRUBCourse.following(conditions)
    }

    /// Adds a measurement.
    mutating func measure(
        _ pcr: Int,
        _ component: Component,
        _ digests: [DigestAlgorithm: Digest],
        _ description: Message
    ) {
        measurements.append(
            Measurement(pcr: pcr, component: component, digests: digests, description: description)
        )
    }

    /// Says that a register cannot be told.
    mutating func leaveOpen(_ pcr: Int, because reason: Message) {
        let open = Undetermined(pcr: pcr, reason: reason)
        if !undetermined.contains(open) { undetermined.append(open) }
    }
}

/// Why a file of a boot is not what it should be.
public struct BootFileError: Error, Hashable, Sendable {
    /// What the file was meant to be.
    public let component: Component

    /// What is wrong with it, and where.
    public let error: MalformedInput
}
