import Crypto
import CryptoExtras
import Foundation
import MeasuredBoot
import TestSupport

/// What a TPM would make, made by the test: keys, quotes and signatures.
struct SoftTPM {
    let key: Key
    var magic: UInt32 = 0xFF54_4347
    var type: UInt16 = 0x8018
    var nonce = [UInt8](repeating: 0xA7, count: 32)
    var resets: UInt32 = 10
    var restarts: UInt32 = 0
    var firmware: UInt64 = 7
    var banks = [PCRSelection.Bank(.sha256, [0, 7])]
    var trailing: [UInt8] = []
    /// Registers that were never extended.
    var untouched: Set<Int> = []
    var attributes: UInt32 = 0x0005_0072
    /// What registers hold, instead of values made up for the test.
    var held: PCRValues?

    enum Key: Sendable {
        case rsa(_RSA.Signing.PrivateKey, scheme: UInt16)
        case p256(P256.Signing.PrivateKey)
        case p384(P384.Signing.PrivateKey)
    }

    enum Failure: Error { case noKey }

    private static let rsa = try? _RSA.Signing.PrivateKey(keySize: .bits2048)

    static func rsassa() throws -> SoftTPM { try rsa(0x0014) }

    static func rsa(_ scheme: UInt16) throws -> SoftTPM {
        guard let rsa else { throw Failure.noKey }
        return SoftTPM(key: .rsa(rsa, scheme: scheme))
    }

    static var p256: SoftTPM { SoftTPM(key: .p256(P256.Signing.PrivateKey())) }
    static var p384: SoftTPM { SoftTPM(key: .p384(P384.Signing.PrivateKey())) }

    /// The value of a register: its bank's size of the same byte.
    static func value(_ bank: DigestAlgorithm, _ register: Int) -> MeasuredBoot.Digest {
        Digest([UInt8](repeating: UInt8(register + 1), count: bank.size ?? 0))
    }

    private func value(in bank: DigestAlgorithm, _ register: Int) -> MeasuredBoot.Digest {
        if let held, let value = held[bank, register] { return value }
        guard untouched.contains(register) || held != nil else { return Self.value(bank, register) }
        return Digest([UInt8](repeating: (17...22).contains(register) ? 0xFF : 0, count: bank.size ?? 0))
    }

    var values: PCRValues {
        var values = PCRValues()
        for bank in banks {
            for register in bank.registers where register < 24 && bank.algorithm.size != nil {
                values[bank.algorithm, register] = value(in: bank.algorithm, register)
            }
        }
        return values
    }

    /// The hash by which the key signs.
    var hash: DigestAlgorithm { if case .p384 = key { .sha384 } else { .sha256 } }

    var quote: [UInt8] {
        let registers = banks.flatMap { bank in bank.registers.flatMap { value(in: bank.algorithm, $0).bytes } }
        let digest = hash == .sha384 ? Array(SHA384.hash(data: registers)) : Array(SHA256.hash(data: registers))
        let selection = banks.reduce(ByteBuilder().big(UInt32(banks.count))) {
            $0.big($1.algorithm.rawValue, UInt8($1.bitmap.count)).adding($1.bitmap)
        }
        return ByteBuilder().big(magic, type).sized([UInt8](repeating: 0x11, count: 34)).sized(nonce)
            .big(UInt64(1), resets, restarts, UInt8(1), firmware)
            .adding(selection.sized(digest).bytes).adding(trailing).bytes
    }

    func signature(over bytes: [UInt8]) throws -> [UInt8] {
        switch key {
        case .rsa(let key, let scheme):
            let digest = SHA256.hash(data: bytes)
            let signature = try key.signature(for: digest, padding: scheme == 0x0016 ? .PSS : .insecurePKCS1v1_5)
            return ByteBuilder().big(scheme, UInt16(0x000B)).sized(Array(signature.rawRepresentation)).bytes
        case .p256(let key):
            let raw = Array(try key.signature(for: SHA256.hash(data: bytes)).rawRepresentation)
            return ByteBuilder().big(UInt16(0x0018), UInt16(0x000B)).sized(Array(raw[..<32])).sized(Array(raw[32...]))
                .bytes
        case .p384(let key):
            let raw = Array(try key.signature(for: SHA384.hash(data: bytes)).rawRepresentation)
            return ByteBuilder().big(UInt16(0x0018), UInt16(0x000C)).sized(Array(raw[..<48])).sized(Array(raw[48...]))
                .bytes
        }
    }

    /// The key as TPMT_PUBLIC.
    func publicArea() throws -> [UInt8] {
        let head = ByteBuilder()
        switch key {
        case .rsa(let key, let scheme):
            let modulus = Array(try key.publicKey.getKeyPrimitives().modulus)
            return head.big(UInt16(0x0001), UInt16(0x000B), attributes).sized([])
                .big(UInt16(0x0010), scheme, UInt16(0x000B), UInt16(2048), UInt32(0)).sized(modulus).bytes
        case .p256(let key): return curve(Array(key.publicKey.x963Representation), number: 3, hash: 0x000B)
        case .p384(let key): return curve(Array(key.publicKey.x963Representation), number: 4, hash: 0x000C)
        }
    }

    private func curve(_ point: [UInt8], number: UInt16, hash: UInt16) -> [UInt8] {
        let size = point.count / 2
        return ByteBuilder().big(UInt16(0x0023), UInt16(0x000B), attributes).sized([])
            .big(UInt16(0x0010), UInt16(0x0018), hash, number, UInt16(0x0010))
            .sized(Array(point[1...size])).sized(Array(point[(size + 1)...])).bytes
    }

    /// The key as PEM.
    var pem: [UInt8] {
        switch key {
        case .rsa(let key, _): Array(key.publicKey.pemRepresentation.utf8)
        case .p256(let key): Array(key.publicKey.pemRepresentation.utf8)
        case .p384(let key): Array(key.publicKey.pemRepresentation.utf8)
        }
    }
}
