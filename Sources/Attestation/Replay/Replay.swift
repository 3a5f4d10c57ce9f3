import Crypto
import FoundationEssentials
public import MeasuredBoot

/// What the registers of one bank hold when every event of a log is extended in its order.
public struct Replay: Sendable {
    /// The bank.
    public let bank: DigestAlgorithm

    /// How the first register began: with the number of the locality that started the TPM.
    public let startupLocality: UInt8

    /// The values of all 24 registers, one behind the other.
    private var values: [UInt8]

    /// A bit for each register that an event was extended into.
    private var extended: UInt32 = 0

    private let size: Int

    /// How many registers a TPM of this kind has (TCG PC Client Platform TPM Profile, section 4.6).
    static let registerCount = 24

    /// Extends every event; nil for a bank that the log does not have or that is never judged.
    ///
    /// - Parameter startupLocality: how the first register began; nil lets the log say it.
    public init?(_ log: EventLog, bank: DigestAlgorithm, startupLocality: UInt8? = nil) {
        guard log.banks.contains(bank), bank.isJudged, let size = bank.size else { return nil }
        self.bank = bank
        self.size = size
        self.startupLocality = startupLocality ?? log.startupLocality ?? 0
        values = [UInt8](repeating: 0, count: Self.registerCount * size)
        switch bank {
        case .sha1: extend(Insecure.SHA1.self, log)
        case .sha256: extend(SHA256.self, log)
        case .sha384: extend(SHA384.self, log)
        default: extend(SHA512.self, log)
        }
    }

    /// Whether any event was extended into a register.
    public func explains(_ pcr: Int) -> Bool { extended & 1 << pcr != 0 }

    /// What a register holds after the last event.
    public func value(of pcr: Int) -> Digest { Digest(Array(values[pcr * size..<(pcr + 1) * size])) }

    /// Whether a register holds a value after the last event.
    func holds(_ value: Digest, in pcr: Int) -> Bool {
        values.withUnsafeBytes { values in
            let held = UnsafeRawBufferPointer(rebasing: values[pcr * size..<(pcr + 1) * size])
            return value.bytes.withUnsafeBytes { $0.isSame(as: held) }
        }
    }

    /// The registers that events were extended into, in their order.
    public var registers: [Int] { (0..<Self.registerCount).filter(explains) }

    private mutating func extend<Hash: HashFunction>(_ type: Hash.Type, _ log: EventLog) {
        resetDynamicRegisters(log)
        values[size - 1] = startupLocality
        let (bank, size) = (bank, size)
        var extended: UInt32 = 0
        // The value and the digest side by side, so that they are hashed in one go.
        var pair = [UInt8](repeating: 0, count: 2 * size)
        values.withUnsafeMutableBytes { values in
            pair.withUnsafeMutableBytes { pair in
                log.bytes.withUnsafeBytes { bytes in
                    for event in log.events {
                        guard event.isExtended, let pcr = event.pcr, let place = log.digestRange(of: event, in: bank)
                        else { continue }
                        extended |= 1 << pcr
                        pair[size...].copyBytes(from: bytes[place])
                        Self.extend(
                            type,
                            UnsafeMutableRawBufferPointer(rebasing: values[pcr * size..<(pcr + 1) * size]),
                            pair
                        )
                    }
                }
            }
        }
        self.extended = extended
    }

    /// Extends a register with the second half of a pair.
    private static func extend<Hash: HashFunction>(
        _ type: Hash.Type,
        _ register: UnsafeMutableRawBufferPointer,
        _ pair: UnsafeMutableRawBufferPointer
    ) {
        pair.copyMemory(from: UnsafeRawBufferPointer(register))
        var hash = Hash()
        hash.update(bufferPointer: UnsafeRawBufferPointer(pair))
        hash.finalize().withUnsafeBytes { register.copyMemory(from: $0) }
    }

    /// Registers of a dynamic launch are all ones until there is one, which sets them to zero.
    private mutating func resetDynamicRegisters(_ log: EventLog) {
        var launched: UInt32 = 0
        for event in log.events {
            if let pcr = event.pcr, event.isExtended { launched |= 1 << pcr }
        }
        for pcr in 17...22 where launched & 1 << pcr == 0 {
            for index in pcr * size..<(pcr + 1) * size { values[index] = 0xFF }
        }
    }
}

extension [Replay] {
    /// The one of a bank: there are few, and a look at each is cheaper than hashing.
    func of(_ bank: DigestAlgorithm) -> Replay? { first { $0.bank == bank } }
}

extension EventLog {
    /// The locality that the log says the TPM was started from; only a record that stands before the first event of
    /// PCR 0 says it (TCG PC Client Platform Firmware Profile 1.06, section 10.4.5.3).
    public var startupLocality: UInt8? {
        for event in events {
            if event.isExtended, event.pcr == 0 { return nil }
            guard event.type == .noAction, event.data.count == 17, let content = try? content(of: event) else {
                continue
            }
            if case .record(.startupLocality(let locality)) = content, [0, 3, 4].contains(locality) { return locality }
        }
        return nil
    }
}
