import Attestation
import HTTPTypes
import IntegrityEvents
import MeasuredBoot

/// Evidence as it came, read, with the machine that it is said to be of.
struct ShownEvidence: Sendable {
    let bytes: [UInt8]
    let instance: InstanceAddress
    let evidence: Evidence
    /// What tells it from other evidence.
    let digest: String

    /// Reads the body of a request.
    /// - Throws: ``ProblemResponse`` for what can never be judged.
    init(_ bytes: [UInt8], of instance: InstanceAddress) throws {
        self.bytes = bytes
        self.instance = instance
        do {
            let file = try EvidenceFile(parsing: bytes)
            digest = file.identity(of: instance).description
            evidence = try Evidence(file)
        } catch let error as MalformedInput {
            throw ProblemResponse(.badRequest, "This is no evidence: \(error.message), at offset \(error.offset).")
        } catch let error as EvidenceError {
            throw Self.problem(error)
        }
    }

    /// The nonce that the TPM signed along.
    var nonce: [UInt8] { evidence.attest.nonce }

    /// The machine, as reports name it; challenges know its number alone, as a project has two names.
    var machine: Instance {
        Instance(project: instance.project, zone: instance.zone, id: String(instance.instance))
    }

    /// What is wrong with a part of it.
    static func problem(_ error: EvidenceError) -> ProblemResponse {
        ProblemResponse(.badRequest, "The evidence cannot be judged: \(error.message).")
    }
}
