import Crypto
import Foundation
import MeasuredBoot

/// The hashing that a log asks for, and nothing else.
enum Hashing {
    /// As many extends as the log has events.
    static func extends(_ log: EventLog, _ bank: DigestAlgorithm) -> Int {
        switch bank {
        case .sha1: extends(Insecure.SHA1.self, log, 20)
        case .sha384: extends(SHA384.self, log, 48)
        case .sha512: extends(SHA512.self, log, 64)
        default: extends(SHA256.self, log, 32)
        }
    }

    /// The digest of every event's data.
    static func data(_ log: EventLog, _ bank: DigestAlgorithm) -> Int {
        switch bank {
        case .sha1: data(Insecure.SHA1.self, log)
        case .sha384: data(SHA384.self, log)
        case .sha512: data(SHA512.self, log)
        default: data(SHA256.self, log)
        }
    }

    private static func extends<Hash: HashFunction>(_ type: Hash.Type, _ log: EventLog, _ size: Int) -> Int {
        var register = [UInt8](repeating: 0, count: size)
        let digest = [UInt8](repeating: 1, count: size)
        for event in log.events where event.isExtended {
            var hash = Hash()
            register.withUnsafeBytes { hash.update(bufferPointer: $0) }
            digest.withUnsafeBytes { hash.update(bufferPointer: $0) }
            let value = hash.finalize()
            value.withUnsafeBytes { value in register.withUnsafeMutableBytes { $0.copyBytes(from: value) } }
        }
        return Int(register[0])
    }

    private static func data<Hash: HashFunction>(_ type: Hash.Type, _ log: EventLog) -> Int {
        log.bytes.withUnsafeBytes { bytes in
            log.events.reduce(0) { sum, event in
                var hash = Hash()
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[event.data]))
                return sum + hash.finalize().withUnsafeBytes { Int($0[0]) }
            }
        }
    }
}
