import ArgumentParser
import Attestation
import FoundationEssentials
import MeasuredBoot
import Messages
import TerraformInput

/// What is asked of evidence, and whose word is taken.
struct DemandArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The nonce that the quote was asked for with.", valueName: "hex"))
    var nonce: String?

    @Option(
        help: ArgumentHelp(
            "The registers that the quote has to cover, such as sha256:0-9,14; several banks are joined by +.",
            valueName: "selection"
        )
    )
    var pcrs: String?

    @Option(
        help: ArgumentHelp(
            "An earlier quote, to see whether the node was rebooted or resumed since, or its TPM's firmware changed.",
            valueName: "file"
        ),
        completion: .file()
    )
    var previousQuote: String?

    @Option(
        help: ArgumentHelp(
            "The Compute Engine instance that the key's certificate has to name: PROJECT/ZONE/ID.",
            valueName: "instance"
        )
    )
    var expectInstance: String?

    @Option(
        help: ArgumentHelp(
            "A folder of certificates: self-signed ones are trusted as roots, others may lead to a root.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var roots: String?

    @Option(
        help: ArgumentHelp("A folder of references: what the node may boot.", valueName: "folder"),
        completion: .directory
    )
    var references: String?

    @OptionGroup var revocations: RevocationArguments

    @Flag(help: "Take the word of whoever gave the attestation key for it.")
    var trustAk = false

    @Option(
        help: ArgumentHelp("Let something weak pass, by its name; may be repeated.", valueName: "name"),
        completion: .list(Verifier.Waiver.allCases.map(\.rawValue))
    )
    var allow: [String] = []

    private static let certificateNames = [".pem", ".crt", ".cer", ".cert", ".der"]
    private static let fileLimit = 1 << 20

    func validate() throws {
        if let nonce, Digest(hex: nonce) == nil { throw UsageError("--nonce takes hexadecimal digits.") }
        if let expectInstance, InstanceAddress(expectInstance) == nil {
            throw UsageError("--expect-instance takes PROJECT/ZONE/ID, not '\(expectInstance)'.")
        }
        _ = try selection()
        for name in allow where Verifier.Waiver(rawValue: name) == nil {
            let known = Verifier.Waiver.allCases.map { Message(verbatim: $0.rawValue) }
            throw UsageError("--allow knows \(known, separator: .comma), not '\(name)'.")
        }
    }

    /// The verifier that takes these words.
    func verifier(limits: MeasurementLimits) throws -> Verifier {
        Verifier(
            at: Date(),
            anchors: try anchors(),
            waivers: Set(allow.compactMap(Verifier.Waiver.init)),
            trustsSuppliedKey: trustAk,
            logReader: LogReading.reader(
                limits: limits,
                references: try referenceSet(),
                demands: try revocations.demands()
            )
        )
    }

    /// Evidence with what is asked of it.
    func applied(to evidence: Evidence) throws -> Evidence {
        var evidence = evidence
        evidence.nonce = nonce.flatMap { Digest(hex: $0) }?.bytes
        evidence.requiredSelection = try selection() ?? referenceSet().selection(in: evidence.attest)
        evidence.expectedInstance = expectInstance.flatMap { InstanceAddress($0) }
        if let previousQuote {
            let bytes = try InputFile.read(previousQuote, limit: Self.fileLimit)
            do throws(MalformedInput) {
                evidence.previousQuote = try Attest(parsing: bytes)
            } catch {
                try Console.giveUp("\(previousQuote): \(error.message), at offset \(error.offset)")
            }
        }
        return evidence
    }

    /// What the node may boot; nothing without a folder.
    private func referenceSet() throws -> ReferenceSet {
        try references.map { try ReferenceFolder(path: $0).read() } ?? ReferenceSet()
    }

    private func selection() throws -> PCRSelection? {
        do throws(MalformedInput) {
            guard let pcrs else { return nil }
            return try PCRSelection(parsing: pcrs)
        } catch {
            throw UsageError("--pcrs: \(error.message).")
        }
    }

    private func anchors() throws -> TrustAnchors {
        guard let roots else { return .pinnedOnly }
        var anchors = TrustAnchors.pinnedOnly
        for path in try certificatePaths(in: roots) {
            let file = try InputFile.read(path, limit: Self.fileLimit)
            do throws(MalformedInput) {
                try anchors.add(file)
            } catch {
                try Console.giveUp("\(path): \(error.message)")
            }
        }
        return anchors
    }

    /// The certificates of a folder, or the one file that is named instead of it.
    private func certificatePaths(in folder: String) throws -> [String] {
        let files = DiskFileSystem()
        guard files.kind(of: folder) != .file else { return [folder] }
        do throws(FileSystemError) {
            let names = try files.entries(of: folder).map(\.name)
            let wanted = names.filter { name in Self.certificateNames.contains { name.lowercased().hasSuffix($0) } }
            return wanted.map { "\(folder)/\($0)" }
        } catch {
            try Console.giveUp("\(folder): \(error.message)")
        }
    }
}
