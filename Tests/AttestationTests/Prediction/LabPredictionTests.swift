import MeasuredBoot
import Messages
import TestSupport
import Testing

@testable import Attestation

/// Boots of the laboratory, predicted from the files that they began with.
@Suite(.enabled(if: Corpus.isHere))
struct LabPredictionTests {
    /// The configuration that the laboratory writes onto its disk.
    private static func configuration(_ commandLine: String, extra: String) -> String {
        """
        set timeout=0
        set root=(hd0,gpt1)
        \(extra)
        linuxefi /vmlinuz \(commandLine)
        initrdefi /initrd.img
        boot

        """
    }

    private static let normal = "console=ttyS0 quiet panic=-1 ro"

    private func prediction(_ commandLine: String, _ extra: String) throws -> BootPrediction {
        var grub = GRUBConditions()
        grub.start = .debian
        grub.files = GRUBFiles(
            [
                "(hd0,gpt1)/EFI/debian/grub.cfg": Array(Self.configuration(commandLine, extra: extra).utf8),
                "/vmlinuz": [1], "/initrd.img": [2],
            ],
            isComplete: true
        )
        var files = BootFiles()
        files.grub = grub
        files.banks = [.sha1, .sha256]
        files.secureBoot = false
        return try BootPrediction(of: files)
    }

    @Test(
        arguments: [
            ("sb-good-1", normal, ""), ("sb-good-2", normal, ""), ("sb-cmdline", "\(normal) init=/evil", ""),
            ("sb-grubcfg-comment", normal, nil), ("sb-grubcfg-command", normal, "set debug_flag=1"),
            ("sb-initrd", normal, ""), ("ns-good-1", normal, ""), ("ns-cmdline", "\(normal) init=/evil", ""),
        ]
    )
    func commandsAndConfigurationAreThoseOfTheLog(_ name: String, _ commandLine: String, _ extra: String?) throws {
        let boot = try RealBoot("lab/\(name)/eventlog.bin")
        let prediction = try prediction(commandLine, extra ?? "# a comment of unknown wording")
        #expect(prediction.undetermined.map(\.pcr) == [4])
        #expect(prediction.registers[8] == boot.register(8))
        let predicted = prediction.components
        for component in boot.components where component.phase == .late {
            guard [.bootLoaderConfiguration, .kernelCommandLine].contains(component.component) else { continue }
            // What the comment says is not known; that it changes the file's digest is.
            let isSame = extra != nil || component.component != .bootLoaderConfiguration
            let own = try #require(predicted.first { $0.component == component.component && $0.phase == .late })
            #expect((own.differs(from: component) == nil) == isSame, "\(name)")
        }
    }

    /// What is learned from one boot holds for the next, and tells what was changed in another.
    @Test(
        arguments: [
            ("sb-good-2", []), ("sb-tis", []),
            ("sb-cmdline", ["boot-loader-configuration late", "kernel-command-line late"]),
            ("sb-initrd", ["initramfs late"]), ("sb-grubcfg-command", ["boot-loader-configuration late"]),
            ("sb-db", ["secure-boot-policy early"]),
            ("sb-off-samecode", ["kernel early", "secure-boot-authority early", "secure-boot-policy early"]),
        ]
    )
    func whatIsLearnedTellsBootsApart(_ name: String, _ changed: [String]) throws {
        let good = try RealBoot("lab/sb-good-1/eventlog.bin").components
        let learned = ReferenceSet().learning(from: good, provenance: Sample.origin)
        let set = learned.deciding(Sample.decision(.approved), about: Set(learned.values.map(\.id)))
        let appraisals = set.appraise(try RealBoot("lab/\(name)/eventlog.bin").components)
        let failed = appraisals.filter { $0.outcome != .passed }.map { "\($0.component.rawValue) \($0.phase.rawValue)" }
        #expect(failed.sorted() == changed)
    }
}

/// A log of the corpus, taken apart.
struct RealBoot {
    private let log: EventLog
    private let boot: BootAttribution

    init(_ path: String) throws {
        log = try EventLog(try Corpus.bytes(path))
        boot = BootAttribution(try #require(InspectedLog(log)))
    }

    /// The texts of GRUB's measurements, with the names in front of them.
    var commands: [String] { texts(8) }

    /// The names of the files that GRUB read.
    var files: [String] { texts(9) }

    private func texts(_ pcr: Int) -> [String] {
        log.events.filter { $0.pcr == pcr && $0.isExtended && $0.type == .ipl }.map { event in
            String(decoding: log.data(of: event).prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// What a register holds in the banks that the log has.
    func register(_ pcr: Int) -> [DigestAlgorithm: Digest] {
        var values: [DigestAlgorithm: Digest] = [:]
        for bank in log.banks where bank.isJudged { values[bank] = Replay(log, bank: bank)?.value(of: pcr) }
        return values
    }

    /// The components with everything that each of them measured.
    var components: [MeasuredComponent] {
        var halves: [String: [MeasuredComponent.Measurement]] = [:]
        for (event, claim) in zip(log.events, boot.claims) where event.isExtended {
            guard let pcr = event.pcr else { continue }
            var digests: [DigestAlgorithm: Digest] = [:]
            for bank in log.banks where bank.isJudged { digests[bank] = log.digest(of: event, in: bank) }
            let key = "\(claim.component.rawValue) \(BootPhase(pcr: pcr).rawValue)"
            halves[key, default: []].append(
                .init(pcr: pcr, digests: digests, description: claim.description.description)
            )
        }
        return halves.keys.sorted().compactMap { key in
            let parts = key.split(separator: " ").map(String.init)
            guard let component = Component(rawValue: parts[0]), let phase = BootPhase(rawValue: parts[1]),
                let own = halves[key]
            else { return nil }
            return MeasuredComponent(component: component, phase: phase, measurements: own)
        }
    }
}
