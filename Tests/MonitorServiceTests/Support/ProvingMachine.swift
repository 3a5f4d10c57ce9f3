import Crypto
import Foundation
import MeasuredBoot
import TestSupport

@testable import Attestation

/// A machine with a TPM of the test's own: boots, quotes and shows evidence.
struct ProvingMachine: Sendable {
    let key = P256.Signing.PrivateKey()
    var instance = "p/europe-west4-a/7"

    static let registers = Array(0..<10) + [14]

    /// The key as PEM.
    var pem: String { key.publicKey.pemRepresentation }

    /// References that approve everything of a boot, as the files of a folder.
    static func references(_ boot: EventLogBuilder = .boot()) throws -> [String: String] {
        let inspected = try InspectedLog(EventLog(boot.bytes)).unwrapped
        let measured = BootMeasurements(BootAttribution(inspected), banks: boot.banks)
        let now = try Moment("2026-11-24T15:04:05Z").unwrapped
        let origin = ReferenceValue.Origin(kind: .learned, source: "log", at: now)
        let learned = ReferenceSet().learning(from: measured.components, provenance: origin)
        let decision = ReferenceValue.Decision(.approved, by: "Ada", at: now, reason: "test")
        let approved = learned.deciding(decision, about: Set(learned.values.map(\.id)))
        return Dictionary(uniqueKeysWithValues: approved.references.map { ($0.fileName, $0.text) })
    }

    /// What it shows of a boot, as the body of a request.
    func evidence(of boot: EventLogBuilder = .boot(), nonce: [UInt8], isForged: Bool = false) throws -> String {
        let quote = quote(boot, nonce)
        let signed = isForged ? quote + [0] : quote
        let raw = Array(try key.signature(for: SHA256.hash(data: signed)).rawRepresentation)
        let signature = ByteBuilder().big(UInt16(0x0018), UInt16(0x000B)).sized(Array(raw[..<32]))
            .sized(Array(raw[32...])).bytes
        let members = [
            "quote": quote, "signature": signature, "ak": publicArea, "eventLog": boot.bytes,
        ]
        let texts = members.mapValues { Data($0).base64EncodedString() }.sorted { $0.key < $1.key }
        return "{\"schemaVersion\":1," + texts.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
    }

    private func quote(_ boot: EventLogBuilder, _ nonce: [UInt8]) -> [UInt8] {
        let values = PCRValues(boot.registers)
        let held = Self.registers.flatMap { register in
            values[.sha256, register]?.bytes ?? [UInt8](repeating: 0, count: 32)
        }
        let bank = PCRSelection.Bank(.sha256, Set(Self.registers))
        let selection = ByteBuilder().big(UInt32(1), bank.algorithm.rawValue, UInt8(bank.bitmap.count))
            .adding(bank.bitmap)
        return ByteBuilder().big(UInt32(0xFF54_4347), UInt16(0x8018)).sized([UInt8](repeating: 0x11, count: 34))
            .sized(nonce).big(UInt64(1), UInt32(10), UInt32(0), UInt8(1), UInt64(7))
            .adding(selection.sized(Array(SHA256.hash(data: held))).bytes).bytes
    }

    /// TPMT_PUBLIC of a restricted key that signs with ECDSA over P-256 (TPM 2.0 Library, part 2, section 12.2.4).
    private var publicArea: [UInt8] {
        let point = Array(key.publicKey.x963Representation)
        return ByteBuilder().big(UInt16(0x0023), UInt16(0x000B), UInt32(0x0005_0072)).sized([])
            .big(UInt16(0x0010), UInt16(0x0018), UInt16(0x000B), UInt16(3), UInt16(0x0010))
            .sized(Array(point[1...32])).sized(Array(point[33...])).bytes
    }
}

extension Optional {
    /// The value; a test that has none fails.
    fileprivate var unwrapped: Wrapped {
        get throws {
            guard let self else { throw CocoaError(.coderValueNotFound) }
            return self
        }
    }
}
