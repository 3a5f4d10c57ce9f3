import Crypto
public import MeasuredBoot

extension EvidenceFile {
    /// What tells this evidence of an instance from other evidence: the SHA-256 of its parts, however the file is laid
    /// out.
    public func identity(of instance: InstanceAddress) -> MeasuredBoot.Digest {
        var hash = SHA256()
        hash.add(Array(instance.description.utf8))
        hash.add(quote)
        hash.add(signature)
        hash.add(key)
        hash.add(certificates.count)
        for certificate in certificates { hash.add(certificate) }
        hash.add(eventLog)
        for bank in values?.algorithms ?? [] {
            for (index, value) in values?.registers(of: bank) ?? [] {
                hash.add(Int(bank.rawValue))
                hash.add(index)
                hash.add(value.bytes)
            }
        }
        return Digest(Array(hash.finalize()))
    }
}

extension SHA256 {
    /// A length in front of each part says where it ends.
    fileprivate mutating func add(_ bytes: [UInt8]) {
        add(bytes.count)
        update(data: bytes)
    }

    fileprivate mutating func add(_ bytes: [UInt8]?) {
        add(bytes == nil ? 0 : 1)
        if let bytes { add(bytes) }
    }

    fileprivate mutating func add(_ number: Int) {
        update(data: withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) })
    }
}
