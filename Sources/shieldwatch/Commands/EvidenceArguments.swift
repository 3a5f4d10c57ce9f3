import ArgumentParser
import Attestation
import MeasuredBoot
import Messages

/// What a node shows: one file with everything, or a file for each part.
struct EvidenceArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Everything that the node shows in one JSON file, instead of the files below.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var evidence: String?

    @Option(help: ArgumentHelp("What the TPM signed (TPMS_ATTEST).", valueName: "file"), completion: .file())
    var quote: String?

    @Option(help: ArgumentHelp("The signature (TPMT_SIGNATURE).", valueName: "file"), completion: .file())
    var signature: String?

    @Option(
        help: ArgumentHelp("The attestation key: PEM, DER or TPMT_PUBLIC.", valueName: "file"),
        completion: .file()
    )
    var ak: String?

    @Option(
        help: ArgumentHelp(
            "The key's certificate, PEM or DER, then those that lead to a root; may be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var akCertificate: [String] = []

    @Option(help: ArgumentHelp("The event log of the boot.", valueName: "file"), completion: .file())
    var eventLog: String?

    @Option(
        help: ArgumentHelp(
            "The values of the registers: JSON by number, or by bank and number, or lines BANK NUMBER HEX.",
            valueName: "file"
        ),
        completion: .file()
    )
    var pcrValues: String?

    @Option(
        help: ArgumentHelp(
            "What IMA measured after the boot: the kernel's list, in binary or as text. It may stand beside --evidence.",
            valueName: "file"
        ),
        completion: .file()
    )
    var ima: String?

    /// No quote, signature, key or certificate is larger.
    private static let partLimit = 1 << 20

    func validate() throws {
        let parts = [quote, signature, ak, eventLog, pcrValues] + akCertificate
        guard evidence == nil || parts.allSatisfy({ $0 == nil }) else {
            throw UsageError("--evidence holds everything; give it without the files of single parts.")
        }
        guard evidence != nil || (quote != nil && signature != nil) else {
            throw UsageError("Give --evidence, or --quote and --signature.")
        }
        guard evidence != nil || ak != nil || !akCertificate.isEmpty else {
            throw UsageError("Give the attestation key with --ak, or its certificate with --ak-certificate.")
        }
    }

    /// Reads the files.
    /// - Throws: `EvidenceError` for a part that cannot be read; a file that is not there ends the command.
    func read(limits: MeasurementLimits) throws -> Evidence {
        var result = try parts(limits: limits)
        result.runtimeList = try ima.map { try InputFile.read($0, limit: limits.logSize) }
        return result
    }

    private func parts(limits: MeasurementLimits) throws -> Evidence {
        if let evidence { return try Evidence(Self.file(evidence)) }
        guard let quote, let signature else { throw UsageError("Give --evidence, or --quote and --signature.") }
        var result = try Evidence(
            quote: InputFile.read(quote, limit: Self.partLimit),
            signature: InputFile.read(signature, limit: Self.partLimit),
            key: ak.map { try InputFile.read($0, limit: Self.partLimit) },
            certificates: akCertificate.map { try InputFile.read($0, limit: Self.partLimit) }
        )
        result.eventLog = try eventLog.map { try InputFile.read($0, limit: limits.logSize) }
        result.values = try pcrValues.map { try PCRValuesFile.read($0) }
        return result
    }

    private static func file(_ path: String) throws -> EvidenceFile {
        let bytes = try InputFile.read(path, limit: EvidenceFile.sizeLimit)
        do throws(MalformedInput) {
            return try EvidenceFile(parsing: bytes)
        } catch {
            try Console.giveUp("\(path): \(error.message), at offset \(error.offset)")
        }
    }
}
